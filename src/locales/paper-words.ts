import { formatWareki, partsOfDay, type Day } from '#core/value'
import { explanationWords, type Language } from './explanation-words.ts'
import { format } from './format.ts'
import { phrase } from './phrase.ts'

const grouped = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, ',')

const yen = (amount: number): string =>
  amount === 0 ? phrase('ja', 'desk.paper.free') : phrase('ja', 'desk.paper.yen', { amount: grouped(amount) })

/** A last day as the language of an explanation says it. */
const byDay = (day: Day, language: Language): string => {
  const words = explanationWords[language]
  const { year, month, day: date } = partsOfDay(day)
  const months: Readonly<Record<string, string>> = words.months
  const said = format(words.date, { wareki: formatWareki(day), year, month: months[String(month)] ?? month, day: date })
  return format(words.by, { date: said })
}

/** The words the use cases put on paper, in Japanese: forms are in the language of the law. */
export const paperWords = {
  sampleMark: phrase('ja', 'desk.paper.sample'),
  fullName: (family: string, given: string): string => phrase('ja', 'desk.marks.name', { family, given }),
  noDeadline: phrase('ja', 'desk.paper.noDeadline'),
  mayor: phrase('ja', 'desk.paper.mayor'),
  yen,
  waived: (due: number, waived: number): string =>
    phrase('ja', 'desk.paper.waived', { due: yen(due), waived: yen(waived) }),
  atLeast: (amount: number): string => phrase('ja', 'desk.paper.atLeast', { amount: grouped(amount) }),
  noCash: phrase('ja', 'desk.paper.noCash'),
  overdue: phrase('ja', 'desk.paper.overdue'),
  people: (count: number): string => phrase('ja', 'desk.paper.people', { count }),
  andMore: (name: string, more: number): string =>
    more < 1 ? name : phrase('ja', 'desk.paper.andMore', { name, more }),
  moreStops: (count: number): string => phrase('ja', 'desk.paper.moreStops', { count }),
  continued: (name: string): string => phrase('ja', 'desk.paper.continued', { name }),
  place: (section: string, window: string | undefined): string =>
    window === undefined ? section : phrase('ja', 'desk.paper.place', { section, window }),
  second: {
    en: { name: phrase('ja', 'desk.paper.second.en'), by: (day: Day): string => byDay(day, 'en') },
    'ja-easy': { name: phrase('ja', 'desk.paper.second.ja-easy'), by: (day: Day): string => byDay(day, 'ja-easy') },
  },
  window: (number: string, floor: string | undefined): string =>
    phrase('ja', floor === undefined ? 'desk.paper.window' : 'desk.paper.windowOnFloor', {
      number,
      floor: floor ?? '',
    }),
  fromDay: (window: string, day: Day): string => {
    const { month, day: date } = partsOfDay(day)
    return phrase('ja', 'desk.paper.fromDay', { window, month, day: date })
  },
  collect: (what: string): string => phrase('ja', 'desk.paper.collect', { what }),
  calledBy: (number: string): string => phrase('ja', 'desk.paper.calledBy', { number }),
  takenOnPaper: (day: Day, time: string, by: string): string =>
    phrase('ja', 'desk.paper.takenOnPaper', { day: formatWareki(day) ?? '', time, by }),
  handwritten: phrase('ja', 'desk.paper.handwritten'),
  outOf: (system: string, open: number, rows: number): string =>
    phrase('ja', 'desk.paper.outOf', { system, open, rows }),
  entry: phrase('ja', 'desk.paper.entry'),
  compared: (by: string | undefined): string =>
    by === undefined ? phrase('ja', 'desk.paper.notCompared') : phrase('ja', 'desk.paper.compared', { by }),
  glyph: (codePoints: string, substitute: string | undefined): string =>
    substitute === undefined
      ? phrase('ja', 'desk.paper.glyphByHand', { codePoints })
      : phrase('ja', 'desk.paper.glyphInstead', { codePoints, substitute }),
  alignment: (
    form: string,
    paper: string,
    printer: string,
  ): { readonly title: string; readonly text: readonly string[] } => ({
    title: phrase('ja', 'desk.paper.alignment.title', { form }),
    text: [
      phrase('ja', 'desk.paper.alignment.what', { paper, printer }),
      phrase('ja', 'desk.paper.alignment.how'),
      phrase('ja', 'desk.paper.alignment.signs'),
    ],
  }),
  others: (count: number): string => phrase('ja', 'desk.paper.others', { count }),
  sheetFor: (form: string, person: string): string => phrase('ja', 'desk.paper.sheetFor', { form, person }),
  list: (names: readonly string[]): string => names.join(phrase('ja', 'desk.marks.dot')),
  spouse: (sex: string | undefined): string | undefined =>
    sex === 'male' || sex === 'female' ? phrase('ja', `desk.paper.spouse.${sex}`) : undefined,
  formerNames: (names: readonly string[]): string =>
    phrase('ja', 'desk.paper.formerNames', { names: names.join(phrase('ja', 'desk.marks.dot')) }),
  nthPrinting: (copy: number): string => phrase('ja', 'desk.paper.nthPrinting', { copy }),
  titleOf: (form: string): string => phrase('ja', 'desk.paper.title', { form }),
}
