import type { PrintDate, PrintFacts, PrintMember, PrintProcedure } from '#core/printing'
import { dayFromIso } from '#core/value'

const date = (iso: string, calendar?: 'western'): PrintDate => {
  const day = dayFromIso(iso) ?? 0
  return { earliest: day, latest: day, text: iso, ...(calendar ? { calendar } : {}) }
}

const japanese = (name: string, kana: string, birth: string, sex: string, relationship: string): PrintMember => ({
  name,
  kana,
  birth: date(birth),
  sex,
  relationship,
  domicile: '北海道見本市栄町二丁目10番地',
  domicileHead: '見本　太郎',
  healthInsurance: 'join',
  pension: relationship.startsWith('子') ? 'not-covered' : 'first',
  elderlyMedical: 'none',
  care: 'none',
  childAllowance: relationship.startsWith('子') ? 'child' : relationship === '世帯主' ? 'receives' : 'none',
  card: relationship.startsWith('子') ? 'not-held' : 'valid',
})

/** A family of four who moved in from another city. */
export const familyOfFour: PrintFacts = {
  sample: true,
  today: date('2026-04-03'),
  terminal: '窓口1',
  clerk: '窓口　花子',
  office: {
    municipality: '見本市',
    head: '見本市長　様',
    section: '市民課 窓口係',
    contact: '0157-00-0000',
  },
  event: {
    kind: 'move-in',
    date: date('2026-04-01'),
    notified: date('2026-04-03'),
    note: '特例転入（マイナンバーカード）',
  },
  visitor: {
    name: '見本　太郎',
    capacity: 'head',
    address: '北海道見本市栄町三丁目4番5号 サンプルハイツ201',
    contact: '090-0000-0000',
    documents: ['individual-number-card'],
  },
  before: { address: '東京都架空区仮町一丁目2番3号', head: '見本　太郎' },
  after: { address: '北海道見本市栄町三丁目4番5号 サンプルハイツ201', head: '見本　太郎' },
  members: [
    japanese('見本　太郎', 'ミホン　タロウ', '1988-05-05', 'male', '世帯主'),
    japanese('見本　花子', 'ミホン　ハナコ', '1990-11-23', 'female', '妻'),
    japanese('見本　一郎', 'ミホン　イチロウ', '2016-04-01', 'male', '子'),
    japanese('見本　さくら', 'ミホン　サクラ', '2020-04-02', 'female', '子'),
  ],
}

/** Six people with names that are hard to print: 𠮷, a variation of 邉, long names of foreign residents. */
export const hardFamily: PrintFacts = {
  ...familyOfFour,
  sample: false,
  serial: '2026-0403-000123',
  members: [
    japanese('𠮷田　邉\u{E0110}子', 'ヨシダ　ナベコ', '1950-04-10', 'female', '世帯主'),
    { ...japanese('髙橋　神子', 'タカハシ　カミコ', '1952-01-01', 'female', '妹'), alias: '旧氏　渡邉' },
    {
      name: 'MAXIMILIANO SEBASTIAN RODRIGUEZ DE LA CRUZ FERNANDEZ',
      kana: 'マクシミリアーノ　セバスティアン　ロドリゲス　デ　ラ　クルス　フェルナンデス',
      alias: '通称　見本　マックス',
      birth: date('1990-04-01', 'western'),
      sex: 'male',
      relationship: '同居人',
      nationality: 'ドミニカ共和国',
      residenceStatus: '技術・人文知識・国際業務',
      residencePeriod: '2029年3月31日',
      residenceCard: 'AB00000000CD',
      healthInsurance: 'none',
      pension: 'second',
      elderlyMedical: 'none',
      care: 'none',
      childAllowance: 'none',
      card: 'valid',
    },
    japanese('葛\u{E0100}城　辻\u{E0102}男', 'カツラギ　ツジオ', '1948-07-01', 'male', '夫'),
    japanese('見本　四郎', 'ミホン　シロウ', '2009-04-02', 'male', '子の子'),
    japanese(
      '寿限無寿限無五劫の擦り切れ海砂利水魚　長助',
      'ジュゲムジュゲムゴコウノスリキレカイジャリスイギョ　チョウスケ',
      '2011-04-02',
      'male',
      '子の子',
    ),
  ],
}

const procedure = (
  name: string,
  iso: string | undefined,
  where: string,
  reason: string,
  documents: string[],
): PrintProcedure => ({
  name,
  subject: '4人分',
  ...(iso === undefined
    ? { deadlineNote: '期限はありません' }
    : { deadline: date(iso), deadlineNote: '引っ越した日の翌日から14日' }),
  documents,
  where,
  reason,
  fee: 'なし',
})

/** The guidance for a family that moved in: three windows today, seven procedures, two that are not settled. */
export const guidance: PrintFacts = {
  sample: true,
  today: date('2026-04-03'),
  reference: 'M20260403-12',
  second: { english: 'English' },
  cash: '900円',
  next: {
    deadline: date('2026-04-15'),
    by: 'by 15 April 2026',
    name: '転入届 ほか1件',
    second: 'Notification of moving in',
  },
  office: { municipality: '見本市', section: '市民課 窓口係', contact: '0157-00-0000' },
  windows: [
    { step: '1', section: '市民課', window: '1階 1番窓口', what: ['転入の届出 ほか1件'], second: "Citizens' Affairs" },
    { step: '2', section: '国保年金課', window: '1階 4番窓口', what: ['国民健康保険の加入 ほか1件'] },
    {
      step: '3',
      section: '子育て支援課',
      window: '2階 12番窓口',
      what: ['児童手当の認定請求 ほか1件'],
    },
  ],
  plan: [
    procedure('転入届', '2026-04-15', '市民課 1番窓口', '見本市に住み始めたため', [
      '転出証明書（特例転入では不要）',
      '本人確認書類',
      '異動する人全員のマイナンバーカード',
    ]),
    procedure('国民健康保険の加入', '2026-04-15', '国保年金課 4番窓口', '勤め先の健康保険をやめて転入したため', [
      '健康保険の資格喪失連絡票',
      '本人確認書類',
    ]),
    procedure('児童手当の認定請求', '2026-04-16', '子育て支援課 12番窓口', '18歳の年度末までの子を養育しているため', [
      '請求者名義の口座が分かるもの',
      '請求者の健康保険の資格が分かるもの',
      '請求者と配偶者の個人番号が分かるもの',
    ]),
    procedure('マイナンバーカードの継続利用', '2026-07-02', '市民課 1番窓口', '有効なカードを持って転入したため', [
      'マイナンバーカード',
      '暗証番号（住民基本台帳用4桁）',
    ]),
    procedure('署名用電子証明書の発行', undefined, '市民課 1番窓口', '住所が変わり前の証明書が失効したため', [
      'マイナンバーカード',
      '暗証番号（6から16文字）',
    ]),
    procedure('印鑑登録', undefined, '市民課 1番窓口', '前の市の登録は引き継がれないため', [
      '登録する印鑑',
      '本人確認書類',
    ]),
    procedure('こども医療費の受給者証', undefined, '子育て支援課 12番窓口', '対象の年齢の子がいるため', [
      '子の健康保険の資格が分かるもの',
    ]),
  ],
  unsettled: [
    {
      about: '介護保険の受給資格',
      question: '前の市で要介護・要支援の認定を受けていましたか',
      tellAt: '介護保険課 5番窓口',
    },
    { about: '国民年金の種別変更', question: '配偶者は厚生年金に加入していますか', tellAt: '国保年金課 4番窓口' },
  ],
}
