import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compiledContent, readCompiled, writtenContent } from '#adapters/bundled-content'
import { readYaml } from '#adapters/yaml'
import { compiledContent as compiledContentPlugin } from '../../../.ci/vite/compiled-content.ts'

const { packs, templates } = await writtenContent()
const compiled = new Map([...compiledContent.packs, ...compiledContent.templates].map(({ path, text }) => [path, text]))

describe('the content as the build read it', () => {
  it('has every file of the packs and forms, and no other', () => {
    const written = [...packs, ...templates].map(({ path }) => path)
    expect([...compiled.keys()]).toEqual(written)
    expect(packs.some(({ path }) => path === 'national/move-in/definition.yaml')).toBe(true)
  })

  it('says of each what its text says', () => {
    for (const { path, text } of [...packs, ...templates]) {
      const there = compiled.get(path) ?? ''
      if (!path.endsWith('.yaml')) {
        expect(there, path).toBe(text)
        continue
      }
      const [read, again] = [readYaml(path, text), readCompiled(path, there)]
      expect(read.ok && again.ok && again.value.value, path).toEqual(read.ok && read.value.value)
    }
  })
})

describe('a text that cannot be read', () => {
  it('stops the build, by its place', () => {
    const folder = mkdtempSync(join(tmpdir(), 'content-'))
    const path = join(folder, 'pack.yaml')
    writeFileSync(path, 'format: madoguchi/pack@1\nname: { ja: 窓口\n')
    const said: string[] = []
    const context = { addWatchFile: () => undefined, error: (text: string) => said.push(text) }
    const { load } = compiledContentPlugin(folder)
    ;(load as (this: unknown, id: string) => unknown).call(context, `${path}?compiled`)
    rmSync(folder, { recursive: true })
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/^pack\.yaml:\d+:\d+ yaml-syntax/)
  })
})
