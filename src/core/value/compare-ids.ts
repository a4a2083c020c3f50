/**
 * Orders two ids by UTF-16 code unit, as `<` does: the same order on every machine and in every language, unlike
 * `localeCompare`. For `Array.prototype.toSorted` and `sort`.
 */
export const compareIds = (a: string, b: string): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0)
