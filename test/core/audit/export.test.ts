import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical, chainEntries, CHAIN_START, type AuditEntry } from '#core/audit'
import { act } from '../../adapters/contract/sample-visit.ts'
import { newSigner } from './ed25519.ts'
import { checkpoint, digest, sampleChain, sampleExport, SIGNER, verifyExport } from './sample-export.ts'

const LENGTH = 120
const chain = sampleChain(LENGTH, 50)
const text = sampleExport(chain)
const last = chain.at(-1) as AuditEntry
const anchor = { seq: last.seq, hash: last.hash }
const codes = (found: readonly { code: string; params: object }[]) => found.map(({ code }) => code)
const firstSeq = (changed: string, kept?: { seq: number; hash: string }): unknown =>
  verifyExport(changed, kept)[0]?.params['seq']

/** The chain hashed anew from some place on, as somebody would who knows how it is made. */
const rehash = (contents: readonly AuditEntry['content'][]): readonly AuditEntry[] =>
  chainEntries('T1', CHAIN_START, contents, digest)

describe('an exported chain', () => {
  it('is whole as it was written, with and without its anchor', () => {
    expect(verifyExport(text)).toEqual([])
    expect(verifyExport(text, anchor)).toEqual([])
    expect(chain.filter(({ content }) => content.action === 'checkpoint')).toHaveLength(2)
  })

  it('shows 1,000 mutations of every kind, and the entry they begin at', () => {
    const lines = text.trimEnd().split('\n')
    const entry = (seq: number): string => lines[seq] ?? '' // the header is line 0
    const kinds = ['edit', 'delete', 'swap', 'insert', 'byte', 'rehash', 'cut', 'rewrite', 'cut-and-sign'] as const
    const seen: Record<string, number> = {}
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.integer({ min: 1, max: LENGTH - 1 }),
        fc.integer({ min: 1, max: LENGTH }),
        (kind, seq, other) => {
          const changed = [...lines]
          const content = { ...(chain[seq - 1] as AuditEntry).content, actor: 'somebody-else' }
          let expected: readonly number[] = [seq]
          let isAnchored = false
          let file: string | undefined
          if (kind === 'edit') changed[seq] = canonical({ ...(chain[seq - 1] as AuditEntry), content })
          if (kind === 'delete') changed.splice(seq, 1)
          if (kind === 'swap') {
            if (other === seq) return
            ;[changed[seq], changed[other]] = [entry(other), entry(seq)]
            expected = [Math.min(seq, other)]
          }
          if (kind === 'insert') changed.splice(seq, 0, entry(other))
          if (kind === 'insert' && other === seq) expected = [seq + 1] // a second copy stands where the next should
          if (kind === 'byte') {
            const line = entry(seq)
            const at = other % line.length
            changed[seq] = `${line.slice(0, at)}${line[at] === '7' ? '8' : '7'}${line.slice(at + 1)}`
          }
          if (kind === 'rehash') {
            const [forged] = chainEntries('T1', chain[seq - 2] ?? CHAIN_START, [content], digest)
            changed[seq] = canonical(forged)
            expected = [seq, seq + 1] // the changed entry is sound in itself unless it is signed; the next one no longer follows it
          }
          if (kind === 'cut') changed.splice(seq + 1)
          if (kind === 'cut-and-sign') file = sampleExport(chain.slice(0, seq))
          if (kind === 'rewrite') {
            // The whole chain anew, checkpoints signed again by somebody who holds the key.
            const forged: AuditEntry[] = []
            for (const old of chain) {
              const head = forged.at(-1) ?? CHAIN_START
              const now = old.seq === seq ? act('nothing-happened') : old.content
              forged.push(...chainEntries('T1', head, [now.action === 'checkpoint' ? checkpoint(head) : now], digest))
            }
            file = sampleExport(forged)
          }
          if (kind === 'rewrite' || kind === 'cut-and-sign') {
            isAnchored = true
            expected = [anchor.seq]
          }
          seen[kind] = (seen[kind] ?? 0) + 1
          const broken = file ?? `${changed.join('\n')}\n`
          expect(verifyExport(broken, isAnchored ? anchor : undefined)).not.toEqual([])
          expect(expected, kind).toContain(firstSeq(broken, isAnchored ? anchor : undefined))
        },
      ),
      { numRuns: 1000 },
    )
    expect(Object.keys(seen).toSorted()).toEqual([...kinds].toSorted())
  })

  it('finds a chain hashed anew from the change on by the next checkpoint, which nobody else can sign', () => {
    const forged = rehash(chain.map(({ seq, content }) => (seq === 42 ? act('nothing-happened') : content)))
    expect(verifyExport(sampleExport(forged))[0]).toMatchObject({
      code: 'audit-checkpoint-false',
      params: { seq: 51 },
    })
  })

  it('takes no signature under a key that is not that person’s', () => {
    const stranger = { ...newSigner('u9'), user: 'u1' }
    const head = chain[49] as AuditEntry
    const forged = rehash([...chain.slice(0, 50).map(({ content }) => content), checkpoint(head, stranger)])
    expect(codes(verifyExport(sampleExport(forged)))).toEqual(['audit-key-unknown'])
    const pretended = checkpoint(head, { ...stranger, key: SIGNER.key })
    expect(
      codes(verifyExport(sampleExport(rehash([...chain.slice(0, 50).map(({ content }) => content), pretended])))),
    ).toEqual(['audit-signature-false'])
  })

  it('is not whole without its signed end, and nothing may follow it', () => {
    const lines = text.trimEnd().split('\n')
    expect(codes(verifyExport(lines.slice(0, -1).join('\n')))).toEqual(['audit-file-unfinished'])
    expect(codes(verifyExport(`${text}${lines[1] ?? ''}\n`))).toEqual(['audit-line-after-end'])
    const otherSigner = newSigner('u1')
    const end = JSON.parse(lines.at(-1) ?? '') as Record<string, unknown>
    const signed = canonical({ ...end, signature: otherSigner.sign('something else') })
    expect(codes(verifyExport([...lines.slice(0, -1), signed].join('\n')))).toEqual(['audit-signature-false'])
  })

  it('takes no export that one person made and approved', () => {
    const end = JSON.parse(text.trimEnd().split('\n').at(-1) ?? '') as { readonly user: string }
    const alone = text.replace('"approvedBy":"u2"', `"approvedBy":"${end.user}"`)
    expect(codes(verifyExport(alone))).toEqual(['audit-end-differs'])
  })

  it('carries nothing that the chain does not hash', () => {
    const rider = text.replace('{"content"', '{"note":"rides along","content"')
    expect(codes(verifyExport(rider))[0]).toBe('audit-line-malformed')
    expect(firstSeq(rider)).toBe(1)
  })
})
