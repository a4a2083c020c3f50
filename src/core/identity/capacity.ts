/**
 * In what capacity somebody stands at the window (届出人の資格, 住民基本台帳法26条・27条3項): 本人, 世帯主, 同一世帯員,
 * 法定代理人, 任意代理人, 使者.
 */
export type Capacity = 'self' | 'head' | 'same-household' | 'statutory-agent' | 'appointed-agent' | 'messenger'

/** All capacities, in the order in which a screen offers them. */
export const CAPACITIES = [
  'self',
  'head',
  'same-household',
  'statutory-agent',
  'appointed-agent',
  'messenger',
] as const satisfies readonly Capacity[]
