/** Who asks (要綱2条3号 システム使用者), as far as a use case needs to know. Made by the office from the grants in force. */
export interface Principal {
  /** ユーザーID (要綱2条5号). */
  readonly user: string
  readonly terminal: string
  /** The authority (業務権限) the person works under, `resident-desk`. */
  readonly authority: string
  /** The section (システム使用課) the person works in. */
  readonly section: string
  /** Roles in force, `system-user`. */
  readonly roles: readonly string[]
  /** Domains of facts whose values the person may see (要綱9条2項), `resident-record`. */
  readonly domains: readonly string[]
  /** What the roles allow: an operation of the desk's matrix and an act on it, `visit.execute`. */
  readonly operations: readonly string[]
  /** The user id of the person this one deputises for (職務代理). */
  readonly onBehalfOf?: string
}

/** What may be done to an operation of the matrix: ask for it, do it, agree to it, look at it. */
export type Act = 'request' | 'execute' | 'approve' | 'view'

/** True when the operation is granted. Not granted is the rule, granted the exception. */
export const hasOperation = (
  principal: Pick<Principal, 'operations'>,
  operation: string,
  act: Act = 'execute',
): boolean => principal.operations.includes(`${operation}.${act}`)
