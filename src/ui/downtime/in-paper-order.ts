import { phrase } from '#locales'
import type { SheetRow, SheetTopic } from '../hearing/sheet-rows.ts'
import type { PaperNumbers } from './paper-numbers.ts'

/** After all numbers of every paper. */
const NOWHERE = 1_000_000

/** Where a question stands: on which paper and under which number; the first paper that has it counts. */
function placeOf(fact: string, papers: readonly PaperNumbers[]): number {
  const paper = papers.findIndex((numbers) => numbers.has(fact))
  return paper < 0 ? NOWHERE : paper * 1_000 + (papers[paper]?.get(fact) ?? 0)
}

/**
 * The rows of the sheet in the order of the papers (聞き取りの紙), each with the number it has there; what no paper asks stands last. The
 * topics of the vocabulary make room for the one order that the clerk reads in.
 */
export function inPaperOrder(topics: readonly SheetTopic[], papers: readonly PaperNumbers[]): readonly SheetTopic[] {
  const rows = topics.flatMap((topic) => topic.rows)
  const places = new Map(rows.map(({ fact }) => [fact, placeOf(fact, papers)]))
  const place = ({ fact }: SheetRow): number => places.get(fact) ?? NOWHERE
  const numbered = rows
    .filter((row) => place(row) < NOWHERE)
    .toSorted((a, b) => place(a) - place(b))
    .map((row) => ({
      ...row,
      label: `${phrase('ja', 'downtime.question', { number: place(row) % 1_000 })} ${row.label}`,
    }))
  const others = rows.filter((row) => place(row) === NOWHERE)
  return [
    { id: 'paper', name: phrase('ja', 'downtime.order'), rows: numbered },
    { id: 'rest', name: phrase('ja', 'downtime.rest'), rows: others },
  ].filter((topic) => topic.rows.length > 0)
}
