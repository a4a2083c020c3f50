import type { Catalogue } from '#core/definitions'
import { format, kitWords } from '#locales'
import { markup, type Markup } from './markup.ts'

const words = kitWords.windows

/** The sections as the city lists them: window, floor, telephone, hours; and rows to write further numbers on. */
export const windowsPage = ({ offices }: Catalogue): Markup => {
  const hoursOf = (hours: NonNullable<ReturnType<typeof offices.get>>['hours']): string =>
    hours
      .map(({ days, opens, closes }) =>
        format(words.hours, { days: days.map((day) => words.days[day]).join(''), opens, closes }),
      )
      .join(' / ')
  const rows = [...offices.values()].map(
    ({ name, window, hours }) =>
      markup`<tr><td><b>${window.number ?? ''}</b></td><td>${name.ja}</td><td>${window.floor ?? ''}</td><td><b>${window.telephone ?? ''}</b></td><td>${hoursOf(hours)}</td></tr>`,
  )
  const empty = Array.from({ length: 6 }, () => markup`<tr>${words.head.map(() => markup`<td></td>`)}</tr>`)
  return markup`<table><thead><tr>${words.head.map((each) => markup`<th>${each}</th>`)}</tr></thead><tbody>${rows}</tbody></table>
<h2>${words.own}</h2><table class="blank"><tbody>${empty}</tbody></table>`
}
