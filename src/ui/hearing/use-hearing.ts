import { computed, ref, shallowRef } from 'vue'
import { openQuestions } from '#core/interview'
import type { OpenQuestion } from '#core/interview'
import { useDeskStore } from '../desk/desk-store.ts'
import { useVisitStore } from '../desk/visit-store.ts'
import { keyOfQuestion } from './answered.ts'
import type { QuestionRef } from './answered.ts'
import { answersOf } from './answers.ts'

/** Where the hearing stands: what is open, what is put now, what was answered. */
export function useHearing() {
  const desk = useDeskStore()
  const store = useVisitStore()
  /** An answered question that is put again. */
  const put = shallowRef<QuestionRef>()
  const passed = ref<readonly string[]>([])
  const all = computed(() => openQuestions(store.visit?.plan ?? []))
  const open = computed(() => all.value.filter(({ asked }) => !asked))
  const current = computed<OpenQuestion | undefined>(() => {
    if (put.value !== undefined) return { ...put.value, asked: false, procedures: [] }
    const next = store.visit?.next
    const inOrder = next === undefined ? open.value : [next, ...open.value]
    return inOrder.find((each) => !passed.value.includes(keyOfQuestion(each))) ?? next
  })

  /** On to another open question; the one that is put, and those put together with it, come back when the others are through. */
  function pass(together: readonly OpenQuestion[] = []): void {
    put.value = undefined
    if (current.value === undefined) return
    const keys = [current.value, ...together].map(keyOfQuestion)
    const others = open.value.map(keyOfQuestion).filter((each) => !keys.includes(each) && !passed.value.includes(each))
    passed.value = others.length === 0 ? [] : [...passed.value, ...keys]
  }

  return {
    put,
    open,
    unknown: computed(() => all.value.filter(({ asked }) => asked)),
    current,
    pass,
    answers: computed(() =>
      store.visit === undefined || desk.catalogue === undefined ? [] : answersOf(store.visit, desk.catalogue),
    ),
  }
}
