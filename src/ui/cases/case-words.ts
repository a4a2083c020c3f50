import { useDeskStore } from '../desk/desk-store.ts'

/** The name of a kind of case by the pack that is open; its id where the pack does not name it. */
export function useCaseWords() {
  const desk = useDeskStore()
  const kinds = () => desk.catalogue?.desk['case-kinds'] ?? []
  return {
    kinds,
    kindWords: (id: string): string => kinds().find((kind) => kind.id === id)?.name.ja ?? id,
  }
}
