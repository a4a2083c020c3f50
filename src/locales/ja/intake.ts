/** The words for files that are read at the window: tables, layouts, households, characters; in vue-i18n message syntax. */
export const intake = {
  problems: {
    'postal-codes-unreadable': '郵便番号データを読み込めません。住所をそのまま入れてください。',
    'readings-unreadable': '読みのデータを読み込めません。もとの漢字か符号位置で引いてください。',
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
    'family-too-small': '異体字の組「{family}」に漢字が二つ以上ありません。「辺邊邉」のように続けて書いてください。',
    'character-in-two-families': '「{character}」が二度書かれています。一つの組にまとめてください。',
    'import-without-layout':
      '読み込み元「{source}」の列がこの市の imports.yaml にありません。定義の担当に、列の並びを書くよう伝えてください。',
    'address-data-missing': '郵便番号の資料がありません。住所は手で入力してください。',
    // reading a household
    'number-column-dropped':
      '列「{header}」は読み込みませんでした。個人番号と住民票コードは、このシステムで扱いません。',
    'number-cell-dropped':
      'この欄に個人番号とみられる12桁の数字があったため、欄ごと読み込みませんでした。要る内容は手で入力してください。',
    'column-missing':
      '列「{header}」がファイルにありません。抽出の設定か、市の imports.yaml の列名を確かめてください。',
    'column-twice': '列「{header}」がファイルに二つあるため、読み込みませんでした。',
    'household-not-in-file': 'この世帯はファイルにありません。番号・氏名・生年月日を確かめてください。',
    'household-not-unique': '当てはまる世帯が{households}あります。氏名と生年月日の両方か、番号で絞り込んでください。',
    'household-not-chosen':
      'ファイルに{households}世帯あります。この来庁の世帯を、番号か氏名と生年月日で指定してください。',
    'cell-empty': '「{field}」が空欄です。書類で確かめて入力してください。',
    'written-value-unknown': '「{field}」の「{value}」は、どの値に当たるか決められません。選んでください。',
    'not-a-number-in-cell': '「{field}」の「{value}」は整数として読めません。',
    'facts-differ-in-row':
      '「{field}」が、同じ行の別の列と合いません。先の列の値を入れました。書類で確かめてください。',
    'rows-differ': '「{field}」が行によって違います。初めの行の値を入れました。書類で確かめてください。',
    'time-not-read': '「{text}」は時刻として読めません。「10:30」のように書いてください。',
  },
  /** Why a field has to be compared with the paper (要照合), by reason. */
  comparison: {
    badge: '要照合',
    'private-use': '外字',
    geta: '〓（げた）',
    lost: '読めない文字',
    'question-mark': '「?」に置き換わった字の疑い',
    'name-not-split': '氏と名の間に空白が無い',
    bytes: '元のバイト {bytes}',
    mapped: '市の外字表により「{to}」とした',
    unmapped: '市の外字表に無い',
  },
  encoding: { 'utf-8': 'UTF-8', 'utf-8-bom': 'UTF-8（BOM付き）', cp932: 'シフトJIS（cp932）' },
} as const
