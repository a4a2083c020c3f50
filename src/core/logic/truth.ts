/** The three values of Kleene's strong logic (真偽値: 該当・非該当・不明). Unknown never turns into no. */
export type Truth = 'yes' | 'no' | 'unknown'

/** Kleene negation. */
export function negate(truth: Truth): Truth {
  if (truth === 'unknown') return 'unknown'
  return truth === 'yes' ? 'no' : 'yes'
}

/** Kleene conjunction: one *no* decides, else one *unknown* leaves it open. The empty conjunction is *yes*. */
export function conjunction(truths: Iterable<Truth>): Truth {
  let result: Truth = 'yes'
  for (const truth of truths) {
    if (truth === 'no') return 'no'
    if (truth === 'unknown') result = 'unknown'
  }
  return result
}

/** Kleene disjunction: one *yes* decides, else one *unknown* leaves it open. The empty disjunction is *no*. */
export function disjunction(truths: Iterable<Truth>): Truth {
  let result: Truth = 'no'
  for (const truth of truths) {
    if (truth === 'yes') return 'yes'
    if (truth === 'unknown') result = 'unknown'
  }
  return result
}

/** *At least n of these hold*, three-valued: certain ones count towards yes, possible ones keep it open. */
export function atLeast(n: number, truths: Iterable<Truth>): Truth {
  let certain = 0
  let possible = 0
  for (const truth of truths) {
    if (truth === 'yes') certain += 1
    if (truth !== 'no') possible += 1
    if (certain >= n) return 'yes'
  }
  return certain >= n ? 'yes' : possible >= n ? 'unknown' : 'no'
}

/** A two-valued answer as a truth. */
export function truthOf(holds: boolean): Truth {
  return holds ? 'yes' : 'no'
}
