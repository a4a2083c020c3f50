/** The words of the frame around every screen. */
export const shell = {
  product: '窓口支援システム',
  skip: '本文へ移動',
  steps: '受付の手順',
  step: { todo: '未着手', current: '作業中', done: '完了', blocked: '進めません' },
  aside: '案内の一覧',
  clerk: '担当',
  clock: '現在時刻',
  remaining: '終了まで{time}',
  sample: '見本',
  sampleExplained: '練習用です。実在の人や住所ではありません。印刷物にも「見本」と入ります。',
  keys: {
    title: 'キー操作',
    explained: '日本語の変換中と、確認画面が開いている間は働きません。',
    key: 'キー',
    does: '働き',
    help: 'キー操作を表示',
    escape: 'Esc',
    enter: 'Enter',
    number: '番号で選ぶ',
  },
} as const
