/** A piece of a template and where it begins (offset in UTF-16 units). */
export interface TemplateToken {
  readonly kind: 'value' | 'if' | 'else' | 'end-if' | 'for' | 'end-for' | 'box' | 'element' | 'words' | 'refused'
  readonly at: number
  /** The path of a tag, the whole text of anything else. */
  readonly text: string
}

const PATH = '[a-z][a-z0-9_]*(?:\\.[a-z][a-z0-9_]*)*'
const TAGS: readonly (readonly [TemplateToken['kind'], RegExp])[] = [
  ['value', new RegExp(`^\\{\\{>(${PATH})\\}\\}$`)],
  ['if', new RegExp(`^\\{\\{if (${PATH})\\}\\}$`)],
  ['else', /^\{\{else\}\}$/],
  ['end-if', /^\{\{\/if\}\}$/],
  ['for', new RegExp(`^\\{\\{for (${PATH})\\}\\}$`)],
  ['end-for', /^\{\{\/for\}\}$/],
  ['box', new RegExp(`^\\{\\{box (${PATH})/\\}\\}$`)],
]

const PIECES = /<!--[\s\S]*?-->|\{\{[^{}]*\}\}|<\/?[a-z][^<>]*>|[{}<>]|[^{}<>]+/gi

const tokenOf = (text: string, at: number): TemplateToken => {
  // JsRender runs tags inside a comment too.
  if (text.startsWith('<!--')) return { kind: 'refused', at, text }
  if (text.startsWith('{{')) {
    for (const [kind, tag] of TAGS) {
      const match = tag.exec(text)
      if (match !== null) return { kind, at, text: match[1] ?? '' }
    }
    return { kind: 'refused', at, text }
  }
  if (/^<\/?[a-z]/i.test(text)) return { kind: 'element', at, text }
  return { kind: /^[{}<>]$/.test(text) ? 'refused' : 'words', at, text }
}

/**
 * A template in pieces, comments left out. Only the tags listed above are tags; every other brace or angle bracket is refused,
 * so that nothing that JsRender or a browser could take for code is ever let through as text.
 */
export const templateTokens = (template: string): readonly TemplateToken[] =>
  [...template.matchAll(PIECES)].flatMap((match) =>
    /^<!--[^{}]*$/.test(match[0]) ? [] : [tokenOf(match[0], match.index)],
  )

/** The words that stand in the template itself, to be checked against the faces they are printed in. */
export const templateWords = (template: string): string =>
  templateTokens(template)
    .flatMap((token) => (token.kind === 'words' ? [token.text.replace(/&(amp|lt|gt);/g, '')] : []))
    .join('')
    .replace(/\s+/g, '')
