import type { FactDeclaration } from './lexicon.ts'
import { MOST_BITS } from './formula.ts'
import type { Slot } from './formula.ts'
import { keyOf } from './world.ts'
import type { Value, Variable, World } from './world.ts'

/** The earliest and the latest day an open date is taken to be (1846 to 2093). */
const FIRST_DAY = -45_000
const LAST_DAY = 45_000
/** Texts nobody has written: a text is only ever compared with that of the other side. */
const OTHER_TEXTS = ['\u0000', '\u0001']

/** The slots of a world's open variables, one each. */
export class SlotTable {
  private readonly byKey = new Map<string, Slot>()
  private readonly twins = new Map<Slot, Slot>()
  private readonly world: World
  private readonly event: string | undefined
  private size = 0

  constructor(world: World, event: string | undefined) {
    this.world = world
    this.event = event
  }

  /** The slot of an open variable. */
  of(variable: Variable): Slot {
    const key = keyOf(variable)
    const known = this.byKey.get(key)
    if (known !== undefined) return known
    const slot = this.slotFor(variable)
    this.byKey.set(key, slot)
    return slot
  }

  /** A free yes/no for what cannot be looked into; the same key gives the same one. */
  free(key: string, about: readonly Variable[]): Slot {
    const known = this.byKey.get(`?${key}`)
    if (known !== undefined) return known
    const slot = this.closed(about, ['yes', 'no'])
    this.byKey.set(`?${key}`, slot)
    return slot
  }

  /** A slot of the same values, for looking at two answers side by side. */
  twinOf(slot: Slot): Slot {
    const known = this.twins.get(slot)
    if (known !== undefined) return known
    const twin = { ...slot, index: this.next() }
    this.twins.set(slot, twin)
    return twin
  }

  private slotFor(variable: Variable): Slot {
    const declaration = this.world.lexicon.facts.get(variable.fact)
    if (variable.other !== undefined || declaration === undefined) return this.closed([variable], ['yes', 'no'])
    if (declaration.type === 'date') {
      const stated = this.world.stated(variable, this.event)
      const partial =
        stated.state === 'known' && typeof stated.value === 'object' && 'earliest' in stated.value
          ? stated.value
          : undefined
      return this.ordered(variable, partial?.earliest ?? FIRST_DAY, partial?.latest ?? LAST_DAY)
    }
    if (declaration.type === 'number')
      return this.ordered(variable, declaration.range?.from ?? 0, declaration.range?.to ?? Number.MAX_SAFE_INTEGER)
    return this.closed([variable], this.valuesOf(variable, declaration))
  }

  private closed(about: readonly Variable[], values: readonly Value[]): Slot {
    const all = 2 ** Math.min(values.length, MOST_BITS) - 1
    return { index: this.next(), about, name: nameOf(about), values, all, low: 0, high: values.length - 1 }
  }

  private ordered(variable: Variable, low: number, high: number): Slot {
    return { index: this.next(), about: [variable], name: keyOf(variable), values: undefined, all: 0, low, high }
  }

  private next(): number {
    this.size += 1
    return this.size - 1
  }

  private valuesOf(variable: Variable, declaration: FactDeclaration): readonly Value[] {
    switch (declaration.type) {
      case 'choice':
        return declaration.values
      case 'household':
        return [...this.world.households.map((household) => household.id), 'none']
      case 'person':
        return [...this.world.persons.filter((person) => person !== variable.entity), 'elsewhere']
      case 'text': {
        const twin = this.world.stated(
          { ...variable, side: variable.side === 'before' ? 'after' : 'before' },
          this.event,
        )
        return twin.state === 'known' ? [twin.value, ...OTHER_TEXTS] : OTHER_TEXTS
      }
      default:
        return []
    }
  }
}

const nameOf = (about: readonly Variable[]): string => about.map(keyOf).join()
