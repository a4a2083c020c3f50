import type { Condition } from '../condition.ts'
import { evaluate } from '../evaluate.ts'
import type { Entity, EntityType, Lexicon } from '../lexicon.ts'
import type { Scope } from '../read.ts'
import type { Truth } from '../truth.ts'
import { VISIT } from '../world.ts'
import type { World } from '../world.ts'
import { ColumnAnswers } from './column-answers.ts'
import { Masks, MOST_SUBJECTS } from './masks.ts'
import { Program } from './program.ts'
import { WorldSource } from './world-source.ts'

/** The conditions asked under a vocabulary so far, as one program. */
interface Compiled {
  readonly program: Program
  readonly starts: WeakMap<Condition, number>
}

const compiled = new WeakMap<Lexicon, Compiled>()

/** Everything one world says as seen from one event, worked out for all subjects together and once. */
class Together {
  private readonly scope: Scope
  private readonly compiled: Compiled
  private readonly masks = new Map<EntityType, Masks>()
  private readonly bits = new Map<EntityType, ReadonlyMap<string, number>>()

  constructor(world: World, event: string | undefined) {
    const known = compiled.get(world.lexicon) ?? { program: new Program(), starts: new WeakMap() }
    compiled.set(world.lexicon, known)
    this.compiled = known
    const subject: Entity = { type: 'visit', id: VISIT }
    this.scope = { world, event, subject, judge: (condition, scope) => this.judge(condition, scope) }
  }

  /** As {@link evaluate}; what is only assumed, and what looks from another event, is read plainly. */
  judge(condition: Condition, scope: Scope): Truth {
    const { world, event } = this.scope
    const { type, id } = scope.subject
    const bit = scope.world === world && scope.event === event ? this.bitsOf(type).get(id) : undefined
    if (bit === undefined) return evaluate(condition, scope)
    const start = this.startOf(condition)
    const masks = this.masksOf(type)
    masks.grow()
    masks.look(start)
    if ((masks.yes & bit) !== 0) return 'yes'
    return (masks.no & bit) !== 0 ? 'no' : 'unknown'
  }

  /** The scope of one subject. */
  lookFrom(subject: Entity): Scope {
    return { ...this.scope, subject }
  }

  private startOf(condition: Condition): number {
    const { program, starts } = this.compiled
    const known = starts.get(condition)
    if (known !== undefined) return known
    const start = program.add(condition)
    starts.set(condition, start)
    return start
  }

  /** None where the subjects are more than fit. */
  private bitsOf(type: EntityType): ReadonlyMap<string, number> {
    const known = this.bits.get(type)
    if (known !== undefined) return known
    const subjects = this.subjectsOf(type)
    const fit = Math.max(subjects.length, this.scope.world.persons.length) <= MOST_SUBJECTS
    const bits = new Map(fit ? subjects.map(({ id }, i) => [id, 1 << i]) : [])
    this.bits.set(type, bits)
    return bits
  }

  private masksOf(type: EntityType): Masks {
    const known = this.masks.get(type)
    if (known !== undefined) return known
    const subjects = this.subjectsOf(type)
    const { program } = this.compiled
    const source = new WorldSource(this.scope, subjects)
    const members = type === 'person' ? undefined : this.masksOf('person')
    const masks = new Masks(program, new ColumnAnswers(program, source), members)
    masks.begin(subjects.length)
    this.masks.set(type, masks)
    return masks
  }

  private subjectsOf(type: EntityType): readonly Entity[] {
    const { world, event } = this.scope
    switch (type) {
      case 'person':
        return world.persons.map((id) => ({ type, id }))
      case 'household':
        return world.households.map(({ id }) => ({ type, id }))
      case 'event':
        return event === undefined ? [] : [{ type, id: event }]
      case 'visit':
        return [{ type, id: VISIT }]
    }
  }
}

const known = new WeakMap<World, Map<string, Together>>()

/**
 * As `lookFrom`, for a world that many conditions are asked of for many subjects: what they have in common is read once. The answers
 * are those of {@link evaluate}.
 */
export function lookTogether(world: World, event: string | undefined, subject: Entity): Scope {
  const byEvent = known.get(world) ?? new Map<string, Together>()
  known.set(world, byEvent)
  const key = event ?? ''
  const together = byEvent.get(key) ?? new Together(world, event)
  byEvent.set(key, together)
  return together.lookFrom(subject)
}
