import { cpSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type BrowserContext } from '@playwright/test'
import { launchProfile, openStorePage, type StorePage } from './vault/open-profile.ts'
import { generator } from './vault/generator.ts'
import { servePage } from './vault/serve-page.ts'
import { databaseFiles, findsIn } from './vault/files-of-profile.ts'

// What can go wrong below the screens, in the browser itself: on a page with the store, the vault and its worker alone.

const full = process.env['TEST_FULL'] !== undefined
const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)
const NAME = 'faults'

let site: Awaited<ReturnType<typeof servePage>>
test.beforeAll(async () => {
  site = await servePage()
})
test.afterAll(() => site.stop())

const opened = async (context: BrowserContext): Promise<StorePage> => {
  const store = await openStorePage(context, site.address)
  expect(await store.open(NAME)).toEqual({ value: [] })
  expect(await store.enter()).toEqual({ value: [] })
  return store
}

const TEXTS = Array.from({ length: 20 }, (_, n) => `控え${n}`)

for (const backend of ['leveldb', 'sqlite'] as const) {
  test(`F04: damaged files of the ${backend} store are found at the start, or nothing is missing`, async ({
    launchOptions,
  }, info) => {
    test.setTimeout(full ? 3_600_000 : 600_000)
    console.log(`seed ${seed}`)
    const random = generator(seed)
    const flags = backend === 'sqlite' ? ['--enable-features=IdbSqliteBackingStore'] : []
    const sound = info.outputPath('sound')
    const making = await launchProfile(sound, launchOptions, flags)
    const store = await opened(making)
    await store.begin('01A')
    for (const [index, text] of TEXTS.entries()) await store.state('01A', index + 1, [text])
    expect(await store.settled()).toEqual({ value: undefined })
    await making.close()

    const faults = full ? 20 : 3
    const kinds = ['flipped', 'truncated', 'deleted'] as const
    const outcomes: Record<string, number> = {}
    const control = info.outputPath('control')
    cpSync(sound, control, { recursive: true })
    const untouched = await launchProfile(control, launchOptions, flags)
    expect(await whatIsFound(await openStorePage(untouched, site.address))).toBe('intact')
    await untouched.close()
    for (const kind of kinds)
      for (let n = 0; n < (kind === 'deleted' ? 1 : faults); n += 1) {
        const profile = info.outputPath(`${kind}-${n}`)
        cpSync(sound, profile, { recursive: true })
        const files = databaseFiles(profile)
        const file = files[Math.floor(random() * files.length)] ?? ''
        if (kind === 'deleted') rmSync(join(profile, 'Default', 'IndexedDB'), { recursive: true })
        else if (kind === 'truncated') truncateSync(file, Math.floor(statSync(file).size * random()))
        else {
          const bytes = readFileSync(file)
          for (let flip = 0; flip < 64 && bytes.length > 0; flip += 1) {
            const at = Math.floor(random() * bytes.length)
            bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))
          }
          writeFileSync(file, bytes)
        }
        const context = await launchProfile(profile, launchOptions, flags)
        const damaged = await openStorePage(context, site.address)
        const outcome = await whatIsFound(damaged)
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
        expect(outcome, `${kind} ${file}`).not.toBe('silent')
        await context.close()
        rmSync(profile, { recursive: true })
      }
    console.log(`${backend}: ${JSON.stringify(outcomes)}`)
    expect(outcomes['store-lost'] ?? 0).toBeGreaterThan(0)
  })
}

/** How a damaged store answers: with a problem, or with everything that was there; `silent` is the one thing it must not be. */
const whatIsFound = async (store: StorePage): Promise<string> => {
  const opening = await store.open(NAME)
  if ('codes' in opening) return opening.codes[0] ?? 'silent'
  if (opening.value.length > 0) return opening.value[0] ?? 'silent'
  const entered = await store.enter()
  if ('codes' in entered) return entered.codes[0] ?? 'silent'
  if (entered.value.length > 0) return entered.value[0] ?? 'silent'
  const texts = await store.texts('01A')
  if ('codes' in texts) return texts.codes[0] ?? 'silent'
  const audit = await store.audit()
  if ('codes' in audit) return audit.codes[0] ?? 'silent'
  if (audit.value.length > 0) return audit.value[0] ?? 'silent'
  return JSON.stringify(texts.value) === JSON.stringify(TEXTS) ? 'intact' : 'silent'
}

