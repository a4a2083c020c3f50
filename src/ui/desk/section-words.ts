import { nameOfSection } from '#core/definitions'
import { useDeskStore } from './desk-store.ts'

/** Names of sections, roles and authorities by the pack that is open; the id where the pack does not name it. */
export function useSectionWords() {
  const desk = useDeskStore()
  const named = (list: readonly { readonly id: string; readonly name: { readonly ja: string } }[] | undefined) =>
    (list ?? []).map(({ id, name }) => ({ value: id, label: name.ja }))
  return {
    sectionWords: (id: string): string =>
      (desk.catalogue === undefined ? undefined : nameOfSection(id, desk.catalogue))?.ja ?? id,
    roleWords: (id: string): string => desk.catalogue?.desk.roles.find((role) => role.id === id)?.name.ja ?? id,
    sections: () =>
      (desk.catalogue?.desk.sections ?? []).map(({ id, name }) => ({
        value: id,
        label: desk.catalogue?.offices.get(id)?.name.ja ?? name.ja,
      })),
    roles: () => named(desk.catalogue?.desk.roles),
    authorities: () => named(desk.catalogue?.desk.authorities),
  }
}
