import type { Entry } from '#core/derivation'
import { compareIds, parseDate } from '#core/value'
import type { DateValue } from '#core/value'
import { factKey, isUnknown } from '#core/record'
import type { FactRef, LifeEvent, Side, VisitState } from '#core/record'
import type {
  PrintFacts,
  PrintHousehold,
  PrintMember,
  PrintProcedure,
  PrintUnsettled,
  PrintWindow,
} from '#core/printing'
import type { PaperParts } from './desk-parts.ts'

/**
 * What a form may take from a visit, for one life event: finished pieces of the record in the vocabulary's words. What is
 * not known is absent and prints as an empty box.
 */
export function printFactsOfVisit(
  state: VisitState,
  event: LifeEvent | undefined,
  plan: readonly Entry[],
  parts: PaperParts,
  serial: string | undefined,
): PrintFacts {
  const { catalogue, words } = parts
  const reader = factReader(state, parts)
  const owner = catalogue.offices.get(catalogue.desk.sections[0]?.id ?? '')
  const date = event === undefined || isUnknown(event.date) ? undefined : dateOf(String(event.date))
  const notified = dateOf(state.receivedOn)
  return {
    sample: parts.setup === 'sample',
    today: notified ?? { earliest: 0, latest: 0, text: '' },
    ...(serial === undefined ? {} : { serial }),
    office: {
      municipality: catalogue.pack.municipality?.name ?? catalogue.pack.name.ja,
      ...(catalogue.pack.municipality === undefined
        ? {}
        : { head: `${catalogue.pack.municipality.name}${words.mayor}` }),
      ...(owner === undefined ? {} : { section: owner.name.ja }),
      ...(owner?.window.telephone === undefined ? {} : { contact: owner.window.telephone }),
    },
    terminal: parts.terminal,
    ...(event === undefined
      ? {}
      : {
          event: {
            kind: event.kind,
            ...(date === undefined ? {} : { date }),
            ...(notified === undefined ? {} : { notified }),
          },
        }),
    ...(state.visitor === undefined
      ? {}
      : {
          visitor: {
            name: state.visitor.name,
            capacity: state.visitor.capacity,
            contact: state.visitor.contact,
            ...ownAddress(state, event, reader),
            documents: Object.values(state.identity).flatMap((check) =>
              check.documents.map(({ document }) => document),
            ),
          },
        }),
    ...(event === undefined
      ? {}
      : { before: householdOf('before', event, state, reader), after: householdOf('after', event, state, reader) }),
    ...(event === undefined ? {} : { members: event.persons.map((person) => memberOf(person, plan, reader)) }),
    ...guideOf(plan, parts),
  }
}

/** The visitor's address, where it is that of the household: whoever acts for others writes their own. */
function ownAddress(
  state: VisitState,
  event: LifeEvent | undefined,
  reader: FactReader,
): { readonly address?: string } {
  const isOfHousehold = ['self', 'head', 'same-household'].includes(state.visitor?.capacity ?? '')
  const home = event === undefined || !isOfHousehold ? undefined : householdOf('after', event, state, reader).address
  return home === undefined ? {} : { address: home }
}

interface FactReader {
  readonly text: (type: string, id: string, fact: string, side?: Side) => string | undefined
  readonly word: (id: string, fact: string, side?: Side) => string | undefined
  readonly name: (person: string, side?: Side) => string
}

function factReader(state: VisitState, { catalogue, words }: PaperParts): FactReader {
  const text: FactReader['text'] = (type, id, fact, side) => {
    const ref: FactRef = { subject: { type, id }, fact, ...(side === undefined ? {} : { side }) }
    const found = state.facts[factKey(ref)]?.value
    return typeof found === 'string' && found !== '' ? found : undefined
  }
  return {
    text,
    word: (id, fact, side) => {
      const value = text('person', id, fact, side)
      return value === undefined
        ? undefined
        : (catalogue.vocabulary.texts.get(`person.${fact}`)?.values[value]?.ja ?? value)
    },
    name: (person, side = 'after') => {
      const part = (fact: string) => text('person', person, fact, side) ?? text('person', person, fact, 'before')
      const family = part('family-name')
      const given = part('given-name')
      return family !== undefined && given !== undefined ? words.fullName(family, given) : (family ?? given ?? '')
    },
  }
}

function householdOf(side: Side, event: LifeEvent, state: VisitState, reader: FactReader): PrintHousehold {
  const fact = side === 'before' ? 'previous' : 'new'
  const ofEvent = (name: string) => (typeof event.facts[name] === 'string' ? event.facts[name] : undefined)
  const home =
    state.households.find((id) =>
      state.persons.some((person) => reader.text('person', person, 'household', side) === id),
    ) ?? state.households[0]
  const moving = ofEvent(`${fact}-address`)
  const address = moving ?? (home === undefined ? undefined : reader.text('household', home, 'address'))
  const headPerson = state.persons.find((person) => reader.text('person', person, 'relationship', side) === 'head')
  const head =
    ofEvent(`${fact}-head`) ??
    (headPerson === undefined || (moving !== undefined && side === 'before')
      ? undefined
      : reader.name(headPerson, side))
  return { ...(address === undefined ? {} : { address }), ...(head === undefined ? {} : { head }) }
}

