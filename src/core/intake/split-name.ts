/**
 * A name in one column as family and given name, cut at its first run of spaces, the rest as it is. Without a space all of it is
 * the family name and the given name is empty: who reads it has to say where it is cut.
 */
export const splitName = (text: string): readonly [family: string, given: string] => {
  const gap = /[ \u3000]+/.exec(text)
  return gap === null ? [text, ''] : [text.slice(0, gap.index), text.slice(gap.index + gap[0].length)]
}
