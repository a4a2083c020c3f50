import type { Result } from '#core/value'

/** An address down to its town (町域), as postal data has it; what follows the town is typed. */
export interface PostalAddress {
  /** Seven digits. */
  readonly postalCode: string
  readonly prefecture: string
  readonly city: string
  /** Empty where the code stands for a whole municipality. */
  readonly town: string
  /** 全国地方公共団体コード, five digits, where the data has it. */
  readonly municipality?: string
}

/** Addresses by postal code, from data that lies on this machine. Problem: `address-data-missing`. */
export interface AddressLookup {
  /** All addresses of a code of seven digits (see `readPostalCode` of core/intake), several where towns share it; empty for one that is not in use. */
  readonly byPostalCode: (code: string) => Promise<Result<readonly PostalAddress[]>>
}
