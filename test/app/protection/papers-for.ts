import { printFactsOfVisit } from '#app/desk/print-facts-of-visit'
import { addressesOf } from '#app/desk/hold-view'
import type { DeskParts } from '#app/desk/desk-parts'
import { bearsAddress, preparePrintJob, type FaceCoverage, type FormSheet } from '#core/printing'
import type { ListedPerson } from '#core/protection'
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
import { clerk, memoryStore, realParts, sampleContent } from '../desk/day/real-desk.ts'
import { clockAt, shownFor } from './two-tabs.ts'
import type { Household } from './invented-households.ts'
import type { Requester } from './requesters.ts'

/** A sheet that came out: its form, and all that stands on it. */
export interface Paper {
  readonly form: string
  readonly text: string
}

/** Everything a requester gets out of one visit, with the back desk doing all it is allowed to. */
export type PapersFor = (
  requester: Requester,
  of: Household,
  opponent: ListedPerson,
  known: ProtectionKnown,
  agreed: boolean,
) => readonly Paper[]

/** A desk of the sample city with every form it has. */
interface Counter {
  readonly parts: DeskParts
  readonly forms: readonly FormSheet[]
  readonly faces: readonly FaceCoverage[]
}

/** Opens the desk of the sample city and gives paper out at it. */
export const openCounter = async (): Promise<PapersFor> => {
  const parts = realParts(await sampleContent(), await memoryStore(), clockAt().clock)
  return papersAt({ parts, forms: [...parts.forms.values()], faces: await parts.faces() })
}

/** A visit by hand: whatever the checks let be recorded is recorded, by whoever may. */
const visitOf = (parts: DeskParts, known: ProtectionKnown) => {
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

const papersAt =
  ({ parts, forms, faces }: Counter): PapersFor =>
  (requester, of, opponent, known, agreed) => {
    const visit = visitOf(parts, known)
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
        gate(sheetOf(bears), { ...visit.context('u1'), visit: state, preflight: { contentHash: 'h', problems: [] } })
          .open
      // What the gate refuses whatever stands on it need not be made.
      if (!opens(true) && !opens(false)) return []
      const [event] = state.events
      const of = asked.unit === 'person' || asked.unit === 'applicant' ? { person: 'p1', subject: 'p1' } : {}
      const part = { ...of, ...(event && asked.unit !== 'visit' && { event }), members: event?.persons ?? [] }
      const facts = printFactsOfVisit(state, part, [], parts)
      const words = { sampleMark: parts.words.sampleMark, title: asked.name.ja }
      const made = preparePrintJob(form, facts, faces, words, {
        addresses: addressesOf(state, { known }, asked.id),
      })
      return made.ok && opens(bearsAddress(asked, made.value.data))
        ? [{ form: asked.id, text: JSON.stringify(made.value) }]
        : []
    })
  }
