import { beforeAll, describe, expect, it } from 'vitest'
import { printFactsOfVisit } from '#app/desk/print-facts-of-visit'
import { addressesOf } from '#app/desk/hold-view'
import type { DeskParts } from '#app/desk/desk-parts'
import { mattersOfVisit } from '#app/protection/matters-of-visit'
import { bearsAddress, preparePrintJob, type FaceCoverage, type FormSheet } from '#core/printing'
import { indexOf, tokensOfListed, type ListedPerson, type ProtectionIndex } from '#core/protection'
import {
  checkVisitDraft,
  foldEvents,
  gate,
  holdOf,
  keysAnswered,
  visitKind,
  type DraftContext,
  type HoldOutcome,
  type ProtectionKnown,
  type Sheet,
  type VisitDraft,
  type VisitEvent,
  type VisitState,
} from '#core/record'
import { dayOf } from '#core/value'
import type { Capacity } from '#core/identity'
import { commit as commitAnew } from '../../core/protection/list-of.ts'
import { drawFrom, type Draw } from '../desk/guarded-town/conditions.ts'
import { clerk, memoryStore, realParts, sampleContent } from '../desk/day/real-desk.ts'
import { clockAt, shownFor } from './two-tabs.ts'

const HOUSEHOLDS = process.env['TEST_FULL'] === undefined ? 100 : 1000
/** Set `TEST_SEED` to repeat a run. */
const SEED = Number(process.env['TEST_SEED'] ?? Math.floor(Math.random() * 1_000_000))

const FAMILIES = ['高橋', '渡辺', '斉藤', '山崎', '沢田', '佐々木', '田中', '小林', '森', '吉田']
const GIVENS = ['太郎', '花子', '恵', '真実', '栄一', '葵', '翔', '静', '豊', '桜']
const VARIANTS: Readonly<Record<string, string>> = {
  高: '髙',
  辺: '邉',
  斉: '齋',
  崎: '﨑',
  沢: '澤',
  真: '眞',
  恵: '惠',
  栄: '榮',
  静: '靜',
  桜: '櫻',
  吉: '𠮷',
}
const SECRET = '秘匿町'

const commitments = new Map<string, string>()
/** The same few names come again and again. */
const commit = (text: string): string => {
  const made = commitments.get(text) ?? commitAnew(text)
  commitments.set(text, made)
  return made
}

interface Household {
  readonly people: readonly { readonly family: string; readonly given: string; readonly birth: string }[]
  readonly address: string
}
const pick = <T>(list: readonly T[], draw: Draw): T => list[draw(list.length)]!
const birthOf = (draw: Draw): string =>
  `${1940 + draw(80)}-${String(1 + draw(12)).padStart(2, '0')}-${String(1 + draw(28)).padStart(2, '0')}`
const householdFrom = (draw: Draw): Household => {
  const family = pick(FAMILIES, draw)
  return {
    people: Array.from({ length: 1 + draw(4) }, () => ({ family, given: pick(GIVENS, draw), birth: birthOf(draw) })),
    address: `見本市${SECRET}${1 + draw(9)}丁目${1 + draw(99)}番${1 + draw(99)}号`,
  }
}
const variant = (name: string): string => Array.from(name, (shape) => VARIANTS[shape] ?? shape).join('')
const asListed = ({ family, given, birth }: Household['people'][number]): ListedPerson => ({
  name: `${variant(family)} ${given}`,
  kana: '',
  birth,
  address: '',
})
const opponentOf = (household: Household, draw: Draw): ListedPerson => ({
  name: `${household.people[0]?.family ?? ''} 五郎`,
  kana: '',
  birth: birthOf(draw),
  address: '',
})
const indexFor = (household: Household, opponent: ListedPerson): ProtectionIndex =>
  indexOf([
    {
      id: 'L1',
      setBy: 'u9',
      lifted: false,
      notices: [],
      people: [
        ...household.people.map((each, at) => ({
          as: at === 0 ? ('person' as const) : ('household' as const),
          tokens: tokensOfListed(asListed(each), commit),
        })),
        { as: 'opponent' as const, tokens: tokensOfListed(opponent, commit) },
      ],
    },
  ])

