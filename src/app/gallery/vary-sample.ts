/** What a form is shown with: its own sample, names that are hard to set, a household of eight, nothing at all. */
export const SAMPLE_CHOICES = ['own', 'hard-names', 'eight', 'blank'] as const

/** One of them. */
export type SampleChoice = (typeof SAMPLE_CHOICES)[number]

/** Invented names for the samples, as the words have them. */
export interface GalleryNames {
  /** Rare characters, a variation sequence, a long foreign name, a long Japanese one. */
  readonly hard: readonly GalleryName[]
  /** Children of a household of eight. */
  readonly children: readonly GalleryName[]
}

/** A name as a case file has it. */
export interface GalleryName {
  readonly 'family-name'?: string
  readonly 'given-name': string
  readonly 'name-kana': string
}

type Written = Readonly<Record<string, unknown>>

const EIGHT = 8
/** What a further child has of the one who is there; nothing else is said of them. */
const SHARED = ['household', 'family-name', 'nationality', 'sex', 'registered-domicile', 'register-head', 'insurance']

const isWritten = (value: unknown): value is Written => typeof value === 'object' && value !== null

/** Each person under a hard name, one after another. */
const withHardNames = (persons: Written, { hard }: GalleryNames): Written =>
  Object.fromEntries(
    Object.entries(persons).map(([id, person], i) => [
      id,
      { ...(person as Written), ...hard[i % Math.max(hard.length, 1)] },
    ]),
  )

/** As many further children of the last person's household as make it eight. */
function withChildren(persons: Written, { children }: GalleryNames): Written {
  const ids = Object.keys(persons)
  const last = persons[ids.at(-1) ?? '']
  if (!isWritten(last)) return persons
  const own = Object.fromEntries(Object.entries(last).filter(([key]) => SHARED.includes(key)))
  const more = children.slice(0, Math.max(0, EIGHT - ids.length)).map((name, i) => {
    const birth = `20${String(10 + i)}-0${String(1 + i)}-15`
    return [`g${String(i + 1)}`, { ...own, relationship: 'child', 'birth-date': birth, ...name }] as const
  })
  return { ...persons, ...Object.fromEntries(more) }
}

/**
 * A case file's value as a sample of another kind; whoever is added is concerned by the events that concern most. What is no
 * case is left as it is, and named when it is read.
 */
export function varySample(value: unknown, choice: SampleChoice, names: GalleryNames): unknown {
  if (!isWritten(value) || !isWritten(value['persons'])) return value
  if (choice === 'hard-names') return { ...value, persons: withHardNames(value['persons'], names) }
  if (choice !== 'eight') return value
  const persons = withChildren(value['persons'], names)
  const added = Object.keys(persons).filter((id) => !Object.hasOwn(value['persons'] as Written, id))
  const events = Array.isArray(value['events']) ? (value['events'] as readonly Written[]) : []
  return {
    ...value,
    persons,
    events: events.map((event) => {
      const concerned = Array.isArray(event['persons']) ? (event['persons'] as readonly string[]) : []
      return concerned.length > 1 ? { ...event, persons: [...concerned, ...added] } : event
    }),
  }
}
