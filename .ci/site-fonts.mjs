import { copyFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'

/** Where Debian's fonts-ipamj-mincho puts the font. */
export const systemFont = '/usr/share/fonts/truetype/ipamj/ipamjm.ttf'

const licence = '/usr/share/doc/fonts-ipamj-mincho/IPA_Font_License_Agreement_v1.0.txt.gz'
const folder = 'site-fonts'

/** Copies the font, unmodified and with its licence, into the folder the server offers; false when the system has none. */
export const copySystemFont = () => {
  if (isSame(systemFont, `${folder}/ipamjm.ttf`)) return true
  if (!existsSync(systemFont)) return existsSync(`${folder}/ipamjm.ttf`)
  mkdirSync(folder, { recursive: true })
  copyWhole(systemFont, `${folder}/ipamjm.ttf`)
  if (existsSync(licence)) copyWhole(licence, `${folder}/IPA_Font_License_Agreement_v1.0.txt.gz`)
  return true
}

const isSame = (from, to) => existsSync(from) && existsSync(to) && statSync(from).size === statSync(to).size

// Renamed into place, so that a start that is stopped half way leaves no torn font.
const copyWhole = (from, to) => {
  copyFileSync(from, `${to}.part`)
  renameSync(`${to}.part`, to)
}
