import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMatches, holdMatters, indexOf, tokensOfListed, type ListedPerson } from '#core/protection'
import { commit, entryDrafts, listAfter, listed, sought } from './list-of.ts'
import { person, spelling, stranger } from './spellings.ts'

const indexFor = (...people: readonly ListedPerson[]) =>
  indexOf(listAfter(people.flatMap((each, at) => entryDrafts(`L${at}`, each))).entries)
const nearness = (list: ListedPerson, seen: ListedPerson) =>
  findMatches(sought('p1', seen), indexFor(list), commit)[0]?.nearness ?? 'none'

const one = listed('髙橋 真実', { kana: 'タカハシ マミ', birth: '1988-05-05', address: '見本市濵町三丁目2番1号' })

describe('findMatches', () => {
  it.each([
    ['same', listed('髙橋 真実', { birth: '1988-05-05' })],
    ['same', listed('高橋　眞實', { birth: '昭和63年5月5日' })],
    ['near', listed('高橋 真実')],
    ['near', listed('高橋 真実', { birth: '1988' })],
    ['near', listed('高橋 真実', { birth: '1955-01-01' })],
    ['near', listed('', { kana: 'たかはし　まみ', birth: '1988-05-05' })],
    ['near', listed('', { kana: 'ﾀｶﾊｼ ﾏﾐ' })],
    ['near', listed('タカハシ マミ')],
    ['near', listed('鈴木 真実', { birth: '1988-05-05' })],
    ['near', listed('鈴木 まゆ', { birth: '1988-05-05', address: '見本市浜町3-2-1' })],
    ['none', listed('鈴木 まゆ', { birth: '1988-05-05' })],
    ['none', listed('鈴木 まゆ', { address: '見本市浜町3-2-1' })],
    ['none', listed('高梁 真実', { kana: 'タカハシ マミ', birth: '1970-01-01' })],
    ['none', listed('')],
  ])('%s: %j', (expected, seen) => {
    expect(nearness(one, seen)).toBe(expected)
  })

  it('asks a reading alone where the list has no date of birth', () => {
    const undated = listed('髙橋 真実', { kana: 'タカハシ マミ' })
    expect(nearness(undated, listed('高梁 麻美', { kana: 'タカハシ マミ', birth: '1970-01-01' }))).toBe('near')
  })

  it('never fails to find a listed person in another spelling', () => {
    fc.assert(
      fc.property(
        person.chain((list) => fc.tuple(fc.constant(list), spelling(list))),
        ([list, seen]) => {
          expect(nearness(list, seen)).not.toBe('none')
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('finds nobody else', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 5 }), stranger, (list, seen) => {
        expect(findMatches(sought('p1', seen), indexFor(...list), commit)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('puts on the index nothing that can be read or guessed without the key', () => {
    fc.assert(
      fc.property(person, (list) => {
        const tokens = tokensOfListed(list, commit).join()
        for (const text of [list.name, list.kana, list.birth, list.address]) expect(tokens).not.toContain(text)
        expect(tokensOfListed(list, (text) => commit(`other ${text}`)).join()).not.toBe(tokens)
      }),
      { numRuns: 50 },
    )
  })

  it('finds nobody who was lifted', () => {
    const state = listAfter([...entryDrafts('L1', one), { type: 'lift-approved', payload: { entry: 'L1' } }])
    expect(indexOf(state.entries).size).toBe(0)
  })
})

describe('holdMatters', () => {
  const opponent = listed('見本 五郎', { birth: '1980-01-01' })
  const child = listed('髙橋 葵', { birth: '2015-03-03' })
  const index = indexOf(listAfter(entryDrafts('L1', one, [child], [opponent])).entries)
  const matters = (...people: readonly ListedPerson[]) =>
    holdMatters(
      people.map((each, at) => sought(`p${at + 1}`, each)),
      index,
      commit,
    ).map(({ met, subject, clearable }) => [met, subject, clearable])

  it.each([
    ['a stranger', [listed('森 翔')], []],
    ['the person', [one], [['protected', 'p1', false]]],
    ['the child', [child], [['protected', 'p1', false]]],
    ['somebody like the person', [listed('高橋 真実')], [['protected', 'p1', true]]],
    ['the opponent alone', [opponent], [['opponent', 'p1', true]]],
    [
      'the opponent beside the child',
      [opponent, child],
      [
        ['opponent', 'p1', false],
        ['protected', 'p2', false],
      ],
    ],
    [
      'somebody like the opponent beside the person',
      [one, listed('見本 五郎')],
      [
        ['protected', 'p1', false],
        ['opponent', 'p2', true],
      ],
    ],
  ] as const)('%s', (_who, people, expected) => {
    expect(matters(...people)).toEqual(expected)
  })

  it('gives what was met in another way another key', () => {
    const key = (...people: readonly ListedPerson[]) =>
      holdMatters(
        people.map((each, at) => sought(`p${at + 1}`, each)),
        index,
        commit,
      )[0]?.key
    expect(key(listed('高橋 真実'))).not.toBe(key(one))
    expect(key(opponent)).not.toBe(key(opponent, one))
  })
})
