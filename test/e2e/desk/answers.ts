import type { Answer } from './hearing.ts'

/** What the family says: employees' insurance throughout, a card for the father alone, nothing out of the ordinary. */
export const familyAnswers: readonly Answer[] = [
  { question: 'マイナンバーカードを持っていますか', who: '太郎', answer: '有効なものを持っている' },
  { question: 'マイナンバーカードを持っていますか', answer: '持っていない' },
  { question: '転出予定日', answer: 'R8.3.31' },
  { question: '特例の転入', answer: 'いいえ' },
  { question: '施設・病院に入る', answer: 'いいえ' },
  { question: '施設や病院ですか', answer: '施設ではない' },
  { question: '健康保険は何ですか', who: '太郎', answer: '勤め先の健康保険（本人）' },
  { question: '健康保険は何ですか', answer: '勤め先の健康保険（被扶養者）' },
  { question: '誰の健康保険の被扶養者ですか', answer: '見本　太郎' },
  { question: '年金の種別', who: '太郎', answer: '第2号' },
  { question: '年金の種別', who: '花子', answer: '第3号' },
  { question: '前の引っ越しで、カードの継続利用', answer: 'はい' },
  { question: '署名用電子証明書が入っていますか', answer: '入っている' },
  { question: '署名用電子証明書（電子申告', answer: 'はい' },
  { question: '印鑑登録をしますか', who: '太郎', answer: 'はい' },
  { question: '印鑑登録をしますか', answer: 'いいえ' },
  { question: '住所を知られたくない相手がいますか', answer: 'いいえ' },
  { question: '所得が高い', who: '太郎', answer: 'はい' },
  { question: '所得が高い', answer: 'いいえ' },
  { question: '公務員ですか', answer: 'いいえ' },
  { question: '結婚していますか', who: 'さくら', answer: 'いいえ' },
  { question: '結婚していますか', who: '健', answer: 'いいえ' },
]
