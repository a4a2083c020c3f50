/** The words for what the static verification of definitions finds (定義の静的検証), in vue-i18n message syntax: what, and the way out. */
export const verification = {
  shown: '  反例の事例: {file}',
  hint: '反例の事例があります。`npm run check -- --cases フォルダ` で書き出すと、derive・explain で確かめられます。',
  problems: {
    'verification-procedure-unreached':
      '手続「{procedure}」は、どの異動のどんな世帯でも「必要」にも「届出不要」にもなりません。両立しない条件（{lines} 行目）を直すか、events に届く異動を書き足してください。',
    'verification-event-in-vain':
      '手続「{procedure}」の異動「{event}」では、どんな世帯でも「必要」にも「届出不要」にもなりません。events から取り除くか、条件を直してください。',
    'verification-never-true':
      '手続「{procedure}」のこの条件（{part}）は、どんな世帯でも成り立ちません。両立しない条件（{lines} 行目）か、語彙の制約との食い違いを直してください。要らなければ取り除いてください。',
    'verification-always-true':
      '手続「{procedure}」のこの条件（{part}）は、この手続ではいつも成り立ちます。書く意味が無いので取り除くか、言いたかった条件に直してください。',
    'verification-branch-never-true':
      '手続「{procedure}」の any のこの枝は、決して成り立ちません。両立しない条件（{lines} 行目）を直すか、枝を取り除いてください。',
    'verification-check-never-asked':
      '手続「{procedure}」の確認事項「{check}」は、手続が必要な人の誰にも出ないので、確かめることも閉じることもできません。両立しない条件（{lines} 行目）を直すか、取り除いてください。',
    'verification-routing-overlap':
      '手続「{procedure}」の振り分けが、業務権限「{authority}」の同じ世帯に {other} 行目のものと両方当てはまり、対応が違います。どちらかの when を狭めて、重ならないようにしてください。',
    'verification-routing-never-reached':
      '手続「{procedure}」のこの振り分けには、業務権限「{authority}」では決して届きません（前の振り分けで決まります。関わる条件: {lines} 行目）。順序か条件を直すか、取り除いてください。',
    'verification-no-deadline-rule':
      '手続「{procedure}」には、異動の日が {date} の人に当てはまる期限の定めのうち、その日に効力のあるものがありません。定めを書き足すか、effective を続くように直してください。',
    'verification-no-fee-rule':
      '手続「{procedure}」には、受付の日が {date} のとき効力のある手数料の定めがありません。定めを書き足すか、effective を続くように直してください。',
    'verification-version-gap':
      '手続「{procedure}」には、{from} から {until} まで効力のある版がありません。前の版の until かこの版の from を直して、続くようにしてください。',
    'verification-language-missing':
      '手続「{procedure}」の {part} に「{language}」の文がありません。書き足すか、pack.yaml の languages から外してください。',
    'verification-word-missing':
      '「{what}」の {part} に「{language}」のことばがありません。書き足すか、pack.yaml の languages から外してください。',
    'verification-override-changes-nothing':
      'この上書きの {part} は、手続「{procedure}」のもとの定めと同じです。取り除くか、この市の定めを書いてください。',
    'verification-override-of-ended':
      '上書きする手続「{procedure}」は {date} で効力を失っています。上書きのファイルを取り除いてください。',
    'verification-print-without-box':
      '手続「{procedure}」が印を付ける「{box}」の欄が、帳票「{form}」にありません。form.yaml の欄と choices の when を確かめてください。',
    'verification-field-without-source':
      '帳票「{form}」の欄「{field}」（{source}）を埋めるものがありません。語彙に事実を足すか、印を付ける手続を書くか、by-hand: yes にしてください。後で埋める欄なら unfilled に理由を書いてください。',
    'verification-fact-read-by-nobody':
      '事実「{fact}」は、条件・期限・帳票のどこからも読まれません。語彙から取り除いてください。持つ理由があるなら kept-for に書いてください。',
    'verification-question-never-needed':
      '事実「{fact}」の質問にどう答えても、どの手続も変わりません。質問を取り除くか、条件を直してください。持つ理由があるなら kept-for に書いてください。',
    'verification-setting-read-by-nobody':
      '市の定め「{setting}」の値を変えても、どの手続も変わりません。取り除くか、条件・期限・手数料で使ってください。',
    'verification-constraints-unsatisfiable':
      '異動「{event}」の世帯が一つもありえません。制約「{constraint}」が、ほかの制約（{others}）と両立しません。どれかを直してください。',
    'verification-constraint-idle':
      '制約「{constraint}」は、何が起きても破られません。言いたかった制約に直すか、取り除いてください。',
    'verification-value-impossible':
      '事実「{fact}」の値「{value}」になる人はありえません（関わる制約: {constraints}）。制約・applies-when を直すか、値を取り除いてください。',
    'verification-not-proven':
      '「{what}」は、調べきれませんでした（証明なし）。誤りがあるともないとも言えません。条件を小さく分けてください。',
  },
} as const
