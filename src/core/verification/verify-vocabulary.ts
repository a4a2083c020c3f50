import type { Catalogue, Located } from '#core/definitions'
import type { FactDeclaration, Side } from '#core/logic'
import type { Day, Problem } from '#core/value'
import type { Budget } from './budget.ts'
import type { CaseFile } from './case-file.ts'
import { constraintsThatBind, unsatisfiableIn } from './constraints-hold.ts'
import { boundsOf, conflictOf } from './contradicting-case.ts'
import type { Finding } from './finding.ts'
import { settingsOfLexicon, valuesOf } from './outlook.ts'
import { Places } from './places.ts'
import type { Probe, Probes } from './probe.ts'
import { Search } from './search.ts'
import { shapesConcerned } from './shape.ts'
import { EVENT, HOME, PERSON } from './skeleton.ts'

/** Where what has words of its own is declared, by the format of the file. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  'madoguchi/vocabulary@1': ['facts', 'constraints', 'groups'],
  'madoguchi/documents@1': ['documents'],
}

/**
 * Whether the vocabulary's facts and constraints leave room for each other. Findings: `verification-constraints-unsatisfiable`
 * {constraint, others}: no household of some kind of event can exist; `verification-constraint-idle` {constraint}: nothing
 * could ever break it; `verification-value-impossible` {fact, value, constraints}: nobody can ever have it;
 * `verification-not-proven` {what}.
 */
export class VocabularyVerification {
  private readonly catalogue: Catalogue
  private readonly probes: Probes
  private readonly day: Day
  private readonly budget: Budget
  private readonly places: Places
  private readonly others: Catalogue['settings']
  private readonly pointers = new Map<string, readonly [file: string, pointer: string]>()

  /** `others`: what the settings the vocabulary does not read are taken to be. */
  constructor(
    catalogue: Catalogue,
    files: readonly Located[],
    probes: Probes,
    day: Day,
    budget: Budget,
    others = catalogue.settings,
  ) {
    this.catalogue = catalogue
    this.others = others
    this.probes = probes
    this.day = day
    this.budget = budget
    this.places = new Places(files)
    for (const { file, value } of files) {
      const content = value as Readonly<Record<string, unknown>>
      for (const list of LISTS[String(content['format'])] ?? []) {
        const items = content[list]
        if (!Array.isArray(items)) continue
        items.forEach((item: { readonly id?: unknown }, i) => {
          if (typeof item.id === 'string') this.pointers.set(item.id, [file, `/${list}/${String(i)}`])
        })
      }
    }
  }

  /** The place a fact, constraint, group or document is declared at. */
  placeOf(id: string): Problem['at'] {
    const found = this.pointers.get(id)
    return found && this.places.in(...found)
  }

  /** What is wrong; `only`: of these facts and constraints alone. */
  findings(only?: ReadonlySet<string>): readonly Finding[] {
    const isWanted = (id: string) => only?.has(id) ?? true
    const isBound = this.catalogue.vocabulary.lexicon.constraints.some(({ id }) => isWanted(id))
    const unsatisfiable = isBound ? this.unsatisfiable() : []
    return unsatisfiable.length > 0 ? unsatisfiable : [...this.idle(isWanted), ...this.impossible(isWanted)]
  }

  private find(id: string, code: string, params: Problem['params'], shown: CaseFile | undefined): Finding {
    const at = this.placeOf(id)
    return { problem: { code, params, ...(at === undefined ? {} : { at }) }, procedure: null, case: shown }
  }

  private settings(): Readonly<Record<string, string>> {
    return { ...this.others, ...valuesOf(settingsOfLexicon(this.catalogue.vocabulary.lexicon), this.catalogue) }
  }

  private probe(kind: string, persons: number): Probe {
    const [shape = { persons: 1, concerned: 1, isSubjectConcerned: true }] = shapesConcerned(persons)
    const settings = this.settings()
    const skeleton = { kind, shape, receivedOn: this.day, eventDay: this.day - 1, isScattered: false, settings }
    return this.probes.of(skeleton, this.budget)
  }

