// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { flushPromises, mount } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { FAILSAFE_SCHEMA, load } from 'js-yaml'
import * as v from 'valibot'
import { beforeAll, describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { readFolder } from '#adapters/node'
import { readYaml } from '#adapters/yaml'
import type { Command } from '#app/desk/commands'
import { loadSchemes } from '#app/load-schemes'
import { IdentityCaseSchema, shownInCase, standingOf } from '#core/identity'
import type { IdentityCase, IdentityScheme, ShownDocument } from '#core/identity'
import { isoFromDay } from '#core/value'
import { DESK_ACCESS } from '#ui/desk/desk-access.ts'
import { useDeskStore } from '#ui/desk/desk-store.ts'
import { useVisitStore } from '#ui/desk/visit-store.ts'
import { createI18nFor } from '#ui/i18n.ts'
import CheckField from '#ui/parts/CheckField.vue'
import CheckGroup from '#ui/parts/CheckGroup.vue'
import DateField from '#ui/parts/DateField.vue'
import IdentityScreen from '#ui/identity/IdentityScreen.vue'
import SchemeOutcomes from '#ui/identity/SchemeOutcomes.vue'
import type { SchemeJudgement } from '#ui/identity/scheme-judgement.ts'
import { fakeDesk, fakeDeskAccess, visitView } from '../fakes/fake-desk.ts'
import { fakeSafety, signedIn } from '../fakes/fake-safety.ts'

// Whatever a scheme can ask, the screen can be told: every case of the tables of documents is entered by its controls.

let schemes: Readonly<Record<string, IdentityScheme>>
beforeAll(async () => {
  const folder = await readFolder('procedures', '.yaml')
  if (!folder.ok) throw new Error('no procedures')
  const files = folder.value
    .filter(({ path }) => /\/identity(\/.*)?\.yaml$/.test(path))
    .flatMap(({ path, text }) => {
      const read = readYaml(path, text)
      return read.ok ? [read.value] : []
    })
  schemes = loadSchemes(files, ['national']).schemes
})

const ALL = ['disclosure', 'residents'].flatMap((name) => {
  const text = readFileSync(`test/procedures/identity-cases/${name}.yaml`, 'utf8')
  const { cases } = load(text, { schema: FAILSAFE_SCHEMA }) as { readonly cases: readonly unknown[] }
  return cases.map((written) => v.parse(IdentityCaseSchema, written))
})

/** By which controls a case is entered; one case of each is enough. */
const controlsOf = ({ scheme, capacity, channel, corporation, documents, circumstances, expected }: IdentityCase) =>
  JSON.stringify([
    [scheme, capacity, channel, corporation, circumstances, expected?.outcome, expected?.settled],
    documents.map(({ document, ...read }) => [
      document.split('-')[0],
      Object.entries(read).map(([what, said]) => [what, /^\d/.test(String(said)) || said]),
    ]),
  ])
const CASES = [...new Map(ALL.map((written) => [controlsOf(written), written])).values()]

const ROUTER = createRouter({
  history: createMemoryHistory(),
  routes: [{ path: '/', name: 'checks', component: { template: '<p />' } }],
})
const FRAME = { template: '<div><slot /><slot name="aside" /><slot name="actions" /></div>' }

/** The screen with one visitor, asked by one scheme. */
const show = async ({ scheme, capacity, channel, ...rest }: IdentityCase, own = false) => {
  const pinia = createPinia()
  setActivePinia(pinia)
  const who = signedIn({})
  const visit = visitView({
    visitor: { id: 'v1', name: '見本 太郎', contact: '0', capacity, documentsShown: [], channel },
    identityNeeds: [{ visitor: 'v1', scheme, label: scheme, offered: false, own, forms: [] }],
  })
  const sent: Command[] = []
  const fake = fakeDesk(undefined, { today: rest['received-on'] }, visit)
  const desk = {
    ...fake,
    content: { ...fake.content, schemes },
    execute: async (command: Command, principal: Parameters<typeof fake.execute>[1]) => {
      sent.push(command)
      return fake.execute(command, principal)
    },
  }
  const access = fakeDeskAccess({ desk, safety: fakeSafety(who).access, principal: who.principal })
  await useDeskStore().open(access, 'real')
  useVisitStore().visit = visit
  const screen = mount(IdentityScreen, {
    props: { visitorId: 'v1' },
    global: {
      plugins: [pinia, createI18nFor('ja', { strict: true }), ROUTER],
      provide: { [DESK_ACCESS as symbol]: access },
      stubs: { VisitFrame: FRAME },
    },
  })
  return { screen, sent }
}

type Value = string | boolean | readonly string[]

/** Enters a value in the control of this name; there has to be one, and of a group every choice, unless the scheme may not ask it. */
const enter = async (screen: VueWrapper, label: RegExp, value: Value, least = 1): Promise<void> => {
  const controls = [CheckField, CheckGroup, DateField].flatMap((kind) => screen.findAllComponents(kind))
  const fitting = controls.filter((each) => {
    const props = each.props() as { label: string; choices?: readonly { readonly value: string }[] }
    const offers = (one: string): boolean => props.choices?.some((choice) => choice.value === one) === true
    return label.test(props.label) && (!Array.isArray(value) || value.every(offers))
  })
  expect(fitting.length, String(label)).toBeGreaterThanOrEqual(least)
  fitting[0]?.vm.$emit('update:modelValue', value)
  await flushPromises()
}

const noticedOf = (shown: ShownDocument): readonly string[] => [
  ...(shown.copy === true ? ['copy'] : []),
  ...(shown.differs ?? []),
  ...(shown.severalPersons === true ? ['several-persons'] : []),
  ...(shown.doubtful === true ? ['doubtful'] : []),
  ...(shown.superseded === true ? ['superseded'] : []),
]

/** Enters a whole case by the controls of the screen. */
const enterCase = async (screen: VueWrapper, written: IdentityCase): Promise<void> => {
  const { shown } = shownInCase(written)
  const scheme = schemes[written.scheme]!
  if (shown.corporation === true) await enter(screen, /^法人の請求である$/, true)
  const laid: Record<string, string[]> = {}
  for (const each of shown.documents) {
    const { label, kind, validity } = scheme.documents[each.document]!
    laid[kind] = [...(laid[kind] ?? []), each.document]
    await enter(screen, /もの$|証明書など$/, laid[kind])
    const name = label.ja.replaceAll(/[（）()]/g, '.')
    if (validity === 'dated' && each.validUntil !== undefined)
      await enter(screen, new RegExp(`^${name}の有効期限$`), each.validUntil)
    // What this scheme asks of nobody who came like this is not there, and what it comes to is the same without.
    if (each.issuedOn !== undefined) await enter(screen, new RegExp(`^${name}の作成日$`), each.issuedOn, 0)
    const noticed = noticedOf(each)
    if (noticed.length > 0) await enter(screen, new RegExp(`^${name}で気付いたこと$`), noticed, 0)
  }
  if (shown.explained) await enter(screen, /^本人しか知らない事項/, true)
  if ((shown.circumstances ?? []).length > 0) await enter(screen, /^確かめたこと/, shown.circumstances ?? [])
}

const judged = (screen: VueWrapper): SchemeJudgement =>
  (screen.findComponent(SchemeOutcomes).props() as { judgements: readonly SchemeJudgement[] }).judgements[0]!

describe('the identity screen', () => {
  it.each(CASES.map((written) => [`${written.scheme}: ${written.title ?? ''}`, written] as const))(
    'can be told of %s',
    async (_title, written) => {
      const { screen } = await show(written)
      await enterCase(screen, written)
      const { judgement } = judged(screen)
      const { outcome, settled } = standingOf(schemes[written.scheme]!, judgement)
      expect({ outcome, settled }).toEqual({ outcome: written.expected!.outcome, settled: written.expected!.settled })
      const aside = Object.fromEntries(judgement.setAside.map(({ document, reason }) => [document, reason]))
      expect(aside).toMatchObject(written.expected!['set-aside'])
      screen.unmount()
    },
  )

  it('records that a corporation asks, and on which day a document was made', async () => {
    const written = CASES.find(
      ({ corporation, channel, expected }) => corporation && channel === 'window' && expected?.outcome === 'verified',
    )!
    const { screen, sent } = await show(written)
    await enterCase(screen, written)
    await screen
      .findAll('button')
      .find((button) => button.text().includes('結果を記録する'))
      ?.trigger('click')
    await flushPromises()
    expect(sent).toMatchObject([
      { drafts: [{ type: 'identity-checked', payload: { corporation: true, outcome: 'verified' } }] },
    ])
    const dated = CASES.find(
      ({ documents, expected }) =>
        expected?.outcome === 'verified' && documents.some((each) => each['issued-on'] !== undefined),
    )!
    const { today } = shownInCase(dated)
    expect(isoFromDay(today)).toBe(dated['received-on'])
    const second = await show(dated)
    await enterCase(second.screen, dated)
    expect(judged(second.screen).judgement.outcome).toBe('verified')
  })

  it('asks nobody who stands at the window for themselves whether they are the registrant', async () => {
    const written = CASES.find(({ circumstances }) => circumstances.includes('registrant-in-person'))!
    const plain = { ...written, circumstances: [] }
    const asked = await show(plain)
    await enterCase(asked.screen, plain)
    expect(asked.screen.text()).toContain('印鑑を登録する本人が来ている')
    expect(judged(asked.screen).judgement.outcome).toBe('accepted-with-notice')
    const known = await show(plain, true)
    await enterCase(known.screen, plain)
    expect(known.screen.text()).not.toContain('印鑑を登録する本人が来ている')
    expect(judged(known.screen)).toMatchObject({
      said: { circumstances: ['registrant-in-person'], own: true },
      judgement: { outcome: 'verified' },
    })
  })
})
