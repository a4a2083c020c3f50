/** The four answers of a derivation, as the screens name them. */
export type Verdict = 'needed' | 'not-needed' | 'not-settled' | 'nothing-to-do'
