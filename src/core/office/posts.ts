/**
 * The posts of the regulation (要綱3条・10条) that rules beyond the matrix speak of. What a post may do stands in the desk's
 * matrix; only who deputises for whom and who hands out rights is fixed here.
 */
export const POSTS = {
  /** 統括管理者 (3条1項). */
  manager: 'general-manager',
  /** 副統括管理者 (3条4項), who deputises for the manager (3条6項). */
  deputy: 'deputy-manager',
} as const

/** Roles that hand the keys of domains to others and so must hold all of them, though they see no field. */
export const KEEPS_KEYS: readonly string[] = [POSTS.manager, POSTS.deputy]
