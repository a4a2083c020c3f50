import { createI18n } from 'vue-i18n'
import { messages, type Locale } from '#locales'

/**
 * The words for the screens. Messages are read into trees and never compiled to functions, so a policy without eval holds.
 * A key without words throws while developing and testing; in the product the key shows.
 */
export const createI18nFor = (locale: Locale, { strict = import.meta.env.DEV } = {}) =>
  createI18n({
    legacy: false,
    locale,
    messages,
    missing: (_, key) => {
      if (strict) throw new Error(`No words for ${key}`)
      return key
    },
  })
