/** Who moves in, as a clerk types it from the paper: all of it invented. */
export const family = {
  ticket: '23',
  visitor: { name: '見本 太郎', contact: '090-0000-0000', capacity: '世帯主', document: 'マイナンバーカード' },
  event: {
    kind: '転入',
    date: 'R8.4.1',
    origin: '国内の市区町村から',
    previousAddress: '架空県仮市中央一丁目2番3号',
    previousHead: '見本 太郎',
    address: '見本県見本市中央1丁目2番3号 コーポ窓口101',
  },
  persons: [
    {
      family: '見本',
      given: '太郎',
      kana: 'ミホン タロウ',
      birth: 'S63.5.5',
      sex: '男',
      relationship: '世帯主',
      domicile: '架空県仮市中央一丁目1番地',
    },
    { family: '見本', given: '花子', kana: 'ミホン ハナコ', birth: 'H2.2.1', sex: '女', relationship: '夫・妻' },
    { family: '見本', given: 'さくら', kana: 'ミホン サクラ', birth: 'H30.9.1', sex: '女', relationship: '子' },
    { family: '見本', given: '健', kana: 'ミホン ケン', birth: 'R5.12.31', sex: '男', relationship: '子' },
  ],
} as const

/** One person of the family. */
export type FamilyMember = (typeof family.persons)[number]
