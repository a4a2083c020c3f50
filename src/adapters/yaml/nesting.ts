/** No format of the product nests deeper; the parser recurses, and a text made to nest would end the process. */
const DEEPEST = 60
/** Spaces and list marks a line may begin with. */
const WIDEST = 200

/** The offset at which a YAML text nests too deep to be read; undefined when it does not. Brackets in quotes count too. */
export function tooDeepAt(text: string): number | undefined {
  let depth = 0
  let start = 0
  let opening = true
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i]
    if (character === '[' || character === '{') depth += 1
    if ((character === ']' || character === '}') && depth > 0) depth -= 1
    if (character === '\n') {
      start = i + 1
      opening = true
    } else if (opening && character !== ' ' && character !== '-' && character !== '?' && character !== ':') {
      opening = false
    }
    if (depth > DEEPEST || (opening && i - start > WIDEST)) return i
  }
  return undefined
}
