import { describe, expect, it } from 'vitest'
import { openPrintFaces } from '#adapters/fonts'
import type { FaceCoverage } from '#core/printing'
import { cmapTable, font, format4 } from '../../core/printing/made-cmap.ts'

const own: FaceCoverage = { face: 'own', files: [{ file: '/print-faces/a.woff2', ranges: [65, 66], variations: {} }] }
const json = (value: unknown): ArrayBuffer => new TextEncoder().encode(JSON.stringify(value)).buffer
const letters = font(cmapTable([[3, 1, format4([{ first: 0x41, glyphs: [1, 2] }])]]))

const site = (files: Record<string, ArrayBuffer>) => {
  const asked: string[] = []
  const read = (path: string): Promise<ArrayBuffer | undefined> => {
    asked.push(path)
    return Promise.resolve(files[path])
  }
  return { asked, faces: openPrintFaces(read) }
}

describe('openPrintFaces', () => {
  it('knows its own faces by the table of the build, without reading a font', async () => {
    const { faces, asked } = site({ '/print-faces/index.json': json([own]) })
    expect(await faces.installed()).toEqual({ faces: [own], problems: [] })
    expect(asked).toEqual(['/print-faces/index.json', '/site-fonts/index.json'])
  })

  it('reads what the site adds, under the names forms use', async () => {
    const { faces } = site({
      '/print-faces/index.json': json([own]),
      '/site-fonts/index.json': json({ files: ['Gaiji 2026.ttf', 'ipamjm.ttf'] }),
      '/site-fonts/ipamjm.ttf': letters,
      '/site-fonts/Gaiji 2026.ttf': letters,
    })
    const installed = await faces.installed()
    expect(installed.faces.map(({ face }) => face)).toEqual(['own', 'site-fonts-gaiji-2026', 'ipamj-mincho'])
    expect(installed.faces[2]?.files).toEqual([
      { file: '/site-fonts/ipamjm.ttf', ranges: [0x41, 0x42], variations: {} },
    ])
  })

  it('leaves out and names what cannot be read, and keeps the rest', async () => {
    const { faces } = site({
      '/print-faces/index.json': json([own]),
      '/site-fonts/index.json': json({ files: ['torn.ttf', 'gone.ttf'] }),
      '/site-fonts/torn.ttf': letters.slice(0, 20),
    })
    expect(await faces.installed()).toMatchObject({
      faces: [own],
      problems: [
        { code: 'font-unreadable', params: { file: 'torn.ttf' } },
        { code: 'font-missing', params: { file: 'gone.ttf' } },
      ],
    })
  })

  it('says so when the table of the build is not there', async () => {
    expect(await site({}).faces.installed()).toMatchObject({ faces: [], problems: [{ code: 'font-missing' }] })
  })

  it('loads the very bytes that were read, once', async () => {
    const { faces, asked } = site({
      '/print-faces/index.json': json([own]),
      '/site-fonts/index.json': json({ files: ['ipamjm.ttf'] }),
      '/site-fonts/ipamjm.ttf': letters,
    })
    await faces.installed()
    const loaded = await faces.load([{ face: 'ipamj-mincho', file: '/site-fonts/ipamjm.ttf' }])
    expect(loaded.ok && loaded.value[0]?.bytes).toBe(letters)
    expect(asked.filter((path) => path.endsWith('.ttf'))).toHaveLength(1)
  })

  it('refuses to print with a font that is gone, and asks again the next time', async () => {
    const { faces, asked } = site({ '/print-faces/index.json': json([own]) })
    const needed = [{ face: 'own', file: '/print-faces/a.woff2' }]
    expect(await faces.load(needed)).toMatchObject({ ok: false, problems: [{ code: 'font-missing' }] })
    await faces.load(needed)
    expect(asked).toEqual(['/print-faces/a.woff2', '/print-faces/a.woff2'])
  })
})
