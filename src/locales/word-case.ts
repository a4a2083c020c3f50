import type { Catalogue } from '#core/definitions'
import type { CaseFacts, CaseFile } from '#core/verification'
import { impact as words } from './ja/impact.ts'
import { format } from './format.ts'

/** A case in a few lines, for a sheet: its events, then everybody of whom something is said. Labels by the latest catalogue that has them. */
export function wordCase(file: CaseFile, catalogues: readonly Catalogue[]): readonly string[] {
  const received = file['received-on']
  const events = file.events.map(({ id: _id, kind, persons, date, ...facts }) => {
    const said = factsIn('event', facts, catalogues)
    const event = format(words.event, { kind: eventName(String(kind), catalogues), date: String(date), received })
    const who = Array.isArray(persons) ? persons.join(words.list) : ''
    return [event, who, ...said].join(' ')
  })
  const people = [...Object.entries(file.persons), ...Object.entries(file.households)].flatMap(([id, facts]) => {
    const said = factsIn(id in file.persons ? 'person' : 'household', facts, catalogues)
    return said.length === 0 ? [] : [format(words.person, { id, facts: said.join(words.list) })]
  })
  return [...events, ...people]
}

function factsIn(type: string, facts: CaseFacts, catalogues: readonly Catalogue[]): readonly string[] {
  return Object.entries(facts).flatMap(([key, value]) => {
    const text = catalogues.map(({ vocabulary }) => vocabulary.texts.get(`${type}.${key}`)).findLast(Boolean)
    const said = (written: string | readonly string[], side: string): string => {
      const word =
        typeof written === 'string' ? (text?.values[written]?.ja ?? common(written)) : written.join(words.list)
      return format(words.fact, { label: text?.label.ja ?? key, side, value: word })
    }
    if (typeof value === 'string' || Array.isArray(value)) return [said(value as string | readonly string[], '')]
    return Object.entries(value as Readonly<Record<string, string>>).map(([side, written]) =>
      said(written, side === 'before' ? words.side.before : words.side.after),
    )
  })
}

function common(value: string): string {
  const values: Readonly<Record<string, string>> = words.values
  return values[value] ?? value
}

function eventName(kind: string, catalogues: readonly Catalogue[]): string {
  return catalogues.map(({ events }) => events.get(kind)?.name.ja).findLast(Boolean) ?? kind
}
