import type { ImportField, Imports } from '#core/definitions'

/** The source whose fields are those of the 転出証明書 (住民基本台帳法施行令23条). */
export const CERTIFICATE = 'move-out-certificate'

/** A field of the certificate as it is typed from paper. */
export interface CertificateField extends ImportField {
  /** `household`: typed once for all. `same-below`: usually as in the row above (以下同じ). `person`: each their own. */
  readonly repeats: 'household' | 'same-below' | 'person'
}

/** The fields of the 転出証明書 in the order they are typed; only those that state facts. Empty where the packs have no such source. */
export const certificateFields = (imports: Imports): readonly CertificateField[] =>
  (imports.sources.get(CERTIFICATE)?.fields ?? [])
    .filter(({ part }) => part === undefined)
    .map((field) => ({
      ...field,
      repeats: field.per === 'household' ? 'household' : field.sameBelow ? 'same-below' : 'person',
    }))
