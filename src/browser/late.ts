/** A method that answers later anyway. */
type Promising = (...given: never[]) => Promise<unknown>

/** What cannot wait: every member that is not such a method. */
export type Meanwhile<Whole> = {
  readonly [Name in keyof Whole as Whole[Name] extends Promising ? never : Name]: Whole[Name]
}

/**
 * Something whose code is still on its way, usable at once: a method that answers a promise waits until the whole has arrived, the
 * rest answers as `meanwhile` says until then. The whole is asked for when the first method is called.
 */
export function late<Whole extends object>(arrival: () => Promise<Whole>, meanwhile: Meanwhile<Whole>): Whole {
  let arrived: Whole | undefined
  const wait = async (): Promise<Whole> => (arrived ??= await arrival())
  const stands = meanwhile as Whole
  return new Proxy(stands, {
    get: (_, name) => {
      const key = name as keyof Whole
      if (arrived !== undefined) return arrived[key]
      if (key in stands || typeof name === 'symbol') return stands[key]
      return async (...given: never[]) => ((await wait())[key] as Promising)(...given)
    },
  })
}
