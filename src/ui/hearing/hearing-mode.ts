import { ref } from 'vue'
import type { Ref } from 'vue'

/** How the hearing is held: a question at a time, or all of them on one page. The clerk's own choice while the page stands. */
export const hearingMode = ref<'one' | 'all'>('one')

/** The same of what was taken on paper: its questions stand on one page there, and so they do here. */
const paperMode = ref<'one' | 'all'>('all')

/** How the hearing of a visit is held. */
export const modeOf = (isOnPaper: boolean): Ref<'one' | 'all'> => (isOnPaper ? paperMode : hearingMode)

/** The key that changes it. */
export const MODE_KEY = 'Alt+A'
