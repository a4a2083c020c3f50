/** The words for what is wrong with time at the desk (要綱15条). */
export const time = {
  problems: {
    'clock-suspect':
      'この端末の時計が戻っているため、この操作はできません。受付は中断して、統括管理者に時計の確認を求めてください。',
  },
} as const
