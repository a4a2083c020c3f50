import { partsOfDay, type Day } from '#core/value'
import { phrase } from './phrase.ts'

const grouped = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, ',')

const yen = (amount: number): string =>
  amount === 0 ? phrase('ja', 'desk.paper.free') : phrase('ja', 'desk.paper.yen', { amount: grouped(amount) })

/** The words the use cases put on paper, in Japanese: forms are in the language of the law. */
export const paperWords = {
  sampleMark: phrase('ja', 'desk.paper.sample'),
  fullName: (family: string, given: string): string => phrase('ja', 'desk.marks.name', { family, given }),
  noDeadline: phrase('ja', 'desk.paper.noDeadline'),
  mayor: phrase('ja', 'desk.paper.mayor'),
  yen,
  waived: (due: number, waived: number): string =>
    phrase('ja', 'desk.paper.waived', { due: yen(due), waived: yen(waived) }),
  again: (section: string): string => phrase('ja', 'desk.paper.again', { section }),
  window: (number: string, floor: string | undefined): string =>
    phrase('ja', floor === undefined ? 'desk.paper.window' : 'desk.paper.windowOnFloor', {
      number,
      floor: floor ?? '',
    }),
  fromDay: (window: string, day: Day): string => {
    const { month, day: date } = partsOfDay(day)
    return phrase('ja', 'desk.paper.fromDay', { window, month, day: date })
  },
  collect: (what: string, number: string): string =>
    phrase('ja', number === '' ? 'desk.paper.collect' : 'desk.paper.collectByNumber', { what, number }),
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
  titleOf: (form: string): string => phrase('ja', 'desk.paper.title', { form }),
}
