import { addMonths } from '#core/value'
import type { Day } from '#core/value'
import type { Draw } from './draw.ts'
import type { Resident, ResidentWords, Work } from './resident.ts'

/** Shapes of households, roughly as often as the census finds them: 単独, 夫婦のみ, 夫婦と子, ひとり親と子, 三世代, ほか. */
const SHAPES = { single: 38, couple: 20, 'couple-children': 25, 'parent-children': 9, generations: 5, siblings: 3 }

interface Place {
  readonly relationship: string
  readonly age: number
  readonly sex?: 'male' | 'female'
}

const other = (sex: 'male' | 'female') => (sex === 'male' ? 'female' : 'male')

function places(draw: Draw, young: number): readonly Place[] {
  const shape = draw.weighted(SHAPES)
  const sex = draw.pick(['male', 'female'] as const)
  const adult = () => (draw.chance(young) ? draw.between(22, 49) : draw.between(50, 92))
  switch (shape) {
    case 'single':
      return [{ relationship: 'head', sex, age: draw.chance(0.2) ? draw.between(18, 23) : adult() }]
    case 'couple': {
      const age = adult()
      return [head(age, sex), spouse(draw, age, sex)]
    }
    case 'couple-children': {
      const age = draw.between(25, 58)
      return [head(age, sex), spouse(draw, age, sex), ...children(draw, age)]
    }
    case 'parent-children': {
      const age = draw.between(22, 56)
      return [head(age, draw.chance(0.85) ? 'female' : 'male'), ...children(draw, age)]
    }
    case 'generations': {
      const age = draw.between(30, 55)
      const parent = {
        relationship: draw.pick(['parent', 'parent-of-spouse'] as const),
        age: age + draw.between(20, 36),
      }
      return [head(age, sex), spouse(draw, age, sex), ...children(draw, age), parent]
    }
    case 'siblings': {
      const age = draw.between(20, 45)
      return [head(age, sex), { relationship: 'sibling', age: Math.max(18, age + draw.between(-8, 8)) }]
    }
  }
}

const head = (age: number, sex: 'male' | 'female'): Place => ({ relationship: 'head', age, sex })
const spouse = (draw: Draw, age: number, sex: 'male' | 'female'): Place => ({
  relationship: 'spouse',
  age: Math.max(18, age + draw.between(-6, 6)),
  sex: other(sex),
})

function children(draw: Draw, parent: number): readonly Place[] {
  const count = Number(draw.weighted({ '1': 46, '2': 40, '3': 12, '4': 2 }))
  const eldest = Math.max(0, parent - draw.between(20, 36))
  return Array.from({ length: count }, (_, i) => Math.max(0, eldest - i * draw.between(1, 4)))
    .filter((age) => age < parent - 16)
    .map((age) => ({ relationship: 'child', age }))
}

/** The people of one household on the day of reception, head first; `young` is how likely an adult is under 50, from 0 to 1. */
export function drawHousehold(draw: Draw, today: Day, words: ResidentWords, young: number): readonly Resident[] {
  const foreignHousehold = draw.chance(0.05)
  const [family, familyKana] = draw.pick(words.families)
  return places(draw, young).map(({ relationship, age, sex: given }, i) => {
    const sex = given ?? draw.pick(['male', 'female'] as const)
    const foreign = foreignHousehold ? draw.chance(0.85) : relationship === 'spouse' && draw.chance(0.03)
    const birth = addMonths(today, -12 * age) - draw.between(2, 363)
    const common = {
      id: `p${String(i + 1)}`,
      relationship,
      sex,
      age,
      birth,
      foreign,
      work: workOf(draw, age, relationship),
    }
    if (foreign) {
      const [foreignFamily, foreignGiven] = draw.pick(words.foreign)
      return { ...common, family: foreignFamily, given: foreignGiven, kana: '' }
    }
    const [name, kana] = draw.pick(words.given[sex])
    return { ...common, family, given: name, kana: `${familyKana}\u3000${kana}` }
  })
}

function workOf(draw: Draw, age: number, relationship: string): Work {
  if (age < 15) return 'none'
  if (age < 18) return 'student'
  if (age < 23 && relationship === 'child') return draw.chance(0.6) ? 'student' : 'employee'
  if (age >= 70) return draw.chance(0.08) ? 'self-employed' : 'none'
  return draw.weighted(
    relationship === 'head'
      ? {
          employee: age < 65 ? 74 : 30,
          'public-employee': age < 61 ? 6 : 0,
          'self-employed': 12,
          none: age < 65 ? 8 : 58,
        }
      : {
          employee: age < 65 ? 45 : 15,
          'public-employee': age < 61 ? 4 : 0,
          'self-employed': 7,
          none: age < 65 ? 44 : 78,
        },
  )
}
