import type { Table } from 'dexie'
import type { AccountRow, TryKind, VaultShelf, WrappedSecret } from '#app/ports'
import { failure, problem, success } from '#core/value'
import { transact, type DexieConnection } from './dexie-connection.ts'
import type { KeyRow, TriesRow } from './madoguchi-database.ts'

const CHANGED = problem('vault-changed')

const wrappedOnly = (rows: readonly KeyRow[]): readonly WrappedSecret[] =>
  rows.flatMap((row) => ('wrapped' in row ? [row] : []))

const isSame = (a: readonly WrappedSecret[], b: readonly WrappedSecret[]): boolean =>
  a.length === b.length &&
  a.every(({ stream, epoch, wrapped }) =>
    b.some((other) => other.stream === stream && other.epoch === epoch && other.wrapped.join() === wrapped.join()),
  )

/** What the vault keeps, beside the records in the same database and under the same check of its generation. */
export const dexieShelf = (connection: Pick<DexieConnection, 'database' | 'generation' | 'seen'>): VaultShelf => {
  const { database, seen } = connection
  const nothing = (user: string): TriesRow => ({ user, password: 0, passkey: 0 })
  const triesOf = async (user: string): Promise<TriesRow> => (await database.tries.get(user)) ?? nothing(user)
  const isNext = async ({ user, revision }: AccountRow): Promise<boolean> =>
    ((await database.accounts.get(user))?.revision ?? 0) + 1 === revision

  return {
    users: () =>
      transact(connection, 'r', async () =>
        success((await database.accounts.toCollection().primaryKeys()).map(String)),
      ),

    look: (user) =>
      transact(connection, 'r', async () =>
        success({
          account: await database.accounts.get(user),
          wraps: await database.wraps.where('user').equals(user).toArray(),
          keyIds: [...new Set((await database.wraps.toCollection().primaryKeys()).map(([, keyId]) => keyId))],
          epoch: await database.epochs.toCollection().first(),
        }),
      ),

    forget: async () => {
      seen.records.clear()
      return transact(connection, 'rw', async () => {
        const isSealed = (await database.audit.filter((row) => 'sealed' in row).count()) > 0
        if (isSealed || (await database.records.count()) > 0) return failure(problem('vault-already-founded'))
        const { accounts, wraps, tries, epochs, keys } = database
        await Promise.all([accounts, wraps, tries, epochs, keys].map((table) => (table as Table).clear()))
        return success(undefined)
      })
    },

    change: ({ accounts = [], wraps = [], withoutWraps, epoch }) =>
      transact(connection, 'rw', async () => {
        for (const account of accounts) {
          if (!(await isNext(account))) return failure(CHANGED)
          await database.accounts.put(account)
        }
        if (withoutWraps !== undefined) {
          const { user, keyIds } = withoutWraps
          const all = database.wraps.where('user').equals(user)
          await (keyIds === undefined ? all : all.filter(({ keyId }) => keyIds.includes(keyId))).delete()
        }
        await database.wraps.bulkPut([...wraps])
        if (epoch !== undefined) {
          if ((await database.epochs.count()) > 0) return failure(CHANGED)
          await database.epochs.add(epoch)
        }
        return success(undefined)
      }),

    tries: (user) =>
      transact(connection, 'r', async () => {
        const { password, passkey } = await triesOf(user)
        return success({ password, passkey })
      }),

    beginTry: (user: string, kind: TryKind, seen: number) =>
      transact(connection, 'rw', async () => {
        const row = await triesOf(user)
        if (row[kind] !== seen) return failure(CHANGED)
        await database.tries.put({ ...row, [kind]: seen + 1 })
        return success(undefined)
      }),

    forgetTries: (user, kind) =>
      transact(connection, 'rw', async () => {
        await database.tries.put({ ...(await triesOf(user)), [kind]: 0 })
        return success(undefined)
      }),

    secrets: () =>
      transact(connection, 'r', async () =>
        success({
          epoch: await database.epochs.toCollection().first(),
          secrets: wrappedOnly(await database.keys.toArray()),
        }),
      ),

    replaceEpoch: (from, to) =>
      transact(connection, 'rw', async () => {
        const epoch = await database.epochs.toCollection().first()
        const secrets = wrappedOnly(await database.keys.toArray())
        if (epoch?.id !== from.epoch || !isSame(secrets, from.secrets)) return failure(CHANGED)
        await database.epochs.delete(from.epoch)
        await database.epochs.add(to.epoch)
        await database.keys.bulkPut([...to.secrets])
        return success(undefined)
      }),
  }
}
