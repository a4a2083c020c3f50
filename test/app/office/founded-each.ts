import { beforeAll, beforeEach } from 'vitest'
import type { Catalogue } from '#core/definitions'
import { foundedOffice, readDesk, type Page, type Terminal } from './town-office.ts'

/** What a test of the office starts from. */
export interface Town {
  readonly catalogue: Catalogue
  readonly terminal: Terminal
  readonly page: Page
}

/** The office as it was founded, anew before each test of a file: read from what this returns, inside the tests. */
export function foundedEach(): Town {
  const town = {} as { -readonly [part in keyof Town]: Town[part] }
  beforeAll(async () => {
    town.catalogue = await readDesk()
  })
  beforeEach(async () => {
    Object.assign(town, await foundedOffice(town.catalogue))
  })
  return town
}
