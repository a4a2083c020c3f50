/** The words of the office that stand at the sign-in: notices to be read first, and what the system may be used for (要綱12条). */
export const officeEntrance = {
  notices: {
    extension: '運用時間を延長します（{text}）。',
    stop: 'システムを停止します（{text}）。',
    'grants-ending': '{text}に終わる操作権限があります。更新の申請を確かめてください。',
  },
  useStatement: {
    title: '使用の範囲',
    intro: 'このシステムは、次の場合のほか使用してはなりません（要綱第12条）。',
    duty: '自分の所掌する事務を処理する場合',
    training: '研修を受ける場合',
    permitted: '統括管理者又は管理者が必要と認める場合',
    recorded: '使用の状況は、だれが・いつ・何をしたかがすべて記録されます。',
  },
} as const
