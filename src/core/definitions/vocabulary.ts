import { HOUSEHOLD } from '#core/logic'
import type { Condition, Constraint, FactDeclaration, Lexicon } from '#core/logic'
import type { Problem } from '#core/value'
import type { VocabularyFile } from './formats/vocabulary-format.ts'
import { vocabularyFormat } from './formats/vocabulary-format.ts'
import { checkVocabulary } from './check-vocabulary.ts'
import type { PlacedFact } from './check-vocabulary.ts'
import { problemAt } from './located.ts'
import type { Located } from './located.ts'
import { parseCondition } from './parse-condition.ts'
import { parseShape } from './parse-shape.ts'
import type { Localized } from './shape.ts'

/** Who or what can state a fact, best source first. */
export type Source = 'register' | 'document' | 'visitor' | 'clerk'

/** The words of a fact and what the law says of holding it. */
export interface FactText {
  readonly id: string
  readonly label: Localized
  readonly question: Localized | undefined
  readonly help: Localized | undefined
  readonly values: Readonly<Record<string, Localized>>
  readonly statedBy: readonly Source[]
  readonly legalBasis: string
  readonly domain: string
  /** The group question it belongs to. */
  readonly group: string | undefined
  /** Why it is held although no procedure reads it. */
  readonly keptFor: Localized | undefined
  /** 要配慮個人情報 (個人情報の保護に関する法律2条3項). */
  readonly specialCare: boolean
}

/** A question asked once for several yes-no facts and everybody (まとめて聞く質問). */
export interface QuestionGroup {
  readonly id: string
  readonly question: Localized
  readonly help: Localized | undefined
}

/** A vocabulary (語彙): the lexicon the logic works on, and the words for people. */
export interface Vocabulary {
  readonly lexicon: Lexicon
  readonly texts: ReadonlyMap<string, FactText>
  readonly constraintReasons: ReadonlyMap<string, Localized>
  readonly domains: ReadonlyMap<string, Localized>
  readonly groups: ReadonlyMap<string, QuestionGroup>
}

/** A condition as read and the place it was written at, for the checks that need the whole vocabulary. */
export interface PlacedCondition {
  readonly located: Located
  readonly pointer: string
  readonly condition: Condition
  readonly subject: 'person' | 'household'
}

/** What reading the vocabulary files gives. */
export interface ParsedVocabulary {
  readonly vocabulary: Vocabulary
  readonly conditions: readonly PlacedCondition[]
  readonly problems: readonly Problem[]
}

/**
 * Reads the vocabulary files of base and overlay as one. Problems: those of the shape and of conditions, and
 * `fact-twice`, `values-missing`, `values-not-allowed`, `relation-not-allowed`, `constraint-twice`,
 * `constraint-needs-must-or-if`, `unknown-domain`, `group-twice`, `unknown-group`, `group-needs-yes-no`, `household-fact-missing`, and those of {@link checkVocabulary}.
 */
export function parseVocabulary(files: readonly Located[]): ParsedVocabulary {
  const last = files.at(-1)
  const known = last && readSoFar.get(last)
  if (known?.files.length === files.length && known.files.every((file, i) => file === files[i])) return known.parsed
  const parsed = readVocabulary(files)
  if (last !== undefined) readSoFar.set(last, { files, parsed })
  return parsed
}

/** What some files were read as, by the last of them: overlays that say no word of their own share their base's vocabulary. */
const readSoFar = new WeakMap<Located, { readonly files: readonly Located[]; readonly parsed: ParsedVocabulary }>()

function readVocabulary(files: readonly Located[]): ParsedVocabulary {
  const problems: Problem[] = []
  const conditions: PlacedCondition[] = []
  const facts = new Map<string, FactDeclaration>()
  const placed: PlacedFact[] = []
  const texts = new Map<string, FactText>()
  const constraints: Constraint[] = []
  const constraintReasons = new Map<string, Localized>()
  const domains = new Map<string, Localized>()
  const groups = new Map<string, QuestionGroup>()
  const grouped: { located: Located; pointer: string; group: string }[] = []
  for (const located of files) {
    const parsed = parseShape(vocabularyFormat, located)
    if (!parsed.ok) {
      problems.push(...parsed.problems)
      continue
    }
    for (const domain of parsed.value.domains) domains.set(domain.id, domain.name)
    parsed.value.groups.forEach(({ id, question, help }, index) => {
      if (groups.has(id)) problems.push(problemAt(located, `/groups/${String(index)}/id`, 'group-twice', { group: id }))
      groups.set(id, { id, question, help })
    })
    parsed.value.facts.forEach((fact, index) => {
      const pointer = `/facts/${String(index)}`
      if (facts.has(fact.id)) problems.push(problemAt(located, `${pointer}/id`, 'fact-twice', { fact: fact.id }))
      problems.push(...factProblems(fact, located, pointer, domains))
      if (fact.group !== undefined) grouped.push({ located, pointer: `${pointer}/group`, group: fact.group })
      const appliesWhen =
        fact['applies-when'] === undefined
          ? undefined
          : parseCondition(located, `${pointer}/applies-when`, fact['applies-when'], problems)
      if (appliesWhen !== undefined)
        conditions.push({
          located,
          pointer: `${pointer}/applies-when`,
          condition: appliesWhen,
          // Facts of an event or the visit cannot look at one person.
          subject: fact.id.startsWith('person.') ? 'person' : 'household',
        })
      const declaration = declarationOf(fact, appliesWhen)
      facts.set(fact.id, declaration)
      placed.push({ located, pointer, declaration })
      texts.set(fact.id, textOf(fact))
    })
    parsed.value.constraints.forEach((written, index) => {
      const pointer = `/constraints/${String(index)}`
      if (constraintReasons.has(written.id))
        problems.push(problemAt(located, `${pointer}/id`, 'constraint-twice', { constraint: written.id }))
      const must = mustOf(written, located, pointer, problems)
      if (must === undefined) return
      conditions.push({ located, pointer, condition: must, subject: written.each })
      constraints.push({ id: written.id, each: written.each, must })
      constraintReasons.set(written.id, written.why)
    })
  }
  for (const { located, pointer, group } of grouped)
    if (!groups.has(group)) problems.push(problemAt(located, pointer, 'unknown-group', { group }))
  problems.push(...checkVocabulary(placed))
  const first = files[0]
  if (first !== undefined && problems.length === 0 && facts.get(HOUSEHOLD)?.type !== 'household') {
    problems.push(problemAt(first, '/facts', 'household-fact-missing', { fact: HOUSEHOLD }))
  }
  return {
    vocabulary: { lexicon: { facts, constraints }, texts, constraintReasons, domains, groups },
    conditions,
    problems,
  }
}

