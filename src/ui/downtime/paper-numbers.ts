import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import type { Ref } from 'vue'
import type { Catalogue } from '#core/definitions'
import { inventedPeople } from '#locales'
import { useDeskStore } from '../desk/desk-store.ts'
import { useVisitStore } from '../desk/visit-store.ts'

/** The number of each fact's question on the paper of one kind of event. */
export type PaperNumbers = ReadonlyMap<string, number>

/** By catalogue and kind: the same paper is worked out once. */
const known = new WeakMap<Catalogue, Map<string, Promise<PaperNumbers>>>()

/** Lets the screen take what was typed. */
const pause = (): Promise<void> => new Promise((go) => setTimeout(go, 0))

async function workOut(catalogue: Catalogue, kind: string): Promise<PaperNumbers> {
  const [{ paperQuestionsInTurns }, { ordinaryHousehold }] = await Promise.all([
    import('#app/kit/paper-questions'),
    import('#app/kit/ordinary-household'),
  ])
  const questions = await paperQuestionsInTurns(
    catalogue,
    kind,
    ordinaryHousehold(catalogue, kind, inventedPeople),
    pause,
  )
  return new Map(questions.flatMap(({ facts }, i) => facts.map((fact) => [fact, i + 1] as const)))
}

function numbersOf(catalogue: Catalogue, kind: string): Promise<PaperNumbers> {
  const kinds = known.get(catalogue) ?? new Map<string, Promise<PaperNumbers>>()
  known.set(catalogue, kinds)
  const numbers = kinds.get(kind) ?? workOut(catalogue, kind)
  kinds.set(kind, numbers)
  return numbers
}

/** The papers' numbers of the visit on the screen, one paper a kind of event; undefined while they are worked out, and for any other visit. */
export function usePaperNumbers(): {
  readonly papers: Readonly<Ref<readonly PaperNumbers[] | undefined>>
  readonly isOnPaper: Readonly<Ref<boolean>>
} {
  const desk = useDeskStore()
  const store = useVisitStore()
  const isOnPaper = computed(() => store.visit?.paper !== undefined)
  const kinds = computed(() => [...new Set(store.visit?.events.map(({ kind }) => kind) ?? [])])
  const papers = shallowRef<readonly PaperNumbers[]>()
  let isGone = false
  onScopeDispose(() => {
    isGone = true
  })
  watch(
    [isOnPaper, () => kinds.value.join()],
    async () => {
      papers.value = undefined
      const { catalogue } = desk
      if (!isOnPaper.value || catalogue === undefined) return
      const wanted = kinds.value
      const found = await Promise.all(wanted.map((kind) => numbersOf(catalogue, kind)))
      if (!isGone && wanted.join() === kinds.value.join()) papers.value = found
    },
    { immediate: true },
  )
  return { papers, isOnPaper }
}
