import { openVault } from '#adapters/vault'
import { openVaultWorker } from '#adapters/vault-worker'
import { openOffice } from '#app/office/open-office'
import type { Principal } from '#core/access'
import type { Result } from '#core/value'
import { paperWords } from '#locales'
import type { OpenTerminal } from './open-terminal.ts'

/**
 * Who the second person at this screen is, by their own password. Their keys are opened in a worker of their own, which ends
 * before this returns: whoever has the terminal open keeps it. Problems: those of `Office.signIn`.
 */
export async function secondPerson(
  { setup, parts, store, clock, content }: OpenTerminal,
  user: string,
  password: string,
): Promise<Result<Principal>> {
  const { keys } = openVaultWorker(`madoguchi-${setup}`)
  const vault = openVault({
    keys,
    shelf: store.shelf,
    generation: store.generation,
    now: () => clock.now().epochMs,
    monotonic: () => performance.now(),
  })
  const office = openOffice({
    ...parts,
    setup,
    catalogue: content.catalogue,
    clock,
    vault,
    words: { list: paperWords.list },
  })
  const entered = await office.signIn(user, { type: 'password', password })
  if (entered.ok) await office.signOut()
  else await vault.lock()
  return entered.ok ? { ok: true, value: entered.value.principal } : entered
}
