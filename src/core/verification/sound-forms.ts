import type { Catalogue, Definition } from '#core/definitions'
import { leavesOf, reachOf } from '#core/logic'
import type { Condition, Lexicon } from '#core/logic'
import { addedIds } from './added-ties.ts'
import type { Calendar, Day } from '#core/value'
import type { CaseFile } from './case-file.ts'
import { closedBefore } from './closed-before.ts'
import { conditionsOf, settingsOfLexicon, valuesOf } from './outlook.ts'
import { partsOf } from './parts-of.ts'
import type { Outlook } from './search.ts'
import { settingsOf } from './settings-read.ts'

/** Beyond so many days before the day of reception no day of an event is told from another, unless a condition names a day. */
const LONG_AGO = 1500

/** A form that was found sound, as one text; a household for which it leads to something, if the search gave one. */
export interface SoundForm {
  readonly form: string
  readonly shown: CaseFile | undefined
}

/**
 * The forms of definitions that were found sound: whatever has the same conditions in the same places, looked at from the same day,
 * in cities that agree in what those conditions read, needs no second look. A form with a finding is never kept.
 */
export class SoundForms {
  private readonly forms = new Map<string, SoundForm>()
  private readonly told: (found: SoundForm) => void

  /** `told` hears of each form that is found here. */
  constructor(told: (found: SoundForm) => void = () => undefined) {
    this.told = told
  }

  /** Takes over what was found elsewhere over the same base. */
  learn(found: SoundForm): void {
    this.forms.set(found.form, found)
  }

  /** What is known of definitions in the surroundings of one city. */
  within(surroundings: Surroundings): SoundIn {
    return {
      keyOf: (definition, outlook) => formOf(definition, outlook, surroundings),
      known: (definition, outlook) => this.forms.get(formOf(definition, outlook, surroundings)),
      keep: (definition, outlook, shown) => {
        const found = { form: formOf(definition, outlook, surroundings), shown }
        this.learn(found)
        this.told(found)
      },
    }
  }
}

/** {@link SoundForms} of one city. */
export interface SoundIn {
  /** The form of a definition, as one text. */
  readonly keyOf: (definition: Definition, outlook: Outlook) => string
  readonly known: (definition: Definition, outlook: Outlook) => SoundForm | undefined
  readonly keep: (definition: Definition, outlook: Outlook, shown: CaseFile | undefined) => void
}

/** What findings may depend on besides a definition and the settings it reads. */
export interface Surroundings {
  readonly lexicon: Lexicon
  /** What a city adds that bears on everything: kinds of event, constraints, settings of the vocabulary, the authority its desk asks by. */
  readonly common: string
  /** The facts it adds to the vocabulary of its base. */
  readonly added: ReadonlySet<string>
  /** Its closed days, looked at by what rolls over them alone. */
  readonly calendar: Calendar
}

/** The surroundings of a catalogue over its base. */
export function surroundingsOf(catalogue: Catalogue, base: Catalogue): Surroundings {
  const { lexicon } = catalogue.vocabulary
  const added = addedIds(catalogue, base)
  const events = [...catalogue.events.values()].filter(({ id }) => !base.events.has(id))
  return {
    lexicon,
    added,
    common: text([
      lexicon.constraints.filter(({ id }) => added.has(id)),
      events.map(({ id, household }) => [id, household]),
      catalogue.desk['default-authority'],
      valuesOf(settingsOfLexicon(lexicon), catalogue),
    ]),
    calendar: catalogue.calendar,
  }
}

/** The surroundings as far as a definition looks on one day of reception, as one text: where it is the same, tried households are shared. */
export function surroundingsFor(definition: Definition, receivedOn: Day, city: Surroundings): string {
  const conditions = conditionsOf(definition)
  const { isRolled } = lookOf(conditions, city.lexicon)
  const closed = isRolled || rollsAnywhere(city.lexicon)
  const all = rollsAnywhere(city.lexicon) ? undefined : definition
  return wordsFor(conditions, city) + (closed ? closedBefore(all, conditions, receivedOn, city.calendar) : '')
}

/** What a city adds to the vocabulary, as far as some conditions look, as one text. */
export function wordsFor(conditions: readonly Condition[], city: Surroundings): string {
  const own = lookOf(conditions, city.lexicon).facts.filter((fact) => city.added.has(fact))
  return city.common + (own.length === 0 ? '' : text(own.map((fact) => city.lexicon.facts.get(fact))))
}

interface Look {
  readonly facts: readonly string[]
  readonly isRolled: boolean
}

