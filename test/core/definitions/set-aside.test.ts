import { describe, expect, it } from 'vitest'
import { versionOn } from '#core/definitions'
import { day, goodTexts, invented, load } from './invented.ts'

const GREETING = 'base/greeting/definition.yaml'
const good = goodTexts().get(GREETING)!

describe('a definition with a problem', () => {
  it.each([
    ['not YAML', '['],
    ['a shape of its own', 'hello: world\n'],
    ['a fact nobody knows', good.replace('person.colour@after, is: red', 'person.shade@after, is: red')],
    ['a section nobody knows', good.replace('section: welcome', 'section: farewells')],
    ['empty', ''],
  ])('(%s) is set aside and named, and the rest runs', (_what, text) => {
    const { catalogue, problems } = load(new Map([...goodTexts(), [GREETING, text]]))
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.every(({ at }) => at?.file === GREETING)).toBe(true)
    expect([...(catalogue?.definitions.keys() ?? [])]).toEqual(['farewell'])
  })

  it('names all its problems at once', () => {
    const text = good
      .replace('person.colour@after, is: red', 'person.shade@after, is: red')
      .replace('id: flower', 'id: flour')
      .replace('form: card', 'form: cart')
    const { problems } = load(new Map([...goodTexts(), [GREETING, text]]))
    expect(problems.map(({ code }) => code).sort()).toEqual(['unknown-document', 'unknown-fact', 'unknown-form'])
  })
})

describe('an override with a problem', () => {
  it('leaves the definition as it was', () => {
    const path = 'town/overrides/farewell.yaml'
    const texts = goodTexts()
    const { catalogue, problems } = load(texts.set(path, texts.get(path)!.replace('id: flower', 'id: flour')))
    expect(problems.map(({ code }) => code)).toEqual(['unknown-document'])
    expect(catalogue?.definitions.get('farewell')?.[0]?.documents).toEqual([])
  })
})

describe('an override in order', () => {
  it('replaces the parts it names, in every version, and no other', () => {
    const [farewell] = invented().definitions.get('farewell')!
    const base = load(goodTexts(), 'base').catalogue!.definitions.get('farewell')![0]!
    expect(farewell!.documents.map(({ id }) => id)).toEqual(['flower'])
    expect({ ...farewell, documents: [] }).toEqual({ ...base, documents: [] })
  })
})

describe('a file everything hangs on', () => {
  it.each(['base/desk.yaml', 'base/vocabulary.yaml', 'base/events.yaml', 'base/calendar.yaml', 'town/pack.yaml'])(
    'stops the pack when it cannot be read: %s',
    (path) => {
      const { catalogue, problems } = load(new Map([...goodTexts(), [path, 'format: nothing\n']]))
      expect(catalogue).toBeUndefined()
      expect(problems[0]?.at?.file).toBe(path)
    },
  )
})

describe('versions', () => {
  const later = good.replace('from: 2020-01-01 }', 'from: 2026-04-01 }')
  const earlier = good.replace('from: 2020-01-01 }', 'from: 2020-01-01, until: 2026-03-31 }')
  const catalogue = invented({ [GREETING]: earlier, 'base/greeting/definition@2026-04-01.yaml': later })
  const versions = catalogue.definitions.get('greeting')!

  it.each([
    ['2019-12-31', undefined],
    ['2020-01-01', GREETING],
    ['2026-03-31', GREETING],
    ['2026-04-01', 'base/greeting/definition@2026-04-01.yaml'],
    ['2099-01-01', 'base/greeting/definition@2026-04-01.yaml'],
  ])('on %s: %s', (iso, file) => {
    expect(versionOn(versions, day(iso))?.file).toBe(file)
  })
})
