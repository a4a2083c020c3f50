import type { Definition } from '#core/definitions'
import { checkLanguages } from './languages.ts'
import { checkMarks } from './printed-fields.ts'
import { checkNodes } from './nodes-in-effect.ts'
import { checkOverrides } from './overrides.ts'
import { checkParts } from './parts-in-effect.ts'
import { checkRoutingPatterns } from './routing-patterns.ts'
import { checkRulesInForce } from './rules-in-force.ts'
import { checkVerdict } from './verdict-reached.ts'
import type { Budget } from './budget.ts'
import type { CaseFile } from './case-file.ts'
import { DefinitionView } from './definition-view.ts'
import type { Finding } from './finding.ts'
import type { Outlook, Search } from './search.ts'
import type { VerificationSources } from './sources.ts'
import type { Places } from './places.ts'
import type { SoundIn } from './sound-forms.ts'
import type { Day } from '#core/value'

/** What verifying one version is done with. */
export interface DefinitionWork {
  readonly search: Search
  readonly outlook: Outlook
  readonly budget: Budget
  readonly places: Places
  readonly today: Day
  /** Forms found sound before; absent: every definition is looked at for itself. */
  readonly sound?: SoundIn | undefined
}

/**
 * Everything that can be found of one version of a procedure. Findings: those of its parts, and `verification-not-proven`
 * {procedure, parts} for what the budget did not suffice for.
 */
export function verifyDefinition(
  definition: Definition,
  versions: readonly Definition[],
  sources: VerificationSources,
  { search, outlook, places, today, sound }: DefinitionWork,
): readonly Finding[] {
  const view = new DefinitionView(definition, search, places)
  const known = sound?.known(definition, outlook)
  const shown = known === undefined ? look(view, outlook) : known.shown
  if (known === undefined && view.findings.length + view.undecided.length === 0) sound?.keep(definition, outlook, shown)
  checkMarks(view, sources.forms, shown)
  checkLanguages(view, sources.catalogue, shown)
  if (versions.at(-1) === definition) checkOverrides(view, versions, sources, today, shown)
  if (view.undecided.length > 0) {
    const parts = [...new Set(view.undecided)]
    const most = parts.slice(0, 3).join(', ') + (parts.length > 3 ? ' …' : '')
    view.say(parts[0] ?? '', 'verification-not-proven', { what: most, count: parts.length })
  }
  return view.findings
}

/** Looks for a household for each thing a definition says; gives one for which something follows. */
function look(view: DefinitionView, { receivedOn }: Outlook): CaseFile | undefined {
  const reached = checkVerdict(view)
  const shown = reached.needed ?? reached.nothing
  if (shown !== undefined) {
    const told = checkParts(view)
    checkNodes(view, told)
    checkRoutingPatterns(view, told)
    checkRulesInForce(view, receivedOn)
  }
  return shown
}
