import { useI18n } from 'vue-i18n'

/** The words of the product's language: `t('parts.verdict.needed')`, `t('parts.card.daysLeft', { days: 3 })`. */
export const useWords = (): { readonly t: (key: string, params?: Record<string, string | number>) => string } => {
  const { t } = useI18n({ useScope: 'global' })
  return { t: (key, params) => t(key, params ?? {}) }
}
