/** The words for the problems of core/value, core/clock and core/hours, in vue-i18n message syntax. */
export const value = {
  problems: {
    'date-empty': '日付が入力されていません。',
    'date-not-read':
      '「{text}」は日付として読めません。「令和8年4月1日」「R8.4.1」「2026-04-01」のように書いてください。',
    'date-impossible': '「{text}」という日付は暦にありません。年月日を確かめてください。',
    'date-before-era': '「{text}」は{era}より前の日付です。{era}として読めるのは{from}からです。元号を確かめてください。',
    'date-after-era': '「{text}」は{era}より後の日付です。{era}は{to}までです。元号を確かめてください。',
    'date-without-bounds': '「{text}」からは、いつからいつまでの間の日付かが分かりません。分かる範囲で年を書いてください。',
    'name-empty': '氏名が入力されていません。',
    'name-control-character':
      '氏名の{position}文字目に、目に見えない制御文字({codePoint})が入っています。取り除いて入力し直してください。',
    'name-bidi-control':
      '氏名の{position}文字目に、文字の並びの向きを変える制御文字({codePoint})が入っています。取り除いて入力し直してください。',
    'name-invisible-character':
      '氏名の{position}文字目に、目に見えない文字({codePoint})が入っています。取り除いて入力し直してください。',
    'name-unusual-space':
      '氏名の{position}文字目に、通常と異なる空白({codePoint})が入っています。全角または半角の空白に直してください。',
    'name-stray-selector':
      '氏名の{position}文字目に、字形を選ぶための符号({codePoint})が、対象の文字なしに入っています。文字を入力し直してください。',
    'name-lost-character':
      '氏名の{position}文字目で、文字が失われています({codePoint})。元の資料を見て入力し直してください。',
    'yearly-span-malformed': '毎年の期間の端「{written}」が「12-29」のような月日になっていません。',
    'calendar-cover-reversed': '休日の資料がある期間の始め({from})が終わり({to})より後になっています。',
    'calendar-weekday-unknown': '曜日の番号{weekday}はありません。日曜日を0、土曜日を6として書いてください。',
    'calendar-holiday-outside': '休日{day}が、休日の資料がある期間の外にあります。',
    'calendar-never-open': 'この暦には開庁日がありません。休みの曜日と休日を確かめてください。',
  },
} as const
