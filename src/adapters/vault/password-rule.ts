import { problem, type Problem } from '#core/value'

const SHORTEST = { alone: 15, 'with-passkey': 8 } as const

/** Long enough, and yet what is tried first. Compared without case, spaces and marks. */
const COMMON = [
  'password',
  'passphrase',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'letmein',
  'iloveyou',
  'administrator',
  'admin',
  'welcome',
  'madoguchi',
  'shiyakusho',
  'kanrisha',
  'yakusho',
  'abcdefghijklmnopqrstuvwxyz',
  'abcdefg',
  '1234567890',
  '12345678',
  '0987654321',
  '1qaz2wsx3edc4rfv5tgb6yhn',
  'correcthorsebatterystaple',
]

const bare = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/** One of the common ones, alone, repeated or with digits behind it; or one character, or few, over and over. */
const isCommon = (password: string): boolean => {
  const text = bare(password)
  const words = text.replace(/\d+$/, '')
  const repeats = (unit: string): boolean =>
    unit !== '' && text === unit.repeat(Math.ceil(text.length / unit.length)).slice(0, text.length)
  if (new Set(text).size < 4) return true
  return COMMON.some((common) => words === common || text === common || repeats(common)) || repeats(text.slice(0, 4))
}

/**
 * What is wrong with a new password: `secret-too-weak` with the reason `too-short` (15 characters, 8 beside a passkey),
 * `is-user-id`, `too-common`. No rule about kinds of characters and no forced change (NIST SP 800-63B-4).
 */
export const checkPassword = (user: string, password: string, beside: 'alone' | 'with-passkey'): readonly Problem[] => {
  const weak = (reason: string) => [problem('secret-too-weak', { reason })]
  if ([...password].length < SHORTEST[beside]) return weak('too-short')
  if (bare(user) !== '' && bare(password).replaceAll(bare(user), '').length < 4) return weak('is-user-id')
  return isCommon(password) ? weak('too-common') : []
}

/** What is wrong with a PIN: four to eight digits, not all the same and not in a row. */
export const checkPin = (pin: string): readonly Problem[] => {
  const row = '01234567890 09876543210'
  const good = /^\d{4,8}$/.test(pin) && new Set(pin).size > 1 && !row.includes(pin)
  return good ? [] : [problem('secret-too-weak', { reason: 'pin' })]
}
