import { describe, expect, it } from 'vitest'
import { askingsOf, groupedWith, type OpenQuestion } from '#core/interview'

type Vocabulary = Parameters<typeof groupedWith>[2]

const GROUPS: Readonly<Record<string, string | undefined>> = {
  'event.dog': 'home',
  'event.moped': 'home',
  'person.club': 'child',
}
const vocabulary = {
  texts: { get: (fact: string) => ({ group: GROUPS[fact] }) },
} as unknown as Vocabulary

const open = (fact: string, subject = 'e1', asked = false): OpenQuestion => ({
  ...{ fact, subject, side: null, asked },
  procedures: [],
})

describe('a question asked in a group', () => {
  const dog = open('event.dog')
  const moped = open('event.moped')
  const card = open('person.card', 'p1')
  const club = open('person.club', 'p1')

  it('brings all open questions of its group, for everybody, and no others', () => {
    const other = open('event.dog', 'e2')
    expect(groupedWith(dog, [card, dog, other, moped, club], vocabulary)).toEqual({
      group: 'home',
      questions: [dog, other, moped],
    })
  })

  it('leaves out what was answered わからない', () => {
    expect(groupedWith(dog, [dog, open('event.moped', 'e1', true), moped], vocabulary)?.questions).toEqual([dog, moped])
    expect(groupedWith(open('event.dog', 'e1', true), [dog, moped], vocabulary)).toBeUndefined()
  })

  it('is put by itself where it is the last of its group, or has none', () => {
    expect(groupedWith(club, [card, dog, moped, club], vocabulary)).toBeUndefined()
    expect(groupedWith(card, [card, dog, moped], vocabulary)).toBeUndefined()
  })

  it('counts once', () => {
    expect(askingsOf([dog, moped, card, open('person.card', 'p2'), club], vocabulary)).toBe(4)
    expect(askingsOf([], vocabulary)).toBe(0)
  })
})
