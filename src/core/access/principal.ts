/** Who asks (要綱2条3号 システム使用者), as far as a use case needs to know. */
export interface Principal {
  /** ユーザーID (要綱2条5号). */
  readonly user: string
  readonly terminal: string
  /** The authority (業務権限) the person works under, `resident-desk`. */
  readonly authority: string
  /** Operations granted to the person's roles, `print-office-paper`. */
  readonly operations: readonly string[]
  /** The user id of the person this one deputises for (職務代理). */
  readonly onBehalfOf?: string
}

/** True when the operation is granted. Not granted is the rule, granted the exception. */
export const hasOperation = (principal: Principal, operation: string): boolean =>
  principal.operations.includes(operation)
