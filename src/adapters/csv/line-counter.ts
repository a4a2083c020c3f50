/** Counts lines while a text is read forwards: the line (from 1) of a place, asked for in ascending order. */
export const lineCounter = (text: string): ((offset: number) => number) => {
  let line = 1
  let counted = 0
  return (offset) => {
    for (let next = text.indexOf('\n', counted); next >= 0 && next < offset; next = text.indexOf('\n', counted)) {
      line += 1
      counted = next + 1
    }
    return line
  }
}
