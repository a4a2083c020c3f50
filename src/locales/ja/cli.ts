/** The words of the command line. */
export const cli = {
  deadline: '期限 {date}',
  missing: '不足: {facts}',
  check: {
    summary: '{pack}: 定義 {definitions} 件、事例 {examples} 件、場面 {scenarios} 件、問題 {problems} 件',
  },
  explain: {
    because: '理由',
    missing: '決め手になる事実',
    none: 'この対象についての判断はありません。手続の id と対象の id を確かめてください。',
  },
  problems: {
    'option-unknown': '引数が読めません（{detail}）。使い方は README.md の「コマンド」を見てください。',
    'option-missing': '{option} が要ります。例: {option} FILE',
    'file-unreadable': '{file} を読めません。ファイルの場所と名前を確かめてください。',
    'folder-missing': 'フォルダ {folder} がありません。場所を確かめてください。',
    'procedure-missing': '手続 {procedure} はありません。procedures/ の下のフォルダ名を書いてください。',
    'out-unwritable': '{file} に書き込めません。フォルダがあるか、書き込めるかを確かめてください。',
  },
} as const
