import { createI18n } from 'vue-i18n'
import { format, messages, type Locale, type Params } from '#locales'

/**
 * The words for the screens, put together as the command line does (`format`), so that the product carries no second reader of
 * sentences and a policy without eval holds.
 * A key without words throws while developing and testing; in the product the key shows.
 */
export const createI18nFor = (locale: Locale, { strict = import.meta.env.DEV } = {}) =>
  createI18n({
    legacy: false,
    locale,
    messages,
    messageCompiler: (message: unknown) => (context: { readonly values: Record<string, unknown> }) =>
      format(String(message), context.values as Params),
    missing: (_, key) => {
      if (strict) throw new Error(`No words for ${key}`)
      return key
    },
  })
