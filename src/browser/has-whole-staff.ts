import type { SampleMember } from '#app/office/sample-member'
import type { VaultShelf } from '#app/ports'
import { success, type Result } from '#core/value'

/**
 * Whether everybody of the sample city's staff has come as far as a password of their own. Whoever has not, and was never
 * given a code anew, was left behind by a founding that was cut short. Problems: those of the store.
 */
export async function hasWholeStaff(
  shelf: Pick<VaultShelf, 'look'>,
  staff: readonly Pick<SampleMember, 'user'>[],
): Promise<Result<boolean>> {
  for (const { user } of staff) {
    const found = await shelf.look(user)
    if (!found.ok) return found
    const { account } = found.value
    const isLeft = account === undefined || (account.revision === 1 && account.slots.code !== undefined)
    if (isLeft) return success(false)
  }
  return success(true)
}
