import { openGallery } from '#app/gallery/open-gallery'
import type { Gallery } from '#app/gallery/open-gallery'
import type { DeskParts } from '#app/desk/desk-parts'
import type { Located } from '#core/definitions'
import { galleryNames } from '#locales'

/** The gallery of forms over a desk, with the samples the build was made with; all of it fetched when it is first asked for. */
export const bundledGallery = (parts: DeskParts): Gallery =>
  openGallery(parts, {
    names: galleryNames,
    samples: async () => {
      const { compiledSamples, readCompiled } = await import('#adapters/bundled-content')
      const files = await compiledSamples()
      return new Map<string, Located>(
        files.flatMap(({ path, text }) => {
          const read = readCompiled(path, text)
          return read.ok ? [[path.split('/')[0] ?? '', read.value] as const] : []
        }),
      )
    },
  })
