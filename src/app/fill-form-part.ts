import type { Form, FormField, FormPart } from '#core/printing'
import type { Problem } from '#core/value'

type Words = Readonly<Record<string, string>>

/** A shared block as one form has it: its fields and its template, on one line each side of the form's own rows. */
export interface FilledPart {
  readonly fields: readonly FormField[]
  /** Up to where the form's own rows stand (`{{own/}}`), the whole block where it has no room for any. */
  readonly before: string
  /** What follows them; not there where the block has no room for any. */
  readonly after: string | undefined
  readonly problems: readonly Pick<Problem, 'code' | 'params'>[]
}

const HOLE = /\{\{words ([a-z][a-z0-9-]*)\/\}\}/g

/**
 * Fills the holes of a shared block (`{{words who/}}`, in its template and in the labels of its fields) with the words of a form, or
 * with those that the block itself has for them; `name` is the form's own name. Words are text: no tag comes in with them. Problems:
 * `form-part-word-missing` {part, word} for a hole without words, `form-part-word-unused` {part, word} for words without a hole.
 */
export function fillFormPart(part: FormPart, block: string, form: Form, given: Words): FilledPart {
  const words: Words = { name: form.name.ja, ...part.words, ...given }
  const holes = new Set<string>()
  const filled = (text: string, written: (word: string) => string): string =>
    text.replace(HOLE, (hole, word: string) => {
      holes.add(word)
      return Object.hasOwn(words, word) ? written(words[word] ?? '') : hole
    })
  const fields = part.fields.map((field) => ({ ...field, label: filled(field.label, (word) => word) }))
  const [before, ...after] = filled(onOneLine(block), escaped).split('{{own/}}')
  return {
    fields,
    before: before ?? '',
    after: after.length === 0 ? undefined : after.join(''),
    problems: [
      ...[...holes]
        .filter((word) => !Object.hasOwn(words, word))
        .map((word) => ({ code: 'form-part-word-missing', params: { part: part.id, word } })),
      ...Object.keys({ ...part.words, ...given })
        .filter((word) => !holes.has(word))
        .map((word) => ({ code: 'form-part-word-unused', params: { part: part.id, word } })),
    ],
  }
}

const ENTITIES: Words = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** A brace is left as it is: the check of the template refuses it. */
const escaped = (word: string): string => word.replace(/[&<>]/g, (character) => ENTITIES[character] ?? '')

const onOneLine = (block: string): string =>
  block
    .split('\n')
    .map((line) => line.trim())
    .join('')
