import { nextTick, onMounted, useTemplateRef } from 'vue'

/** A field that has the focus as soon as its form stands: bind it with `ref` under this name. */
export function useFirstField(name: string): void {
  const field = useTemplateRef<{ focus: () => void } | null>(name)
  onMounted(async () => {
    await nextTick()
    field.value?.focus()
  })
}
