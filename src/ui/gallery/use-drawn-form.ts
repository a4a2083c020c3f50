import { onUnmounted, ref, shallowRef } from 'vue'
import type { Ref } from 'vue'
import type { SampleChoice } from '#app/gallery/vary-sample'
import type { Printer } from '#app/ports/printer'
import type { Problem } from '#core/value'
import { useDeskAccess } from '../desk/desk-access.ts'

/** A form drawn into a host by the frame that prints; of two that are asked for at once the later one stays. */
export function useDrawnForm(host: Readonly<Ref<HTMLElement | null>>, title: string) {
  const access = useDeskAccess()
  const problems = shallowRef<readonly Problem[]>([])
  const pages = ref(0)
  const page = ref(0)
  let printer: Printer | undefined
  let asked = 0

  function clear(): void {
    asked += 1
    printer?.close()
    printer = undefined
    pages.value = 0
    page.value = 0
  }

  async function draw(form: string, choice: SampleChoice): Promise<void> {
    clear()
    const mine = asked
    const job = await access.gallery.sheet(form, choice)
    if (mine !== asked || host.value === null) return
    problems.value = job.ok ? [] : job.problems
    if (!job.ok) return
    const made = access.printer(host.value, title)
    printer = made
    const prepared = await made.prepare([job.value])
    if (mine !== asked) return
    problems.value = [...prepared.problems, ...prepared.jobs.flatMap((each) => each.problems)]
    pages.value = prepared.jobs[0]?.pages ?? 0
  }

  function show(wanted: number): void {
    page.value = Math.max(0, Math.min(wanted, pages.value - 1))
    printer?.show(page.value)
  }

  onUnmounted(clear)
  return { problems, pages, page, draw, show, clear }
}
