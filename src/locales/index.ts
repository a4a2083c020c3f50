export { format, type Params } from './format.ts'
export { messages, type Locale } from './messages.ts'
export { hasPhrase, phrase, wordProblem } from './phrase.ts'
export { paperWords } from './paper-words.ts'