const looks = new WeakMap<Condition, Look>()

/** How far conditions look; each is looked through once. */
function lookOf(conditions: readonly Condition[], lexicon: Lexicon): Look {
  const each = conditions.map((condition) => {
    const known = looks.get(condition)
    if (known !== undefined) return known
    const reach = reachOf([condition], lexicon)
    const found = { facts: [...reach.facts].sort(), isRolled: rolls(reach.conditions) }
    looks.set(condition, found)
    return found
  })
  return {
    facts: [...new Set(each.flatMap(({ facts }) => facts))].sort(),
    isRolled: each.some((look) => look.isRolled),
  }
}

/** Whether anything a definition asks of looks at the closed days of the city. */
export function readsCalendar(definition: Definition, lexicon: Lexicon): boolean {
  return lookOf(conditionsOf(definition), lexicon).isRolled || rollsAnywhere(lexicon)
}

const ofLexicons = new WeakMap<Lexicon, boolean>()

/** Whether a constraint of the vocabulary rolls over closed days. */
export function rollsAnywhere(lexicon: Lexicon): boolean {
  const known = ofLexicons.get(lexicon) ?? rolls(lexicon.constraints.map(({ must }) => must))
  ofLexicons.set(lexicon, known)
  return known
}

function rolls(conditions: readonly Condition[]): boolean {
  return conditions.some((condition) =>
    [...leavesOf(condition)].some((leaf) => leaf.op === 'days' && leaf.rolls === true),
  )
}

/** Everything that the examples of a procedure go by, as one text; `earliest`: the first day any of them is of. */
export function formOfExamples(
  versions: readonly Definition[],
  earliest: Day,
  catalogue: Catalogue,
  city: Surroundings,
): string {
  const isRolled = versions.some(({ deadline }) => deadline.some(({ rolls: isRolling }) => isRolling))
  const looksRolled = isRolled || versions.some((definition) => readsCalendar(definition, city.lexicon))
  return text([
    wordsFor(versions.flatMap(conditionsOf), city),
    looksRolled ? JSON.stringify(city.calendar) : '',
    valuesOf(versions.flatMap(settingsOf), catalogue),
    versions.map(({ name: _n, overview: _o, guidance: _g, source: _s, reviewBy: _r, pack: _p, file: _f, ...rest }) => ({
      ...rest,
      effective: { ...rest.effective, from: Math.max(rest.effective.from, earliest) },
    })),
  ])
}

/** Everything that the search for a definition's findings goes by, as one text. */
function formOf(definition: Definition, { receivedOn, span, settings }: Outlook, city: Surroundings): string {
  const { said, namesDay } = ownForm(definition)
  const from = namesDay ? span.from : Math.max(span.from, receivedOn - LONG_AGO)
  return [
    JSON.stringify([receivedOn, from, span.until, settings]),
    said,
    surroundingsFor(definition, receivedOn, city),
  ].join('|')
}

interface OwnForm {
  /** What it says, without where, by which law and in which words. */
  readonly said: string
  /** It compares the day of the event with a day that is written down. */
  readonly namesDay: boolean
}

const ownForms = new WeakMap<Definition, OwnForm>()

function ownForm(definition: Definition): OwnForm {
  const known = ownForms.get(definition)
  if (known !== undefined) return known
  const { routing, deadline, fee } = definition
  const said = text([
    [definition.forEach, definition.events, definition.neededWhen, definition.nothingToDo?.when],
    partsOf(definition).map(({ list, when, isCount }) => [list, when, isCount]),
    routing.map(({ authorities, handling, to, when }) => [
      authorities,
      handling,
      to === definition.section || to,
      when,
    ]),
    [deadline, fee].map((rules: Definition['deadline'] | Definition['fee']) =>
      rules.some(({ effective }) => effective !== undefined)
        ? [definition.effective, rules.map(({ when, effective }) => [when, effective])]
        : [],
    ),
  ])
  const found = { said, namesDay: namesDay(definition) }
  ownForms.set(definition, found)
  return found
}

function namesDay(definition: Definition): boolean {
  return conditionsOf(definition).some((condition) =>
    [...leavesOf(condition)].some((leaf) => leaf.op === 'days' && ('day' in leaf.from || 'day' in leaf.to)),
  )
}

/** Without where it was written and by which law: neither changes what holds. */
function text(value: unknown): string {
  return JSON.stringify(value, (key, each: unknown) => (key === 'at' || key === 'law' ? undefined : each))
}
