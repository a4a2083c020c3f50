import { worldOf } from '#core/definitions'
import type { Definition } from '#core/definitions'
import type { Entry } from '#core/derivation'
import { evaluate, lookFrom } from '#core/logic'
import type { Condition, Truth } from '#core/logic'
import { readYaml } from '#adapters/yaml'
import { parseCase } from '#core/definitions'
import type { Finding } from '#core/verification'
import { caseText } from '../../src/cli/check-cases.ts'
import { deriveCase } from './verification-pack.ts'
import type { Verified } from './verification-pack.ts'

/** Whether deriving the counter-example of a finding shows what the finding says. */
export const isShown = ({ problem, procedure, case: shown }: Finding, verified: Verified): boolean => {
  const { catalogue } = verified
  if (shown === undefined) return false
  const { entries, problems } = deriveCase(shown, catalogue)
  const codes = problems.map(({ code }) => code)
  const own = entries.filter((entry) => entry.procedure === procedure)
  const needed = own.filter(({ verdict }) => verdict === 'needed')
  const settled = own.filter(({ verdict }) => verdict === 'needed' || verdict === 'nothing-to-do')
  const pointer = problem.at?.pointer ?? ''
  const [, list = '', at = ''] = pointer.split('/')
  const definition = catalogue.definitions.get(procedure ?? '')?.[0]
  const isClean = codes.length === 0
  switch (problem.code.replace('verification-', '')) {
    case 'procedure-unreached':
    case 'event-in-vain':
      return isClean && settled.length === 0 && own.length > 0
    case 'never-true':
      if (list.endsWith('-when')) return isClean && own.every(({ verdict }) => `${verdict}-when` !== list)
      return isClean && never('yes', pointer, finding(), verified)
    case 'check-never-asked':
      return isClean && lacks(needed, definition, at)
    case 'branch-never-true':
      return isClean && never('yes', pointer, finding(), verified) && (list !== 'checks' || needed.length > 0)
    case 'always-true':
      return isClean && never('no', pointer, finding(), verified)
    case 'routing-overlap':
      return isClean && needed.length > 0 && never('no', pointer, { ...finding(), isOfSubject: true }, verified)
    case 'routing-never-reached':
      return (
        isClean &&
        needed.some(
          ({ handling }) => handling !== null && handling.handling !== definition?.routing[Number(at)]?.handling,
        )
      )
    case 'no-deadline-rule':
      return codes.includes('no-deadline-rule-for-date') && needed.length > 0
    case 'no-fee-rule':
      return isClean && needed.some(({ fee }) => fee === null)
    case 'version-gap':
    case 'override-of-ended':
      return codes.includes('no-definition-for-date')
    case 'language-missing':
      return isClean && settled.length > 0
    // A word of the vocabulary belongs to no procedure: a household that something is said to.
    case 'word-missing':
      return isClean && entries.length > 0
    case 'print-without-box':
      return needed.some(({ prints }) => prints.includes(String(problem.params.box)))
    case 'field-without-source':
      return isClean && entries.some(({ forms }) => forms.includes(String(problem.params.form)))
    case 'override-changes-nothing':
      return isClean && needed.length > 0
    case 'setting-read-by-nobody':
      return sameWith({ ...catalogue.settings, [String(problem.params.setting)]: 'other' })
    case 'fact-read-by-nobody':
    case 'question-never-needed':
      return isClean && sameWhateverSaid(String(problem.params.fact))
    case 'value-impossible':
    case 'constraints-unsatisfiable':
      return codes.includes('facts-contradict')
    case 'constraint-idle':
      return isClean
    default:
      return false
  }

  function finding() {
    return { shown, definition }
  }

  function sameWith(settings: Readonly<Record<string, string>>): boolean {
    return shown !== undefined && same(deriveCase(shown, { ...catalogue, settings }).entries, entries)
  }

  function sameWhateverSaid(fact: string): boolean {
    const declaration = catalogue.vocabulary.lexicon.facts.get(fact)
    const key = fact.slice(fact.indexOf('.') + 1)
    const said = declaration?.type === 'choice' ? declaration.values : ['A']
    return said.every((value) => {
      const persons = Object.fromEntries(
        Object.entries(shown?.persons ?? {}).map(([id, facts]) => [id, { ...facts, [key]: value }]),
      )
      return shown !== undefined && same(deriveCase({ ...shown, persons }, catalogue).entries, entries)
    })
  }
}

const same = (one: readonly Entry[], other: readonly Entry[]): boolean => {
  const verdicts = (entries: readonly Entry[]) =>
    JSON.stringify(entries.map(({ procedure, subject, verdict, handling }) => [procedure, subject, verdict, handling]))
  return verdicts(one) === verdicts(other)
}

/** The procedure is needed, and the check is not asked. */
const lacks = (needed: readonly Entry[], definition: Definition | undefined, at: string): boolean =>
  needed.length > 0 && needed.every(({ checks }) => !checks.some(({ id }) => id === definition?.checks[Number(at)]?.id))

/** Whether the condition at a pointer never answers so in a case, for none of its people and households. */
const never = (
  truth: Truth,
  pointer: string,
  {
    shown,
    definition,
    isOfSubject = false,
  }: { shown: Finding['case']; definition: Definition | undefined; isOfSubject?: boolean },
  { catalogue }: Verified,
): boolean => {
  const found = definition && findCondition(definition, pointer)
  const located = shown && readYaml('shown.yaml', caseText(shown, ''))
  const parsed = located?.ok === true ? parseCase(located.value, '', catalogue).case : undefined
  if (found === undefined || parsed === undefined) return false
  const { world } = worldOf(parsed.situation, catalogue)
  const subjects = definition?.forEach.startsWith('household')
    ? world.households.map(({ id }) => ({ type: 'household' as const, id }))
    : world.persons.map((id) => ({ type: 'person' as const, id }))
  return subjects
    .slice(0, isOfSubject ? 1 : undefined)
    .every((subject) => evaluate(found, lookFrom(world, world.events[0]?.id, subject)) !== truth)
}

/** The condition written at a pointer, or the first one written under it. */
const findCondition = (definition: Definition, pointer: string): Condition | undefined => {
  const all: Condition[] = []
  const gather = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('op' in node) all.push(node as Condition)
    Object.values(node).forEach(gather)
  }
  gather(definition)
  return all.find(({ at }) => at === pointer) ?? all.find(({ at }) => at?.startsWith(`${pointer}/`))
}
