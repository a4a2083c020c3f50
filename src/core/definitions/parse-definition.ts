import type { Condition } from '#core/logic'
import type { Problem } from '#core/value'
import type { Amount, DeadlineRule, Definition, Effective, FeeRule } from './definition.ts'
import { definitionFormat, overrideFormat } from './formats/definition-format.ts'
import type { DefinitionFile, OverrideFile } from './formats/definition-format.ts'
import { problemAt } from './located.ts'
import type { Located } from './located.ts'
import { dateRefOf } from './condition-operands.ts'
import { parseCondition } from './parse-condition.ts'
import { parseShape } from './parse-shape.ts'
import type { PlacedCondition } from './vocabulary.ts'

/** A definition as read, with its conditions in their places and what was wrong with the file. */
export interface ParsedDefinition {
  readonly located: Located
  readonly definition: Definition | undefined
  readonly conditions: readonly PlacedCondition[]
  readonly problems: readonly Problem[]
}

/** The definitions read so far, by their file: the same file always gives the same object. */
const parsedFiles = new WeakMap<Located, ParsedDefinition>()

/** Reads `definition.yaml`. Problems: those of its shape and of its conditions, and `no-condition`. */
export function parseDefinition(located: Located, pack: string): ParsedDefinition {
  const known = parsedFiles.get(located) ?? readDefinition(located, pack)
  parsedFiles.set(located, known)
  return known
}

function readDefinition(located: Located, pack: string): ParsedDefinition {
  const parsed = parseShape(definitionFormat, located)
  if (!parsed.ok) return { located, definition: undefined, conditions: [], problems: parsed.problems }
  const file = parsed.value
  const problems: Problem[] = []
  const conditions: PlacedCondition[] = []
  const subject = file['for-each'].endsWith('person') ? 'person' : 'household'
  const readers = partReaders(located, subject, file.section, problems, conditions)
  const neededWhen = readers.condition('/needed-when', file['needed-when'])
  const nothing = file['nothing-to-do-when']
  const nothingWhen = nothing === undefined ? undefined : readers.condition('/nothing-to-do-when/when', nothing.when)
  if (file['needed-when'] === undefined && nothing === undefined)
    problems.push(problemAt(located, '', 'no-condition', { procedure: file.id }))
  const definition: Definition = {
    id: file.id,
    pack,
    file: located.file,
    name: file.name,
    overview: file.overview,
    guidance: file.guidance,
    discreet: file.discreet === true,
    forEach: file['for-each'],
    events: file.events,
    neededWhen,
    nothingToDo:
      nothing === undefined || nothingWhen === undefined
        ? undefined
        : { when: nothingWhen, reason: nothing.reason, law: nothing.law },
    section: file.section,
    ...readers.parts(file),
    law: file.law,
    source: file.source,
    effective: file.effective,
    reviewBy: file['review-by'],
  }
  return { located, definition: problems.length === 0 ? definition : undefined, conditions, problems }
}

/** A parsed override and the definition parts it replaces. */
export interface ParsedOverride {
  readonly located: Located
  readonly file: OverrideFile | undefined
  readonly apply: (definition: Definition) => Definition
  readonly conditions: readonly PlacedCondition[]
  readonly problems: readonly Problem[]
}

/** Reads `override.yaml` of an overlay; what it names replaces the part of the national definition. */
export function parseOverride(
  located: Located,
  subjectOf: (procedure: string) => 'person' | 'household',
  sectionOf: (procedure: string) => string,
): ParsedOverride {
  const parsed = parseShape(overrideFormat, located)
  if (!parsed.ok)
    return { located, file: undefined, apply: (definition) => definition, conditions: [], problems: parsed.problems }
  const file = parsed.value
  const problems: Problem[] = []
  const conditions: PlacedCondition[] = []
  const readers = partReaders(
    located,
    subjectOf(file.overrides),
    file.section ?? sectionOf(file.overrides),
    problems,
    conditions,
  )
  const parts = readers.parts({
    routing: file.routing ?? [],
    checks: file.checks ?? [],
    forms: file.forms ?? [],
    deadline: file.deadline ?? [],
    documents: file.documents ?? [],
    fee: file.fee ?? [],
  })
  const apply = (definition: Definition): Definition => ({
    ...definition,
    ...(file.guidance === undefined ? {} : { guidance: file.guidance }),
    ...(file.section === undefined ? {} : movedTo(file.section, definition)),
    ...(file.routing === undefined ? {} : { routing: parts.routing }),
    ...(file.checks === undefined ? {} : { checks: parts.checks }),
    ...(file.forms === undefined ? {} : { forms: parts.forms }),
    ...(file.deadline === undefined ? {} : { deadline: parts.deadline }),
    ...(file.documents === undefined ? {} : { documents: parts.documents }),
    ...(file.fee === undefined ? {} : { fee: parts.fee }),
  })
  return { located, file, apply, conditions, problems }
}

