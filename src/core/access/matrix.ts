import { hasOperation, type Act, type Principal } from './principal.ts'

/**
 * How far a permission reaches: everything, what belongs to one's own section (システム使用課), to one's own domains
 * (業務領域), or only what one did oneself.
 */
export type Scope = 'any' | 'own-section' | 'own-domain' | 'own-acts'

/** One row of the matrix operation × role: which roles may ask for it, do it, agree to it, look at it. */
export interface OperationRule {
  readonly id: string
  readonly request: readonly string[]
  readonly execute: readonly string[]
  readonly approve: readonly string[]
  readonly view: readonly string[]
  /** Who agrees is another person than who asked or did it. */
  readonly 'two-persons': boolean
  /** For all roles, or by role; a role that is not named reaches everything. */
  readonly scope: Scope | Readonly<Record<string, Scope>>
}

/** The matrix a desk declares. What does not stand in it nobody may do. */
export type Matrix = readonly OperationRule[]

/** Everything that can be done to an operation. */
export const ACTS = ['request', 'execute', 'approve', 'view'] as const satisfies readonly Act[]

/** What some roles together allow, `visit.execute`; the union of what each allows. */
export const operationsOf = (roles: readonly string[], matrix: Matrix): readonly string[] =>
  matrix.flatMap((rule) =>
    ACTS.filter((act) => rule[act].some((role) => roles.includes(role))).map((act) => `${rule.id}.${act}`),
  )

/** How far roles reach with one act: a scope for each role that allows it, none when no role does. */
export const scopesOf = (
  roles: readonly string[],
  matrix: Matrix,
  { operation, act }: { readonly operation: string; readonly act: Act },
): readonly Scope[] => {
  const rule = matrix.find(({ id }) => id === operation)
  if (rule === undefined) return []
  const scopes = rule[act].filter((role) => roles.includes(role)).map((role) => scopeOfRole(rule, role))
  return [...new Set(scopes)]
}

/** What an act is about, as far as a scope asks: a section, a domain, the person who did it or whom it concerns. */
export interface Target {
  readonly section?: string
  readonly domain?: string
  readonly user?: string
}

/**
 * Whether a principal has an operation and it reaches this target. What the target does not say lies outside every scope but
 * `any`.
 */
export const reaches = (
  principal: Pick<Principal, 'user' | 'section' | 'domains' | 'roles' | 'operations'>,
  matrix: Matrix,
  permission: { readonly operation: string; readonly act: Act },
  target: Target,
): boolean =>
  hasOperation(principal, permission.operation, permission.act) &&
  scopesOf(principal.roles, matrix, permission).some((scope) => isWithin(principal, scope, target))

const scopeOfRole = ({ scope }: OperationRule, role: string): Scope => {
  if (typeof scope === 'string') return scope
  return Object.hasOwn(scope, role) ? (scope[role] ?? 'any') : 'any'
}

const isWithin = (
  { user, section, domains }: Pick<Principal, 'user' | 'section' | 'domains'>,
  scope: Scope,
  target: Target,
): boolean => {
  switch (scope) {
    case 'any':
      return true
    case 'own-section':
      return target.section === section
    case 'own-domain':
      return target.domain !== undefined && domains.includes(target.domain)
    case 'own-acts':
      return target.user === user
  }
}
