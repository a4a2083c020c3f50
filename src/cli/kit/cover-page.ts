import type { Form } from '#core/printing'
import { formatWareki } from '#core/value'
import { format, kitWords } from '#locales'
import type { MadeFrom } from './document.ts'
import { markup, type Markup } from './markup.ts'

const words = kitWords.cover

/** A form of the kit and the file its blank lies in. */
export interface ListedForm {
  readonly form: Form
  readonly section: string
  readonly file: string
}

const dayOr = (day: number | undefined, phrase: string): string =>
  day === undefined ? words.none : format(phrase, { date: formatWareki(day) ?? '' })

const formRow = ({ form, file }: ListedForm): Markup =>
  markup`<tr><td>${form.name.ja}</td><td>${form.number ?? words.none}</td><td>${dayOr(form.revision, words.from)}</td><td>${dayOr(form['old-stock-until'], words.until)}</td><td>${words.copies[form.class]}</td><td class="small">${file}</td></tr>`

/** What the kit is for, how it is used, what lies in it, and all forms by section with how many copies to keep. */
export const coverPage = (
  made: MadeFrom,
  date: string,
  papers: readonly { readonly file: string; readonly title: string }[],
  forms: readonly ListedForm[],
): Markup => {
  const sections = [...new Set(forms.map(({ section }) => section))]
  const contents = papers.map(({ file, title }) => markup`<tr><td class="small">${file}</td><td>${title}</td></tr>`)
  const head = markup`<thead><tr>${words.head.map((each) => markup`<th>${each}</th>`)}</tr></thead>`
  return markup`<p><b>${format(words.city, { city: made.city })}</b> ${format(words.made, { date, content: made.content, version: made.version })}</p>
<h2>${words.use}</h2><ol>${words.steps.map((step) => markup`<li>${step}</li>`)}</ol><div class="log">${words.log}</div>
<h2>${words.contents}</h2><table><thead><tr><th>${words.file}</th><th>${words.what}</th></tr></thead><tbody>${contents}</tbody></table>
<h2>${words.forms}</h2>${sections.map(
    (section) =>
      markup`<h3>${section}</h3><table>${head}<tbody>${forms.filter((each) => each.section === section).map(formRow)}</tbody></table>`,
  )}`
}
