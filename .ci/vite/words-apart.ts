import type { Plugin } from 'vite'

const ASKED = './later-words.ts'
const EMPTY = '\0no-later-words'

/**
 * Leaves the words of later areas out of the page's first script, which then fetches them with `learnLaterWords`. Only the page is
 * built so: the command line and the tests have all words at once.
 */
export const wordsApart = (): Plugin => ({
  name: 'words-apart',
  enforce: 'pre',
  resolveId: (id, importer) => (id === ASKED && importer?.endsWith('/locales/messages.ts') === true ? EMPTY : null),
  load: (id) => (id === EMPTY ? 'export const laterWords = {}' : null),
})
