import type { AnnouncedVisit } from '#core/intake'
import { useWords } from '../composables/words.ts'
import { useDeskStore } from '../desk/desk-store.ts'

/** What an announced visit says of itself on a screen: when, what for, which line; never who. */
export function useAnnouncedWords() {
  const { t } = useWords()
  const desk = useDeskStore()
  const timeOf = ({ time }: AnnouncedVisit): string => time ?? t('announced.noTime')
  const eventOf = ({ event }: AnnouncedVisit): string =>
    event === undefined ? t('announced.noEvent') : (desk.catalogue?.events.get(event)?.name.ja ?? event)
  const startOf = (visit: AnnouncedVisit): string =>
    t('announced.startOf', { line: visit.line, time: timeOf(visit), event: eventOf(visit) })
  return { timeOf, eventOf, startOf }
}
