import type { PaperQuestion } from '#app/kit/paper-questions'
import type { Catalogue, EventKind } from '#core/definitions'
import { format, kitWords } from '#locales'
import { markup, type Markup } from './markup.ts'

const words = kitWords.interview
const PERSONS = [1, 2, 3, 4, 5, 6]

/** How a paper says when a question is put: one short sentence, or nothing. */
type WhenOf = (fact: string) => string

const field = (label: string): Markup => markup`<th>${label}</th><td class="write"></td>`

const WIDTHS = ['30mm', '35mm', '26mm', '35mm', '28mm', '32mm']

const top = (event: EventKind): Markup =>
  markup`<table class="fixed"><colgroup>${WIDTHS.map((width) => markup`<col style="width:${width}">`)}</colgroup>
<tr>${field(words.number)}${field(words.time)}${field(words.clerk)}</tr>
<tr>${field(words.visitor)}${field(words.capacity)}${field(words.contact)}</tr>
<tr><th>${words.protection}</th><td>${words.protectionDone}</td>${field(event['date-label'].ja)}${field(words.given)}</tr>
<tr><th>${words.identity}</th><td colspan="5" class="write"></td></tr></table>`

const people = (event: EventKind): Markup => {
  const head = words.persons.map((each) => markup`<th>${format(each, { concerns: event.concerns.ja })}</th>`)
  const widths = ['11mm', '36.5mm', '36.5mm', '34mm', '11mm', '16mm', '18mm', '23mm']
  const row = (number: number): Markup =>
    markup`<tr><th>${number}</th>${widths.slice(2).map(() => markup`<td class="write"></td>`)}<td>${words.concerned}</td></tr>`
  return markup`<h2>${words.people}</h2><table><colgroup>${widths.map((width) => markup`<col style="width:${width}">`)}</colgroup><thead><tr>${head}</tr></thead><tbody>${PERSONS.map(row)}</tbody></table>`
}

const isYesNo = ({ vocabulary }: Catalogue, fact: string): boolean =>
  vocabulary.lexicon.facts.get(fact)?.values.join() === 'yes,no'

/** The answers of a fact as a clerk writes them: letters for a list, a line for a day or a name. */
const optionsOf = (catalogue: Catalogue, fact: string): Markup => {
  const { vocabulary } = catalogue
  const type = vocabulary.lexicon.facts.get(fact)?.type
  const values = Object.values(vocabulary.texts.get(fact)?.values ?? {})
  if (type !== 'choice' || isYesNo(catalogue, fact)) return markup``
  const listed = values.map(({ ja }, index) => `${words.letters[index] ?? ''} ${ja}`)
  return markup`<div class="options">${listed.join(kitWords.gap)}</div>`
}

const cells = (catalogue: Catalogue, fact: string): Markup => {
  const isDate = catalogue.vocabulary.lexicon.facts.get(fact)?.type === 'date'
  if (fact.startsWith('person.')) return markup`${PERSONS.map(() => markup`<td class="narrow"></td>`)}`
  return markup`<td colspan="${PERSONS.length}">${isDate ? words.day : words.free}</td>`
}

const rowsOf = (
  catalogue: Catalogue,
  { facts, group }: PaperQuestion,
  number: number,
  when: WhenOf,
): readonly Markup[] => {
  const { texts, groups } = catalogue.vocabulary
  const one = (fact: string, first: Markup, asked: string): Markup =>
    markup`<tr>${first}<td>${asked}<span class="note">${when(fact)}</span>${optionsOf(catalogue, fact)}</td>${cells(catalogue, fact)}</tr>`
  const [only = ''] = facts
  if (group === undefined)
    return [
      one(
        only,
        markup`<th class="narrow">${number}</th>`,
        texts.get(only)?.question?.ja ?? texts.get(only)?.label.ja ?? '',
      ),
    ]
  // No cell over several rows: a page may end between any two of them but the head and what it is the head of.
  const head = markup`<tr class="asked"><th class="narrow">${number}</th><td colspan="${PERSONS.length + 1}"><b>${groups.get(group)?.question.ja ?? ''}</b></td></tr>`
  return [
    head,
    ...facts.map((fact) => one(fact, markup`<th class="narrow same"></th>`, texts.get(fact)?.label.ja ?? '')),
  ]
}

/** The interview of one kind of event as a sheet to write on: who came, the household, the questions by number. */
export const interviewPage = (
  catalogue: Catalogue,
  event: EventKind,
  questions: readonly PaperQuestion[],
  when: WhenOf,
): Markup => {
  const numbered = questions.map((question, index) => ({ question, number: index + 1 }))
  const table = (some: typeof numbered): Markup =>
    markup`<table><thead><tr><th class="narrow"></th><th>${words.question}</th>${PERSONS.map((n) => markup`<th class="narrow">${n}</th>`)}</tr></thead><tbody>${some.flatMap(({ question, number }) => rowsOf(catalogue, question, number, when))}</tbody></table>`
  const [usual, further] = [true, false].map((ordinary) =>
    numbered.filter(({ question }) => question.ordinary === ordinary),
  )
  const part = (title: string, some: typeof numbered = []): Markup =>
    some.length === 0 ? markup`` : markup`<h2>${title}</h2>${table(some)}`
  return markup`${top(event)}${people(event)}<p class="note" style="margin-top:2mm">${words.how}</p>${part(words.questions, usual)}${part(words.further, further)}`
}
