import type { WorkloadCondition, WorkloadHousehold, WorkloadProcedure } from '../workload.ts'

/*
 * One function a procedure, written as text and compiled: what no page with a strict policy may run, and for few procedures the
 * least that full evaluation can take. Three-valued: 0 no, 1 not known, 2 yes.
 */
type Tells = (p: object, h: object, e: object) => number

function textOf(condition: WorkloadCondition): string {
  switch (condition.kind) {
    case 'all':
      return condition.of.map(textOf).reduce((a, b) => `min(${a},${b})`)
    case 'any':
      return condition.of.map(textOf).reduce((a, b) => `max(${a},${b})`)
    case 'not':
      return `(2-${textOf(condition.of)})`
    default: {
      const read = `${condition.fact.scope}.${condition.fact.name}`
      return `(${read}===undefined?1:${testOf(condition, read)}?2:0)`
    }
  }
}

function testOf(leaf: Exclude<WorkloadCondition, { kind: 'all' | 'any' | 'not' }>, read: string): string {
  switch (leaf.kind) {
    case 'eq':
      return `${read}==='${leaf.value}'`
    case 'in':
      return `(${leaf.values.map((value) => `${read}==='${value}'`).join('||')})`
    case 'flag':
      return `${read}===true`
    case 'ge':
      return `${read}>=${String(leaf.limit)}`
    case 'lt':
      return `${read}<${String(leaf.limit)}`
    case 'within':
      return `(e.day-${read}>=0&&e.day-${read}<=${String(leaf.limit)})`
  }
}

/** The conjunction stops at the first no, the disjunction at the first yes, as a hand would write it. */
function compiled(condition: WorkloadCondition): Tells {
  const head = 'const min=(a,b)=>a<b?a:b,max=(a,b)=>a>b?a:b;'
  const parts = condition.kind === 'all' ? condition.of : [condition]
  const body = parts.map((part) => `k=${textOf(part)};if(k===0)return 0;if(k<t)t=k;`).join('')
  // eslint-disable-next-line no-new-func -- the peer is measured, not used
  return new Function('p', 'h', 'e', `${head}let t=2,k;${body}return t`) as Tells
}

/** Every procedure for every person of a household. */
export function generated(
  procedures: readonly WorkloadProcedure[],
): (household: WorkloadHousehold, out: Uint8Array) => void {
  const all = procedures.map(({ condition }) => compiled(condition))
  return ({ persons, h, e }, out) => {
    let at = 0
    for (const p of persons) for (const tells of all) out[at++] = tells(p, h, e)
  }
}
