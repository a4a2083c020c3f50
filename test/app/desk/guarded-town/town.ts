import { readYaml } from '#adapters/yaml'
import { loadCatalogue } from '#app/load-catalogue'
import { loadForms } from '#app/load-forms'
import type { Catalogue } from '#core/definitions'
import type { FormSheet } from '#core/printing'
import { dayFromIso } from '#core/value'

/* An invented town of lanterns whose every fact may lie in any domain, and whose paper asks for nearly all of them. */

export const DOMAINS = ['desk', 'resident-record', 'lamps', 'oil', 'wick'] as const

type Kind = 'text' | 'date' | 'number' | 'yes-no' | 'household' | readonly string[]

/** The facts of the town. A list is a choice; its values occur nowhere else in the content. */
export const FACTS: Readonly<Record<string, Kind>> = {
  'visit.received-on': 'date',
  'event.date': 'date',
  'event.new-address': 'text',
  'event.previous-address': 'text',
  'event.previous-head': 'text',
  'event.wind': ['wxqgale', 'wxqcalm'],
  'household.address': 'text',
  'person.household': 'household',
  'person.family-name': 'text',
  'person.given-name': 'text',
  'person.name-kana': 'text',
  'person.birth-date': 'date',
  'person.sex': ['sxqone', 'sxqtwo'],
  'person.relationship': ['head', 'rxqchild', 'rxqlodger'],
  'person.nationality': ['japanese', 'foreign'],
  'person.nationality-name': 'text',
  'person.residence-status-name': 'text',
  'person.residence-card-number': 'text',
  'person.residence-until': 'date',
  'person.registered-domicile': 'text',
  'person.register-head': 'text',
  'person.my-number-card': ['cxqheld', 'cxqnone'],
  'person.guild': ['gxqwick', 'gxqoil', 'gxqash'],
  'person.lanterns': 'number',
  'person.illness': ['ixqburn', 'ixqcough', 'ixqnone'],
}

const TIMED = ['person.household', 'person.family-name', 'person.given-name', 'person.relationship', 'person.guild']

const line = ([id, kind]: readonly [string, Kind]): string => {
  const values = typeof kind === 'string' ? '' : `, values: { ${kind.map((value) => `${value}: ${value}`).join(', ')} }`
  const type = typeof kind === 'string' ? kind : 'choice'
  const timed = TIMED.includes(id) ? ', timed: yes' : ''
  return `  - { id: ${id}, type: ${type}${values}${timed}, label: { ja: 項目 }, question: { ja: 問 }, stated-by: [visitor], legal-basis: 灯り条例, domain: desk${id === 'person.illness' ? ', sensitivity: special-care' : ''} }`
}

const VOCABULARY = [
  'format: madoguchi/vocabulary@1',
  `domains: [${DOMAINS.map((id) => `{ id: ${id}, name: { ja: 領域 } }`).join(', ')}]`,
  'facts:',
  ...Object.entries(FACTS).map(line),
].join('\n')

const DESK = `
format: madoguchi/desk@1
name: { ja: 灯りの窓口 }
hours: { opens: "00:00", closes: "23:59", utc-offset-minutes: 0, closed-spans: [], law: 灯り条例第1条 }
sections: [{ id: lamps, name: { ja: 灯り課 } }]
authorities: [{ id: lamp-desk, name: { ja: 灯り受付 }, sections: [lamps] }]
default-authority: lamp-desk
roles: [{ id: system-user, name: { ja: 使用者 } }]
operations: [{ id: visit, name: { ja: 受付 }, law: 灯り条例第4条, execute: [system-user], scope: own-section }]
record-kinds: []
gate: { resident-form: [hours, role], office-paper: [role], guidance: [role] }
closing-notices: []
serial: { prefix: L, digits: "4" }
`

const box = '{ width-mm: "180", height-mm: "60", lines: "6", size-pt: "6", floor-pt: "5" }'
const field = (id: string, from: string): string => `{ id: ${id}, label: 欄, from: ${from}, box: ${box} }`
const SEXES = `choices: [{ label: 甲, when: [sxqone] }, { label: 乙, when: [sxqtwo] }]`

