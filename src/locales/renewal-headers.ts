import { office } from './ja/office.ts'

/** The names the columns of a renewal's file may go by, besides their ids. */
export const renewalHeaders = Object.fromEntries(
  Object.entries(office.headers).map(([column, names]) => [column, names.split(' ')]),
) as unknown as Readonly<Record<keyof typeof office.headers, readonly string[]>>
