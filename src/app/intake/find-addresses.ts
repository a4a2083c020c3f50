import { readPostalCode } from '#core/intake'
import { failure, problem, success } from '#core/value'
import type { Result } from '#core/value'
import type { PostalCodes, PostalEdition } from '../ports/postal-codes.ts'

/** What lies under a postal code, as it is put into a field; street and number are not in the data. */
export interface FoundAddresses {
  /** Each once, in the order of the data: 東京都千代田区霞が関. Empty where there is no such code. */
  readonly addresses: readonly string[]
  readonly edition: PostalEdition
}

/**
 * The addresses under what is typed; `undefined` while that is no postal code (seven digits of any width, with or without 〒 and
 * hyphen). `postal-codes-unreadable` where the data cannot be fetched from this site.
 */
export const findAddresses = async (text: string, codes: PostalCodes): Promise<Result<FoundAddresses | undefined>> => {
  const code = readPostalCode(text)
  if (code === undefined) return success(undefined)
  try {
    const areas = await codes.areas(code)
    const addresses = new Set(areas.map(({ prefecture, city, town }) => prefecture + city + town))
    return success({ addresses: [...addresses], edition: codes.edition })
  } catch {
    return failure(problem('postal-codes-unreadable'))
  }
}
