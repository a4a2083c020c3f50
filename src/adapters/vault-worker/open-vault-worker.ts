import type { Keyring } from '#adapters/vault'
import type { SecondPlace } from '#app/ports'
import { success } from '#core/value'
import type { Area } from './calls.ts'
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
  const line = workerLine(
    () => start(folder),
    () => void (unlocked = false),
  )
  type Own = 'isUnlocked' | 'close'
  const keys: Keyring = {
    ...asking<Pick<Keyring, (typeof OPENING)[number]>>(line, 'keys', OPENING, () => void (unlocked = true)),
    ...asking<Omit<Keyring, (typeof OPENING)[number] | Own>>(line, 'keys', REST),
    isUnlocked: () => unlocked,
    close: async () => {
      line.end()
      return success(undefined)
    },
  }
  return { keys, secondPlace: asking<SecondPlace>(line, 'place', ['recall', 'remember']) }
}