/** A member's boxes that the plan fills, as `field.code` in the definitions (付記欄). */
function notesOf(person: string, plan: readonly Entry[]): Partial<PrintMember> {
  const notes = plan
    .filter(({ subject, verdict }) => subject === person && verdict === 'needed')
    .flatMap(({ prints }) => prints)
  return Object.fromEntries(
    notes.map((note) => {
      const [field = '', code = ''] = note.split('.')
      return [field.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()), code]
    }),
  )
}

function memberOf(person: string, plan: readonly Entry[], reader: FactReader): PrintMember {
  const text = (fact: string, side?: Side) => reader.text('person', person, fact, side)
  const birth = dateOf(text('birth-date'))
  const foreign = text('nationality') === 'foreign'
  const optional = {
    kana: text('name-kana'),
    sex: text('sex'),
    relationship: reader.word(person, 'relationship', 'after') ?? reader.word(person, 'relationship', 'before'),
    domicile: text('registered-domicile'),
    domicileHead: text('register-head'),
    nationality: foreign ? text('nationality-name') : undefined,
    residenceStatus: foreign ? (text('residence-status-name') ?? reader.word(person, 'residence-status')) : undefined,
    residenceCard: foreign ? text('residence-card-number') : undefined,
    residencePeriod: foreign ? text('residence-until') : undefined,
    card: text('my-number-card'),
  }
  const present = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined))
  return {
    name: reader.name(person),
    ...present,
    ...(birth === undefined ? {} : { birth: { ...birth, ...(foreign ? { calendar: 'western' as const } : {}) } }),
    ...notesOf(person, plan),
  }
}

/** The guide sheet's lists (案内票): windows in order, what is to be done by date, what is not settled. Names nobody. */
function guideOf(plan: readonly Entry[], parts: PaperParts): Pick<PrintFacts, 'windows' | 'plan' | 'unsettled'> {
  const { catalogue, words } = parts
  const shown = plan.filter(({ discreet }) => !discreet)
  const needed = shown.filter(({ verdict }) => verdict === 'needed')
  const byName = [...new Map(needed.map((entry) => [entry.procedure, entry])).values()]
  const windows = new Map<string, PrintWindow>()
  for (const entry of byName) {
    const section = entry.handling?.at ?? entry.section
    const office = catalogue.offices.get(section)
    const before = windows.get(section)
    windows.set(section, {
      section: office?.name.ja ?? catalogue.desk.sections.find(({ id }) => id === section)?.name.ja ?? section,
      ...(office?.window.number === undefined
        ? {}
        : { window: words.window(office.window.number, office.window.floor) }),
      what: [...(before?.what ?? []), entry.name],
    })
  }
  const dated = [...byName].sort((a, b) => compareIds(a.deadline?.date ?? '9999', b.deadline?.date ?? '9999'))
  return {
    windows: [...windows.values()],
    plan: dated.map((entry): PrintProcedure => {
      const deadline = dateOf(entry.deadline?.date)
      return {
        name: entry.name,
        documents: entry.documents.map(({ name }) => name),
        ...(deadline === undefined ? { deadlineNote: words.noDeadline } : { deadline }),
        ...whereOf(entry, parts),
        reason: catalogue.definitions.get(entry.procedure)?.at(-1)?.overview.ja ?? '',
        ...(entry.fee === null ? {} : { fee: words.yen(entry.fee.yen) }),
      }
    }),
    unsettled: unsettledOf(shown, parts),
  }
}

/** Where the resident goes for it. */
function whereOf(entry: Entry, { catalogue }: PaperParts): { readonly where?: string } {
  const office = catalogue.offices.get(entry.handling?.at ?? entry.section)
  return office === undefined ? {} : { where: office.name.ja }
}

/** One line for each question a procedure waits for, however many people it is open for. */
function unsettledOf(plan: readonly Entry[], { catalogue }: PaperParts): readonly PrintUnsettled[] {
  const lines = plan
    .filter(({ verdict }) => verdict === 'not-settled')
    .flatMap((entry) =>
      entry.missing.slice(0, 1).map(({ fact }): PrintUnsettled => {
        const text = catalogue.vocabulary.texts.get(fact)
        const office = catalogue.offices.get(entry.section)?.name.ja
        return {
          about: entry.name,
          question: text?.question?.ja ?? text?.label.ja ?? fact,
          ...(office === undefined ? {} : { tellAt: office }),
        }
      }),
    )
  return [...new Map(lines.map((line) => [`${line.about}|${line.question}`, line])).values()]
}

function dateOf(text: string | undefined): DateValue | undefined {
  if (text === undefined) return undefined
  const date = parseDate(text)
  return date.ok ? date.value : undefined
}
