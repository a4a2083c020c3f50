import type { Page } from '@playwright/test'

/** A card of the plan as a clerk reads it. */
export interface ReadCard {
  readonly name: string
  readonly verdict: string
  readonly persons: readonly string[]
  readonly deadline: string
}

/** The cards on the screen of the plan, in their order. */
export const readPlan = (page: Page): Promise<readonly ReadCard[]> =>
  page
    .getByRole('main')
    .getByRole('article')
    .evaluateAll((cards) =>
      cards.map((card) => {
        const words = (selector: string): string => card.querySelector(selector)?.textContent.trim() ?? ''
        return {
          name: words('h3'),
          verdict: words('.badge'),
          persons: [...card.querySelectorAll('.persons li')].map((each) => each.textContent.trim()),
          deadline: words('dd .nowrap'),
        }
      }),
    )
