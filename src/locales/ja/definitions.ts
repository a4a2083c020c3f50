/** The words for the problems of packs, definitions, vocabularies, cases, examples and derivation, in vue-i18n message syntax. */
export const definitions = {
  problems: {
    // YAML
    'yaml-syntax': 'YAML として読めません（{detail}）。字下げ・かっこ・引用符を確かめてください。',
    'yaml-key-twice': '同じ項目が二度書かれています（{detail}）。どちらか一つにしてください。',
    'yaml-tag': '「!」で始まるタグは使えません（{detail}）。取り除いてください。',
    'yaml-anchor': '「&」「*」による参照は使えません。値をそのまま書いてください。',
    'yaml-several-documents':
      '一つのファイルに文書が二つ以上あります（{detail}）。「---」の区切りを取り除いてください。',
    'yaml-too-deep': '入れ子が深すぎて読めません。かっこや字下げの閉じ忘れを確かめてください。',
    'yaml-key-not-text': '項目名が空か、文字ではありません。「項目: 値」の形で書いてください。',
    'yaml-encoding': '文字コードが UTF-8（BOM なし）ではありません。UTF-8 で保存し直してください。',
    'file-too-large': 'ファイルが大きすぎます（{characters} 文字）。手続ごとに分けてください。',
    // shape
    'missing-key': '項目「{key}」がありません。書き足してください。',
    'unknown-key': '項目「{key}」はこの書式にありません。綴りを確かめるか、取り除いてください。',
    'wrong-shape': '「{key}」の形が違います（必要: {expected}、実際: {received}）。',
    'not-one-of': '「{value}」は使えません。次のどれかを書いてください: {expected}',
    'empty-text': '文が空です。書き入れるか、項目を取り除いてください。',
    'empty-list': '一覧が空です。少なくとも一つ書いてください。',
    'not-an-id': '「{value}」は id として使えません。小文字の英字・数字・ハイフンで書いてください（例: move-in）。',
    'not-a-fact-id':
      '「{value}」は事実の id として使えません。「person.nationality」のように「対象.事実」と書いてください。',
    'not-a-fact-reference': "「{value}」は事実として読めません。「person.insurance{'@'}after」のように書いてください。",
    'not-a-date': '「{value}」は日付として読めません。「2026-04-01」のように書いてください。',
    'not-a-number': '「{value}」は整数として読めません。',
    'not-yes-or-no': '「{value}」は使えません。yes か no を書いてください。',
    'not-a-length': '「{value}」は期間として読めません。「14 days」「3 months」のように書いてください。',
    'not-a-time': '「{value}」は時刻として読めません。「08:45」のように書いてください。',
    'not-a-month-day': '「{value}」は月日として読めません。「12-29」のように書いてください。',
    'not-a-municipality-code': '「{value}」は全国地方公共団体コードの形ではありません（5桁か6桁の数字）。',
    'not-a-printed-box':
      '「{value}」は印字欄として読めません。「health-insurance.join」のように「欄.符号」と書いてください。',
    // conditions
    'condition-not-a-map': '条件は「項目: 値」の形で書いてください。',
    'condition-kind-missing':
      '条件の種類が分かりません（書かれた項目: {keys}）。all・any・not・fact・event などを一つ書いてください。',
    'condition-kind-twice':
      '一つの条件に「{first}」と「{second}」が並んでいます。all か any の中に分けて書いてください。',
    'bounds-missing': '範囲がありません。at-least・at-most・below のどれかを書いてください。',
    'unknown-fact': '事実「{fact}」は語彙にありません。vocabulary.yaml にある id を書いてください。',
    'unknown-value': '「{fact}」に値「{value}」はありません。使える値: {expected}',
    'side-missing': "「{fact}」には異動の前後があります。{'@'}before か {'@'}after を付けてください。",
    'side-not-allowed': "「{fact}」に異動の前後はありません。{'@'}before・{'@'}after を取り除いてください。",
    'fact-of-other-entity':
      '「{fact}」は、この対象（{subject}）からは見えません。some・every の中で人について書いてください。',
    'not-a-date-fact': '「{fact}」は日付ではありません（{type}）。日付の事実を書いてください。',
    'not-a-number-fact': '「{fact}」は数ではありません（{type}）。fact と is で書いてください。',
    'not-a-timed-fact': '「{fact}」に異動の前後はないため、changed では使えません。',
    'text-not-comparable':
      '「{fact}」（{type}）の値は条件で比べられません。none かどうか、変わったかどうかだけを書けます。',
    'unknown-event': '異動の種類「{event}」はありません。events.yaml にある id を書いてください。',
    'unknown-setting': '設定「{setting}」はありません。pack.yaml の settings にある id を書いてください。',
    'unknown-set':
      "「{value}」という集まりはありません。household{'@'}after・concerned・everyone か、関係の事実（person.raises など）を書いてください。",
    'set-side-missing': "「{set}」には異動の前後があります。{'@'}before か {'@'}after を付けてください。",
    'set-side-not-allowed': "「{set}」に異動の前後はありません。{'@'}before・{'@'}after を取り除いてください。",
    // vocabulary
    'fact-twice': '事実「{fact}」が二度定義されています。どちらか一つにしてください。',
    'values-missing': '「{fact}」の選択肢が足りません。二つ以上書いてください。',
    'values-not-allowed': '「{fact}」（{type}）に選択肢は書けません。values を取り除いてください。',
    'relation-not-allowed':
      '「{fact}」は人の集まりではないため、relation は書けません。type を persons にしてください。',
    'unknown-domain': '分野「{domain}」はありません。domains にある id を書いてください。',
    'group-twice': 'まとめて聞く質問「{group}」が二度定義されています。どちらか一つにしてください。',
    'unknown-group': 'まとめて聞く質問「{group}」はありません。groups にある id を書いてください。',
    'group-needs-yes-no': '「{fact}」は yes-no ではないため、まとめて聞けません。group を取り除いてください。',
    'applies-when-circular':
      '「{fact}」の applies-when が、めぐって自分自身にかかっています。どこかで断ち切ってください。',
    'constraint-twice': '制約「{constraint}」が二度定義されています。どちらか一つにしてください。',
    'constraint-needs-must-or-if': '制約「{constraint}」には、must だけか、if と then の両方を書いてください。',
    'household-fact-missing': '「{fact}」（型 household）が語彙にありません。属する世帯の事実を定義してください。',
    // packs
    'pack-missing': 'パック「{pack}」の pack.yaml がありません。フォルダの名前と base を確かめてください。',
    'file-missing': '{file} がありません。作ってください。',
    'event-twice': '異動の種類「{id}」が二度定義されています。',
    'document-twice': '持ち物「{id}」が二度定義されています。',
    'office-twice': '課「{section}」の窓口が二度書かれています。一つにまとめてください。',
    'not-katakana': '「{value}」はカタカナではありません。読みをカタカナで書いてください。',
    'facility-fact-unknown':
      '事実「{fact}」は、施設の種類を選ぶ事実ではありません。vocabulary.yaml の type: choice の事実の id を書いてください。',
    'facility-kind-unknown': '施設の種類「{kind}」はありません。次のどれかを書いてください: {expected}',
    'facility-period-impossible': '施設「{name}」の終わりの日（to）が、始まりの日（from）より前です。',
    'facility-overlaps': '施設「{name}」は、同じ日に二度書かれています。前の行の終わりの日（to）を書いてください。',
    'unknown-section': '課「{section}」はありません。desk.yaml の sections にある id を書いてください。',
    'role-twice': '役割「{role}」が二度書かれています。一つにまとめてください。',
    'unknown-role': '役割「{role}」はありません。desk.yaml の roles にある id を書いてください。',
    'operation-twice': '操作「{operation}」が二度書かれています。一つにまとめてください。',
    'operation-without-ground':
      '操作「{operation}」の根拠がありません。law に条を書くか、条文にないことを beyond に書いてください。',
    'approval-without-two-persons':
      '操作「{operation}」には承認する役割があります。本人が承認できないよう、two-persons: yes と書いてください。',
    'two-persons-without-approval': '操作「{operation}」は2人で行うものですが、承認する役割（approve）がありません。',
    'setting-twice': '設定「{setting}」が二度定義されています。',
    'setting-value-not-allowed': '設定「{setting}」に値「{value}」は使えません。使える値: {expected}',
    'setting-without-value': '設定「{setting}」に値がありません。pack.yaml の values に書いてください。',
    // definitions
    'no-condition': '手続「{procedure}」に needed-when も nothing-to-do-when もありません。どちらかを書いてください。',
    'folder-is-not-id': 'フォルダ名「{folder}」と id「{id}」が違います。同じにしてください。',
    'version-name-is-not-date':
      "ファイル名「{file}」は使えません。definition.yaml か definition{'@'}2026-06-14.yaml の形にしてください。",
    'ends-before-it-starts': '終わりの日が始まりの日より前です。日付を確かめてください。',
    'review-before-checked': '見直し期日（review-by）が確認日（source.checked）より後になっていません。',
    'verified-without-page': '確認済み（verified）とするには、source.pages に読んだ資料を一つ以上書いてください。',
    'unknown-authority': '業務権限「{authority}」はありません。desk.yaml の authorities にある id を書いてください。',
    'authority-without-routing':
      '業務権限「{authority}」の振り分けがありません。条件のない振り分けを書き足してください。',
    'unreachable-routing':
      'この振り分けには誰も届きません（{authority} は前の振り分けで決まります）。順序を変えるか、取り除いてください。',
    'unknown-document': '持ち物「{id}」はありません。documents.yaml にある id を書いてください。',
    'unknown-form': '帳票「{form}」はありません。print-templates/ のフォルダ名を書いてください。',
    'form-twice': '帳票「{id}」が二度書かれています。',
    'check-twice': '確認事項「{id}」が二度書かれています。',
    'exemption-twice': '手数料の免除「{id}」が二度書かれています。',
    'fee-twice': '手数料「{id}」が二度書かれています。',
    'deadline-rule-twice': '期限の定め「{id}」が二度書かれています。',
    'not-a-number-setting': '設定「{setting}」は数ではありません。数の設定を書いてください。',
    'two-in-force':
      '手続「{procedure}」の二つの版が同じ日に効力を持ちます（もう一つ: {other}）。effective の終わりを書いてください。',
    'overrides-nothing': '上書きする手続「{procedure}」がありません。id を確かめてください。',
    'overridden-twice': '手続「{procedure}」が二度上書きされています。一つにまとめてください。',
    // cases and examples
    'case-not-a-map': '事例が「項目: 値」の形になっていません。',
    'event-stated-twice': '異動の id「{event}」が二度使われています。それぞれ違う id にしてください。',
    'unknown-person': '人「{person}」はこの事例にいません。persons にある id を書いてください。',
    'unknown-household': '世帯「{household}」はこの事例にありません。households にある id か none を書いてください。',
    'unknown-procedure': '手続「{procedure}」はありません。',
    'examples-missing':
      '手続「{procedure}」に事例（examples.yaml）がありません。該当・非該当・未確定を一つずつ以上書いてください。',
    'examples-lack-verdict': '事例に「{verdict}」となるものがありません。書き足してください。',
    'leaf-not-seen-both-ways':
      '手続「{procedure}」の {part} にある条件「{leaf}」が、事例の中でまだ {missing} になっていません（yes は当てはまる人、no は当てはまらない人）。examples.yaml にその人の出てくる事例を書き足してください。',
    'example-differs': '事例「{title}」の {subject}: {part} が違います（期待: {wanted}、実際: {found}）。',
    'example-not-listed': '事例「{title}」: {subject} が {verdict} になりますが、expect に書かれていません。',
    'scenario-misses': '場面「{title}」: {procedure}（{subject}）が {wanted} になりません（実際: {found}）。',
    'scenario-forbids': '場面「{title}」: 案内してはならない {procedure} が {subject} に案内されます。',
    // derivation
    'received-on-missing': '受付日がありません。受付日を入れてください。',
    'facts-contradict': '{subject} の事実が互いに合いません（制約 {constraint}）。書類で確かめて直してください。',
    'no-definition-for-date': '手続「{procedure}」には {date} に効力のある定めがありません。担当課に確かめてください。',
    'no-deadline-rule-for-date':
      '手続「{procedure}」には {date} に効力のある期限の定めがありません。担当課に確かめてください。',
  },
} as const
