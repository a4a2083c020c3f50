import { problemAt, type Problem } from '#core/value'

import { placeInText } from './place-in-text.ts'

const REFUSED = /@import|@font-face|@charset|url\s*\(|image-set\s*\(|src\s*\(|expression\s*\(|\\|<\/?[a-z]/gi

/** What a form's style sheet may not hold: addresses, imports, faces of its own, escapes that could hide one. Problem: `styles-refused` {text}. */
export const checkStyles = (file: string, css: string): readonly Problem[] =>
  [...css.matchAll(REFUSED)].map((found) =>
    problemAt(placeInText(file, css, found.index), 'styles-refused', { text: found[0] }),
  )

/** Words a style sheet would print: whatever in it is not ASCII, comments left out. */
export const styleWords = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/[\u0000-\u007F]+/g, '')
