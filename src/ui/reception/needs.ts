/** What a visitor may need, in the order in which a screen offers it. */
export const NEEDS = ['interpreter', 'writing', 'largePrint', 'wheelchair', 'inHaste'] as const