/** Who asks for paper, and what they may be given: never an address, one only once agreed to, or whatever the form prints. */
interface Requester {
  readonly who: string
  readonly name: (household: Household, opponent: ListedPerson) => string
  readonly capacity: Capacity
  readonly channel?: 'post'
  readonly gets: 'nothing' | 'agreed'
}
const own = ({ people }: Household): string => `${people[0]?.family ?? ''} ${people[0]?.given ?? ''}`
const stranger = (): string => '窓口 来太'
const REQUESTERS: readonly Requester[] = [
  { who: 'the person', name: own, capacity: 'self', gets: 'agreed' },
  { who: 'a statutory agent', name: stranger, capacity: 'statutory-agent', gets: 'agreed' },
  { who: 'the person by post', name: own, capacity: 'self', channel: 'post', gets: 'nothing' },
  { who: 'the head', name: stranger, capacity: 'head', gets: 'nothing' },
  { who: 'a member of the household', name: stranger, capacity: 'same-household', gets: 'nothing' },
  { who: 'an appointed agent', name: stranger, capacity: 'appointed-agent', gets: 'nothing' },
  { who: 'a messenger', name: stranger, capacity: 'messenger', gets: 'nothing' },
  ...(['self', 'head', 'same-household', 'statutory-agent', 'appointed-agent', 'messenger'] as const).flatMap(
    (capacity): Requester[] => [
      { who: `the opponent as ${capacity}`, name: (_, { name }) => name, capacity, gets: 'nothing' },
      {
        who: `the opponent otherwise spelt as ${capacity}`,
        name: (_, { name }) => variant(name).replace(' ', ''),
        capacity,
        gets: 'nothing',
      },
    ],
  ),
]

let parts: DeskParts
let forms: readonly FormSheet[]
let faces: readonly FaceCoverage[]
beforeAll(async () => {
  parts = realParts(await sampleContent(), await memoryStore(), clockAt().clock)
  forms = [...parts.forms.values()]
  faces = await parts.faces()
})

/** A visit by hand: whatever the checks let be recorded is recorded, by whoever may. */
const visitOf = (known: ProtectionKnown) => {
  const clerkAtDesk = { ...clerk(parts.catalogue), user: 'u1' }
  let state: VisitState = foldEvents(visitKind, [])
  const context = (user: string): DraftContext => ({
    rules: { asks: parts.catalogue.desk.gate as DraftContext['rules']['asks'] },
    setup: 'real',
    principal: {
      ...clerkAtDesk,
      user,
      operations: [...clerkAtDesk.operations, ...(user === 'u1' ? [] : ['hold.execute'])],
    },
    now: parts.clock.now().epochMs,
    today: dayOf(2026, 4, 3) ?? 0,
    hours: { open: true },
    schemes: parts.schemes,
    catalogueInUse: 'hash',
    protection: known,
  })
  const record = (drafts: readonly VisitDraft[], user = 'u1'): boolean => {
    const began = state
    let next = state
    for (const { type, payload } of drafts) {
      if (checkVisitDraft(next, { type, payload } as VisitDraft, { ...context(user), began }).length > 0) return false
      const event = {
        stream: 'real/visit/1',
        seq: next.version + 1,
        id: `E${next.version + 1}`,
        terminal: 'T1',
        actor: user,
        recordedAt: parts.clock.now().epochMs,
        timeSource: 'terminal',
        type,
        v: 1,
        catalogue: 'hash',
        payload,
      } as VisitEvent
      next = foldEvents(visitKind, [event], next)
    }
    state = next
    return true
  }
  return { state: () => state, context, record }
}

