/** The words of the page's own safety, and of what a principal may do and see. They tell no one what they may not know. */
export const page = {
  problems: {
    'operation-not-granted': 'この操作を行う権限がありません。必要なときは、所属長から操作権限の付与を求めてください。',
    'fact-outside-domains': 'この項目（{fact}）は、あなたの操作権限の業務に含まれないため、入力も取消しもできません。',
    'page-without-policy':
      'この画面を守る設定（{header}）が届いていません。配信の設定が正しくないため、この端末では始められません。管理者に知らせてください。',
  },
} as const
