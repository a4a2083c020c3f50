import { describe, expect, it } from 'vitest'
import { visitKind } from '#core/record'
import { explore } from './exploration/explore.ts'
import { rules } from './exploration/world.ts'

describe('the gate over all reachable situations of a small visit', () => {
  const findings = explore('paper', rules)

  it('lets paper through exactly when everything it needs is there, and there is no way around it', () => {
    expect(findings.disagreement).toBeUndefined()
    expect(findings.situations).toBeGreaterThan(4000)
  })

  it('has met every form that may ever be printed, and none that may not', () => {
    expect(Object.keys(findings.printed).toSorted()).toEqual([
      'addressed',
      'careful',
      'cover',
      'leaflet',
      'notice',
      'specimen',
    ])
  })
})

describe('the gate while somebody may be put on the protection list at any moment', () => {
  const findings = explore('hold', rules)

  it('stops, goes on for the protected person alone, and hands over nothing that was printed before', () => {
    expect(findings.disagreement).toBeUndefined()
    expect(findings.situations).toBeGreaterThan(4000)
    expect(findings.printed['addressed']).toBeGreaterThan(0)
  })
})

describe('the exploration itself', () => {
  const asked = rules.asks['resident-form'] ?? []

  it.each(asked.filter((condition) => condition !== 'visit-open' && condition !== 'hours'))(
    'notices when the gate does not ask for %s',
    (left) => {
      const weakened = { ...rules, asks: { ...rules.asks, 'resident-form': asked.filter((each) => each !== left) } }
      expect(explore('paper', weakened).disagreement).toMatchObject({ gateSays: true })
    },
  )

  it('notices when identity never grows stale', () => {
    expect(explore('paper', { asks: rules.asks }).disagreement).toMatchObject({ gateSays: true })
  })

  it.each([
    ['a suspension', ['visit-suspended', 'visit-resumed']],
    ['another visitor', ['visitor-registered']],
  ])('notices when the fold remembers too much after %s', (_what, types) => {
    const forgetful: Pick<typeof visitKind, 'apply'> = {
      apply: (state, event) => {
        const next = visitKind.apply(state, event)
        if (!types.includes(event.type)) return next
        const { identity, protection } = state
        return { ...next, identity, ...(protection === undefined ? {} : { protection }) }
      },
    }
    expect(explore('paper', rules, forgetful).disagreement).toMatchObject({ gateSays: true })
  })

  it.each([
    ['the back desk’s answer outlives the visitor', 'visitor-registered', 'hold'],
    ['the back desk’s answer outlives a suspension', 'visit-resumed', 'hold'],
    ['the second clerk’s word outlives the visitor', 'visitor-registered', 'addressConfirmed'],
    ['a sheet printed before the check counts as one after it', 'hold-resolved', 'sheets'],
  ] as const)(
    'notices when %s',
    (_what, type, part) => {
      const remembering: Pick<typeof visitKind, 'apply'> = {
        apply: (state, event) => {
          const next = visitKind.apply(state, event)
          return event.type === type || (type === 'visit-resumed' && event.type === 'visit-suspended')
            ? { ...next, [part]: state[part] }
            : next
        },
      }
      expect(explore('hold', rules, remembering).disagreement).toBeDefined()
    },
    300_000,
  )
})
