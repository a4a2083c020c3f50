import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

// What a browser writes down by itself: what is typed into fields, addresses, titles, the history. Read in the sources,
// since a screen nobody opened in a test would be overlooked.

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  )

const sources = [...filesBelow('src/ui'), ...filesBelow('src/adapters'), 'src/main.ts'].map((file) => ({
  file,
  text: readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, ''),
}))

/** The start tags of an element, with a quoted > inside its attributes. */
const tagsOf = (text: string, element: string): readonly string[] =>
  [...text.matchAll(new RegExp(`<${element}(?=[\\s>/])(?:"[^"]*"|[^">])*>`, 'g'))].map(([tag]) => tag)

const tags = (element: string) =>
  sources.flatMap(({ file, text }) => tagsOf(text, element).map((tag) => ({ file, tag: tag.replace(/\s+/g, ' ') })))

const found = (pattern: RegExp, allowed: RegExp = /$^/) =>
  sources.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)].filter(() => !allowed.test(file)).map(([words]) => `${file}: ${words.trim()}`),
  )

describe('fields', () => {
  it.each(['input', 'textarea'])('every %s keeps the browser from remembering it', (element) => {
    const typed = tags(element).filter(({ tag }) => !/type="(radio|checkbox|file)"/.test(tag))
    expect(typed.length).toBeGreaterThan(0)
    expect(typed.filter(({ tag }) => !tag.includes('autocomplete="off"'))).toEqual([])
  })

  it('every form is handled by the page: nothing is sent, nothing has an address', () => {
    expect(tags('form').length).toBeGreaterThan(3)
    expect(tags('form').filter(({ tag }) => !/@submit\.prevent[=>\s]/.test(tag))).toEqual([])
    // Without a method a form the page failed to catch would put what was typed into the address.
    expect(tags('form').filter(({ tag }) => !/\smethod="post"/.test(tag))).toEqual([])
    expect(tags('form').filter(({ tag }) => /\s:?(action|target)=/.test(tag))).toEqual([])
    expect(tags('button').filter(({ tag }) => /\sform(action|method)=/.test(tag))).toEqual([])
  })
})

describe('what is written somewhere else than into the record', () => {
  it('no markup is made of text, save in the sandbox of the print frame', () => {
    expect(
      found(
        /v-html|\.(inner|outer)HTML\s*=|insertAdjacentHTML|document\.write\b|createContextualFragment/g,
        /^src\/adapters\/print-frame\/frame\//,
      ),
    ).toEqual([])
  })

  it('the history holds addresses of screens and nothing else', () => {
    expect(
      found(/history\.(pushState|replaceState)|\b(?:push|replace)\(\{[^}]*\b(?:state|query|params|hash)\b[^}]*\}\)/g),
    ).toEqual([])
  })

  it('the title is the name of a screen, of a form or of the lock', () => {
    expect(found(/document\.title\s*=[^=].*|useTitle\(.*/g).toSorted()).toEqual([
      "src/adapters/print-frame/frame/render-jobs.ts: document.title = [...new Set(jobs.map(({ title }) => title))].join(' ')",
      'src/ui/router/create-app-router.ts: document.title = title(to.name)',
      "src/ui/session/LockScreen.vue: document.title = t('shell.locked')",
    ])
  })

  it('nothing is kept in cookies, in the name of the window or for the session', () => {
    expect(found(/document\.cookie|window\.name\b|sessionStorage/g)).toEqual([])
    expect(found(/localStorage/g, /^src\/(main|adapters\/browser\/terminal-settings)\.ts$/)).toEqual([])
  })

  it('the clipboard is never read, and filled with the notice of a grant alone', () => {
    expect(found(/navigator\.clipboard\.\w+|execCommand/g)).toEqual([
      'src/ui/administration/AnswerDialog.vue: navigator.clipboard.writeText',
    ])
  })

  it('no address outside stands in what is shipped', () => {
    const names = /http:\/\/www\.w3\.org\/2000\/svg|http:\/\/print\.invalid/
    expect(found(/\b(?:https?|wss?):\/\/[a-z0-9./-]+/gi).filter((words) => !names.test(words))).toEqual([])
  })
})

describe('the search itself', () => {
  it('reads a tag whole', () => {
    expect(tagsOf('<input :a="b > c" autocomplete="off">', 'input')).toEqual(['<input :a="b > c" autocomplete="off">'])
    expect(tagsOf('<inputs>', 'input')).toEqual([])
  })
})
