import { beforeAll, describe, expect, it } from 'vitest'
import { drawFrom } from '../desk/guarded-town/conditions.ts'
import { householdFrom, indexFor, knownBy, opponentOf, SECRET } from './invented-households.ts'
import { openCounter, type Paper, type PapersFor } from './papers-for.ts'
import { REQUESTERS } from './requesters.ts'

const HOUSEHOLDS = process.env['TEST_FULL'] === undefined ? 100 : 1000
/** Set `TEST_SEED` to repeat a run. */
const SEED = Number(process.env['TEST_SEED'] ?? Math.floor(Math.random() * 1_000_000))

let papersFor: PapersFor
beforeAll(async () => {
  papersFor = await openCounter()
})

const withAddress = (papers: readonly Paper[]): readonly string[] =>
  papers.filter(({ text }) => text.includes(SECRET)).map(({ form }) => form)

describe(`${HOUSEHOLDS} households, every form, every requester (seed ${SEED})`, () => {
  it('gives no address of a listed household to an opponent, an agent or the post', () => {
    const draw = drawFrom(SEED)
    const told: string[] = []
    for (let n = 0; n < HOUSEHOLDS; n += 1) {
      const of = householdFrom(draw)
      const opponent = opponentOf(of, draw)
      const known = knownBy(indexFor(of, opponent))
      for (const requester of REQUESTERS.filter(({ gets }) => gets === 'nothing')) {
        const papers = papersFor(requester, of, opponent, known, true)
        if (papers.length > 0) told.push(`${n} ${requester.who}: ${papers.map(({ form }) => form).join()}`)
      }
    }
    expect(told).toEqual([])
  }, 3_600_000)

  it('gives the person a form without an address, and with one once a second clerk agreed', () => {
    const draw = drawFrom(SEED)
    let blank = 0
    let agreedTo = 0
    for (let n = 0; n < HOUSEHOLDS / 10; n += 1) {
      const of = householdFrom(draw)
      const opponent = opponentOf(of, draw)
      const known = knownBy(indexFor(of, opponent))
      for (const requester of REQUESTERS.filter(({ gets }) => gets === 'agreed')) {
        const papers = papersFor(requester, of, opponent, known, false)
        expect([n, requester.who, withAddress(papers)]).toEqual([n, requester.who, []])
        blank += papers.filter(({ form }) => form === 'resident-change').length
        agreedTo += withAddress(papersFor(requester, of, opponent, known, true)).filter(
          (form) => form === 'resident-change',
        ).length
      }
    }
    expect([blank, agreedTo]).toEqual([HOUSEHOLDS / 5, HOUSEHOLDS / 5])
  }, 3_600_000)

  it('leaves everybody else as if there were no list', () => {
    const draw = drawFrom(SEED)
    const listed = householdFrom(drawFrom(SEED + 1))
    const others = {
      ...listed,
      people: listed.people.map((each) => ({ ...each, family: '架空', given: `${each.given}郎` })),
    }
    const known = knownBy(indexFor(others, { name: '架空 五郎', kana: '', birth: '1980-01-01', address: '' }))
    const nobody = knownBy(new Map())
    let addresses = 0
    for (let n = 0; n < HOUSEHOLDS / 20; n += 1) {
      const of = householdFrom(draw)
      const opponent = opponentOf(of, draw)
      for (const requester of REQUESTERS.filter(({ channel }) => channel === undefined)) {
        const papers = papersFor(requester, of, opponent, known, false)
        expect(papers).toEqual(papersFor(requester, of, opponent, nobody, false))
        addresses += withAddress(papers).length
      }
    }
    expect(addresses).toBeGreaterThan(HOUSEHOLDS / 20)
  }, 3_600_000)
})