/** The section and, with it, the routing that goes to the owning section. */
function movedTo(section: string, definition: Definition): Pick<Definition, 'section' | 'routing'> {
  const routing = definition.routing.map((each) => (each.to === definition.section ? { ...each, to: section } : each))
  return { section, routing }
}

type Parts = Pick<Definition, 'routing' | 'checks' | 'forms' | 'deadline' | 'documents' | 'fee'>
type WrittenParts = Pick<DefinitionFile, 'routing' | 'checks' | 'forms' | 'deadline' | 'documents' | 'fee'>

function partReaders(
  located: Located,
  subject: 'person' | 'household',
  section: string,
  problems: Problem[],
  conditions: PlacedCondition[],
) {
  const condition = (
    pointer: string,
    written: unknown,
    about: 'person' | 'household' = subject,
  ): Condition | undefined => {
    if (written === undefined) return undefined
    const read = parseCondition(located, pointer, written, problems)
    if (read !== undefined) conditions.push({ located, pointer, condition: read, subject: about })
    return read
  }
  const parts = (file: WrittenParts): Parts => ({
    routing: file.routing.map((each, i) => ({
      authorities: each.authority,
      when: condition(`/routing/${String(i)}/when`, each.when),
      handling: each.handling,
      to: each.to ?? section,
      note: each.note,
    })),
    checks: file.checks.map((each, i) => ({
      id: each.id,
      label: each.label,
      help: each.help,
      when: condition(`/checks/${String(i)}/when`, each.when),
    })),
    forms: file.forms.map((each, i) => ({
      form: each.form,
      prints: each.prints,
      when: condition(`/forms/${String(i)}/when`, each.when),
    })),
    deadline: file.deadline.map((each, i) => deadlineOf(each, condition(`/deadline/${String(i)}/when`, each.when))),
    documents: file.documents.map((each, i) => ({
      id: each.id,
      note: each.note,
      when: condition(`/documents/${String(i)}/when`, each.when),
    })),
    fee: file.fee.map((each, i) => {
      const when = condition(`/fee/${String(i)}/when`, each.when)
      const exempt = each.exempt.flatMap((exemption, j) => {
        const holds = condition(`/fee/${String(i)}/exempt/${String(j)}/when`, exemption.when)
        return holds === undefined ? [] : [{ ...exemption, when: holds }]
      })
      return feeOf(each, { when, per: perOf(`/fee/${String(i)}/per`, each.per), exempt })
    }),
  })
  /** The heads a fee is paid for are read as *some of a set such that*, so that the set is checked like any other. */
  const perOf = (pointer: string, per: DefinitionFile['fee'][number]['per']): FeeRule['per'] => {
    const read = per === undefined ? undefined : parseCondition(located, pointer, { some: per }, problems)
    if (read?.op !== 'some') return undefined
    conditions.push({ located, pointer, condition: read, subject })
    return { ...read.of, suchThat: read.suchThat }
  }
  return { condition, parts }
}

function deadlineOf(written: DefinitionFile['deadline'][number], when: Condition | undefined): DeadlineRule {
  const { length } = written
  const [amount, unit] = typeof length === 'string' ? length.split(' ') : []
  return {
    id: written.id,
    when,
    from: dateRefOf(written.from),
    length:
      typeof length === 'string'
        ? { amount: Number(amount), unit: unit === 'months' ? 'months' : 'days' }
        : { amount: { setting: length.setting } satisfies Amount, unit: length.unit },
    direction: written.direction,
    firstDay: written['first-day'],
    rolls: written.rolls,
    law: written.law,
    effective: effectiveOf(written.effective),
  }
}

function feeOf(
  { id, label, amount, law, effective }: DefinitionFile['fee'][number],
  read: Pick<FeeRule, 'when' | 'per' | 'exempt'>,
): FeeRule {
  return { id, label, amount, ...read, law, effective: effectiveOf(effective) }
}

function effectiveOf(written: Effective | undefined): Effective | undefined {
  return written
}
