import { packFormat, parseShape } from '#core/definitions'
import type { Catalogue, Definition, Located } from '#core/definitions'
import { leavesOf } from '#core/logic'
import type { Condition, Lexicon } from '#core/logic'
import { isClosed } from '#core/value'
import type { Day } from '#core/value'
import { partsOf } from './parts-of.ts'
import type { Outlook } from './search.ts'

/** The choices a city has, by setting; a number has none to go through. */
export type Choices = ReadonlyMap<string, readonly string[]>

/** Reads the choices of every setting of a catalogue's packs. */
export function choicesOf(files: readonly Located[], { pack }: Catalogue): Choices {
  const packs = [pack.base, pack.id].map((id) => `${id ?? ''}/pack.yaml`)
  return new Map(
    files
      .filter(({ file }) => packs.includes(file))
      .flatMap((located) => {
        const parsed = parseShape(packFormat, located)
        return parsed.ok ? parsed.value.settings : []
      })
      .flatMap(({ id, values }) => (values === undefined ? [] : [[id, Object.keys(values)] as const])),
  )
}

/** Every condition of a definition. */
export function conditionsOf(definition: Definition): readonly Condition[] {
  return [definition.neededWhen, definition.nothingToDo?.when, ...partsOf(definition).map(({ when }) => when)].filter(
    (condition) => condition !== undefined,
  )
}

/**
 * The day from which all definitions are looked at: of the days the sources of the base pack were checked the last (an overlay looks
 * from where its base does), moved to the first open day after a closed one, so that what rolls over closed days is seen to roll.
 */
export function lookingDay({ definitions, pack, calendar }: Catalogue): Day {
  const all = [...definitions.values()].flat()
  const ofBase = all.filter((definition) => definition.pack === pack.base)
  const checked = (ofBase.length > 0 ? ofBase : all).map(({ source }) => source.checked)
  let day = Math.max(0, ...checked) + 1
  while (day < calendar.coversTo && (isClosed(calendar, day) || !isClosed(calendar, day - 1))) day += 1
  return day
}

/** The day of reception one version is looked at on: the looking day, if it is in force then. */
export function receivedOnFor({ effective: { from, until } }: Definition, day: Day): Day {
  return Math.max(from, Math.min(day, until ?? day))
}

/** From where one version is looked at; `others`: what the settings it does not read are taken to be. */
export function outlookOf(
  definition: Definition,
  day: Day,
  catalogue: Catalogue,
  choices: Choices,
  others = catalogue.settings,
): Outlook {
  const { from, until } = definition.effective
  return {
    forEach: definition.forEach,
    receivedOn: receivedOnFor(definition, day),
    span: { from, until },
    settings: settingsOf(conditionsOf(definition), catalogue, choices, others),
  }
}

/** The settings some conditions read. */
export function settingsReadBy(conditions: readonly Condition[]): ReadonlySet<string> {
  return new Set(
    conditions.flatMap((condition) =>
      [...leavesOf(condition)].flatMap((leaf) => (leaf.op === 'setting' ? [leaf.setting] : [])),
    ),
  )
}

const ofLexicons = new WeakMap<Lexicon, ReadonlySet<string>>()

/** The settings that the vocabulary itself reads: by constraints, and by when its facts apply. */
export function settingsOfLexicon(lexicon: Lexicon): ReadonlySet<string> {
  const known = ofLexicons.get(lexicon)
  if (known !== undefined) return known
  const applying = [...lexicon.facts.values()].flatMap(({ appliesWhen }) => appliesWhen ?? [])
  const read = settingsReadBy([...lexicon.constraints.map(({ must }) => must), ...applying])
  ofLexicons.set(lexicon, read)
  return read
}

/** The values of the settings that are looked at: cities that agree in them share the households tried. */
export function valuesOf(read: Iterable<string>, { settings }: Catalogue): Readonly<Record<string, string>> {
  return Object.fromEntries([...read].sort().map((setting) => [setting, settings[setting] ?? '']))
}

/** Every combination of the choices of settings that some definitions read: what a city may have set. */
export function settingChoices(
  definitions: readonly Definition[],
  catalogue: Catalogue,
  files: readonly Located[],
): Outlook['settings'] {
  return settingsOf(definitions.flatMap(conditionsOf), catalogue, choicesOf(files, catalogue), catalogue.settings)
}

/** This city's settings first, then every other combination of the choices that the conditions tell apart. */
function settingsOf(
  conditions: readonly Condition[],
  catalogue: Catalogue,
  choices: Choices,
  others: Catalogue['settings'],
): Outlook['settings'] {
  const read = settingsReadBy(conditions)
  const own = { ...others, ...valuesOf([...read, ...settingsOfLexicon(catalogue.vocabulary.lexicon)], catalogue) }
  let all: readonly Readonly<Record<string, string>>[] = [own]
  for (const setting of read) {
    const others = (choices.get(setting) ?? []).filter((value) => value !== own[setting])
    all = [...all, ...all.flatMap((each) => others.map((value) => ({ ...each, [setting]: value })))]
  }
  return all
}
