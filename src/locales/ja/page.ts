/** The words of the page's own safety, and of what a principal may do and see. They tell no one what they may not know. */
export const page = {
  missing: {
    title: '画面の一部を取り寄せられませんでした',
    text: 'サーバーにつながりません。入力した内容はそのまま残っています。通信を確かめてから、もう一度試してください。続くときは情報担当に知らせてください。',
    again: 'もう一度試す',
  },
  problems: {
    'founding-elsewhere':
      'この端末の設定を、別のタブで行っています。そのタブで続けるか、閉じてからやり直してください。',
    'operation-not-granted': 'この操作を行う権限がありません。必要なときは、所属長から操作権限の付与を求めてください。',
    'visit-closed-earlier': 'この受付は、今日より前に終了しています。新しい受付として始めてください。',
    'consultation-without-names':
      '相談では、氏名や住所を記録しません。届出に進むときは、新しい受付として始めてください。',
    'fact-outside-domains': 'この項目（{fact}）は、あなたの操作権限の業務に含まれないため、入力も取消しもできません。',
    'page-without-policy':
      'この画面を守る設定（{header}）が届いていません。配信の設定が正しくないため、この端末では始められません。管理者に知らせてください。',
  },
} as const
