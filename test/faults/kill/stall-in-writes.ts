/**
 * Where a write can be cut off: when its transaction has begun, after its first event went in, before its audit goes in,
 * when the disk has it but the screen does not know, and when the screen has said so.
 */
export const CUTS = ['begun', 'half-written', 'unaudited', 'durable', 'told'] as const
/** One of the places a write can be cut off at. */
export type Cut = (typeof CUTS)[number]

/** The address a page asks for, never answered, so that it stands still wherever it is. */
export const STALL = '/stall'

/**
 * Sent into every page before its scripts. It tells the durability of each write, and stands still at the cut that
 * `stallAt` names. Standing still is a request that waits for its answer: the page can do nothing more, but all it has
 * asked of the database so far is on its way there.
 */
export const stallInWrites = (address: string): void => {
  const stall = (cut: string): void => {
    if (Reflect.get(window, 'stallAt') !== cut) return
    const request = new XMLHttpRequest()
    request.open('GET', address, false)
    request.send()
  }
  const { transaction } = IDBDatabase.prototype
  IDBDatabase.prototype.transaction = function (...given: Parameters<IDBDatabase['transaction']>) {
    const made = transaction.apply(this, given)
    if (made.mode !== 'readwrite') return made
    Reflect.get(window, 'keepDurability')(made.durability)
    made.addEventListener('complete', () => {
      if (Reflect.get(made, 'holdsEvents') === true) stall('durable')
    })
    stall('begun')
    return made
  }
  const { add } = IDBObjectStore.prototype
  IDBObjectStore.prototype.add = function (...given: Parameters<IDBObjectStore['add']>) {
    if (this.name === 'audit') stall('unaudited')
    const request = add.apply(this, given)
    if (this.name !== 'events') return request
    Reflect.set(this.transaction, 'holdsEvents', true)
    stall('half-written')
    return request
  }
}
