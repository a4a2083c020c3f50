import { readFileSync, existsSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { readYaml } from '#adapters/yaml'
import { openGallery, type Gallery } from '#app/gallery/open-gallery'
import { varySample } from '#app/gallery/vary-sample'
import type { Content } from '#app/desk/load-content'
import { operationsOf, type Principal } from '#core/access'
import type { Located } from '#core/definitions'
import { galleryNames } from '#locales'
import { clerk, memoryStore, realParts, sampleContent, value } from '../desk/day/real-desk.ts'

let content: Content
let gallery: Gallery
let who: (role: string) => Principal
beforeAll(async () => {
  content = await sampleContent()
  const clock = { now: () => ({ epochMs: Date.parse('2026-04-03T10:00:00+09:00'), source: 'terminal' as const }) }
  const samples = new Map<string, Located>(
    [...content.forms.keys()].flatMap((form) => {
      const file = `print-templates/${form}/sample.yaml`
      const read = existsSync(file) ? readYaml(file, readFileSync(file, 'utf8')) : undefined
      return read?.ok === true ? [[form, read.value] as const] : []
    }),
  )
  gallery = openGallery(realParts(content, await memoryStore(), clock), {
    names: galleryNames,
    samples: async () => samples,
  })
  who = (role) => ({
    ...clerk(content.catalogue),
    roles: [role],
    operations: operationsOf([role], content.catalogue.desk.operations),
  })
})

describe('the gallery of forms', () => {
  it('has every form once, by section, for whoever sets definitions; for the auditor none', async () => {
    const forms = value(await gallery.list(who('definition-editor')))
    expect(new Set(forms.map(({ form }) => form))).toEqual(new Set(content.forms.keys()))
    expect(forms).toHaveLength(content.forms.size)
    const refused = await gallery.list(who('auditor'))
    expect(refused.ok ? [] : refused.problems.map(({ code }) => code)).toEqual(['operation-not-granted'])
  })

  it('draws every form from its sample, in a real set-up too, always marked as one', async () => {
    const editor = who('definition-editor')
    for (const { form, sampled } of value(await gallery.list(editor))) {
      const job = value(await gallery.sheet(form, sampled ? 'own' : 'blank', editor))
      expect([form, job.data.sample]).toEqual([form, true])
    }
  })

  it('makes a household eight, all of them concerned where many are, and gives everybody a hard name', () => {
    const written = {
      persons: { p1: { 'given-name': '太郎' }, p2: { 'given-name': '花子', household: { after: 'h1' } } },
      events: [{ id: 'e1', persons: ['p1', 'p2'] }],
    }
    const eight = varySample(written, 'eight', galleryNames) as typeof written
    expect(Object.keys(eight.persons)).toHaveLength(8)
    expect(eight.events[0]?.persons).toHaveLength(8)
    expect(eight.persons).toHaveProperty('g1.household', { after: 'h1' })
    const hard = varySample(written, 'hard-names', galleryNames) as typeof written
    expect(hard.persons.p1['given-name']).toBe('葛\u{E0100}太郎')
    expect(varySample(written, 'own', galleryNames)).toBe(written)
    expect(varySample('no case', 'eight', galleryNames)).toBe('no case')
  })
})
