import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { formsBySection } from '#app/kit/forms-by-section'
import { paperQuestions, proceduresOf } from '#app/kit/paper-questions'
import { readFolder } from '#adapters/node'
import { readYaml } from '#adapters/yaml'
import { loadForms } from '#app/load-forms'
import type { Catalogue } from '#core/definitions'
import { factIdsOf } from '#core/logic'
import { openPack, TEMPLATES } from '../../src/cli/composition.ts'
import { kitPapers } from '../../src/cli/kit/kit-papers.ts'
import { ordinaryHousehold } from '#app/kit/ordinary-household'
import { inventedPeople } from '#locales'

let catalogue: Catalogue
let files: Awaited<ReturnType<typeof openPack>>['files']
beforeAll(async () => {
  const loaded = await openPack(resolve('procedures/mihon-city'))
  if (loaded.catalogue === undefined) throw new Error(JSON.stringify(loaded.problems))
  ;({ catalogue, files } = { ...loaded, catalogue: loaded.catalogue })
})

const factsAsked = (kind: string): readonly string[] =>
  paperQuestions(catalogue, kind, undefined).flatMap(({ facts }) => facts)

describe('the interview on paper', () => {
  it('asks for everything a procedure of the event is needed by, once, and nothing that has no words', () => {
    for (const kind of catalogue.events.keys()) {
      const asked = factsAsked(kind)
      expect([kind, new Set(asked).size]).toEqual([kind, asked.length])
      for (const fact of asked) {
        const text = catalogue.vocabulary.texts.get(fact)
        expect([kind, fact, text?.question !== undefined || text?.group !== undefined]).toEqual([kind, fact, true])
      }
    }
    for (const fact of ['event.origin', 'person.insurance', 'person.my-number-card', 'person.care-certified'])
      expect(factsAsked('move-in')).toContain(fact)
    expect(factsAsked('move-in')).not.toContain('event.destination')
    expect(factsAsked('move-out')).toContain('event.destination')
  })

  it('does not let see that anybody can be protected', () => {
    const discreet = [...catalogue.definitions.values()].flat().filter((definition) => definition.discreet)
    expect(discreet.length).toBeGreaterThan(0)
    const read = new Set(
      discreet.flatMap(({ neededWhen }) => (neededWhen === undefined ? [] : [...factIdsOf(neededWhen)])),
    )
    const own = [...read].filter((fact) => catalogue.vocabulary.texts.get(fact)?.domain === 'protection')
    for (const kind of catalogue.events.keys()) {
      expect(proceduresOf(catalogue, kind).filter((definition) => definition.discreet)).toEqual([])
      expect(factsAsked(kind).filter((fact) => own.includes(fact))).toEqual([])
    }
  })

  it('begins with what the desk asks an ordinary household', () => {
    const household = ordinaryHousehold(catalogue, 'birth', inventedPeople)
    const questions = paperQuestions(catalogue, 'birth', household)
    const usual = questions.filter(({ ordinary }) => ordinary)
    expect(household?.persons).toHaveLength(4)
    expect(usual.length).toBeGreaterThan(2)
    expect(questions.slice(0, usual.length)).toEqual(usual)
  })

  it('says on every paper what it was made from, and of each event which procedures follow', () => {
    const made = { city: '見本市', content: '2026-11-22', version: 'abcdef0123' }
    const papers = kitPapers({ ...catalogue, events: new Map([...catalogue.events].slice(0, 1)) }, files, made)
    expect(papers.map(({ file }) => file)).toEqual([
      '10-windows.pdf',
      '11-deadlines-and-fees.pdf',
      '20-interview-move-in.pdf',
    ])
    for (const { html } of papers) expect(html).toContain('内容 2026-11-22　版 abcdef0123')
    const interview = papers[2]?.html ?? ''
    for (const name of ['転入届（国内から）', '国民健康保険の加入', '前の住所は国内ですか', '〔問1〕'])
      expect(interview).toContain(name)
    expect(interview).not.toContain('支援措置の申出')
    expect(papers[0]?.html).toContain('0000-00-0101')
  })

  it('has each form once', async () => {
    const templates = await readFolder(TEMPLATES, '')
    const { forms } = loadForms(templates.ok ? templates.value : [], readYaml)
    const placed = formsBySection(catalogue, forms)
    const ids = placed.flatMap((each) => each.forms.map(({ form }) => form.id))
    expect(ids.toSorted()).toEqual([...forms.keys()].toSorted())
    expect(placed.find(({ section }) => section === 'water')?.forms.map(({ form }) => form.id)).toEqual([
      'water-notification',
    ])
    expect(placed.at(-1)?.section).toBeUndefined()
  })
})
