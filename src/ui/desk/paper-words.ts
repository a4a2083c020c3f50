import type { PaperWords } from '#app/desk/desk-parts';
import { phrase } from '#locales';

/** The words the use cases put on paper, in Japanese: forms are in the language of the law. */
export const paperWords: PaperWords = {
  sampleMark: phrase('ja', 'desk.paper.sample'),
  noDeadline: phrase('ja', 'desk.paper.noDeadline'),
  mayor: phrase('ja', 'desk.paper.mayor'),
  yen: (amount) => (amount === 0 ? phrase('ja', 'desk.paper.free') : phrase('ja', 'desk.paper.yen', { amount: grouped(amount) })),
  window: (number, floor) => phrase('ja', floor === undefined ? 'desk.paper.window' : 'desk.paper.windowOnFloor', { number, floor: floor ?? '' }),
  titleOf: (form) => phrase('ja', 'desk.paper.title', { form }),
};

function grouped(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, ',');
}
