/**
 * The words for the protection list. `problems` and `front` are read at a window, where a screen may be seen from the other
 * side of the desk: they are neutral and name nothing. `back` is read at the back desk, and plain.
 */
export const protection = {
  problems: {
    'hold-checking': '確認中です。奥の担当に引き継いでください。',
    'hold-not-there': 'この受付には、確認を待っているものがありません。',
    'hold-changed': '確認している間に、受付の内容が変わりました。読み込み直して、もう一度確かめてください。',
    'hold-not-to-be-opened': 'この受付は、この答えでは先へ進められません。奥の担当で対応してください。',
    'second-person-needed': 'この確認は、受付をした職員とは別の職員が行います。',
    'gate-address-on-other-class': 'この種類の用紙には、住所を印字できません。管理者に知らせてください。',
    'gate-address-not-confirmed':
      '住所の欄は、二人目の職員が確かめるまで印字できません。空けて印刷し、手書きしていただいてください。',
    'protection-list-old':
      '住所の取扱いの一覧が、確かめる期限を過ぎています。住所の入る用紙は印刷できません。担当の責任者に知らせてください。',
    'protection-list-unreadable':
      '住所の取扱いの一覧が読めません。住所の入る用紙は印刷できません。担当の責任者に知らせてください。',
    'protection-entry-unknown': 'この番号の登録は、一覧にありません。',
    'protection-entry-lifted': 'この登録は、既に解除されています。',
    'protection-already-named': 'この登録には、既に氏名が書かれています。',
    'protection-person-missing': '氏名を入れてください。',
    'protection-birth-not-read': '生年月日「{text}」が読めません。',
    'protection-term-impossible': '期間は、始まりの日から1年以内の日で終わるように入れてください。',
    'protection-already-confirmed': 'この登録は、既に期間が決まっています。',
    'protection-not-confirmed': 'この登録は、まだ期間が決まっていません。',
    'protection-not-renewable-yet': '延長の申出を受けられるのは、期間の終わる1か月前からです。',
    'protection-lift-already-proposed': '解除は、既に申し出られています。',
    'protection-lift-not-proposed': '解除が申し出られていません。',
    'protection-reason-missing': '理由を入れてください。',
    'protection-list-day-impossible': '一覧を確かめた日は、前に確かめた日から今日までの日を入れてください。',
    'protection-notice-unknown': 'この通知は、一覧にありません。',
    'protection-notice-released': 'この通知は、既に留め置きを解かれています。',
  },
  /** What the clerk's screen shows, and phrases the clerk can say aloud (ご案内の言い回し). */
  front: {
    checking: '確認中',
    continued: '奥の担当が確認しました',
    handOver: '奥の担当を呼ぶ',
    cardTitle: 'ご案内の言い回し',
    card: {
      seated: 'ただいま手続の内容を確認しております。おかけになって、少々お待ちください。',
      colleague: '確認が必要な点がございますので、担当の者からご案内いたします。',
      turn: 'お待たせしております。順番にご案内いたしますので、番号札をお持ちになってお待ちください。',
    },
    addressByHand: '住所の欄は空けて印刷します。ご本人に書いていただいてください。',
    listAsOf: '一覧の確認日 {day}',
    listNeverConfirmed: '一覧は確認されていません',
  },
  back: {
    status: {
      provisional: '仮の登録（止めています）',
      'in-force': '支援措置の期間中',
      renewable: '延長の申出を受けられます',
      'to-confirm': '期間が終わりました（止めたまま、要確認）',
      'lift-proposed': '解除の申出あり（止めたまま、別の職員の承認待ち）',
      lifted: '解除済み',
    },
    met: { protected: '支援措置の対象者', opponent: '加害者・相手方として登録された人' },
    nearness: { same: '一致', near: 'よく似ています' },
    barriers: {
      opponent: '相手方の氏名が含まれているため、交付できません',
      agent: '代理人・使者には交付できません。ご本人においでいただきます',
      'other-capacity': 'ご本人か法定代理人でないため、交付できません',
      post: '郵送では交付できません',
      refused: '奥の担当が交付しないと決めました',
    },
    outcomes: {
      'not-the-person': '別の人だった',
      'is-the-person': '対象者ご本人だった（住所を空けて続ける）',
      refused: '交付しない',
    },
    heldNotice: '旧住所への通知を留め置いています',
  },
} as const
