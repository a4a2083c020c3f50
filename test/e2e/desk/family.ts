/** One person as typed from the paper. */
export interface Member {
  readonly family: string
  readonly given: string
  readonly kana: string
  readonly birth: string
  readonly sex: string
  readonly relationship: string
  /** 本籍; without it the one of the person before is kept. */
  readonly domicile?: string
}

/** A household that moves in, as a clerk types it. */
export interface Household {
  readonly ticket: string
  readonly visitor: Readonly<Record<'name' | 'contact' | 'capacity' | 'document', string>>
  readonly event: Readonly<Record<'kind' | 'date' | 'origin' | 'previousAddress' | 'previousHead' | 'address', string>>
  readonly persons: readonly [Member, ...Member[]]
}

/** Father, mother and two children; all of it invented. */
export const family: Household = {
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
}

/** The father alone, under another ticket. */
export const single: Household = { ...family, ticket: '24', persons: [family.persons[0]] }

/** The same household with somebody else at the desk. */
export const withAunt: Household = {
  ...family,
  visitor: { ...family.visitor, name: '仮名 良子', capacity: '任意代理人', document: '運転免許証' },
}
