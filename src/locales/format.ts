/** What may stand in the places of a sentence. */
export type Params = Readonly<Record<string, string | number>>

const PLACE = /\{(?:'([^']*)'|\s*([\w-]+)\s*)\}/g

/**
 * Puts `params` into the `{name}` places of a sentence, as vue-i18n's named interpolation does, for the command line and
 * the server, which run without Vue. `{'…'}` is literal text. A place without a value stays as it is, so that it is seen.
 */
export const format = (message: string, params: Params = {}): string =>
  message.replace(PLACE, (place, literal: string | undefined, name: string | undefined) => {
    if (literal !== undefined) return literal
    return name !== undefined && Object.hasOwn(params, name) ? String(params[name]) : place
  })
