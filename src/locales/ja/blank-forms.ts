/** The words of the forms printed blank (様式の白紙). */
export const blankForms = {
  open: '様式の白紙',
  heading: '様式の白紙',
  lead: '手で書くための用紙です。だれの情報も入りません。',
  find: '様式をさがす',
  list: '様式の一覧',
  columns: { section: '担当', name: '様式', act: '印刷' },
  uncalled: '各課共通',
  print: '白紙を刷る',
  printOf: '{name}の白紙を刷る',
  printed: '{name}を刷りました（{pages}枚）。',
  none: '当てはまる様式がありません',
  back: '受付へ戻る',
} as const
