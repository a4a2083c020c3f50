/** The words of time at the desk: the clock, closing, extensions and stops (要綱15条). */
export const time = {
  clockSuspect: 'この端末の時計が戻っています。統括管理者が確認するまで、中断と保存だけができます。',
  notice: 'あと{minutes}分で終了時刻です。受付を終えるか、中断してください。',
  closing: '終了時刻になりました。用紙の確認と保存だけができます。受付中のものは中断して、次の運用時間に続けられます。',
  extended: '運用時間を延長しています。',
  interrupted: '前日中断',
  interruptedLead: '前の日の終了時刻に中断した受付です。',
  /** The code of a suspension at closing. */
  reasons: { closing: '終了時刻による中断' },
  sheet: {
    qr: '末尾の印の二次元コード',
  },
  problems: {
    'clock-suspect':
      'この端末の時計が戻っているため、この操作はできません。受付は中断して、統括管理者に時計の確認を求めてください。',
  },
} as const
