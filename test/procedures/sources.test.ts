import { expect, it } from 'vitest'
import { sampleContent } from '../app/desk/day/real-desk.ts'

const { catalogue } = await sampleContent()

/** A number instead of a name, and hosts that only pass on or copy other people's pages: nobody can tell from them whose page it is. */
const NOBODYS = /^[\d.]+$|\.cache\.|cloudfront\.net$|translate\.goog$|\.(asia|tech)$|^xn--/

it('a source is named by the address of whoever published it', () => {
  const hosts = [...catalogue.definitions].flatMap(([id, versions]) =>
    versions.flatMap(({ source }) => source.pages.map(({ address }) => [id, new URL(address).hostname] as const)),
  )
  expect(hosts.length).toBeGreaterThan(500)
  expect(hosts.filter(([, host]) => NOBODYS.test(host))).toEqual([])
})
