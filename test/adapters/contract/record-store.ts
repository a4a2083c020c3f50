import { writingContract } from './record-store-writing.ts'
import { tabsContract } from './record-store-tabs.ts'
import { destroyingContract } from './record-store-destroying.ts'
import { setupContract } from './record-store-setup.ts'
import type { Harness } from './record-store-harness.ts'

/** What every record store must do, whatever it is made of. */
export const recordStoreContract = (name: string, harness: () => Harness): void => {
  writingContract(name, harness)
  tabsContract(name, harness)
  destroyingContract(name, harness)
  setupContract(name, harness)
}
