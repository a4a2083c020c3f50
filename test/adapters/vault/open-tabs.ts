import { openSignedIn, openTab, value, type Tab, type TabOptions, type Disk } from '../contract/protected-store.ts'

/** A password to change to. */
export const NEXT = 'mado-no-soto-no-kaze-9'

const open: Tab[] = []

/** Lets {@link closeTabs} close a tab. */
export const toClose = (made: Tab): Tab => {
  open.push(made)
  return made
}

/** Closes every tab of a test after it. */
export const closeTabs = (): void => {
  for (const { store } of open.splice(0)) store.close()
}

/** A tab over this disk; {@link closeTabs} closes it. */
export const tab = async (disk: Disk, options: TabOptions = {}): Promise<Tab> =>
  toClose(value(await openTab(disk, options)))

/** A tab in which the founder is signed in; {@link closeTabs} closes it. */
export const signedIn = async (disk: Disk, options: TabOptions = {}): Promise<Tab> =>
  toClose(value(await openSignedIn(disk, options)))
