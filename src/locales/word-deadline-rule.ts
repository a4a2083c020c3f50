import type { Amount, DeadlineRule } from '#core/definitions'
import { isoFromDay } from '#core/value'
import { catalogue } from './ja/catalogue.ts'
import { format } from './format.ts'
import type { SpokenContent } from './spoken-content.ts'
import type { SettingWords } from './word-condition.ts'

const words = catalogue.deadline

/** A rule of a deadline in Japanese, without its condition: 異動日の翌日から14日（末日が市の休日なら、次の開庁日）. */
export function wordDeadlineRule(rule: DeadlineRule, spoken: SpokenContent, settings: SettingWords): string {
  const { from: start, length, direction, firstDay, rolls } = rule
  const from = 'day' in start ? spoken.date(isoFromDay(start.day)) : spoken.label(start.fact)
  const n = numberOf(length.amount, settings)
  const said = lengthText(n, length.unit)
  const whole =
    typeof length.amount === 'number'
      ? said
      : format(words.bySetting, { length: said, setting: settings.names.get(length.amount.setting)?.label.ja ?? '' })
  const text =
    n === '0'
      ? format(words.sameDay, { from })
      : format(direction === 'before' ? words.before : words.first[firstDay], { from, length: whole })
  return rolls ? `${text}${words.rolls}` : text
}

/** The number written, or the one this city has set. */
export function numberOf(amount: Amount, settings: SettingWords): string {
  return typeof amount === 'number' ? String(amount) : (settings.now[amount.setting] ?? '')
}

function lengthText(n: string, unit: 'days' | 'months'): string {
  if (unit === 'days') return format(words.days, { n })
  const months = Number(n)
  return months > 0 && months % 12 === 0 ? format(words.years, { n: months / 12 }) : format(words.months, { n })
}
