/** What a program did to a file, in the order it was done. Times are epoch seconds. */
export type FileAct = { readonly at: number; readonly path: string } & (
  | { readonly type: 'opened'; readonly fd: number; readonly truncated: boolean; readonly appending: boolean }
  | { readonly type: 'written'; readonly fd: number; readonly offset?: number; readonly bytes: Buffer }
  | { readonly type: 'moved'; readonly fd: number; readonly position: number }
  | { readonly type: 'cut'; readonly length: number }
  | { readonly type: 'renamed'; readonly to: string }
  | { readonly type: 'removed' }
  /** `begun` is the number of acts before it began: only those are on the disk once it is done. */
  | { readonly type: 'synced'; readonly begun: number }
)

const decoded = (hex: string): Buffer => Buffer.from(hex.replaceAll('\\x', ''), 'hex')
// A short process number is padded to five places.
const LINE = /^(\d+) +(\d+\.\d+) (.*)$/
const CALL = /^(\w+)\((.*)\) += (-?\d+)/
const FD = /^(\d+)<((?:\\x[0-9a-f]{2})+)>/
const STRINGS = /"((?:\\x[0-9a-f]{2})*)"/g

const actOf = (name: string, given: string, result: number, at: number, begun: number): FileAct | undefined => {
  const [, number = '', hex = ''] = FD.exec(given) ?? []
  const on = { at, path: decoded(hex).toString(), fd: Number(number) }
  const strings = [...given.matchAll(STRINGS)].map(([, text = '']) => decoded(text))
  const last = Number(/,\s*(-?\d+)[^,]*$/.exec(given)?.[1] ?? 0)
  if (result < 0) return undefined
  switch (name) {
    case 'write':
      return { ...on, type: 'written', bytes: (strings[0] ?? Buffer.alloc(0)).subarray(0, result) }
    case 'pwrite64':
      return { ...on, type: 'written', offset: last, bytes: (strings[0] ?? Buffer.alloc(0)).subarray(0, result) }
    case 'lseek':
      return { ...on, type: 'moved', position: result }
    case 'ftruncate':
      return { ...on, type: 'cut', length: last }
    case 'fdatasync':
    case 'fsync':
      return { ...on, type: 'synced', begun }
    case 'openat': {
      const path = strings[0]?.toString() ?? ''
      if (!/O_(WRONLY|RDWR)/.test(given)) return undefined
      return {
        at,
        path,
        type: 'opened',
        fd: result,
        truncated: given.includes('O_TRUNC'),
        appending: given.includes('O_APPEND'),
      }
    }
    case 'rename':
    case 'renameat':
    case 'renameat2':
      return { at, path: strings[0]?.toString() ?? '', type: 'renamed', to: strings[1]?.toString() ?? '' }
    case 'unlink':
    case 'unlinkat':
      return { at, path: strings[0]?.toString() ?? '', type: 'removed' }
    default:
      return undefined
  }
}

/** Reads what strace wrote (`-f -ttt -yy -xx`), as far as it concerns files that `isOurs`. */
export const parseTrace = (text: string, isOurs: (path: string) => boolean): readonly FileAct[] => {
  const acts: FileAct[] = []
  const waiting = new Map<string, { readonly call: string; readonly begun: number }>()
  for (const line of text.split('\n')) {
    const [, pid = '', time = '', rest = ''] = LINE.exec(line) ?? []
    const unfinished = /^(.*) <unfinished \.\.\.>$/.exec(rest)
    if (unfinished !== null) {
      waiting.set(pid, { call: unfinished[1] ?? '', begun: acts.length })
      continue
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest)
    const before = resumed === null ? undefined : waiting.get(pid)
    if (before !== undefined) waiting.delete(pid)
    const [, name = '', given = '', result = ''] =
      CALL.exec(before === undefined ? rest : before.call + (resumed?.[1] ?? '')) ?? []
    if (name === '') continue
    const act = actOf(name, given, Number(result), Number(time), before?.begun ?? acts.length)
    if (act !== undefined && isOurs(act.path)) acts.push(act)
  }
  return acts
}
