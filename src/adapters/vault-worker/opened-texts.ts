import type { Bytes, OpenedText, RecordCipher, SealContext, SealedPlace, SealedText, WrappedSecret } from '#app/ports'
import { success } from '#core/value'

type Opening = RecordCipher['open']
type Sealing = RecordCipher['seal']
type Item = Parameters<Opening>[0][number]

/** One event as it was sealed, under which secret, and what it says. */
interface Kept {
  readonly sealed: SealedText
  readonly secret: WrappedSecret
  readonly generation: string
  readonly opened: OpenedText
}

/** What was opened or sealed since the keys are open. */
export interface OpenedTexts {
  readonly open: Opening
  readonly seal: Sealing
  /** Forgets all of it: the keys are gone, or others are in force. */
  readonly forget: () => void
}

const MOST = 2000

/**
 * Events that were opened once are not opened again while the keys stay open: each command reads the visit from its beginning, and
 * the page shows it anyway. Only what lies in the same place bit for bit as before, under the same secret, is answered so; what a
 * domain withholds, or what did not open, is asked anew each time.
 */
export const openedTexts = (cipher: Pick<RecordCipher, 'open' | 'seal'>): OpenedTexts => {
  const kept = new Map<string, Kept>()
  let age = 0

  const keep = (
    item: { readonly place: SealedPlace },
    sealed: SealedText,
    opened: OpenedText,
    context: SealContext,
  ) => {
    const secret = secretOf(item, context)
    if (secret === undefined || opened === 'damaged' || 'withheld' in opened) return
    if (kept.size >= MOST) kept.clear()
    kept.set(nameOf(item), { sealed, secret, generation: context.generation, opened })
  }

  const known = (item: Item, context: SealContext): OpenedText | undefined => {
    const found = kept.get(nameOf(item))
    const secret = secretOf(item, context)
    return found !== undefined &&
      found.generation === context.generation &&
      isSameSecret(found.secret, secret) &&
      isSameText(found.sealed, item)
      ? found.opened
      : undefined
  }

  return {
    open: async (items, context) => {
      const answers = items.map((item) => known(item, context))
      const unknown = items.filter((_, index) => answers[index] === undefined)
      if (unknown.length === 0) return success(answers.flatMap((answer) => answer ?? []))
      const began = age
      const asked = await cipher.open(unknown, context)
      if (!asked.ok) return asked
      const opened = new Map(unknown.map((item, index) => [item, asked.value[index] ?? ('damaged' as const)]))
      if (began === age) for (const [item, text] of opened) keep(item, item, text, context)
      return success(items.map((item, index) => answers[index] ?? opened.get(item) ?? 'damaged'))
    },
    seal: async (items, context) => {
      const began = age
      const sealed = await cipher.seal(items, context)
      if (sealed.ok && began === age)
        items.forEach((item, index) => {
          const text = sealed.value[index]
          if (text !== undefined) keep(item, text, { text: item.text }, context)
        })
      return sealed
    },
    forget: () => {
      age += 1
      kept.clear()
    },
  }
}

const nameOf = ({ place: { stream, id, seq } }: { readonly place: SealedPlace }): string => `${stream}|${id}|${seq}`

/** The secret an event hangs on; entries of the audit hang on none and are read once. */
const secretOf = (
  { place }: { readonly place: SealedPlace },
  { secrets }: Pick<SealContext, 'secrets'>,
): WrappedSecret | undefined =>
  place.table === 'events' ? secrets.find(({ stream }) => stream === place.stream) : undefined

const isSameSecret = (a: WrappedSecret, b: WrappedSecret | undefined): boolean =>
  a === b || (b !== undefined && a.epoch === b.epoch && isSame(a.wrapped, b.wrapped))

const isSameText = (a: SealedText, b: SealedText): boolean =>
  a.keyId === b.keyId && isSame(a.sealed, b.sealed) && isSame(a.head, b.head)

/** Byte by byte, in a loop: every reading of a visit compares all that was sealed of it, and a call for each byte took most of that. */
const isSame = (a: Bytes | undefined, b: Bytes | undefined): boolean => {
  if (a === b) return true
  if (a === undefined || a.length !== b?.length) return false
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false
  return true
}
