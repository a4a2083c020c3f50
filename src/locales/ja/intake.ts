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
  },
} as const
