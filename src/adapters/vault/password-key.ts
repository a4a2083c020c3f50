import { argon2id } from 'hash-wasm'
import type { KeyDerivation } from '#app/ports'
import { randomBytes, utf8, type Bytes } from './bytes.ts'

/** How costly a password is made for whoever guesses. */
export interface DerivationCost {
  readonly memoryKiB: number
  readonly passes: number
  readonly lanes: number
  /** Of PBKDF2, where the browser refuses WebAssembly. */
  readonly iterations: number
}

/** Argon2id with 64 MiB, 3 passes, 1 lane (about 0.4 s on a plain office PC); PBKDF2-HMAC-SHA-256 with 600,000 rounds. */
export const FULL_COST: DerivationCost = { memoryKiB: 65_536, passes: 3, lanes: 1, iterations: 600_000 }

/** What a row may ask for at most, so that a changed row cannot stop the terminal. */
const MOST = { memoryKiB: 1_048_576, passes: 20, lanes: 4, iterations: 10_000_000 }
const SALT_LENGTH = 16

const byArgon2 = async (
  password: string,
  { memoryKiB, passes, lanes, salt }: Extract<KeyDerivation, { name: 'argon2id' }>,
): Promise<Bytes> =>
  (await argon2id({
    password,
    salt,
    parallelism: lanes,
    iterations: passes,
    memorySize: memoryKiB,
    hashLength: 32,
    outputType: 'binary',
  })) as Bytes

const byPbkdf2 = async (
  password: string,
  { iterations, salt }: Extract<KeyDerivation, { name: 'pbkdf2-sha256' }>,
): Promise<Bytes> => {
  const key = await crypto.subtle.importKey('raw', utf8(password), 'PBKDF2', false, ['deriveBits'])
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, key, 256))
}

const isWithinReason = (derivation: KeyDerivation): boolean =>
  derivation.name === 'argon2id'
    ? derivation.memoryKiB <= MOST.memoryKiB && derivation.passes <= MOST.passes && derivation.lanes <= MOST.lanes
    : derivation.iterations <= MOST.iterations

/**
 * The key a password gives by a derivation that was written down; undefined when it cannot be carried out here. A password
 * counts as it is typed in its composed form (NFC), so that two keyboards give the same.
 */
export const passwordKey = async (password: string, derivation: KeyDerivation): Promise<Bytes | undefined> => {
  if (!isWithinReason(derivation)) return undefined
  const typed = password.normalize('NFC')
  try {
    return derivation.name === 'argon2id' ? await byArgon2(typed, derivation) : await byPbkdf2(typed, derivation)
  } catch {
    return undefined
  }
}

/** A key from a new password, with what is written down of how it was made: argon2id, or PBKDF2 where that is refused. */
export const newPasswordKey = async (
  password: string,
  { memoryKiB, passes, lanes, iterations }: DerivationCost,
): Promise<{ readonly key: Bytes; readonly derivation: KeyDerivation }> => {
  const salt = randomBytes(SALT_LENGTH)
  const costly: KeyDerivation = { name: 'argon2id', memoryKiB, passes, lanes, salt }
  const key = await passwordKey(password, costly)
  if (key !== undefined) return { key, derivation: costly }
  const plain: KeyDerivation = { name: 'pbkdf2-sha256', iterations, salt }
  const fallback = await passwordKey(password, plain)
  if (fallback === undefined) throw new Error('no key derivation')
  return { key: fallback, derivation: plain }
}

/** Whether a derivation is weaker than what is asked now, so that it is raised at the next sign-in. */
export const isWeaker = (derivation: KeyDerivation, cost: DerivationCost): boolean =>
  derivation.name === 'argon2id' ? derivation.memoryKiB * derivation.passes < cost.memoryKiB * cost.passes : true
