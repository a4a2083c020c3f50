/** What a source path yields: words, a date, one code or several for `choices`, or a list of words. */
export type SourceType = 'text' | 'date' | 'code' | 'codes' | 'texts'

/** The lists a form may print row by row. */
export const ROW_LISTS = [
  'members',
  'raised',
  'windows',
  'plan',
  'certificates',
  'advice',
  'unsettled',
  'tasks',
  'checks',
  'sheets',
  'notes',
  'awaited',
] as const
export type RowList = (typeof ROW_LISTS)[number]

/** Every path a field may name in `from`, and what it yields. Closed: a form can ask for nothing else of a record. */
export const SOURCES = {
  today: 'date',
  asked: 'codes',
  ticket: 'text',
  serial: 'text',
  clerk: 'text',
  terminal: 'text',
  'office.municipality': 'text',
  'office.head': 'text',
  'office.section': 'text',
  'office.contact': 'text',
  'event.kind': 'code',
  'event.date': 'date',
  'event.notified': 'date',
  'event.note': 'text',
  'visitor.name': 'text',
  'visitor.capacity': 'code',
  'visitor.address': 'text',
  'visitor.contact': 'text',
  'visitor.documents': 'codes',
  'visitor.authority': 'codes',
  'subject.name': 'text',
  'subject.kana': 'text',
  'subject.alias': 'text',
  'subject.birth': 'date',
  'subject.sex': 'code',
  'subject.relationship': 'text',
  'subject.address': 'text',
  'subject.before-address': 'text',
  'subject.before-name': 'text',
  'subject.residence-period': 'text',
  'subject.pension-category': 'code',
  'subject.public-employee': 'code',
  'subject.card-request': 'codes',
  'subject.seal-request': 'code',
  'subject.allowance-request': 'code',
  'subject.domicile': 'text',
  'subject.domicile-head': 'text',
  'spouse.name': 'text',
  'spouse.kana': 'text',
  'spouse.birth': 'date',
  'before.address': 'text',
  'before.head': 'text',
  'after.address': 'text',
  'after.head': 'text',
  'members.name': 'text',
  'members.kana': 'text',
  'members.alias': 'text',
  'members.birth': 'date',
  'members.sex': 'code',
  'members.relationship': 'text',
  'members.domicile': 'text',
  'members.domicile-head': 'text',
  'members.nationality': 'text',
  'members.residence-status': 'text',
  'members.residence-period': 'text',
  'members.residence-card': 'text',
  'members.health-insurance': 'code',
  'members.pension': 'code',
  'members.elderly-medical': 'code',
  'members.care': 'code',
  'members.child-allowance': 'code',
  'members.card': 'code',
  'members.insurance-before': 'text',
  'members.insurance-after': 'text',
  'raised.name': 'text',
  'raised.kana': 'text',
  'raised.birth': 'date',
  'raised.sex': 'code',
  'raised.relationship': 'text',
  'raised.living': 'code',
  'raised.fiscal-age': 'code',
  'windows.step': 'text',
  'windows.section': 'text',
  'windows.window': 'text',
  'windows.what': 'texts',
  'plan.name': 'text',
  'plan.subject': 'text',
  'plan.deadline': 'date',
  'plan.deadline-note': 'text',
  'plan.documents': 'texts',
  'plan.where': 'text',
  'plan.reason': 'text',
  'plan.fee': 'text',
  'advice.name': 'text',
  'advice.reason': 'text',
  'advice.deadline': 'date',
  'certificates.what': 'text',
  'certificates.after': 'text',
  'certificates.number': 'text',
  'unsettled.about': 'text',
  'unsettled.question': 'text',
  'unsettled.tell-at': 'text',
  'tasks.name': 'text',
  'tasks.for': 'texts',
  'tasks.deadline': 'date',
  'tasks.section': 'text',
  'tasks.disposition': 'code',
  'checks.procedure': 'text',
  'checks.what': 'text',
  'checks.done': 'code',
  'sheets.name': 'text',
  'sheets.serial': 'text',
  'sheets.pages': 'text',
  'sheets.status': 'code',
  'sheets.returned': 'code',
  'notes.text': 'text',
  'notes.about': 'text',
  'awaited.number': 'text',
  'awaited.name': 'text',
  'awaited.documents': 'texts',
} as const satisfies Record<string, SourceType>

export type SourcePath = keyof typeof SOURCES

/** Whether a form may name this path. */
export const isSourcePath = (path: string): path is SourcePath => Object.hasOwn(SOURCES, path)

/** What the path yields; `undefined` for a path that is not in the list. */
export const sourceType = (path: string): SourceType | undefined => (isSourcePath(path) ? SOURCES[path] : undefined)

/** The list a path goes through (`members.name` → `members`), `undefined` for a path said once a sheet. */
export const rowListOf = (path: string): RowList | undefined => ROW_LISTS.find((list) => path.startsWith(`${list}.`))

const key = (step: string): string => step.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

/** The value at the rest of a path, in kebab-case steps; `undefined` where nothing is. The caller has checked the path. */
export const readSource = (from: unknown, steps: readonly string[]): unknown =>
  steps.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key(step))
        ? (value as Record<string, unknown>)[key(step)]
        : undefined,
    from,
  )
