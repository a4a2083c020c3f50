import { describe, expect, it } from 'vitest'
import { visitKind } from '#core/record'
import { explore } from './exploration/explore.ts'
import { rules } from './exploration/world.ts'

describe('the gate over all reachable situations of a small visit', () => {
  const findings = explore(rules)

  it('lets paper through exactly when everything it needs is there, and there is no way around it', () => {
    expect(findings.disagreement).toBeUndefined()
    expect(findings.situations).toBeGreaterThan(4000)
  })

  it('has met every form that may ever be printed, and none that may not', () => {
    expect(Object.keys(findings.printed).toSorted()).toEqual(['careful', 'cover', 'leaflet', 'notice', 'specimen'])
  })
})

describe('the exploration itself', () => {
  const asked = rules.asks['resident-form'] ?? []

  it.each(asked.filter((condition) => condition !== 'visit-open' && condition !== 'hours'))(
    'notices when the gate does not ask for %s',
    (left) => {
      const weakened = { ...rules, asks: { ...rules.asks, 'resident-form': asked.filter((each) => each !== left) } }
      expect(explore(weakened).disagreement).toMatchObject({ gateSays: true })
    },
  )

  it('notices when identity never grows stale', () => {
    expect(explore({ asks: rules.asks }).disagreement).toMatchObject({ gateSays: true })
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
    expect(explore(rules, forgetful).disagreement).toMatchObject({ gateSays: true })
  })
})
