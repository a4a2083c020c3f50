/**
 * What a sheet of paper is: a resident's form (届出書等, 要綱8条), guidance without personal data (案内), an office paper
 * (事務用), or a sample (見本). The class decides what the gate asks.
 */
export type SheetClass = 'resident-form' | 'guidance' | 'office-paper' | 'sample'

/** All classes, for schemas and for tests over every one of them. */
export const SHEET_CLASSES = [
  'resident-form',
  'guidance',
  'office-paper',
  'sample',
] as const satisfies readonly SheetClass[]
