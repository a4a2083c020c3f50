/**
 * What a projection is made for. A screen, the clipboard and an export show the same; a search does not look for people by
 * special-care information; paper holds what its form asks; a log holds no value.
 */
export type Purpose = 'screen' | 'print' | 'search' | 'clipboard' | 'export' | 'log'

/** All purposes, for tests over every one of them. */
export const PURPOSES = [
  'screen',
  'print',
  'search',
  'clipboard',
  'export',
  'log',
] as const satisfies readonly Purpose[]
