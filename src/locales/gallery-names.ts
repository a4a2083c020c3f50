/** Invented names for the samples of the gallery: what a print face, a box and a line have to stand. */
export const galleryNames = {
  hard: [
    { 'family-name': '𠮷﨑', 'given-name': '葛󠄀太郎', 'name-kana': 'ヨシザキ　カツタロウ' },
    {
      'family-name': '長宗我部西園寺',
      'given-name': '左衛門之助',
      'name-kana': 'チョウソカベサイオンジ　サエモンノスケ',
    },
    {
      'family-name': 'VASCONCELOS DE ALBUQUERQUE',
      'given-name': 'MARIA APARECIDA',
      'name-kana': 'ヴァスコンセロス　マリア　アパレシーダ',
    },
    { 'family-name': '髙', 'given-name': '彅', 'name-kana': 'タカ　ナギ' },
  ],
  children: [
    { 'given-name': '一葉', 'name-kana': 'ミホン　カズハ' },
    { 'given-name': '二葉', 'name-kana': 'ミホン　フタバ' },
    { 'given-name': '三葉', 'name-kana': 'ミホン　ミツバ' },
    { 'given-name': '四葉', 'name-kana': 'ミホン　ヨツバ' },
    { 'given-name': '五葉', 'name-kana': 'ミホン　イツハ' },
    { 'given-name': '六葉', 'name-kana': 'ミホン　ムツハ' },
    { 'given-name': '七葉', 'name-kana': 'ミホン　ナナハ' },
  ],
} as const
