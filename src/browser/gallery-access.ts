import type { GalleryAccess } from '../ui/gallery/gallery-access.ts'
import type { Sessions } from './create-sessions.ts'

const gallery = async () => (await import('./bundled-gallery.ts')).bundledGallery

/** The gallery of forms for the screens, as whoever is signed in. */
export const galleryAccess = (sessions: Sessions): GalleryAccess => ({
  list: () => sessions.as(async ({ parts }, principal) => (await gallery())(parts).list(principal)),
  sheet: (form, choice) =>
    sessions.as(async ({ parts }, principal) => (await gallery())(parts).sheet(form, choice, principal)),
})
