/** The words of the desk that its first screen needs, and the choice of characters, which stands behind every screen. */
export const deskEntrance = {
  sampleTerminal: '見本端末',
  marks: {
    name: '{family}\u3000{given}',
    list: '、',
    dot: '・',
    to: '{from}–{to}',
    date: '{wareki}（{iso}）',
    missing: '{name}: {fact}',
    unnamed: '{number}人目',
  },
  values: { yes: 'はい', no: 'いいえ', none: '該当なし', elsewhere: 'この中にいない人' },
  start: {
    heading: '窓口支援システム',
    lead: '転入・転居・転出などの届出で、必要な手続をもれなく案内し、届出書に印字します。住民の方が書くのは署名だけです。',
    sample: {
      title: '見本市で試す',
      text: '架空の市の設定で、受付から印刷までを試します。画面と印刷物のすべてに「見本」と入り、実際の設定には何も引き継がれません。',
      action: '見本市で始める',
    },
    real: {
      title: 'この端末を設定する',
      text: 'お使いの市の設定を選び、この端末の名前を決めます。',
      ready: '{pack}・端末「{terminal}」として設定されています。',
      action: '端末を設定する',
      open: '窓口を始める',
    },
    opening: '開いています…',
    obstacles: 'この端末では始められません',
    glyphs: {
      title: '一部の漢字は印字できません',
      text: '「{characters}」などの文字の書体（IPAmj明朝）が、この端末を配信するサーバーにありません。その文字がある帳票は、印刷の前に欄と文字を示して止まります。システム管理者は、サーバーで書体 fonts-ipamj-mincho を入れて再起動してください。',
    },
    contentProblems: '手続の設定に問題があります（{count}件）。問題のある手続だけを外して動きます。',
  },
  characters: {
    title: '文字を選ぶ',
    open: '文字を選ぶ（異体字）',
    query: 'よみ・もとの漢字・符号位置',
    queryHint: '「なべ」「辺」「U+20BB7」など。1字の読みで引き、↑↓←→ で選びます。',
    read: '「{reading}」と読む字',
    readMore: 'ほかに{count}字あります。訓読みなど、別の読みでも引けます。',
    readSource: '読みは KANJIDIC2（EDRDG）によります。',
    search: '探す',
    choices: '「{asked}」の字形',
    insert: '{codePoints}を入れる',
    none: 'この文字の字形は、入っている書体にありません。',
    nothing: '見つかりません。1字の読みか、もとの漢字を入れてください。',
    noField: '文字を入れる欄に移ってから開いてください。',
    blank: '印字できません',
  },
  problems: {
    'insecure-context':
      'この接続（{address}）は暗号化されていないため、住民の情報を扱えません。この端末で npm start を実行して http://localhost で開くか、管理者に https の設定（--tls-key、--tls-cert）を頼んでください。',
  },
} as const
