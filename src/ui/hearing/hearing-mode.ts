import { ref } from 'vue'

/** How the hearing is held: a question at a time, or all of them on one page. The clerk's own choice while the page stands. */
export const hearingMode = ref<'one' | 'all'>('one')

/** The key that changes it. */
export const MODE_KEY = 'Alt+A'
