/** The words of data for the core systems (基幹系への入力データ): what is wrong with exports.yaml, and the screen that shows it. */
export const exports = {
  problems: {
    'entry-not-as-shown': '入力データを読み直してから、入力済にしてください。',
    'entry-not-recorded': 'この行は、入力済になっていません。',
    'entry-not-open': 'この受付の入力データは、今は表示できません。来庁者と住所の取扱いを確かめてから開いてください。',
    'entry-after-closing':
      '終えた受付の入力データは表示できません。受付を開き直し、住所の取扱いを確かめてから開いてください。',
    'entry-system-unknown': 'システム「{system}」への入力データはありません。',
    'entry-file-not-taken': '「{system}」は、このファイルを取り込みません。画面を見て入力してください。',
    'entry-file-empty': 'ファイルに入れられる行がありません。要否が決まっていない行は、ファイルに入りません。',
    // exports.yaml
    'target-twice': '種類「{target}」が二度書かれています。どちらか一つにしてください。',
    'target-needs-one-ground':
      '種類「{target}」には、for（手続）か events（異動の種類）のどちらか一方を書いてください。',
    'unknown-target': '種類「{target}」はありません。national/exports.yaml の targets にある id を書いてください。',
    'field-needs-one-source': '項目「{field}」には、fact・joins・either・part のうち、ちょうど一つを書いてください。',
    'fact-not-exportable':
      '「{fact}」は、1行が {rows} のデータには出せません。その行の人・世帯・異動の、値を持つ事実を書いてください。',
    'fact-not-joined': '「{fact}」（{type}）は文の事実ではないため、つなげられません。',
    'system-twice': 'システム「{system}」が二度書かれています。どちらか一つにしてください。',
    'era-codes-missing': 'システム「{system}」の日付は元号の番号で始まります。eras に元号と番号を書いてください。',
    'unknown-target-field': '種類「{target}」に項目「{field}」はありません。',
    'field-entered-twice': '項目「{field}」が画面に二度書かれています。',
    'codes-missing': '「{field}」は、はい・いいえの事実です。codes にこのシステムの符号を書いてください。',
    'column-not-on-screen':
      '列「{header}」の項目「{field}」が screen にありません。ファイルに出す項目は、画面にも出してください。',
  },
} as const
