/** The words the product's own controls say by themselves; what a screen says of its content comes in as a property. */
export const parts = {
  field: { required: '必須', choose: '選んでください' },
  date: {
    era: '元号',
    eras: { reiwa: '令和', heisei: '平成', showa: '昭和', taisho: '大正', meiji: '明治', western: '西暦' },
    year: '年',
    month: '月',
    day: '日',
    approximate: '頃',
  },
  verdict: {
    needed: '必要',
    'not-needed': '対象外',
    'not-settled': '未確定',
    'nothing-to-do': '届出不要',
  },
  note: { info: 'お知らせ', warn: '注意', error: 'エラー', success: '完了' },
  card: {
    persons: '対象者',
    because: '理由',
    missing: '確認すること',
    deadline: '期限',
    documents: '持ち物',
    fee: '手数料',
    handling: '対応',
    daysLeft: 'あと{days}日',
    lastDay: '本日まで',
    overdue: '{days}日超過',
  },
  problem: { wayOut: '対処', go: '入力箇所へ' },
  dialog: { close: '閉じる', cancel: 'やめる', problems: '行えませんでした' },
  table: { empty: '表示する行がありません' },
} as const
