import { kitWords, type KitProcedure } from '#locales'
import { markup, type Markup } from './markup.ts'

const words = kitWords.procedures
/** Longer ones may run over a column's end. */
const LONG = 14

type Outline = KitProcedure['needed']

const linesOf = ({ under }: Outline): number => 1 + under.reduce((sum, each) => sum + linesOf(each), 0)

const outlined = ({ text, under }: Outline): Markup =>
  markup`${text}${under.length === 0 ? markup`` : markup`<ul>${under.map((each) => markup`<li>${outlined(each)}</li>`)}</ul>`}`

const item = (label: string, content: Markup | string): Markup => markup`<dt>${label}</dt><dd>${content}</dd>`

const items = (label: string, texts: readonly string[]): Markup =>
  texts.length === 0 ? markup`` : item(label, texts.join(kitWords.list))

const procedure = (said: KitProcedure): Markup => {
  const { name, section, window, needed, nothing, deadlines, documents, fees, ofHousehold } = said
  const who = ofHousehold
    ? markup`<i class="one"></i>${words.household}`
    : markup`${[1, 2, 3, 4, 5, 6].map((number) => markup`<i>${number}</i>`)}`
  return markup`<section class="procedure${linesOf(needed) > LONG ? ' long' : ''}"><header><b>${name}</b><span>${window} ${section}</span></header><div class="who">${who}</div><dl>${item(words.needed, outlined(needed))}${nothing === undefined ? markup`` : item(words.nothing, markup`${outlined(nothing.when)}<div class="note">${nothing.reason}</div>`)}${items(
    words.deadline,
    deadlines.map(({ text }) => text),
  )}${items(words.documents, documents)}${items(
    words.fee,
    fees.map(({ text }) => text),
  )}</dl></section>`
}

/** The procedures of one kind of event to work through by hand, those of a window before those that are only told of. */
export const proceduresPage = (title: string, all: readonly KitProcedure[]): Markup => {
  const [own, told] = [false, true].map((isAdvice) => all.filter((each) => each.isAdvice === isAdvice))
  return markup`<h1 class="break">${title}</h1><p class="note">${words.how}${words.starred}</p><div class="columns">${(own ?? []).map(procedure)}</div>${(told ?? []).length === 0 ? markup`` : markup`<h2>${words.advice}</h2><div class="columns">${(told ?? []).map(procedure)}</div>`}`
}