/** Forms by id: each asks for some sources, in the shape of `form.yaml`. */
const FORMS = {
  'lamp-form': `
class: office-paper
unit: event
fields: [${field('day', 'event.date')}, ${field('visitor', 'visitor.name')}, ${field('own', 'visitor.address')}, ${field('from', 'before.address')}, ${field('to', 'after.address')}, ${field('head', 'after.head')}]
rows: [{ of: members, first-page: "9", next-pages: "9", fields: [${field('name', 'members.name')}, ${field('kana', 'members.kana')}, ${field('birth', 'members.birth')}, { id: sex, label: 性, from: members.sex, ${SEXES}, box: ${box} }, ${field('rel', 'members.relationship')}, ${field('domicile', 'members.domicile')}, ${field('register', 'members.domicile-head')}, ${field('nation', 'members.nationality')}, ${field('until', 'members.residence-period')}, ${field('number', 'members.residence-card')}] }]`,
  'name-form': `
class: office-paper
unit: event
fields: [${field('old_head', 'before.head')}]
rows: [{ of: members, first-page: "9", next-pages: "9", fields: [${field('name', 'members.name')}] }]`,
  'lamp-guide': `
class: guidance
unit: visit
fields: []
rows: [{ of: plan, first-page: "40", next-pages: "40", fields: [${field('what', 'plan.name')}] }, { of: unsettled, first-page: "40", next-pages: "40", fields: [${field('about', 'unsettled.about')}, ${field('question', 'unsettled.question')}] }]`,
} as const

/** Reads the town's forms. */
export const readForms = (): ReadonlyMap<string, FormSheet> => {
  const head = (id: string) =>
    `format: madoguchi/form@1\nid: ${id}\nname: { ja: 紙 }\npaper: a4-portrait\nfaces: [plain]\nlabel-faces: [plain]\neffective: { from: 2000-01-01 }\nlaws: []`
  const files = Object.entries(FORMS).flatMap(([id, rest]) => [
    { path: `${id}/form.yaml`, text: `${head(id)}${rest}` },
    { path: `${id}/template.html`, text: '<p>lamp</p>' },
    { path: `${id}/sheet.css`, text: '' },
  ])
  const { forms, problems } = loadForms(files, readYaml)
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  return forms
}

const day = (iso: string): number => dayFromIso(iso) ?? 0

/** The catalogue of the town with these definitions: by id, the condition as written. Throws when the town is not in order. */
export const readTown = (conditions: Readonly<Record<string, string>>): Catalogue => {
  const definitions = Object.entries(conditions).map(([id, condition], index) => ({
    path: `lamps/${id}/definition.yaml`,
    text: `format: madoguchi/definition@1
id: ${id}
name: { ja: 手続 }
overview: { ja: 概要 }
guidance: { ja: 案内 }
for-each: ${index % 2 === 0 ? 'concerned-person' : 'household-after'}
events: [lighting]
needed-when: ${condition}
section: lamps
routing: [{ authority: [lamp-desk], handling: complete-here }]
forms: [{ form: ${index % 2 === 0 ? 'lamp-form' : 'name-form'} }]
deadline: [{ id: days, from: event.date, length: 14 days, first-day: not-counted, rolls: yes, law: 灯り条例 }]
law: [{ law: 灯り条例, article: 第3条 }]
source: { status: local, checked: 2026-01-01 }
effective: { from: 1800-01-01 }
review-by: 2030-01-01`,
  }))
  const { catalogue, problems } = loadCatalogue({
    files: [
      { path: 'lamps/pack.yaml', text: 'format: madoguchi/pack@1\nid: lamps\nname: { ja: 灯りの国 }' },
      { path: 'town/pack.yaml', text: 'format: madoguchi/pack@1\nid: town\nname: { ja: 灯りの町 }\nbase: lamps' },
      { path: 'lamps/desk.yaml', text: DESK },
      {
        path: 'lamps/calendar.yaml',
        text: 'format: madoguchi/calendar@1\nweekly-closed: []\nnational-holidays: closed\nyear-end: { from: 12-29, to: 01-03 }\nlaw: [灯り条例]',
      },
      {
        path: 'lamps/events.yaml',
        text: 'format: madoguchi/events@1\nevents: [{ id: lighting, name: { ja: 点灯 }, household: stays, concerns: { ja: 灯す人 }, date-label: { ja: 日 }, law: [] }]',
      },
      { path: 'lamps/vocabulary.yaml', text: VOCABULARY },
      {
        path: 'lamps/documents.yaml',
        text: 'format: madoguchi/documents@1\ndocuments: [{ id: lamp-card, name: { ja: 札 } }]',
      },
      ...definitions,
    ],
    pack: 'town',
    read: readYaml,
    holidays: { days: [], from: day('1800-01-01'), to: day('2100-12-31') },
    forms: new Set(Object.keys(FORMS)),
  })
  if (catalogue === undefined || problems.length > 0) throw new Error(JSON.stringify(problems, null, 1))
  return catalogue
}
