import { deskEntrance } from './desk-entrance.ts'
import { deskHousehold } from './desk-household.ts'
import { deskPaper } from './desk-paper.ts'
import { deskReception } from './desk-reception.ts'

/** The words of the desk's screens: set-up and the frame here, the start and each step in a file of its own. */
export const desk = {
  ...deskPaper,
  ...deskHousehold,
  ...deskReception,
  ...deskEntrance,
  setup: {
    heading: '端末の設定',
    pack: 'お使いの市の設定',
    packHint: 'procedures/ の下に置かれた市の設定から選びます。',
    none: '市の設定がまだありません',
    noneText:
      '見本市は架空の市のため、実際の設定には使えません。procedures/mihon-city を手本に、お使いの市のフォルダを作り、npm start で作り直してください。書き方は procedures/README.md にあります。全国共通の設定だけで始めることもできます（課・窓口・市の休日は表示されません）。',
    terminal: '端末の名前',
    terminalHint: '例: 市民課 1番窓口A。帳票の下端と記録に入ります。',
    save: 'この設定にする',
    missing: '市の設定と端末の名前の両方を入れてください。',
  },
  frame: {
    ticket: '受付番号 {ticket}',
    persons: '{kinds} {count}人',
    leave: '受付一覧へ',
    back: '戻る',
    closing: '{time}　終了まで{remaining}',
    hours: '{hours}時間{minutes}分',
    minutes: '{minutes}分',
    closed: '運用時間外（{time}）',
    closedTitle: '運用時間外です',
    closedText: '新しい受付・入力・印刷はできません。受付中の内容は残っています。次は{opening}に再開します。',
    problems: '進められない理由があります',
    unsaved: '記録できませんでした',
  },
  problems: {
    ...deskEntrance.problems,
    'terminal-not-set-up': 'この端末はまだ設定されていません。「端末を設定する」から始めてください。',
    'pack-is-invented': '{pack} は架空の市の設定です。実際の窓口には使えません。お使いの市の設定を選んでください。',
    'desk-not-open': '窓口が開いていません。開始の画面からやり直してください。',
    'visit-missing': 'この受付は、この端末にありません。受付一覧から選び直してください。',
    'form-missing': '帳票「{form}」がありません。システム管理者に知らせてください。',
    'form-file-missing': '帳票「{form}」に template.html か sheet.css がありません。',
    'form-style-missing':
      '共通の体裁「{style}」がありません。print-templates/styles/{style}.css を置くか、form.yaml の styles から外してください。',
    'form-part-missing':
      '共通の欄「{part}」がないか、読めません。print-templates/parts/{part}.yaml と {part}.html を置くか、form.yaml の parts から外してください。',
    'form-part-word-missing':
      '共通の欄「{part}」の「{word}」に入る言葉がありません。form.yaml の parts の {part} に、words としてその言葉を書いてください。',
    'form-part-word-unused':
      '共通の欄「{part}」に「{word}」を入れる所がありません。words から外すか、綴りを print-templates/parts/{part}.html とそろえてください。',
    'desk-asks-unknown': '印刷の条件「{condition}」はありません。使える条件: {expected}',
    'sheet-changed-since-preview': '仕上がりを見た後で内容が変わりました。仕上がりを見直してから印刷してください。',
  },
} as const
