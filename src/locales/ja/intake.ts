/** The words for files that are read at the window: tables, layouts, households, characters; in vue-i18n message syntax. */
export const intake = {
  problems: {
    'table-too-large': 'ファイルが大きすぎます（{megabytes} MBまで）。来庁した世帯だけを抽出し直してください。',
    'table-not-text':
      'CSV（文字のファイル）ではありません。表計算のファイルは「CSV（コンマ区切り）」で保存し直してください。',
    'table-encoding-unknown': '文字コードが分かりません。UTF-8 か シフトJIS（cp932）の CSV で保存し直してください。',
    'table-empty': '項目名の行がありません。空のファイルでないか確かめてください。',
    'table-quote-open':
      'この行で始まる引用符（"）が閉じていないため、何も読み込みませんでした。ファイルを作り直してください。',
    'table-row-width':
      'この行の列の数（{found}）が項目名の行（{expected}）と違うため、この行の人は読み込みませんでした。',
    // imports.yaml
    'source-twice': '読み込み元「{source}」が二度書かれています。どちらか一つにしてください。',
    'field-twice': '項目「{field}」が二度書かれています。どちらか一つにしてください。',
    'field-needs-one-meaning': '項目「{field}」には、fact・splits-into・part のうち、ちょうど一つを書いてください。',
    'fact-not-importable': '「{fact}」はファイルからは読み込めません。人・世帯・異動の、値を持つ事実を書いてください。',
    'not-a-text-fact': '「{fact}」（{type}）は文の事実ではないため、氏名を分けて入れられません。',
    'number-column-refused':
      '「{header}」は読み込めません。個人番号と住民票コードは、このシステムで扱いません。列の指定から取り除いてください。',
    'unknown-source':
      '読み込み元「{source}」はありません。national/imports.yaml の sources にある id を書いてください。',
    'layout-twice': '読み込み元「{source}」の列が二度書かれています。一つにまとめてください。',
    'header-twice': '列名「{header}」が二度書かれています。',
    'field-read-twice': '項目「{field}」に列が二つ指定されています。どちらか一つにしてください。',
    'unknown-field': '読み込み元「{source}」に項目「{field}」はありません。',
    'unknown-era': '「{value}」は元号として読めません。明治・大正・昭和・平成・令和のどれかを書いてください。',
    'not-an-era-code': '「{value}」は元号の符号として使えません。数字か英字の1文字を書いてください。',
    'protection-values-missing':
      '支援措置の列「{header}」の値の意味がありません。values に none・protected・unknown のどれに当たるかを書いてください。',
    'required-column-missing': '読み込み元「{source}」の項目「{field}」に列がありません。書き足してください。',
    // characters.yaml
    'not-private-bytes': '「{value}」は外字のバイトではありません。F040 から F9FC までの16進数4桁で書いてください。',
    'not-private-use': '「{value}」は私用領域の符号位置ではありません。「U+E001」のように書いてください。',
    'not-a-sequence': '「{value}」は符号位置の並びではありません。「U+9089 U+E0102」のように書いてください。',
    'character-without-source': '外字（{character}）の元がありません。bytes か private を書いてください。',
    'character-sources-differ': '外字（{character}）の bytes と private が違う字を指しています。',
    'character-twice': '外字（{character}）が二度書かれています。どちらか一つにしてください。',
    'sequence-not-allowed':
      '「{to}」は氏名に使える文字になりません。私用領域でない、文字と異体字セレクタの並びを書いてください。',
  },
} as const
