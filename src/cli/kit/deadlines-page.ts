import type { Definition } from '#core/definitions'
import { kitWords, type KitProcedure } from '#locales'
import { markup, type Markup } from './markup.ts'

const words = kitWords.deadlines

/** A procedure in words, and the names of the events that bring it up. */
export interface ListedProcedure {
  readonly definition: Definition
  readonly said: KitProcedure
  readonly events: readonly string[]
}

/** The same columns in every section, so that the eye goes straight down. */
const WIDTHS = { due: ['42mm', '46mm', '58mm', '40mm'], fee: ['60mm', '66mm', '60mm'] } as const

const table = (head: readonly string[], widths: readonly string[], rows: readonly Markup[]): Markup =>
  markup`<table class="small"><colgroup>${widths.map((width) => markup`<col style="width:${width}">`)}</colgroup><thead><tr>${head.map((each) => markup`<th>${each}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`

/** Every procedure with a deadline, and every fee, by section. */
export const deadlinesPage = (all: readonly ListedProcedure[]): Markup => {
  const sections = [...new Set(all.map(({ said }) => said.section))]
  const due = (section: string): Markup => {
    const rows = all
      .filter(({ said }) => said.section === section)
      .flatMap(({ said, events }) =>
        said.deadlines.map(
          ({ text, law }) =>
            markup`<tr><td>${said.name}</td><td>${events.join(kitWords.between)}</td><td>${text}</td><td>${law}</td></tr>`,
        ),
      )
    return rows.length === 0 ? markup`` : markup`<h2>${section}</h2>${table(words.head, WIDTHS.due, rows)}`
  }
  const fees = all.flatMap(({ said }) =>
    said.fees.map(({ text, law }) => markup`<tr><td>${said.name}</td><td>${text}</td><td>${law}</td></tr>`),
  )
  return markup`${sections.map(due)}<h2>${words.fees}</h2>${table(words.feeHead, WIDTHS.fee, fees)}<p class="note">${kitWords.procedures.starred}</p>`
}
