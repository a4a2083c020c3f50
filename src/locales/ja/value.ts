/** The words for the problems of core/value, core/clock and core/hours, in vue-i18n message syntax. */
export const value = {
  problems: {
    'date-empty': '日付が入力されていません。',
    'date-not-read':
      '「{text}」は日付として読めません。「令和8年4月1日」「R8.4.1」「2026-04-01」のように書いてください。',
    'date-impossible': '「{text}」という日付は暦にありません。年月日を確かめてください。',
    'date-before-era':
      '「{text}」は{era}より前の日付です。{era}として読めるのは{from}からです。元号を確かめてください。',
    'date-after-era': '「{text}」は{era}より後の日付です。{era}は{to}までです。元号を確かめてください。',
    'date-without-bounds':
      '「{text}」からは、いつからいつまでの間の日付かが分かりません。分かる範囲で年を書いてください。',
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
    'period-length-malformed': '期間の長さ{n}は使えません。1以上の整数で書いてください。',
    'calendar-does-not-cover': '{day}の休日の資料がないため、期限の末日を決められません。暦に休日を追加してください。',
    'clock-event-out-of-order': '{day}の出来事が、{before}の出来事より後に記録されています。日付を確かめてください。',
    'clock-not-started': '期間が始まる前に、{day}の出来事が記録されています。',
    'clock-already-started': 'すでに始まっている期間を、{day}に改めて始めることはできません。',
    'clock-already-paused': '期間はすでに止まっています({day})。',
    'clock-not-paused': '止まっていない期間を、{day}に再び進めることはできません。',
    'clock-already-met': 'すでに済んだ期間について、{day}の出来事が記録されています。',
    'clock-paused-after-due': '期限を過ぎているため、{day}に期間を止めることはできません。',
    'clock-not-extendable': 'この期間は延長できません({day})。',
    'clock-already-extended': 'この期間はすでに延長されています。延長は一度だけです({day})。',
    'clock-extended-after-due': '期限を過ぎているため、{day}に延長することはできません。',
    'clock-extension-in-other-unit': '延長の単位が、定められた単位(日または月)と異なります({day})。',
    'clock-extension-beyond-limit': '延長{n}は、定められた上限{limit}を超えています({day})。',
    'time-malformed': '時刻「{written}」が「08:00」から「24:00」までの形になっていません。',
    'hours-reversed': '開始時刻({opens})が終了時刻({closes})より前になっていません。',
    'utc-offset-malformed': '協定世界時との差{minutes}分は使えません。日本は540です。',
    'section-weekday-unknown': '曜日の番号{weekday}はありません。日曜日を0、土曜日を6として書いてください。',
    'extension-reversed': '延長の終わりが始まりより後になっていません。',
    'extension-too-long': '延長は1日限りです。次の{opens}より後までは延ばせません。',
    'stop-reversed': '停止の終わりが始まりより後になっていません。',
    'stop-without-notice': '停止は、始まる前に使用者へ知らせてください。',
  },
} as const