type Fact = VocabularyFile['facts'][number]
type WrittenConstraint = VocabularyFile['constraints'][number]

function factProblems(
  fact: Fact,
  located: Located,
  pointer: string,
  domains: ReadonlyMap<string, Localized>,
): readonly Problem[] {
  const problems: Problem[] = []
  const values = Object.keys(fact.values ?? {})
  if (fact.type === 'choice' && values.length < 2)
    problems.push(problemAt(located, pointer, 'values-missing', { fact: fact.id }))
  if (fact.type !== 'choice' && fact.type !== 'yes-no' && values.length > 0)
    problems.push(problemAt(located, `${pointer}/values`, 'values-not-allowed', { fact: fact.id, type: fact.type }))
  if (fact.relation !== undefined && fact.type !== 'persons')
    problems.push(problemAt(located, `${pointer}/relation`, 'relation-not-allowed', { fact: fact.id }))
  if (fact.group !== undefined && fact.type !== 'yes-no')
    problems.push(problemAt(located, `${pointer}/group`, 'group-needs-yes-no', { fact: fact.id }))
  if (!domains.has(fact.domain))
    problems.push(problemAt(located, `${pointer}/domain`, 'unknown-domain', { domain: fact.domain }))
  return problems
}

function declarationOf(fact: Fact, appliesWhen: Condition | undefined): FactDeclaration {
  const { relation } = fact
  return {
    id: fact.id,
    entity: fact.id.slice(0, fact.id.indexOf('.')) as FactDeclaration['entity'],
    type: fact.type === 'yes-no' ? 'choice' : fact.type,
    timed: fact.timed === true,
    values: fact.type === 'yes-no' ? ['yes', 'no'] : Object.keys(fact.values ?? {}),
    ...(appliesWhen === undefined ? {} : { appliesWhen }),
    ...(fact.range === undefined ? {} : { range: fact.range }),
    ...(relation?.by === undefined || relation.pairs === undefined
      ? {}
      : { table: { by: relation.by, pairs: relation.pairs } }),
    ...(relation?.['inverse-of'] === undefined ? {} : { inverseOf: relation['inverse-of'] }),
  }
}

function textOf(fact: Fact): FactText {
  const values: Record<string, Localized> = {}
  for (const [id, words] of Object.entries(fact.values ?? {}))
    values[id] = typeof words === 'string' ? { ja: words } : words
  return {
    id: fact.id,
    label: fact.label,
    question: fact.question,
    help: fact.help,
    values,
    statedBy: fact['stated-by'],
    legalBasis: fact['legal-basis'],
    domain: fact.domain,
    group: fact.group,
    keptFor: fact['kept-for'],
    specialCare: fact.sensitivity === 'special-care',
  }
}

function mustOf(
  written: WrittenConstraint,
  located: Located,
  pointer: string,
  problems: Problem[],
): Condition | undefined {
  if (written.must !== undefined && written.if === undefined && written.then === undefined) {
    return parseCondition(located, `${pointer}/must`, written.must, problems)
  }
  if (written.must === undefined && written.if !== undefined && written.then !== undefined) {
    const premise = parseCondition(located, `${pointer}/if`, written.if, problems)
    const conclusion = parseCondition(located, `${pointer}/then`, written.then, problems)
    if (premise === undefined || conclusion === undefined) return undefined
    return { op: 'any', conditions: [{ op: 'not', condition: premise }, conclusion] }
  }
  problems.push(problemAt(located, pointer, 'constraint-needs-must-or-if', { constraint: written.id }))
  return undefined
}
