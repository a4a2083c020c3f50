import type { Definition } from '#core/definitions'
import type { Condition } from '#core/logic'
import type { Place, Problem } from '#core/value'
import type { CaseFile } from './case-file.ts'
import type { Finding } from './finding.ts'
import type { Places } from './places.ts'
import type { Answer, Claim, Search } from './search.ts'

/** One version of a procedure while it is verified: what is asked of it, and what is found. */
export class DefinitionView {
  readonly definition: Definition
  readonly search: Search
  readonly places: Places
  readonly findings: Finding[] = []
  /** What could not be decided within the budget. */
  readonly undecided: string[] = []

  constructor(definition: Definition, search: Search, places: Places) {
    this.definition = definition
    this.search = search
    this.places = places
  }

  /** Asks whether a condition can hold for some household in any of the procedure's events. What stays open is noted at `pointer`. */
  ask(condition: Condition, pointer: string, claim: Partial<Claim> = {}): Answer {
    const answer = this.search.ask({ condition, kinds: this.definition.events, settings: 'any', ...claim })
    if (answer.holds === 'not-proven') this.undecided.push(pointer)
    return answer
  }

  /** Notes a finding at a place of the definition. */
  say(pointer: string, code: string, params: Problem['params'] = {}, shown?: CaseFile): void {
    this.note(this.places.of(this.definition, pointer), code, params, shown)
  }

  /** Notes a finding at a place of another file, such as an override. */
  sayIn(file: string, pointer: string, code: string, params: Problem['params'] = {}, shown?: CaseFile): void {
    this.note(this.places.in(file, pointer), code, params, shown)
  }

  private note(at: Place, code: string, params: Problem['params'], shown: CaseFile | undefined): void {
    const { id } = this.definition
    this.findings.push({ problem: { code, params: { procedure: id, ...params }, at }, procedure: id, case: shown })
  }

  /** The lines of parts that cannot hold together, for the sentence; that of `pointer` where they were not written themselves. */
  linesOf(conflict: readonly Condition[], pointer: string): string {
    const lines = this.places.linesOf(conflict, this.definition)
    return (lines.length > 0 ? lines : [this.places.of(this.definition, pointer).line]).join(', ')
  }
}
