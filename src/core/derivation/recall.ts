import type { Catalogue, Definition, Statement } from '#core/definitions'
import type { Problem } from '#core/value'
import { contradictions, lookTogether, obligationsOf, reachOfConstraint, VISIT } from '#core/logic'
import type { Obligation, Reach, World } from '#core/logic'
import { affectedBetween } from './affected.ts'
import type { Affected } from './affected.ts'
import type { Entry } from './entry.ts'
import type { Asker, Judged } from './entry-of.ts'
import { factsBehind } from './facts-behind.ts'

/** An entry with what was wrong with its dates, and the judgements it was made of. */
interface Made {
  readonly group: readonly Judged[]
  readonly entry: Entry
  readonly problems: readonly Problem[]
}

/** What was worked out for one state of a case: its judgements and entries, and what they were made from. */
export interface Worked {
  readonly seen: { readonly world: World; readonly statements: readonly Statement[] }
  readonly catalogue: Catalogue
  readonly asker: Asker
  /** All that was asked, as one text: of whom, and by whom. */
  readonly asked: string
  readonly judged: ReadonlyMap<string, Judged>
  readonly entries: ReadonlyMap<string, Made>
  /** The constraints that what was stated breaks. */
  readonly contradicted: readonly Obligation[]
}

/** Takes over from an earlier derivation what the change since cannot bear on, and keeps all for the next. */
export class Recall {
  readonly worked: Worked
  private readonly judgements = new Map<string, Judged>()
  private readonly made = new Map<string, Made>()
  private readonly earlier: Worked | undefined
  private readonly affected: Affected | undefined
  private readonly sameClerk: boolean

  constructor(seen: Worked['seen'], catalogue: Catalogue, asker: Asker, asked: string, earlier: Worked | undefined) {
    this.earlier = earlier?.catalogue === catalogue ? earlier : undefined
    this.affected = this.earlier && affectedBetween(this.earlier.seen, seen)
    this.sameClerk = this.affected !== undefined && JSON.stringify(earlier?.asker) === JSON.stringify(asker)
    const { judgements: judged, made: entries } = this
    this.worked = { seen, catalogue, asker, asked, judged, entries, contradicted: this.contradicted(seen.world) }
  }

  /** The earlier judgement of a definition for a subject in an event where it still holds, else a new one. */
  judged(definition: Definition, event: string, subject: string, judge: () => Judged): Judged {
    const key = `${definition.id}|${event}|${subject}`
    const known = this.affected && this.earlier?.judged.get(key)
    const judged = known?.definition === definition && this.holds(known) ? known : judge()
    this.judgements.set(key, judged)
    return judged
  }

  /** What its conditions settled alone hangs on what was stated; for the rest the constraints between facts were looked at. */
  private holds({ definition, subject, verdict, byConstraints }: Judged): boolean {
    const { affected } = this
    const touches = verdict === 'not-settled' || byConstraints ? affected?.touchesByConstraints : affected?.touches
    return touches?.(this.factsBehind(definition), subject.id) === false
  }

  /** In all its versions: conditions go by the day of the event, papers and fees by that of reception. */
  private factsBehind({ id }: Definition): Pick<Reach, 'facts' | 'isOwn'> {
    const { definitions, vocabulary } = this.worked.catalogue
    return factsBehind(definitions.get(id) ?? [], vocabulary.lexicon)
  }

  /** The earlier entry where it was made of the same judgements for the same clerk, else a new one. */
  entry(group: readonly Judged[], make: () => Pick<Made, 'entry' | 'problems'>): Pick<Made, 'entry' | 'problems'> {
    const key = `${group[0]?.definition.id ?? ''}|${group[0]?.subject.id ?? ''}`
    const known = this.sameClerk ? this.earlier?.entries.get(key) : undefined
    const same = known?.group.length === group.length && known.group.every((each, i) => each === group[i])
    const made = same ? known : { group, ...make() }
    this.made.set(key, made)
    return made
  }

  /** The constraints that what was stated breaks, named once: a fact may hold within one event alone. */
  private contradicted(world: World): readonly Obligation[] {
    const { affected, earlier } = this
    const holds = ({ constraint, subject }: Obligation): boolean =>
      affected?.touches(reachOfConstraint(constraint, world.lexicon), subject.id) === false
    const found = [
      ...(earlier?.contradicted.filter(holds) ?? []),
      ...world.events.flatMap(({ id }) =>
        contradictions(lookTogether(world, id, { type: 'visit', id: VISIT }), (obligation) => !holds(obligation)),
      ),
    ]
    if (found.length === 0) return found
    const nameOf = ({ constraint, subject }: Obligation): string => `${constraint.id}|${subject.id}`
    const named = new Set(found.map(nameOf))
    return obligationsOf(world).filter((obligation) => named.has(nameOf(obligation)))
  }
}
