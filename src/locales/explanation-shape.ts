import type { explanation } from './ja/explanation.ts'

/** A table of the same keys with any words. */
type Worded<T> = { readonly [K in keyof T]: T[K] extends string ? string : Worded<T[K]> }

/** The words of explanations; every language has all of them. Problems are told to the staff, in Japanese. */
export type ExplanationWords = Worded<Omit<typeof explanation, 'problems'>>