  private unsatisfiable(): readonly Finding[] {
    for (const kind of this.catalogue.events.keys()) {
      for (const persons of [1, 2]) {
        const found = unsatisfiableIn(this.probe(kind, persons), this.budget)
        if (found === undefined) continue
        if (found === 'out-of-steps') return [this.find('', 'verification-not-proven', { what: kind }, undefined)]
        const constraint = found.constraints.at(-1) ?? ''
        const others = found.constraints.slice(0, -1).join(', ')
        const code = 'verification-constraints-unsatisfiable'
        return [this.find(constraint, code, { constraint, others, event: kind }, found.case)]
      }
    }
    return []
  }

  private idle(isWanted: (id: string) => boolean): readonly Finding[] {
    const left = new Set(this.catalogue.vocabulary.lexicon.constraints.map(({ id }) => id).filter(isWanted))
    for (const persons of [1, 2, 3]) {
      for (const kind of this.catalogue.events.keys()) {
        if (left.size === 0) return []
        for (const id of constraintsThatBind(this.probe(kind, persons), left, this.budget)) left.delete(id)
      }
    }
    return [...left].map((constraint) =>
      this.find(constraint, 'verification-constraint-idle', { constraint }, this.anyCase()),
    )
  }

  private anyCase(): CaseFile | undefined {
    const [kind = ''] = this.catalogue.events.keys()
    const tried = this.probe(kind, 1).find({ op: 'all', conditions: [] }, { type: 'person', id: PERSON }, this.budget)
    return tried.found === 'case' ? tried.case : undefined
  }

  private impossible(isWanted: (id: string) => boolean): readonly Finding[] {
    const outlook = {
      forEach: 'person',
      receivedOn: this.day,
      span: { from: this.day - 365, until: undefined },
      settings: [this.settings()],
    } as const
    const search = new Search(this.probes, outlook, this.budget)
    const kinds = [...this.catalogue.events.keys()]
    return [...this.catalogue.vocabulary.lexicon.facts.values()]
      .filter(({ id, type, entity }) => isWanted(id) && type === 'choice' && entity !== 'household')
      .flatMap((fact) =>
        sidesOf(fact).flatMap((side) =>
          fact.values.flatMap((value): readonly Finding[] => {
            const ref = { fact: fact.id, ...(side === undefined ? {} : { side }) }
            const answer = search.ask({ condition: { op: 'is', fact: ref, values: [value] }, kinds, settings: 'own' })
            if (answer.holds === 'in-a-case') return []
            const params = { fact: fact.id, value: side === undefined ? value : `${value} (${side})` }
            if (answer.holds === 'not-proven')
              return [this.find(fact.id, 'verification-not-proven', { what: `${fact.id} ${params.value}` }, undefined)]
            return [this.impossibleValue(fact, side, value, params)]
          }),
        ),
      )
  }

  /** Says which constraints rule a value out, in the first kind of event in which the fact applies at all. */
  private impossibleValue(
    fact: FactDeclaration,
    side: Side | undefined,
    value: string,
    params: Problem['params'],
  ): Finding {
    const ref = { fact: fact.id, ...(side === undefined ? {} : { side }) }
    for (const kind of this.catalogue.events.keys()) {
      const probe = this.probe(kind, 1)
      const subject = fact.entity === 'person' ? PERSON : fact.entity === 'household' ? HOME : EVENT
      const said = probe.ground({ op: 'is', fact: ref, values: [value] }, { type: fact.entity, id: subject })
      if (typeof said === 'boolean') continue
      const conflict = conflictOf([said], boundsOf(probe), probe, this.budget)
      if (conflict === undefined || conflict.core.length === 0) continue
      const constraints = [...new Set(conflict.core.map(({ constraint }) => constraint.id))].join(', ')
      return this.find(fact.id, 'verification-value-impossible', { ...params, constraints }, conflict.case)
    }
    return this.find(fact.id, 'verification-value-impossible', { ...params, constraints: '' }, this.anyCase())
  }
}

function sidesOf({ timed }: FactDeclaration): readonly (Side | undefined)[] {
  return timed ? ['before', 'after'] : [undefined]
}
