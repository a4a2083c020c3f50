/** A piece of HTML that is finished. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Piece = string | number | Markup | readonly Piece[]

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const written = (piece: Piece): string => {
  if (piece instanceof Markup) return piece.text
  if (Array.isArray(piece)) return (piece as readonly Piece[]).map(written).join('')
  return String(piece).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
}

/** HTML as a template: what is put in is text, unless it is HTML itself. */
export const markup = (parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup =>
  new Markup(parts.map((part, index) => part + (index < pieces.length ? written(pieces[index] ?? '') : '')).join(''))
