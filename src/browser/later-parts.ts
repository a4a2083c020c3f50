/** What opening a desk needs besides its code: the content as the build compiled it, and the calendar. */
export const DESK_CONTENT = [() => import('#adapters/bundled-content'), () => import('#adapters/holidays')] as const

/** Parts that only some steps need. */
export const LATER_PARTS = [
  () => import('#adapters/csv'),
  () => import('#app/pack-choices'),
  () => import('./trial-cases.ts'),
  () => import('./bundled-gallery.ts'),
] as const
