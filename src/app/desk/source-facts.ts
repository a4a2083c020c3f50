import type { Form, SourcePath } from '#core/printing'

const NAME = ['person.family-name', 'person.given-name'] as const
const HOME = ['household.address', 'person.household'] as const
/** Who is whose spouse or child follows from the relationship of both in one household, or is stated. */
const SPOUSE = ['person.spouse', 'person.relationship', 'person.household'] as const
const RAISED = ['person.raises', 'person.relationship', 'person.household', 'person.birth-date'] as const
const HEAD = [...NAME, 'person.relationship', 'person.household'] as const

/**
 * The facts each source of a form is made from: what no field of a form asks for does not reach it. Sources of the visitor, the
 * event, the office and the plan are not facts of the vocabulary and stand empty. A new source does not compile until it
 * stands here.
 */
const SOURCE_FACTS = {
  today: [],
  serial: [],
  clerk: [],
  terminal: [],
  'office.municipality': [],
  'office.head': [],
  'office.section': [],
  'office.contact': [],
  'event.kind': [],
  'event.date': ['event.date'],
  'event.notified': [],
  'event.note': [],
  'visitor.name': [],
  'visitor.capacity': [],
  'visitor.address': [...HOME, 'event.new-address'],
  'visitor.contact': [],
  'visitor.documents': [],
  'visitor.authority': [],
  ticket: [],
  'subject.name': NAME,
  'subject.kana': ['person.name-kana'],
  'subject.alias': [],
  'subject.birth': ['person.birth-date', 'person.nationality'],
  'subject.sex': ['person.sex'],
  'subject.relationship': ['person.relationship'],
  'subject.address': [...HOME, 'event.new-address'],
  'subject.before-address': [...HOME, 'event.previous-address'],
  'subject.before-name': NAME,
  'subject.residence-period': ['person.nationality', 'person.residence-until'],
  'subject.pension-category': ['person.pension-category'],
  'subject.public-employee': ['person.public-employee'],
  'subject.card-request': [],
  'subject.seal-request': [],
  'subject.allowance-request': [],
  'spouse.name': [...NAME, ...SPOUSE],
  'spouse.kana': ['person.name-kana', ...SPOUSE],
  'spouse.birth': ['person.birth-date', 'person.nationality', ...SPOUSE],
  'before.address': [...HOME, 'event.previous-address'],
  'before.head': [...HEAD, 'event.previous-head', 'event.previous-address'],
  'after.address': [...HOME, 'event.new-address'],
  'after.head': HEAD,
  'members.name': NAME,
  'members.kana': ['person.name-kana'],
  'members.alias': [],
  'members.birth': ['person.birth-date', 'person.nationality'],
  'members.sex': ['person.sex'],
  'members.relationship': ['person.relationship'],
  'members.domicile': ['person.registered-domicile'],
  'members.domicile-head': ['person.register-head'],
  'members.nationality': ['person.nationality', 'person.nationality-name'],
  'members.residence-status': ['person.nationality', 'person.residence-status', 'person.residence-status-name'],
  'members.residence-period': ['person.nationality', 'person.residence-until'],
  'members.residence-card': ['person.nationality', 'person.residence-card-number'],
  'members.health-insurance': [],
  'members.pension': [],
  'members.elderly-medical': [],
  'members.care': [],
  'members.child-allowance': [],
  'members.card': ['person.my-number-card'],
  'members.insurance-before': ['person.insurance'],
  'members.insurance-after': ['person.insurance'],
  'raised.name': [...NAME, ...RAISED],
  'raised.kana': ['person.name-kana', ...RAISED],
  'raised.birth': RAISED,
  'raised.sex': ['person.sex', ...RAISED],
  'raised.relationship': RAISED,
  'raised.living': RAISED,
  'raised.fiscal-age': RAISED,
  'windows.section': [],
  'windows.window': [],
  'windows.what': [],
  'plan.name': [],
  'plan.subject': [],
  'plan.deadline': [],
  'plan.deadline-note': [],
  'plan.documents': [],
  'plan.where': [],
  'plan.reason': [],
  'plan.fee': [],
  'certificates.what': [],
  'certificates.after': [],
  'certificates.number': [],
  'unsettled.about': [],
  'unsettled.question': [],
  'unsettled.tell-at': [],
  'tasks.name': [],
  'tasks.for': NAME,
  'tasks.deadline': [],
  'tasks.section': [],
  'tasks.disposition': [],
  'checks.procedure': [],
  'checks.what': [],
  'checks.done': [],
  'sheets.name': [],
  'sheets.serial': [],
  'sheets.pages': [],
  'sheets.status': [],
  'sheets.returned': [],
  'notes.text': [],
  'notes.about': [],
} as const satisfies Record<SourcePath, readonly string[]>

/** The facts a source is made from. */
export const factsOfSource = (source: SourcePath): readonly string[] => SOURCE_FACTS[source]

/** The facts whose values may stand on a form: those its fields' sources are made from. */
export const factsAskedBy = ({ fields, rows }: Pick<Form, 'fields' | 'rows'>): ReadonlySet<string> =>
  new Set(
    [...fields, ...rows.flatMap((list) => list.fields)].flatMap(({ from }): readonly string[] =>
      from !== undefined && Object.hasOwn(SOURCE_FACTS, from) ? SOURCE_FACTS[from as SourcePath] : [],
    ),
  )