const household = ({ people, address }: Household): readonly VisitDraft[] => {
  const fact = (id: string, name: string, value: string, side?: 'after'): VisitDraft => ({
    type: 'fact-stated',
    payload: { subject: { type: 'person', id }, fact: name, value, origin: 'document', ...(side ? { side } : {}) },
  })
  const ids = people.map((_, at) => `p${at + 1}`)
  return [
    { type: 'household-added', payload: { household: 'h1' } },
    ...ids.map((person): VisitDraft => ({ type: 'person-added', payload: { person } })),
    {
      type: 'event-added',
      payload: {
        event: {
          id: 'e1',
          kind: 'move-in',
          date: '2026-04-01',
          persons: ids,
          facts: { 'new-address': address, 'previous-address': address },
        },
      },
    },
    ...people.flatMap(({ family, given, birth }, at) => {
      const id = ids[at] ?? ''
      return [
        fact(id, 'family-name', family, 'after'),
        fact(id, 'given-name', given, 'after'),
        fact(id, 'birth-date', birth),
        fact(id, 'registered-domicile', address),
        fact(id, 'household', 'h1', 'after'),
        fact(id, 'relationship', at === 0 ? 'head' : 'child', 'after'),
      ]
    }),
    {
      type: 'fact-stated',
      payload: { subject: { type: 'household', id: 'h1' }, fact: 'address', value: address, origin: 'document' },
    },
  ]
}

/** Everything a requester gets out of one visit, with the back desk doing all it is allowed to. */
const papersFor = (
  requester: Requester,
  of: Household,
  opponent: ListedPerson,
  known: ProtectionKnown,
  agreed: boolean,
): readonly { readonly form: string; readonly text: string }[] => {
  const visit = visitOf(known)
  const { capacity, channel } = requester
  const answer = (outcome: HoldOutcome): void => {
    const matters = keysAnswered(holdOf(visit.state(), known), outcome)
    visit.record([{ type: 'hold-resolved', payload: { outcome, matters, reason: { code: 'x' } } }], 'u2')
  }
  const documents = shownFor(capacity)
  visit.record([{ type: 'visit-opened', payload: { ticket: '1', catalogue: 'hash', receivedOn: '2026-04-03' } }])
  visit.record([
    {
      type: 'visitor-registered',
      payload: {
        id: 'v1',
        name: requester.name(of, opponent),
        contact: '',
        capacity,
        documentsShown: [],
        ...(channel === undefined ? {} : { channel }),
      },
    },
  ])
  visit.record([{ type: 'protection-answered', payload: { source: 'clerk', answer: 'none', initials: 'K' } }])
  for (const scheme of Object.keys(parts.schemes))
    visit.record([
      {
        type: 'identity-checked',
        payload: { scheme, visitor: 'v1', documents, explained: false, outcome: 'verified' },
      },
    ])
  answer('is-the-person')
  // An opponent who stands there alone may well come on matters of their own.
  if (holdOf(visit.state(), known).standing.every(({ met }) => met === 'opponent')) answer('not-the-person')
  visit.record(household(of))
  answer('is-the-person')
  if (agreed)
    for (const { form } of forms) visit.record([{ type: 'address-confirmed', payload: { form: form.id } }], 'u3')

  return forms.flatMap((form) => {
    const state = visit.state()
    const { form: asked } = form
    const sheetOf = (bears: boolean, contentHash = 'h'): Sheet => ({
      form: asked.id,
      class: asked.class,
      ...(asked.identity === undefined ? {} : { identity: asked.identity }),
      effective: { from: asked.effective.from },
      contentHash,
      bearsAddress: bears,
      marked: false,
    })
    const opens = (bears: boolean): boolean =>
      gate(sheetOf(bears), { ...visit.context('u1'), visit: state, preflight: { contentHash: 'h', problems: [] } }).open
    // What the gate refuses whatever stands on it need not be made.
    if (!opens(true) && !opens(false)) return []
    const [event] = state.events
    const of = asked.unit === 'person' || asked.unit === 'applicant' ? { person: 'p1', subject: 'p1' } : {}
    const part = { ...of, ...(event && asked.unit !== 'visit' && { event }), members: event?.persons ?? [] }
    const facts = printFactsOfVisit(state, part, [], parts)
    const words = { sampleMark: parts.words.sampleMark, title: asked.name.ja }
    const made = preparePrintJob(form, facts, faces, words, addressesOf(state, { known }, asked.id))
    return made.ok && opens(bearsAddress(asked, made.value.data))
      ? [{ form: asked.id, text: JSON.stringify(made.value) }]
      : []
  })
}
const knownBy = (index: ProtectionIndex): ProtectionKnown => ({
  list: 'current',
  mattersOf: mattersOfVisit(index, commit),
})
const withAddress = (papers: readonly { readonly form: string; readonly text: string }[]): readonly string[] =>
  papers.filter(({ text }) => text.includes(SECRET)).map(({ form }) => form)

