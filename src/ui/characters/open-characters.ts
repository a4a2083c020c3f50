import { inject, type InjectionKey } from 'vue'
import { useShortcuts } from '../composables/keyboard.ts'
import { useWords } from '../composables/words.ts'

/** The key that opens the picker of characters from any field. */
export const CHARACTERS_KEY = 'Alt+C'

/** How the picker is opened from below. */
export const OPEN_CHARACTERS: InjectionKey<() => void> = Symbol('open characters')

/** The key of the picker inside a dialog, where the keys of the page below do not hold. */
export const useCharactersKey = (): void => {
  const open = inject(OPEN_CHARACTERS, () => {})
  const { t } = useWords()
  useShortcuts(() => [{ keys: CHARACTERS_KEY, label: t('desk.characters.open'), run: open }])
}
