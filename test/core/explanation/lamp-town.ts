import { readYaml } from '#adapters/yaml'
import { loadCatalogue } from '#app/load-catalogue'
import type { Catalogue, Situation, Statement } from '#core/definitions'
import { dayFromIso } from '#core/value'

/* An invented town with relations, facts that do not always apply and constraints, for explanations of random definitions. */

const VOCABULARY = `
format: madoguchi/vocabulary@1
domains: [{ id: lamps, name: { ja: 灯り } }]
facts:
  - { id: visit.received-on, type: date, label: { ja: 受付日 }, stated-by: [clerk], legal-basis: 灯り条例, domain: lamps }
  - { id: event.date, type: date, label: { ja: 日 }, stated-by: [visitor], legal-basis: 灯り条例, domain: lamps }
  - { id: event.wind, type: yes-no, label: { ja: 風, en: Wind }, stated-by: [visitor], legal-basis: 灯り条例, domain: lamps }
  - { id: person.household, type: household, timed: yes, label: { ja: 世帯 }, stated-by: [register], legal-basis: 灯り条例, domain: lamps }
  - { id: person.birth-date, type: date, label: { ja: 生年月日, en: Date of birth }, stated-by: [register], legal-basis: 灯り条例, domain: lamps }
  - { id: person.role, type: choice, timed: yes, values: { head: 主, child: 子, guest: 客 }, label: { ja: 役 }, stated-by: [register], legal-basis: 灯り条例, domain: lamps }
  - { id: person.keeper, type: yes-no, label: { ja: 灯守り }, question: { ja: 灯守りですか }, stated-by: [visitor], legal-basis: 灯り条例, domain: lamps }
  - { id: person.guild, type: choice, timed: yes, values: { wick: { ja: 芯組, en: wick guild }, oil: 油組, ash: 灰組 }, label: { ja: 組 }, stated-by: [visitor], legal-basis: 灯り条例, domain: lamps }
  - { id: person.lanterns, type: number, range: { from: "0", to: "9" }, label: { ja: 灯りの数 }, stated-by: [visitor], legal-basis: 灯り条例, domain: lamps }
  - { id: person.oil-card, type: yes-no, label: { ja: 油札 }, stated-by: [document], legal-basis: 灯り条例, domain: lamps, applies-when: { fact: person.guild@after, is: oil } }
  - { id: person.pupils, type: persons, label: { ja: 弟子 }, stated-by: [visitor], legal-basis: 灯り条例, domain: lamps, relation: { by: person.role, pairs: { head: { child: yes, guest: unknown } } } }
constraints:
  - { id: keeper-has-lanterns, each: person, if: { fact: person.keeper, is: yes }, then: { number: person.lanterns, at-least: "1" }, why: { ja: 灯守りは灯りを持つ } }
  - { id: keeper-is-ten, each: person, if: { fact: person.keeper, is: yes }, then: { age-on: visit.received-on, at-least: "10" }, why: { ja: 灯守りは10歳から } }
  - { id: child-is-no-keeper, each: person, if: { fact: person.role@after, is: child }, then: { fact: person.keeper, is: no }, why: { ja: 子は灯守りにならない } }
`
const definition = (id: string, lines: string) => `
format: madoguchi/definition@1
id: ${id}
name: { ja: 手続${id}, en: Procedure ${id} }
overview: { ja: 概要 }
guidance: { ja: 案内 }
section: lamps
routing: [{ authority: [lamp-desk], handling: complete-here }]
law: [{ law: 灯り条例, article: 第3条 }]
source: { status: local, checked: 2026-01-01 }
effective: { from: 2000-01-01 }
review-by: 2030-01-01
${lines}`

/** The town with these definitions: by id, what a definition says of its own. Throws when the town is not in order. */
export const lampTown = (definitions: Readonly<Record<string, string>>): Catalogue => {
  const { catalogue, problems } = loadCatalogue({
    files: [
      { path: 'lamps/pack.yaml', text: 'format: madoguchi/pack@1\nid: lamps\nname: { ja: 灯りの国 }' },
      {
        path: 'lamps/desk.yaml',
        text: `
format: madoguchi/desk@1
name: { ja: 灯りの窓口 }
hours: { opens: "08:00", closes: "17:00", utc-offset-minutes: 540, closed-spans: [], law: 灯り条例第1条 }
sections: [{ id: lamps, name: { ja: 灯り課 } }]
authorities: [{ id: lamp-desk, name: { ja: 灯り受付 }, sections: [lamps] }]
default-authority: lamp-desk
roles: []
record-kinds: []
gate: {}
closing-notices: []
serial: { prefix: L, digits: "4" }`,
      },
      {
        path: 'lamps/calendar.yaml',
        text: 'format: madoguchi/calendar@1\nweekly-closed: []\nnational-holidays: closed\nyear-end: { from: 12-29, to: 01-03 }\nlaw: [灯り条例]',
      },
      {
        path: 'lamps/events.yaml',
        text: `format: madoguchi/events@1
events:
  - { id: lighting, name: { ja: 点灯, en: Lighting }, household: stays, concerns: { ja: 灯す人 }, date-label: { ja: 日 }, law: [] }
  - { id: dimming, name: { ja: 消灯 }, household: leaves, concerns: { ja: 消す人 }, date-label: { ja: 日 }, law: [] }`,
      },
      { path: 'lamps/vocabulary.yaml', text: VOCABULARY },
      {
        path: 'lamps/documents.yaml',
        text: 'format: madoguchi/documents@1\ndocuments: [{ id: card, name: { ja: 札 } }]',
      },
      ...Object.entries(definitions).map(([id, lines]) => ({
        path: `lamps/${id}/definition.yaml`,
        text: definition(id, lines),
      })),
    ],
    pack: 'lamps',
    read: readYaml,
    holidays: { days: [], from: dayFromIso('1990-01-01') ?? 0, to: dayFromIso('2040-12-31') ?? 0 },
    forms: new Set(),
  })
  if (catalogue === undefined || problems.length > 0) throw new Error(JSON.stringify(problems, null, 1))
  return catalogue
}

/** `p1.guild@after: oil` and the like as statements. */
export const statements = (written: Readonly<Record<string, string | readonly string[]>>): readonly Statement[] =>
  Object.entries(written).map(([key, value]) => {
    const [, entity = '', name = '', side] = /^(\w+)\.([\w-]+)(?:@(before|after))?$/.exec(key) ?? []
    const type = entity.startsWith('p') ? 'person' : entity.startsWith('h') ? 'household' : 'event'
    return {
      entity,
      fact: `${type}.${name}`,
      value,
      origin: 'visitor',
      ...(side === undefined ? {} : { side: side as 'before' | 'after' }),
    }
  })

/** Somebody lights a lantern, on the first of April 2026. */
export const lighting = (
  written: Readonly<Record<string, string | readonly string[]>>,
  persons: readonly string[] = ['p1'],
  kind = 'lighting',
): Situation => ({
  persons,
  households: [{ id: 'h1', roster: 'complete' }],
  events: [{ id: 'e1', kind, persons: persons.slice(0, 1) }],
  statements: [
    { entity: 'visit', fact: 'visit.received-on', value: '2026-04-03', origin: 'desk' },
    { entity: 'e1', fact: 'event.date', value: '2026-04-01', origin: 'visitor' },
    ...statements(written),
  ],
})
