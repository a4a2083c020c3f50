import type { FactDeclaration, FactRef } from '#core/logic'
import { dayFromIso } from '#core/value'
import type { Problem } from '#core/value'
import type { Amount, Definition } from './definition.ts'
import type { DeskFile } from './formats/pack-format.ts'
import { problemAt } from './located.ts'
import type { Located } from './located.ts'
import type { ParsedDefinition } from './parse-definition.ts'

/** The ids a definition may refer to. */
export interface Known {
  /** The desk all of it stands in. */
  readonly desk: DeskFile
  readonly events: ReadonlySet<string>
  readonly sections: ReadonlySet<string>
  readonly authorities: readonly string[]
  readonly documents: ReadonlySet<string>
  readonly forms: ReadonlySet<string>
  readonly facts: ReadonlyMap<string, FactDeclaration>
  /** Allowed values by setting; undefined for a number. */
  readonly settings: ReadonlyMap<string, readonly string[] | undefined>
}

type Say = (pointer: string, code: string, params?: Problem['params']) => void

/**
 * Checks what a definition refers to and whether its parts fit together. Problems: `folder-is-not-id`, `unknown-event`,
 * `unknown-section`, `unknown-authority`, `authority-without-routing`, `unreachable-routing`, `unknown-document`,
 * `document-twice`, `check-twice`, `unknown-form`, `form-twice`, `deadline-rule-twice`, `unknown-fact`, `not-a-date-fact`,
 * `side-missing`, `side-not-allowed`, `fact-of-other-entity`, `unknown-setting`, `not-a-number-setting`, `fee-twice`, `exemption-twice`,
 * `ends-before-it-starts`,
 * `review-before-checked`, `verified-without-page`, `version-name-is-not-date`.
 */
export function checkDefinition(
  definition: Definition,
  located: Located,
  known: Known,
  as: 'definition' | 'override' = 'definition',
): readonly Problem[] {
  const problems: Problem[] = []
  const say: Say = (pointer, code, params = {}) => problems.push(problemAt(located, pointer, code, params))
  if (as === 'definition') {
    checkNames(definition, located, say)
    checkSource(definition, say)
    definition.events.forEach((event, i) => {
      if (!known.events.has(event)) say(`/events/${String(i)}`, 'unknown-event', { event })
    })
  }
  if (!known.sections.has(definition.section)) say('/section', 'unknown-section', { section: definition.section })
  checkRouting(definition, known, say)
  checkLists(definition, known, say)
  checkDeadlines(definition, known, say)
  definition.fee.forEach((fee, i) => {
    checkAmount(fee.amount, `/fee/${String(i)}/amount`, known, say)
    if (fee.effective?.until !== undefined && fee.effective.until < fee.effective.from)
      say(`/fee/${String(i)}/effective/until`, 'ends-before-it-starts')
  })
  return problems
}

/** Versions of one procedure, each against the one it would follow. Problems: `two-in-force`, at the later version. */
export function checkVersions(versions: readonly ParsedDefinition[]): readonly Problem[] {
  const [first, ...later] = versions
    .flatMap(({ definition, located }) => (definition === undefined ? [] : [{ definition, located }]))
    .sort((a, b) => a.definition.effective.from - b.definition.effective.from)
  let before = first
  return later.flatMap((next) => {
    const until = before?.definition.effective.until
    if (until !== undefined && until < next.definition.effective.from) {
      before = next
      return []
    }
    const params = { procedure: next.definition.id, other: before?.located.file ?? '' }
    return [problemAt(next.located, '/effective', 'two-in-force', params)]
  })
}

function checkNames(definition: Definition, located: Located, say: Say): void {
  const [, folder, file] = located.file.split('/')
  if (folder !== definition.id) say('/id', 'folder-is-not-id', { folder: folder ?? '', id: definition.id })
  const { from, until } = definition.effective
  if (until !== undefined && until < from) say('/effective/until', 'ends-before-it-starts')
  const version = /^definition(?:@(.+))?\.yaml$/.exec(file ?? '')?.[1]
  if (file !== 'definition.yaml' && (version === undefined || dayFromIso(version) === undefined))
    say('', 'version-name-is-not-date', { file: file ?? '' })
}