describe(`${HOUSEHOLDS} households, every form, every requester (seed ${SEED})`, () => {
  it('gives no address of a listed household to an opponent, an agent or the post', () => {
    const draw = drawFrom(SEED)
    const told: string[] = []
    for (let n = 0; n < HOUSEHOLDS; n += 1) {
      const of = householdFrom(draw)
      const opponent = opponentOf(of, draw)
      const known = knownBy(indexFor(of, opponent))
      for (const requester of REQUESTERS.filter(({ gets }) => gets === 'nothing')) {
        const papers = papersFor(requester, of, opponent, known, true)
        if (papers.length > 0) told.push(`${n} ${requester.who}: ${papers.map(({ form }) => form).join()}`)
      }
    }
    expect(told).toEqual([])
  }, 3_600_000)

  it('gives the person a form without an address, and with one once a second clerk agreed', () => {
    const draw = drawFrom(SEED)
    let blank = 0
    let agreedTo = 0
    for (let n = 0; n < HOUSEHOLDS / 10; n += 1) {
      const of = householdFrom(draw)
      const opponent = opponentOf(of, draw)
      const known = knownBy(indexFor(of, opponent))
      for (const requester of REQUESTERS.filter(({ gets }) => gets === 'agreed')) {
        const papers = papersFor(requester, of, opponent, known, false)
        expect([n, requester.who, withAddress(papers)]).toEqual([n, requester.who, []])
        blank += papers.filter(({ form }) => form === 'resident-change').length
        agreedTo += withAddress(papersFor(requester, of, opponent, known, true)).filter(
          (form) => form === 'resident-change',
        ).length
      }
    }
    expect([blank, agreedTo]).toEqual([HOUSEHOLDS / 5, HOUSEHOLDS / 5])
  }, 3_600_000)

  it('leaves everybody else as if there were no list', () => {
    const draw = drawFrom(SEED)
    const listed = householdFrom(drawFrom(SEED + 1))
    const others = {
      ...listed,
      people: listed.people.map((each) => ({ ...each, family: '架空', given: `${each.given}郎` })),
    }
    const known = knownBy(indexFor(others, { name: '架空 五郎', kana: '', birth: '1980-01-01', address: '' }))
    const nobody = knownBy(new Map())
    let addresses = 0
    for (let n = 0; n < HOUSEHOLDS / 20; n += 1) {
      const of = householdFrom(draw)
      const opponent = opponentOf(of, draw)
      for (const requester of REQUESTERS.filter(({ channel }) => channel === undefined)) {
        const papers = papersFor(requester, of, opponent, known, false)
        expect(papers).toEqual(papersFor(requester, of, opponent, nobody, false))
        addresses += withAddress(papers).length
      }
    }
    expect(addresses).toBeGreaterThan(HOUSEHOLDS / 20)
  }, 3_600_000)
})
