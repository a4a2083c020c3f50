/** Line and column, from 1, of offsets into a text. */
export function lineStarts(text: string): (offset: number) => readonly [line: number, column: number] {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)]
  return (offset) => {
    let [low, high] = [0, starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return [low + 1, offset - (starts[low] ?? 0) + 1]
  }
}
