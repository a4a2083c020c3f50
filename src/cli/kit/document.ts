import { format, kitWords } from '#locales'
import { Markup, markup } from './markup.ts'

/** Which content a paper was made from: the city, the newest day anything of it was checked, the first figures of its hash. */
export interface MadeFrom {
  readonly city: string
  readonly content: string
  readonly version: string
}

/** What stands at the foot of every sheet of the papers. */
export const footerOf = ({ city, content, version }: MadeFrom): string =>
  format(kitWords.footer, { city, content, version })

const STYLES = `
@page { size: A4; margin: 11mm 12mm 13mm; }
* { box-sizing: border-box; }
html { font: 8.5pt/1.35 "biz-udgothic"; color: #111; font-synthesis: none; }
body { margin: 0; }
b, strong, h1, h2, h3, th { font-family: "biz-udgothic-bold"; font-weight: normal; }
h1 { font-size: 16pt; margin: 0 0 2mm; }
h2 { font-size: 11pt; margin: 4mm 0 1.5mm; padding: 0.6mm 2mm; background: #e8e8e8; break-after: avoid; }
h3 { font-size: 9pt; margin: 2.5mm 0 1mm; break-after: avoid; }
p { margin: 0 0 1.5mm; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 0.2mm solid #555; padding: 0.8mm 1.2mm; text-align: left; vertical-align: top; }
th { background: #f2f2f2; }
table.fixed { table-layout: fixed; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
ol { margin: 0; padding-left: 6mm; }
.head { display: flex; justify-content: space-between; align-items: baseline; border-bottom: 0.5mm solid #111; margin-bottom: 3mm; }
.mark { font-size: 9pt; border: 0.3mm solid #111; padding: 0.3mm 2.5mm; }
.note { font-size: 7.5pt; color: #333; }
.blank td { height: 9mm; }
.log { border: 0.3mm solid #111; padding: 3mm; margin: 3mm 0; }
.break { break-before: page; }
.write { height: 8.5mm; }
.narrow { width: 6.5mm; text-align: center; padding: 0.4mm 0; }
.asked { break-after: avoid; }
.same { border-top-color: transparent; }
.small { font-size: 7pt; table-layout: fixed; }
.options { font-size: 7.5pt; }
.columns { columns: 2; column-gap: 5mm; column-rule: 0.15mm solid #999; font-size: 7pt; line-height: 1.3; }
.procedure { break-inside: avoid; border: 0.25mm solid #555; margin: 0 0 1.8mm; }
.procedure.long { break-inside: auto; }
.procedure > header { display: flex; justify-content: space-between; gap: 2mm; background: #f2f2f2; padding: 0.6mm 1.2mm; break-after: avoid; }
.procedure > header b { font-size: 8pt; }
.procedure > header span { white-space: nowrap; }
.who { display: flex; gap: 1.6mm; padding: 0.6mm 1.2mm; border-bottom: 0.15mm dotted #777; break-after: avoid; }
.who i { font-style: normal; border: 0.25mm solid #111; border-radius: 50%; width: 4mm; height: 4mm; line-height: 3.4mm; text-align: center; }
.who i.one { border-radius: 0; width: 4mm; }
.procedure dl { display: grid; grid-template-columns: 11mm 1fr; margin: 0; padding: 0.6mm 1.2mm; gap: 0.4mm 0; }
.procedure dt { font-family: "biz-udgothic-bold"; }
.procedure dd { margin: 0; }
.procedure ul { margin: 0; padding-left: 2.6mm; list-style: none; }
.procedure li::before { content: "\\30FB"; margin-left: -2.4mm; }
`

const cssText = (text: string): string => `"${text.replace(/["\\]/g, '')}"`

/** A whole paper: its title, its sheets numbered at the foot beside what they were made from. */
export const documentOf = (title: string, made: MadeFrom, body: Markup): string => {
  const small = 'font: 7pt "biz-udgothic"; color: #333;'
  const foot = `@page { @bottom-left { content: ${cssText(footerOf(made))}; ${small} } @bottom-right { content: ${cssText(`${title} `)} counter(page) "/" counter(pages); ${small} } }`
  const { text } = markup`<!doctype html>
<html lang="ja">
<head><meta charset="utf-8"><title>${title}</title><style>${new Markup(STYLES + foot)}</style></head>
<body><div class="head"><h1>${title}</h1><span class="mark">${kitWords.mark}</span></div>${body}</body>
</html>`
  return text
}
