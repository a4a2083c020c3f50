import { failure, problem, success, type Result } from '#core/value'

/** What a passkey is asked for: 32 bytes of its PRF, the same each time (WebAuthn Level 3, prf extension). */
export interface Passkeys {
  /** Whether this browser can do it at all. */
  readonly isPossible: boolean
  /** Whether a passkey of this person was made at this terminal. */
  readonly has: (user: string) => boolean
  /** Makes one, with its id. It is asked for only once it was kept. Problems: those of `ask`. */
  readonly make: (user: string) => Promise<Result<{ readonly id: string; readonly prf: Uint8Array<ArrayBuffer> }>>
  readonly keep: (user: string, id: string) => void
  /** Asks it. Problems: `passkey-refused` (cancelled, or not this one), `passkey-without-prf`. */
  readonly ask: (user: string) => Promise<Result<Uint8Array<ArrayBuffer>>>
}

type Bytes = Uint8Array<ArrayBuffer>

const ES256 = -7
const RS256 = -257
/** Answers that cannot be replayed matter to a server; here the passkey opens keys, and no server listens. */
const challenge = (): Bytes => crypto.getRandomValues(new Uint8Array(32))
const salt = async (): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode('madoguchi passkey 1')))

const prfOf = (credential: PublicKeyCredential): Bytes | undefined => {
  const first = credential.getClientExtensionResults().prf?.results?.first
  if (first === undefined) return undefined
  return first instanceof ArrayBuffer
    ? new Uint8Array(first)
    : new Uint8Array(first.buffer.slice(first.byteOffset, first.byteOffset + first.byteLength) as ArrayBuffer)
}

/**
 * Passkeys of this terminal's people. `storage` keeps the id of each credential, which says nothing by itself; `name` is what
 * the authenticator shows.
 */
export const createPasskeys = (storage: Storage, key: string, name: string): Passkeys => {
  const known = (): Readonly<Record<string, string>> => {
    try {
      return JSON.parse(storage.getItem(key) ?? '{}') as Record<string, string>
    } catch {
      return {}
    }
  }
  const idOf = (user: string): string | undefined => (Object.hasOwn(known(), user) ? known()[user] : undefined)
  const asked = async (give: () => Promise<Credential | null>): Promise<Result<PublicKeyCredential>> => {
    try {
      const credential = await give()
      return credential instanceof PublicKeyCredential ? success(credential) : failure(problem('passkey-refused'))
    } catch {
      return failure(problem('passkey-refused'))
    }
  }
  const askFor = async (kept: string): Promise<Result<Bytes>> => {
    const id = Uint8Array.from(atob(kept), (letter) => letter.charCodeAt(0))
    const extensions = { prf: { eval: { first: await salt() } } }
    const allowCredentials = [{ type: 'public-key', id }] as const
    const credential = await asked(() =>
      navigator.credentials.get({
        publicKey: {
          challenge: challenge(),
          allowCredentials: [...allowCredentials],
          userVerification: 'required',
          extensions,
        },
      }),
    )
    if (!credential.ok) return credential
    const prf = prfOf(credential.value)
    return prf === undefined ? failure(problem('passkey-without-prf')) : success(prf)
  }

  return {
    isPossible: typeof PublicKeyCredential === 'function',
    has: (user) => idOf(user) !== undefined,
    ask: async (user) => {
      const id = idOf(user)
      return id === undefined ? failure(problem('passkey-refused')) : askFor(id)
    },
    keep: (user, id) => storage.setItem(key, JSON.stringify({ ...known(), [user]: id })),
    make: async (user) => {
      const extensions = { prf: { eval: { first: await salt() } } }
      const made = await asked(() =>
        navigator.credentials.create({
          publicKey: {
            challenge: challenge(),
            rp: { name },
            user: { id: crypto.getRandomValues(new Uint8Array(16)), name: user, displayName: user },
            pubKeyCredParams: [
              { type: 'public-key', alg: ES256 },
              { type: 'public-key', alg: RS256 },
            ],
            authenticatorSelection: { userVerification: 'required', residentKey: 'discouraged' },
            extensions,
          },
        }),
      )
      if (!made.ok) return made
      const id = btoa(String.fromCharCode(...new Uint8Array(made.value.rawId)))
      // Many authenticators give the bytes only when they are asked afterwards.
      const prf = prfOf(made.value)
      const given = prf === undefined ? await askFor(id) : success(prf)
      return given.ok ? success({ id, prf: given.value }) : given
    },
  }
}
