type Bytes = Uint8Array<ArrayBuffer>

const HEAD_LENGTH = 48
const MARK = [0x4d, 0x44, 0x47, 0x31]

/** Content with its turn, length and checksum, so that a copy cut off half way is told from a whole one. */
export const writeCopy = async (turn: number, content: Bytes): Promise<Bytes> => {
  const copy = new Uint8Array(HEAD_LENGTH + content.length)
  const view = new DataView(copy.buffer)
  copy.set(MARK)
  view.setUint32(4, content.length)
  view.setFloat64(8, turn)
  copy.set(content, HEAD_LENGTH)
  copy.set(await checksum(copy), 16)
  return copy
}

/** A whole copy's turn and content; undefined when it is empty, torn or zeroed. */
export const readCopy = async (
  copy: Bytes,
): Promise<{ readonly turn: number; readonly content: Bytes } | undefined> => {
  if (copy.length < HEAD_LENGTH || MARK.some((byte, index) => copy[index] !== byte)) return undefined
  const view = new DataView(copy.buffer, copy.byteOffset)
  const length = view.getUint32(4)
  if (HEAD_LENGTH + length > copy.length) return undefined
  const whole = copy.slice(0, HEAD_LENGTH + length)
  const sum = await checksum(whole)
  if (sum.some((byte, index) => whole[16 + index] !== byte)) return undefined
  return { turn: view.getFloat64(8), content: whole.slice(HEAD_LENGTH) }
}

const checksum = async (copy: Bytes): Promise<Bytes> => {
  const summed = copy.slice()
  summed.fill(0, 16, HEAD_LENGTH)
  return new Uint8Array(await crypto.subtle.digest('SHA-256', summed))
}
