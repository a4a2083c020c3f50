import type { Keyring } from '#adapters/vault'
import type { Bytes, SecondPlace } from '#app/ports'
import { success } from '#core/value'
import type { Area } from './calls.ts'
import { openedTexts, type OpenedTexts } from './opened-texts.ts'
import { workerLine, type WorkerLine } from './worker-line.ts'
import { startWorker } from './worker-script.ts'

/** The keys and the second place of a set-up, both in one worker. */
export interface VaultWorker {
  /** Also the record store's cipher. Closing it ends the worker. */
  readonly keys: Keyring
  readonly secondPlace: SecondPlace
}

/** What opens an account when it goes well. */
const OPENING = ['found', 'openByPassword', 'openByCode', 'openByPin', 'openByPasskey', 'recover'] as const

const REST = [
  'keepForPin',
  'changePassword',
  'addPasskey',
  'issue',
  'share',
  'keyIdsOf',
  'sign',
  'sealDraft',
  'openDraft',
  'nextEpoch',
  'rewrap',
  'checkSecrets',
  'clearOtherSlot',
  'newRecord',
  'commitKey',
  'seal',
  'open',
] as const satisfies readonly (keyof Keyring)[]

type Own = 'isUnlocked' | 'close'

const asking = <T>(line: WorkerLine, area: Area, methods: readonly string[], answered = () => undefined): T =>
  Object.fromEntries(
    methods.map((method) => [
      method,
      async (...given: readonly unknown[]) => {
        const result = await line.ask(area, method, given)
        if (result.ok) answered()
        return result
      },
    ]),
  ) as T

/** Makes ready the worker of a set-up; it starts when it is first asked. `start` is another way to make one, in tests. */
export const openVaultWorker = (folder: string, start: (folder: string) => Worker = startWorker): VaultWorker => {
  let unlocked = false
  // Asked for with each command; the page is told it anyway, and forgets it with the worker.
  const commitKeys = new Map<string, { readonly wrapped: Bytes; readonly key: string }>()
  const line = workerLine(
    () => start(folder),
    () => {
      unlocked = false
      commitKeys.clear()
      texts.forget()
    },
  )
  const rest = asking<Omit<Keyring, (typeof OPENING)[number] | Own>>(line, 'keys', REST)
  const texts: OpenedTexts = openedTexts(rest)
  const keys: Keyring = {
    ...asking<Pick<Keyring, (typeof OPENING)[number]>>(line, 'keys', OPENING, () => void (unlocked = true)),
    ...rest,
    open: texts.open,
    seal: texts.seal,
    nextEpoch: (...given) => {
      texts.forget()
      return rest.nextEpoch(...given)
    },
    commitKey: async (secret, context) => {
      const known = commitKeys.get(secret.stream)
      if (known?.wrapped.join() === secret.wrapped.join()) return success(known.key)
      const asked = await rest.commitKey(secret, context)
      if (asked.ok) commitKeys.set(secret.stream, { wrapped: secret.wrapped, key: asked.value })
      return asked
    },
    isUnlocked: () => unlocked,
    close: async () => {
      line.end()
      return success(undefined)
    },
  }
  return { keys, secondPlace: asking<SecondPlace>(line, 'place', ['recall', 'remember']) }
}
