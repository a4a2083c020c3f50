import { ref } from 'vue'
import type { VisitView } from '#app/desk/visit-view'

/** Of a visit taken on paper: the person who is to sign stands at the window now, and shows documents anew. */
export const isHereNow = ref(false)

/** What an identity check of this visit says besides: that it was made by hand when the paper was taken. */
export const onPaperPart = (visit: VisitView | undefined): { readonly onPaper?: true } =>
  visit?.paper === undefined || isHereNow.value ? {} : { onPaper: true }

/** The day (ISO) by which documents are judged: the day of the paper for what was seen then, else today. */
export const identityDay = (visit: VisitView | undefined, today: string): string =>
  onPaperPart(visit).onPaper === true ? (visit?.receivedOn ?? today) : today
