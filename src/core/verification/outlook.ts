import { packFormat, parseShape } from '#core/definitions'
import type { Catalogue, Definition, Located } from '#core/definitions'
import { leavesOf } from '#core/logic'
import type { Condition } from '#core/logic'
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
 * The day from which all definitions are looked at: of the days their sources were checked the last, moved to the first
 * open day after a closed one, so that what rolls over closed days is seen to roll.
 */
export function lookingDay(catalogue: Catalogue): Day {
  const checked = [...catalogue.definitions.values()].flat().map(({ source }) => source.checked)
  let day = Math.max(0, ...checked) + 1
  const { calendar } = catalogue
  while (day < calendar.coversTo && (isClosed(calendar, day) || !isClosed(calendar, day - 1))) day += 1
  return day
}

/** From where one version is looked at. */
export function outlookOf(definition: Definition, day: Day, catalogue: Catalogue, choices: Choices): Outlook {
  const { from, until } = definition.effective
  return {
    forEach: definition.forEach,
    receivedOn: Math.max(from, Math.min(day, until ?? day)),
    span: { from, until },
    settings: settingsOf(conditionsOf(definition), catalogue, choices),
  }
}

/** This city's settings first, then every other combination of the choices that the conditions tell apart. */
function settingsOf(conditions: readonly Condition[], { settings }: Catalogue, choices: Choices): Outlook['settings'] {
  const read = new Set(
    conditions.flatMap((condition) =>
      [...leavesOf(condition)].flatMap((leaf) => (leaf.op === 'setting' ? [leaf.setting] : [])),
    ),
  )
  let all: readonly Readonly<Record<string, string>>[] = [settings]
  for (const setting of read) {
    const others = (choices.get(setting) ?? []).filter((value) => value !== settings[setting])
    all = [...all, ...all.flatMap((each) => others.map((value) => ({ ...each, [setting]: value })))]
  }
  return all
}
