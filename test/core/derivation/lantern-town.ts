import { readYaml } from '#adapters/yaml'
import { loadCatalogue } from '#app/load-catalogue'
import { parseCase } from '#core/definitions'
import type { Catalogue } from '#core/definitions'
import { derive } from '#core/derivation'
import type { Choice, Derivation, Entry } from '#core/derivation'
import { dayFromIso } from '#core/value'
import type { Day } from '#core/value'

/*
 * An invented town whose residents look after lanterns: enough of a pack to derive from, so that no test of the derivation
 * hangs on the law of the day. A test writes the part of a definition it is about; the rest is filled in here.
 */

const day = (iso: string): Day => {
  const found = dayFromIso(iso)
  if (found === undefined) throw new Error(`not a day: ${iso}`)
  return found
}

const PACK = `
format: madoguchi/pack@1
id: lamps
name: { ja: 灯りの国 }
settings:
  - { id: oil-price, label: { ja: 油の値段 }, type: number, default: "30" }
  - { id: quiet-days, label: { ja: 静かな日 }, type: number, default: "7" }
`
const TOWN = `
format: madoguchi/pack@1
id: lantern-town
name: { ja: 提灯町 }
base: lamps
values: { oil-price: "45" }
`
const DESK = `
format: madoguchi/desk@1
name: { ja: 灯りの窓口 }
hours: { opens: "08:00", closes: "17:00", utc-offset-minutes: 540, closed-spans: [], law: 灯り条例第1条 }
sections: [{ id: lamps, name: { ja: 灯り課 } }, { id: oil, name: { ja: 油課 } }]
authorities:
  - { id: lamp-desk, name: { ja: 灯り受付 }, sections: [lamps] }
  - { id: oil-desk, name: { ja: 油受付 }, sections: [oil] }
default-authority: lamp-desk
roles: []
record-kinds: []
gate: {}
closing-notices: []
serial: { prefix: L, digits: "4" }
`
const CALENDAR = `
format: madoguchi/calendar@1
weekly-closed: [saturday, sunday]
national-holidays: closed
year-end: { from: 12-29, to: 01-03 }
law: [灯り条例第2条]
`
const EVENTS = `
format: madoguchi/events@1
events:
  - { id: lighting, name: { ja: 点灯 }, household: stays, concerns: { ja: 灯す人 }, date-label: { ja: 灯した日 }, law: [] }
  - { id: dimming, name: { ja: 消灯 }, household: stays, concerns: { ja: 消す人 }, date-label: { ja: 消した日 }, law: [] }
`
const VOCABULARY = `
format: madoguchi/vocabulary@1
domains: [{ id: lamps, name: { ja: 灯り } }]
facts:
  - { id: visit.received-on, type: date, label: { ja: 受付日 }, stated-by: [clerk], legal-basis: 灯り条例, domain: lamps }
  - { id: event.date, type: date, label: { ja: 日 }, stated-by: [visitor], legal-basis: 灯り条例, domain: lamps }
  - { id: event.notice-date, type: date, label: { ja: 通知の日 }, stated-by: [visitor], legal-basis: 灯り条例, domain: lamps }
  - { id: event.wind, type: yes-no, label: { ja: 風 }, stated-by: [visitor], legal-basis: 灯り条例, domain: lamps }
  - { id: event.fog, type: yes-no, label: { ja: 霧 }, stated-by: [visitor], legal-basis: 灯り条例, domain: lamps }
  - { id: person.household, type: household, timed: yes, label: { ja: 世帯 }, stated-by: [register], legal-basis: 灯り条例, domain: lamps }
  - { id: person.keeper, type: yes-no, label: { ja: 灯守り }, stated-by: [visitor], legal-basis: 灯り条例, domain: lamps }
  - { id: person.guild, type: choice, timed: yes, values: { wick: 芯, oil: 油 }, label: { ja: 組 }, stated-by: [visitor], legal-basis: 灯り条例, domain: lamps }
  - { id: person.teaches, type: persons, label: { ja: 弟子 }, stated-by: [visitor], legal-basis: 灯り条例, domain: lamps }
  - { id: person.lanterns, type: number, label: { ja: 灯りの数 }, stated-by: [visitor], legal-basis: 灯り条例, domain: lamps }
  - { id: person.oiled, type: yes-no, label: { ja: 油を差した }, stated-by: [visitor], legal-basis: 灯り条例, domain: lamps, applies-when: { fact: person.keeper, is: yes } }
  - { id: person.oil-fresh, type: yes-no, label: { ja: 油が新しい }, stated-by: [visitor], legal-basis: 灯り条例, domain: lamps, applies-when: { fact: person.oiled, is: yes } }
constraints:
  - { id: keeper-has-lanterns, each: person, if: { fact: person.keeper, is: yes }, then: { number: person.lanterns, at-least: "1" }, why: { ja: 灯守りは灯りを持つ } }
  - { id: keeper-is-wick, each: person, if: { fact: person.keeper, is: yes }, then: { not: { fact: person.guild@after, is: oil } }, why: { ja: 灯守りは油組に入らない } }
  - { id: keeper-sees, each: person, if: { fact: person.keeper, is: yes }, then: { fact: event.fog, is: no }, why: { ja: 霧の日は灯守りがいない } }
`
const DOCUMENTS = `
format: madoguchi/documents@1
documents: [{ id: lamp-card, name: { ja: 灯り札 } }, { id: oil-card, name: { ja: 油札 } }]
`

