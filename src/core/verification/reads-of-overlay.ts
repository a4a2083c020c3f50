import type { Catalogue, Definition } from '#core/definitions'
import { factIdsOf } from '#core/logic'
import type { Finding } from './finding.ts'
import type { FormsKnown } from './forms-known.ts'
import { conditionsOf } from './outlook.ts'
import { settingsOf } from './settings-read.ts'

/** What an overlay looks at of its base: settings, facts and boxes of forms that would else be kept for nobody. */
export interface OverlayReads {
  readonly settings: readonly string[]
  readonly facts: readonly string[]
  /** Facts it declares itself. */
  readonly declared: readonly string[]
  /** `form|field` of what its procedures mark. */
  readonly marks: readonly string[]
}

/** What some definitions of an overlay read. */
export function readsOf(definitions: readonly Definition[], catalogue: Catalogue, base: Catalogue): OverlayReads {
  const conditions = definitions.flatMap(conditionsOf)
  const { facts, constraints } = catalogue.vocabulary.lexicon
  const isAdded = facts !== base.vocabulary.lexicon.facts
  const said = isAdded
    ? [...constraints.map(({ must }) => must), ...[...facts.values()].flatMap(({ appliesWhen }) => appliesWhen ?? [])]
    : []
  return {
    settings: [...new Set(definitions.flatMap(settingsOf))],
    facts: [
      ...new Set([
        ...[...conditions, ...said].flatMap((condition) => [...factIdsOf(condition)]),
        ...definitions.flatMap(({ deadline }) => deadline.flatMap(({ from }) => ('fact' in from ? [from.fact] : []))),
      ]),
    ],
    declared: isAdded ? [...facts.keys()].filter((id) => !base.vocabulary.lexicon.facts.has(id)) : [],
    marks: definitions.flatMap(({ forms }) =>
      forms.flatMap(({ form, prints }) => prints.map((box) => `${form}|${box.split('.')[0] ?? ''}`)),
    ),
  }
}

/** What a base pack keeps for its overlays: found wanting in the base alone, it is in order as soon as one overlay reads it. */
export const KEPT_FOR_OVERLAYS = [
  'verification-setting-read-by-nobody',
  'verification-fact-read-by-nobody',
  'verification-question-never-needed',
  'verification-field-without-source',
]

/** Whether what a finding of a base pack misses is there in one of its overlays. */
export function isReadBy({ problem: { code, params } }: Finding, reads: OverlayReads, forms: FormsKnown): boolean {
  if (code === 'verification-setting-read-by-nobody') return reads.settings.includes(String(params['setting']))
  if (code !== 'verification-field-without-source') return reads.facts.includes(String(params['fact']))
  const source = String(params['source'])
  const facts = forms.factsOf(source)
  if (facts.length > 0) return facts.some((fact) => reads.declared.includes(fact))
  return reads.marks.includes(`${String(params['form'])}|${source.split('.').at(-1) ?? ''}`)
}
