import type { GalleryForm } from '#app/gallery/open-gallery'
import type { SampleChoice } from '#app/gallery/vary-sample'
import type { PrintJob } from '#core/printing'
import type { Result } from '#core/value'

/** The gallery of forms (様式の見本帳), asked as whoever is signed in; the composition root provides it. */
export interface GalleryAccess {
  readonly list: () => Promise<Result<readonly GalleryForm[]>>
  readonly sheet: (form: string, choice: SampleChoice) => Promise<Result<PrintJob>>
}
