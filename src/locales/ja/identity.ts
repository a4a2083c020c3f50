/** The words of core/identity: capacities, outcomes, what does not count and what is lacking. */
export const identity = {
  capacity: {
    self: '本人',
    head: '世帯主',
    'same-household': '同じ世帯の人',
    'statutory-agent': '法定代理人',
    'appointed-agent': '任意代理人',
    messenger: '使者',
  },
  outcome: {
    verified: '1点の書類で確認',
    'second-document': '2点の書類で確認',
    explanation: '口頭の質問で確認',
    refused: '受け付けない',
    'accepted-with-notice': '受理して本人に通知',
  },
  kind: {
    'one-point': '1点で足りる書類',
    'two-points': '2点必要な書類',
    authority: '代理の権限を示す書類',
    'not-accepted': '本人確認に使えない書類',
  },
  setAside: {
    'unknown-document': 'この書類は一覧にありません。',
    'not-accepted': '本人確認書類としては使えません。',
    expired: '有効期限が過ぎています。',
    'validity-not-read': '有効期限を読み取ってください。',
  },
  lacking: {
    documents: '{kind}があと{count}点',
    questions: '口頭の質問への答え',
    authority: '代理の権限を示す書類',
  },
  problems: {
    'identity-id-repeated': '識別名「{id}」が重複しています。',
    'identity-document-unknown': '書類「{id}」は、書類の一覧にありません。',
    'identity-never-record-unknown': '「{id}」は、書き留めてはならないものの一覧にありません。',
    'identity-way-empty':
      '確認の方法（{scheme}）に、書類も質問もない段があります。だれでも確認済みになってしまいます。',
    'identity-authority-not-proof': '書類「{id}」は代理の権限を示すものではないため、{scheme}では使えません。',
    'identity-accepts-refused': '確認の方法（{scheme}）が、「受け付けない」結果を認めています。',
  },
} as const
