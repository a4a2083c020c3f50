import type { Catalogue } from '#core/definitions'
import type { Verdict } from '#core/derivation'
import { isPossible, lookFrom } from '#core/logic'
import type { FactDeclaration, Value, Variable, World } from '#core/logic'
import { dayFromIso, isoFromDay } from '#core/value'
import type { Day } from '#core/value'
import { answered } from './applicable.ts'
import { constraintsAsked, stretchesOf } from './borders.ts'
import type { Stretch } from './borders.ts'
import type { Answer, Meaning } from './explanation.ts'
import { conditionsOf, looksAt, verdictOf } from './look.ts'
import type { About } from './look.ts'
import { textOfValue } from './criterion.ts'

/** The days an answer is looked for among: 1846 to 2093. */
const DAYS: Stretch = { from: -45_000, until: 45_000 }
const NUMBERS: Stretch = { from: 0, until: 999_999_999 }
/** Stands for any text but those written. */
const OTHER_TEXT = '\u0000'

/** What is asked about answers: in which world, of which procedure and subject. */
export interface Question {
  /** What counts. */
  readonly world: World
  /** What was stated, also what does not apply as things are. */
  readonly stated: World
  readonly catalogue: Catalogue
  readonly about: About
  readonly today: Day
}

/** One answer and the value that stands for it. */
interface Candidate {
  readonly answer: Answer
  readonly value: Value
}

/**
 * What the answers to a question about one fact would come to, everything else unchanged: the verdicts with their answers.
 * Left out are the answer that stands (`now`) and those the constraints between facts rule out. `wanted` chooses verdicts.
 */
export function meaningsOf(
  variable: Variable,
  question: Question,
  now: Value | undefined,
  wanted: (verdict: Verdict) => boolean,
): readonly Meaning[] {
  const { stated, catalogue, about, today } = question
  const found = new Map<Verdict, Answer[]>()
  candidatesOf(variable, question, now).forEach(({ answer, value }) => {
    const assumed = answered(stated, variable, value)
    // Another day of an event may bring another version of the definition into force.
    const looks = looksAt(assumed, catalogue, about, today)
    // Where no version is in force nothing is known, not even that it is not needed.
    if (looks.length === 0) return
    const verdict = verdictOf(looks, assumed)
    if (!wanted(verdict) || !isAllowed(assumed)) return
    const answers = found.get(verdict) ?? []
    const before = answers.at(-1)
    const joined = before === undefined ? undefined : join(before, answer)
    found.set(verdict, joined === undefined ? [...answers, answer] : [...answers.slice(0, -1), joined])
  })
  return [...found].map(([verdict, answers]) => ({ verdict, answers }))
}

/** No event sees the world as one that cannot be. */
function isAllowed(world: World): boolean {
  return world.events.every(({ id }) => isPossible(lookFrom(world, id, { type: 'visit', id: 'visit' })) !== false)
}

/** Stretches that touch and come to the same are one. */
function join(before: Answer, after: Answer): Answer | undefined {
  if (before.kind === 'days' && after.kind === 'days')
    return touches(dayFromIso(before.until ?? ''), dayFromIso(after.from ?? ''))
      ? { ...before, until: after.until }
      : undefined
  if (before.kind === 'numbers' && after.kind === 'numbers')
    return touches(before.until ?? undefined, after.from ?? undefined) ? { ...before, until: after.until } : undefined
  return undefined
}

function touches(end: number | undefined, start: number | undefined): boolean {
  return end !== undefined && start === end + 1
}

function candidatesOf(variable: Variable, question: Question, now: Value | undefined): readonly Candidate[] {
  const declaration = question.world.lexicon.facts.get(variable.fact)
  if (declaration === undefined) return []
  if (variable.other === undefined && (declaration.type === 'date' || declaration.type === 'number'))
    return ordered(variable, declaration, question, now)
  return valuesOf(variable, declaration, question.world, now)
    .filter((value) => now === undefined || textOfValue(value) !== textOfValue(now))
    .map((value) => ({
      value,
      answer: { kind: 'value', value: value === OTHER_TEXT ? 'other-text' : textOfValue(value) },
    }))
}

function valuesOf(
  variable: Variable,
  declaration: FactDeclaration,
  world: World,
  now: Value | undefined,
): readonly Value[] {
  if (variable.other !== undefined) return ['yes', 'no']
  switch (declaration.type) {
    case 'choice':
      return declaration.values
    case 'household':
      return [...world.households.map(({ id }) => id), 'none']
    case 'person':
      return [...world.persons.filter((person) => person !== variable.entity), 'elsewhere']
    case 'persons': {
      const named = Array.isArray(now) ? (now as readonly string[]) : []
      return world.persons
        .filter((person) => person !== variable.entity)
        .map((person) => (named.includes(person) ? named.filter((each) => each !== person) : [...named, person]))
    }
    default: {
      // A text is only ever compared with that of the other side.
      const twin = { ...variable, side: variable.side === 'before' ? ('after' as const) : ('before' as const) }
      const reading = world.stated(twin, world.events[0]?.id)
      return reading.state === 'known' ? [reading.value, OTHER_TEXT] : []
    }
  }
}

function ordered(
  variable: Variable,
  declaration: FactDeclaration,
  { world, catalogue, about, today }: Question,
  now: Value | undefined,
): readonly Candidate[] {
  const isDate = declaration.type === 'date'
  const partial =
    isDate && typeof now === 'object' && 'earliest' in now && now.earliest !== now.latest ? now : undefined
  const range =
    partial === undefined
      ? isDate
        ? DAYS
        : { from: declaration.range?.from ?? NUMBERS.from, until: declaration.range?.to ?? NUMBERS.until }
      : { from: partial.earliest, until: partial.latest }
  const typed = (n: number): Value => (isDate ? { earliest: n, latest: n, text: '' } : n)
  const versions = (catalogue.definitions.get(about.procedure) ?? []).flatMap(({ effective }) => [
    effective.from,
    ...(effective.until === undefined ? [] : [effective.until + 1]),
  ])
  const asked = [...conditionsOf(looksAt(world, catalogue, about, today), world), ...constraintsAsked(world)]
  const stretches = stretchesOf(variable, range, typed, asked, variable.fact === 'event.date' ? versions : [])
  const where = now === undefined || partial !== undefined ? undefined : dayOrNumber(now)
  return stretches
    .filter(({ from, until }) => where === undefined || where < from || where > until)
    .map(({ from, until }) => {
      const start = from === range.from && partial === undefined ? null : from
      const end = until === range.until && partial === undefined ? null : until
      const iso = (n: number | null) => (n === null ? null : isoFromDay(n))
      return {
        value: typed(start === null ? until : from),
        answer: isDate
          ? { kind: 'days', from: iso(start), until: iso(end) }
          : { kind: 'numbers', from: start, until: end },
      }
    })
}

function dayOrNumber(value: Value): number {
  return typeof value === 'object' && 'earliest' in value ? value.earliest : Number(value)
}
