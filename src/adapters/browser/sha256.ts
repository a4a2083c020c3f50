// SHA-256 (FIPS 180-4), synchronous: the browser's own is asynchronous, and a database transaction does not wait for it.

const primes = (count: number): readonly number[] => {
  const found: number[] = []
  for (let n = 2; found.length < count; n += 1) if (found.every((p) => n % p !== 0)) found.push(n)
  return found
}
const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * 2 ** 32) | 0
const ROUND = Int32Array.from(primes(64), (p) => fraction(Math.cbrt(p)))
const START = Int32Array.from(primes(8), (p) => fraction(Math.sqrt(p)))

const turn = (x: number, by: number): number => (x >>> by) | (x << (32 - by))

const padded = (bytes: Uint8Array): DataView => {
  const length = Math.ceil((bytes.length + 9) / 64) * 64
  const view = new DataView(new ArrayBuffer(length))
  new Uint8Array(view.buffer).set(bytes)
  view.setUint8(bytes.length, 0x80)
  view.setUint32(length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(length - 4, (bytes.length << 3) >>> 0)
  return view
}

const schedule = (view: DataView, offset: number): Int32Array => {
  const w = new Int32Array(64)
  for (let t = 0; t < 16; t += 1) w[t] = view.getInt32(offset + t * 4)
  for (let t = 16; t < 64; t += 1) {
    const a = w[t - 15] ?? 0
    const b = w[t - 2] ?? 0
    const s0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)
    const s1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10)
    w[t] = ((w[t - 16] ?? 0) + s0 + (w[t - 7] ?? 0) + s1) | 0
  }
  return w
}

const compress = (state: Int32Array, w: Int32Array): void => {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let t = 0; t < 64; t += 1) {
    const choice = (e & f) ^ (~e & g)
    const t1 = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + (ROUND[t] ?? 0) + (w[t] ?? 0)) | 0
    const t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  for (const [index, value] of [a, b, c, d, e, f, g, h].entries()) state[index] = ((state[index] ?? 0) + value) | 0
}

/** SHA-256 of bytes, 32 bytes. */
export const sha256 = (bytes: Uint8Array): Uint8Array => {
  const view = padded(bytes)
  const state = START.slice()
  for (let offset = 0; offset < view.byteLength; offset += 64) compress(state, schedule(view, offset))
  const out = new DataView(new ArrayBuffer(32))
  for (const [index, word] of state.entries()) out.setInt32(index * 4, word)
  return new Uint8Array(out.buffer)
}
