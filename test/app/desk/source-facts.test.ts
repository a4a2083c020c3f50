import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFolder } from '#adapters/node'
import { readYaml } from '#adapters/yaml'
import { printFactsOfVisit } from '#app/desk/print-facts-of-visit'
import { isPersonal, partOfPerson, partsOfForm } from '#app/desk/sheet-parts'
import { factsAskedBy, partsAskedBy } from '#app/desk/source-facts'
import { visitOfCase } from '#app/desk/visit-of-case'
import { loadForms } from '#app/load-forms'
import { parseCase } from '#core/definitions'
import { derive } from '#core/derivation'
import type { Form, PrintFacts } from '#core/printing'
import { fieldRulesOf, narrowRules, project } from '#core/projection'
import { factKey } from '#core/record'
import type { VisitState } from '#core/record'
import { paperWords } from '#locales'
import { openPack, TEMPLATES } from '../../../src/cli/composition.ts'

// Of every household of the scenarios on every form: what the form does not ask for may be taken away, and nothing changes.

const loaded = await openPack(resolve('procedures/mihon-city'))
const { catalogue } = loaded
if (catalogue === undefined) throw new Error(JSON.stringify(loaded.problems))
const templates = await readFolder(TEMPLATES, '')
if (!templates.ok) throw new Error(JSON.stringify(templates.problems))
const { forms } = loadForms(templates.value, readYaml)

const parts = { setup: 'real', terminal: 'T1', catalogue, words: paperWords, forms } as const
const rules = fieldRulesOf(catalogue.vocabulary, {})
const everything = { domains: [...catalogue.vocabulary.domains.keys()] }

const cases = loaded.files
  .filter(({ file }) => file.startsWith('scenarios/'))
  .flatMap((located) => {
    const parsed = parseCase(located, '/case', catalogue).case
    return parsed === undefined ? [] : [{ file: located.file, given: parsed }]
  })

/** Sources of which at least one household of the scenarios must show a value. */
const RESIDENTS =
  /^(members\.(name|kana|birth|relationship|domicile)|(before|after)\.(address|head)|subject\.(name|address|birth))$/

const sourcesOf = ({ fields, rows }: Form): readonly string[] =>
  [...fields, ...rows.flatMap((list) => list.fields)].flatMap(({ from }) => (from === undefined ? [] : [from]))

/** What a source yields: of a list, of each of its rows. */
const sourced = (facts: PrintFacts, path: string): unknown => {
  const steps = path.split('.').map((step) => step.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()))
  const walk = (from: unknown, [step, ...rest]: readonly string[]): unknown => {
    if (Array.isArray(from)) return from.map((row) => walk(row, [step ?? '', ...rest]))
    if (step === undefined || typeof from !== 'object' || from === null) return from
    return walk((from as Record<string, unknown>)[step], rest)
  }
  return walk(facts, steps)
}

/** The visit of a case, with words for every fact of text that the case leaves out. */
const visitWithWords = (given: (typeof cases)[number]['given']): VisitState => {
  const state = visitOfCase(given)
  const texts = [...catalogue.vocabulary.lexicon.facts.values()].filter(({ type }) => type === 'text')
  const of = { person: state.persons, household: state.households, event: [], visit: [] }
  const more = texts.flatMap(({ id, entity, timed }) =>
    of[entity].flatMap((subject) =>
      (timed ? (['before', 'after'] as const) : [undefined]).map((side) => {
        const fact = id.slice(entity.length + 1)
        const ref = { subject: { type: entity, id: subject }, fact, ...(side === undefined ? {} : { side }) }
        return [factKey(ref), { ...ref, value: `${fact}-${subject}`, origin: 'visitor' as const, at: 0 }] as const
      }),
    ),
  )
  const ofEvents = texts.filter(({ entity }) => entity === 'event').map(({ id }) => id.slice('event.'.length))
  const events = state.events.map((event) => ({
    ...event,
    facts: { ...Object.fromEntries(ofEvents.map((fact) => [fact, fact])), ...event.facts },
  }))
  return { ...state, events, facts: { ...Object.fromEntries(more), ...state.facts } }
}

/** Every case as a visit with what follows from it, and as paper that may know everything: worked out once for all forms. */
const visits = cases.map(({ file, given }) => {
  const state = visitWithWords(given)
  const { entries } = derive(given.situation, catalogue, { authority: 'one-stop-desk' })
  return { file, state, entries, whole: project(state, everything, 'print', rules) }
})
type Visit = (typeof visits)[number]

const sheetsOf = (form: Form, { state, entries }: Visit) =>
  isPersonal(form.unit)
    ? state.persons.map((person) => partOfPerson(form, entries, state, person))
    : partsOfForm(form, entries, state)

describe.each([...forms.values()].map((sheet) => [sheet.form.id, sheet.form] as const))('%s', (id, form) => {
  it('is the same from the facts it asks for alone', () => {
    const met = new Set<string>()
    const few = narrowRules(rules, factsAskedBy(form))
    const sources = sourcesOf(form)
    for (const visit of visits) {
      const { file, state, entries, whole } = visit
      const narrow = project(state, everything, 'print', few)
      for (const sheet of sheetsOf(form, visit)) {
        const shown = (paper: typeof whole, asked?: ReadonlySet<string>) => {
          const { event: _, ...rest } = sheet
          const event = paper.events.find(({ id }) => id === sheet.event?.id)
          const only = asked === undefined ? {} : { asked }
          const facts = printFactsOfVisit(paper, { ...rest, ...(event && { event }) }, entries, parts, only)
          return Object.fromEntries(sources.map((path) => [path, sourced(facts, path)]))
        }
        const all = shown(whole)
        expect(shown(narrow, partsAskedBy(form)), file).toEqual(all)
        for (const [path, value] of Object.entries(all)) if (JSON.stringify(value)?.length > 4) met.add(path)
      }
    }
    expect(cases.length).toBeGreaterThan(10)
    expect(sources.filter((path) => RESIDENTS.test(path) && !met.has(path))).toEqual([])
  })

  it('asks for facts of the vocabulary only', () => {
    expect([...factsAskedBy(form)].filter((fact) => !rules.facts.has(fact))).toEqual([])
  })
})

it('a form is handed no fact it does not ask for', () => {
  const [seal] = [...forms.values()].filter(({ form }) => form.class === 'guidance')
  expect(factsAskedBy(seal!.form).has('person.residence-card-number')).toBe(false)
  const narrowed = narrowRules(rules, factsAskedBy(seal!.form))
  expect([...narrowed.facts.keys()].filter((fact) => !factsAskedBy(seal!.form).has(fact))).toEqual([])
})