for (const storageTypes of ['indexeddb', 'all'])
  test(`F05: site data (${storageTypes}) cleared under an open page: the next write is refused, nothing begins anew in silence`, async ({
    launchOptions,
  }, info) => {
    const context = await launchProfile(info.outputPath('profile'), launchOptions)
    const store = await opened(context)
    await store.begin('01A')
    const session = await context.newCDPSession(store.page)
    await session.send('Storage.clearDataForOrigin', { origin: site.address, storageTypes })
    const refused = await store.state('01A', 1, ['後'])
    expect('codes' in refused && refused.codes[0]).toMatch(/^store-(replaced|closed|failed)$/)
    expect(await store.note()).toHaveProperty('codes')
    const again = await openStorePage(context, site.address)
    if (storageTypes === 'indexeddb') {
      expect(await again.open(NAME)).toEqual({ codes: ['store-lost'] })
      expect(await again.open(NAME)).toEqual({ codes: ['store-lost'] })
    }
    // With everything gone at once nothing on the terminal remembers: the closing sheet on paper does.
    expect(await again.open(NAME, true)).toEqual({ value: [] })
    await context.close()
  })

test('F06: a full disk takes back the whole step; what is there stays, and goes on when there is room', async ({
  launchOptions,
}, info) => {
  const context = await launchProfile(info.outputPath('profile'), launchOptions)
  // Before the store is opened, since the browser remembers for a while how much room there was.
  const session = await context.newCDPSession(await context.newPage())
  await session.send('Storage.overrideQuotaForOrigin', { origin: site.address, quotaSize: 4_000_000 })
  const store = await opened(context)
  await store.begin('01A')
  await store.begin('01B')
  const large = 'あ'.repeat(300_000)
  let seq = 1
  let refused: unknown
  for (let n = 0; n < 20 && refused === undefined; n += 1) {
    const written = await store.state('01A', seq, [large, `${n}`])
    if ('codes' in written) refused = written.codes
    else seq += 2
  }
  expect(refused).toEqual(['store-full'])
  expect(await store.versions()).toEqual({
    value: [
      ['01A', seq],
      ['01B', 1],
    ],
  })
  expect(await store.audit()).toEqual({ value: [] })
  expect(await store.destroy('01A')).toEqual({ value: { events: seq } })
  await session.send('Storage.overrideQuotaForOrigin', { origin: site.address })
  expect(await store.state('01B', 1, ['続き'])).toEqual({ value: { version: 2 } })
  expect(await store.audit()).toEqual({ value: [] })
  await context.close()
})

test('F09: a newer version opened elsewhere stops the old page within a second and leaves no old row', async ({
  launchOptions,
}, info) => {
  const context = await launchProfile(info.outputPath('profile'), launchOptions)
  const store = await opened(context)
  await store.begin('01A')
  const other = await openStorePage(context, site.address)
  const upgraded = other.page.evaluate(
    (name) =>
      new Promise<string>((resolve, reject) => {
        const request = indexedDB.open(name, 1000)
        request.onupgradeneeded = () => request.result.createObjectStore('novelty')
        request.onsuccess = () => resolve('upgraded')
        request.onblocked = () => reject(new Error('blocked'))
        request.onerror = () => reject(request.error ?? new Error('failed'))
      }),
    NAME,
  )
  expect(await upgraded).toBe('upgraded')
  await expect.poll(() => store.closed(), { timeout: 1000 }).toEqual(['store-closed'])
  expect(await store.state('01A', 1, ['後'])).toEqual({ codes: ['store-closed'] })
  expect(await store.note()).toEqual({ codes: ['store-closed'] })
  const rows = await other.page.evaluate(
    (name) =>
      new Promise<number>((resolve) => {
        const request = indexedDB.open(name)
        request.onsuccess = () => {
          const count = request.result.transaction('events').objectStore('events').count()
          count.onsuccess = () => resolve(count.result)
        }
      }),
    NAME,
  )
  expect(rows).toBe(1)
  await context.close()
})

test('F44: a thousand values, and none of them on the disk of a locked terminal', async ({ launchOptions }, info) => {
  const profile = info.outputPath('profile')
  const context = await launchProfile(profile, launchOptions)
  const store = await opened(context)
  const markers = Array.from({ length: 1000 }, (_, n) => `印${String(n).padStart(4, '0')}見本太郎`)
  await store.begin('01A')
  for (let at = 0; at < 1000; at += 50) await store.state('01A', at + 1, markers.slice(at, at + 50))
  expect(await store.texts('01A')).toEqual({ value: markers })
  await store.lock()
  await store.page.waitForTimeout(500)
  expect(findsIn(profile, markers)).toEqual([])
  await context.close()
  expect(findsIn(profile, markers)).toEqual([])
  // The search finds what is there to be found.
  writeFileSync(join(profile, 'planted'), Buffer.from(markers[7] ?? '', 'utf16le'))
  expect(findsIn(profile, markers)).toEqual(['planted'])
})
