import { existsSync, readFileSync } from 'node:fs'
import { parseFontCoverage, type FaceCoverage } from '#core/printing'
import { readPrintFaces } from '../../../.ci/vite/read-print-faces.ts'
import { readFont, type OracleFont } from './read-font.ts'

const IPAMJ = '/usr/share/fonts/truetype/ipamj/ipamjm.ttf'

/** The faces as the product knows them, and by face and file the same fonts as the oracle reads them. */
export interface InstalledFaces {
  readonly faces: readonly FaceCoverage[]
  readonly fonts: ReadonlyMap<string, OracleFont>
  /** Whether the font of all registered names (IPAmj Mincho) is on this machine. */
  readonly hasIpamj: boolean
}

const ipamj = (): readonly FaceCoverage[] => {
  const bytes = readFileSync(IPAMJ)
  const coverage = parseFontCoverage(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  return coverage.ok ? [{ face: 'ipamj-mincho', files: [{ file: IPAMJ, ...coverage.value }] }] : []
}

/** The product's own faces and, where it is installed, IPAmj Mincho. */
export const installedFaces = (): InstalledFaces => {
  const { faces: own, paths } = readPrintFaces('.')
  const hasIpamj = existsSync(IPAMJ)
  const faces = hasIpamj ? [...own, ...ipamj()] : own
  const files = faces.flatMap((face) => face.files.map(({ file }) => file))
  return { faces, fonts: new Map(files.map((file) => [file, readFont(paths.get(file.slice(1)) ?? file)])), hasIpamj }
}
