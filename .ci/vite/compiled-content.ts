import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { Plugin } from 'vite'
import { readYaml } from '../../src/adapters/yaml/read-yaml.ts'

const ASKED = '.yaml?compiled'

/**
 * Reads the content's texts once, when the product is built, so that no terminal parses YAML when its desk opens: a file asked for
 * as `?compiled` comes as the JSON of its value, in which every scalar is still the text that was written. A file that cannot be
 * read stops the build, by its place.
 */
export const compiledContent = (root: string): Plugin => ({
  name: 'compiled-content',
  enforce: 'pre',
  load(id) {
    if (!id.endsWith(ASKED)) return null
    const path = id.slice(0, -'?compiled'.length)
    this.addWatchFile(path)
    const read = readYaml(relative(root, path), readFileSync(path, 'utf8'))
    if (read.ok) return `export default ${JSON.stringify(JSON.stringify(read.value.value))}`
    const said = read.problems.map(({ code, at }) => `${at?.file ?? path}:${at?.line ?? 1}:${at?.column ?? 1} ${code}`)
    return this.error(said.join('\n'))
  },
})