function checkSource(definition: Definition, say: Say): void {
  if (definition.source.status === 'verified' && definition.source.pages.length === 0)
    say('/source', 'verified-without-page')
  if (definition.reviewBy <= definition.source.checked) say('/review-by', 'review-before-checked')
}

function checkRouting(definition: Definition, known: Known, say: Say): void {
  const certain = new Set<string>()
  definition.routing.forEach((pattern, i) => {
    const at = `/routing/${String(i)}`
    for (const authority of pattern.authorities)
      if (!known.authorities.includes(authority)) say(`${at}/authority`, 'unknown-authority', { authority })
    if (pattern.to !== definition.section && !known.sections.has(pattern.to))
      say(`${at}/to`, 'unknown-section', { section: pattern.to })
    if (pattern.authorities.every((authority) => certain.has(authority)))
      say(at, 'unreachable-routing', { authority: pattern.authorities.join(', ') })
    if (pattern.when === undefined) for (const authority of pattern.authorities) certain.add(authority)
  })
  for (const authority of known.authorities)
    if (!certain.has(authority)) say('/routing', 'authority-without-routing', { authority })
}

function checkLists(definition: Definition, known: Known, say: Say): void {
  repeated(
    definition.checks.map(({ id }) => id),
    (i, id) => {
      say(`/checks/${String(i)}/id`, 'check-twice', { id })
    },
  )
  repeated(
    definition.fee.map(({ id }) => id),
    (i, id) => {
      say(`/fee/${String(i)}/id`, 'fee-twice', { id })
    },
  )
  definition.fee.forEach(({ exempt }, i) => {
    repeated(
      exempt.map(({ id }) => id),
      (j, id) => {
        say(`/fee/${String(i)}/exempt/${String(j)}/id`, 'exemption-twice', { id })
      },
    )
  })
  repeated(
    definition.deadline.map(({ id }) => id),
    (i, id) => {
      say(`/deadline/${String(i)}/id`, 'deadline-rule-twice', { id })
    },
  )
  definition.documents.forEach((document, i) => {
    if (!known.documents.has(document.id)) say(`/documents/${String(i)}/id`, 'unknown-document', { id: document.id })
  })
  repeated(
    definition.forms.map(({ form }) => form),
    (i, id) => {
      say(`/forms/${String(i)}/form`, 'form-twice', { id })
    },
  )
  definition.forms.forEach(({ form }, i) => {
    if (!known.forms.has(form)) say(`/forms/${String(i)}/form`, 'unknown-form', { form })
  })
}

function repeated(ids: readonly string[], found: (index: number, id: string) => void): void {
  ids.forEach((id, i) => {
    if (ids.indexOf(id) !== i) found(i, id)
  })
}

function checkDeadlines(definition: Definition, known: Known, say: Say): void {
  definition.deadline.forEach((rule, i) => {
    const at = `/deadline/${String(i)}`
    if ('fact' in rule.from) checkStart(rule.from, definition, `${at}/from`, known, say)
    checkAmount(rule.length.amount, `${at}/length`, known, say)
    if (rule.effective?.until !== undefined && rule.effective.until < rule.effective.from)
      say(`${at}/effective/until`, 'ends-before-it-starts')
  })
}

/** The fact a period starts from. */
function checkStart(from: FactRef, definition: Definition, at: string, known: Known, say: Say): void {
  const fact = known.facts.get(from.fact)
  if (fact === undefined)
    say(at, /^\d/.test(from.fact) ? 'not-a-date' : 'unknown-fact', { fact: from.fact, value: from.fact })
  else if (fact.type !== 'date') say(at, 'not-a-date-fact', { fact: fact.id, type: fact.type })
  else if (fact.timed && from.side === undefined) say(at, 'side-missing', { fact: fact.id })
  else if (!fact.timed && from.side !== undefined) say(at, 'side-not-allowed', { fact: fact.id })
  else if (fact.entity === 'person' && definition.forEach.startsWith('household'))
    say(at, 'fact-of-other-entity', { fact: fact.id, subject: 'household' })
}

function checkAmount(amount: Amount, pointer: string, known: Known, say: Say): void {
  if (typeof amount === 'number') return
  if (!known.settings.has(amount.setting)) say(pointer, 'unknown-setting', { setting: amount.setting })
  else if (known.settings.get(amount.setting) !== undefined)
    say(pointer, 'not-a-number-setting', { setting: amount.setting })
}
