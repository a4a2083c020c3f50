import { useDeskStore } from '../desk/desk-store.ts'

/** The domains (業務領域) a grant may give, by the pack's vocabulary. */
export function useDomainWords() {
  const desk = useDeskStore()
  const domains = () => desk.catalogue?.vocabulary.domains ?? new Map<string, { readonly ja: string }>()
  return {
    domainWords: (id: string): string => domains().get(id)?.ja ?? id,
    domainChoices: () => [...domains()].map(([value, { ja }]) => ({ value, label: ja })),
  }
}