const FILLED_IN: Readonly<Record<string, string>> = {
  name: '{ ja: 名 }',
  overview: '{ ja: 概要 }',
  guidance: '{ ja: 案内 }',
  'for-each': 'concerned-person',
  events: '[lighting]',
  'needed-when': '{ event: [lighting, dimming] }',
  section: 'lamps',
  routing: '[{ authority: [lamp-desk, oil-desk], handling: complete-here }]',
  law: '[{ law: 灯り条例, article: 第3条 }]',
  source: '{ status: local, checked: 2026-01-01 }',
  effective: '{ from: 2000-01-01 }',
  'review-by': '2030-01-01',
}

/** A definition of which only the lines given matter; every other key is filled in. */
function definitionText(id: string, lines: string): string {
  const filled = Object.entries(FILLED_IN).filter(([key]) => !new RegExp(`^${key}:`, 'm').test(lines))
  return [`format: madoguchi/definition@1`, `id: ${id}`, ...filled.map(([key, text]) => `${key}: ${text}`), lines].join(
    '\n',
  )
}

/**
 * The catalogue of the town with these definitions (`lantern`, or `lantern@2026-04-01` for a version) and overrides by
 * procedure. Throws with the problems found: the packs of these tests are in order.
 */
export function lanternTown(
  definitions: Readonly<Record<string, string>>,
  overrides: Readonly<Record<string, string>> = {},
): Catalogue {
  const written = Object.entries(definitions).map(([name, lines]) => {
    const [id = '', version] = name.split('@')
    const file = version === undefined ? 'definition.yaml' : `definition@${version}.yaml`
    return { path: `lamps/${id}/${file}`, text: definitionText(id, lines) }
  })
  const over = Object.entries(overrides).map(([id, lines]) => ({
    path: `lantern-town/overrides/${id}.yaml`,
    text: `format: madoguchi/override@1\noverrides: ${id}\nwhy: 町の定め\n${lines}`,
  }))
  const { catalogue, problems } = loadCatalogue({
    files: [
      { path: 'lamps/pack.yaml', text: PACK },
      { path: 'lantern-town/pack.yaml', text: TOWN },
      { path: 'lamps/desk.yaml', text: DESK },
      { path: 'lamps/calendar.yaml', text: CALENDAR },
      { path: 'lamps/events.yaml', text: EVENTS },
      { path: 'lamps/vocabulary.yaml', text: VOCABULARY },
      { path: 'lamps/documents.yaml', text: DOCUMENTS },
      ...written,
      ...over,
    ],
    pack: 'lantern-town',
    read: readYaml,
    holidays: { days: [day('2026-05-04'), day('2026-05-05')], from: day('2026-01-01'), to: day('2027-12-31') },
    forms: new Set(['lamp-form']),
  })
  if (catalogue === undefined || problems.length > 0) throw new Error(JSON.stringify(problems, null, 1))
  return catalogue
}

/** What follows from a case, written as in a case file. */
export function deriveCase(
  text: string,
  catalogue: Catalogue,
  authority = 'lamp-desk',
  choices: readonly Choice[] = [],
): Derivation {
  const located = readYaml('case.yaml', text)
  if (!located.ok) throw new Error(JSON.stringify(located.problems))
  const parsed = parseCase(located.value, '', catalogue)
  if (parsed.case === undefined) throw new Error(JSON.stringify(parsed.problems))
  return derive(parsed.case.situation, catalogue, { authority, choices })
}

/** The only entry that follows from a case. Throws when there is another, or a problem. */
export function onlyEntry(text: string, catalogue: Catalogue, authority = 'lamp-desk'): Entry {
  const { entries, problems } = deriveCase(text, catalogue, authority)
  const [entry, second] = entries
  if (entry === undefined || second !== undefined || problems.length > 0)
    throw new Error(JSON.stringify({ entries, problems }, null, 1))
  return entry
}

/** A case of one person p1 lighting a lantern. */
export function lit({ on = '2026-04-01', received = '2026-04-01', person = '', event = '' } = {}): string {
  return [
    `received-on: ${received}`,
    `persons: { p1: { ${person} } }`,
    `events: [{ id: e1, kind: lighting, date: ${on}, persons: [p1]${event === '' ? '' : `, ${event}`} }]`,
  ].join('\n')
}
