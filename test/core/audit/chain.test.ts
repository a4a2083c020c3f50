import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical, CHAIN_START, chainByTerminal, chainEntries, checkChain, type AuditEntry } from '#core/audit'
import { act } from '../../adapters/contract/sample-visit.ts'

const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
const chain = (length: number): readonly AuditEntry[] =>
  chainEntries(
    'T1',
    CHAIN_START,
    Array.from({ length }, (_, n) => act(`act-${n}`)),
    digest,
  )
const codes = (entries: readonly AuditEntry[], anchor?: { seq: number; hash: string }) =>
  checkChain('T1', entries, digest, anchor).map(({ code, params }) => [code, params['seq']])

describe('canonical', () => {
  it('is the same whatever the order of keys, and absent members do not count', () => {
    expect(canonical({ b: 1, a: [{ d: undefined, c: '髙' }] })).toBe('{"a":[{"c":"髙"}],"b":1}')
    expect(canonical({ a: [{ c: '髙' }], b: 1 })).toBe('{"a":[{"c":"髙"}],"b":1}')
  })

  it('loses nothing of plain data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('tells different data apart', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const same = JSON.stringify(JSON.parse(canonical(a))) === JSON.stringify(JSON.parse(canonical(b)))
        expect(canonical(a) === canonical(b)).toBe(same)
      }),
    )
  })
})

describe('a chain', () => {
  it('is whole as it was made, also when made in parts', () => {
    const first = chain(3)
    const head = first.at(-1) ?? CHAIN_START
    const rest = chainEntries('T1', head, [act('more'), act('end')], digest)
    expect(codes([...first, ...rest])).toEqual([])
    expect(codes([])).toEqual([])
  })

  it('keeps terminals apart', () => {
    const entries = chainByTerminal([act('a', 'T1'), act('b', 'T2'), act('c', 'T1')], () => CHAIN_START, digest)
    expect(entries.map(({ terminal, seq }) => [terminal, seq])).toEqual([
      ['T1', 1],
      ['T1', 2],
      ['T2', 1],
    ])
  })

  it('shows every change, deletion, insertion and exchange, by number', () => {
    const entries = chain(8)
    const at = fc.integer({ min: 0, max: 7 })
    fc.assert(
      fc.property(at, at, fc.constantFrom('change', 'delete', 'repeat', 'swap', 'rehash'), (i, j, how) => {
        const broken = [...entries]
        const entry = entries[i]
        const other = entries[j]
        if (entry === undefined || other === undefined) return
        const changed = { ...entry, content: { ...entry.content, actor: 'somebody-else' } }
        if (how === 'change') broken[i] = changed
        if (how === 'delete') broken.splice(i, 1)
        if (how === 'repeat') broken.splice(i, 0, entry)
        if (how === 'swap') [broken[i], broken[j]] = [other, entry]
        if (how === 'rehash') {
          const { hash: _, ...open } = changed
          broken[i] = { ...open, hash: digest(canonical(open)) }
        }
        const unseen = (how === 'swap' && i === j) || (how === 'delete' && i === 7) || (how === 'rehash' && i === 7)
        expect(codes(broken).length === 0).toBe(unseen)
        // What a chain alone cannot show, the head kept elsewhere does.
        const last = entries.at(-1) ?? CHAIN_START
        const anchored = codes(broken, { seq: last.seq, hash: last.hash })
        expect(anchored.length === 0).toBe(how === 'swap' && i === j)
      }),
      { numRuns: 1000 },
    )
  })

  it('names the entry', () => {
    const entries = chain(5)
    const third = entries[2] as AuditEntry
    const altered = entries.map((entry) => (entry === third ? { ...entry, content: act('other') } : entry))
    expect(codes(altered)).toEqual([['audit-entry-altered', 3]])
    expect(codes(entries.filter((entry) => entry !== third))[0]).toEqual(['audit-entry-missing', 3])
    expect(codes(entries.slice(1))[0]).toEqual(['audit-entry-missing', 1])
    expect(codes(entries.slice(0, 4), { seq: 5, hash: entries[4]?.hash ?? '' })).toEqual([['audit-anchor-not-met', 5]])
  })

  it('does not take another terminal’s entries for its own', () => {
    const foreign = chainEntries('T2', CHAIN_START, [act('a', 'T2')], digest)
    expect(codes(foreign)).toEqual([['audit-entry-altered', 1]])
  })

  it('sees a wholly rewritten chain only by its anchor', () => {
    const real = chain(4)
    const rewritten = chainEntries(
      'T1',
      CHAIN_START,
      [1, 2, 3, 4].map((n) => act(`other-${n}`)),
      digest,
    )
    expect(codes(rewritten)).toEqual([])
    expect(codes(rewritten, { seq: 4, hash: real[3]?.hash ?? '' })).toEqual([['audit-anchor-not-met', 4]])
  })
})
