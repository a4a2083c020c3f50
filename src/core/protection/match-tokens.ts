import { foldAddress, foldKana, foldName, isFullDate, isoFromDay, nameWithoutSpaces, parseDate } from '#core/value'
import type { ListedPerson } from './listed-person.ts'

/** A commitment under the list's own key: without it a token says nothing of the name it was made of. */
export type Commit = (text: string) => string

/** By what two people were found to be one, or nearly one. */
export type MatchKind =
  | 'name-birth'
  | 'folded-birth'
  | 'folded'
  | 'given-birth'
  | 'kana-birth'
  | 'kana-given-birth'
  | 'kana'
  | 'kana-undated'
  | 'address-birth'

/** The kinds that leave no doubt: the same name, in whatever shapes, and the same whole date of birth. */
export const SAME: readonly MatchKind[] = ['name-birth', 'folded-birth']

/** Somebody of a visit, with every name, reading and address they are known by there. */
export interface Sought {
  /** `visitor`, or the id of a person of the visit. */
  readonly id: string
  readonly names: readonly string[]
  readonly kana: readonly string[]
  /** As written; empty when it is not known. */
  readonly birth: string
  readonly addresses: readonly string[]
}

type Key = readonly [MatchKind, string]

const wholeBirth = (written: string): string | undefined => {
  const date = parseDate(written)
  return date.ok && isFullDate(date.value) ? isoFromDay(date.value.earliest) : undefined
}

const soundOf = (kana: string): string => foldKana(kana).replace(/\s+/gu, '')
const givenOf = (name: string): string | undefined => {
  const [, ...given] = name.trim().split(/[\s\u3000]+/u)
  return given.length === 0 ? undefined : given.join('')
}

const ofName = (name: string, birth: string | undefined): readonly Key[] => {
  const alone: Key = ['folded', foldName(name)]
  if (birth === undefined) return [alone]
  const given = givenOf(name)
  const dated: readonly Key[] = [
    ['name-birth', `${nameWithoutSpaces(name)}|${birth}`],
    ['folded-birth', `${foldName(name)}|${birth}`],
  ]
  return given === undefined ? [alone, ...dated] : [alone, ...dated, ['given-birth', `${foldName(given)}|${birth}`]]
}

const ofKana = (kana: string, birth: string): readonly Key[] => {
  const given = givenOf(kana)
  return [
    ['kana-birth', `${soundOf(kana)}|${birth}`],
    ...(given === undefined ? [] : ([['kana-given-birth', `${soundOf(given)}|${birth}`]] as const)),
  ]
}

const ofAddress = (address: string, birth: string | undefined): readonly Key[] =>
  birth === undefined ? [] : [['address-birth', `${foldAddress(address)}|${birth}`]]

const isWritten = (text: string): boolean => foldName(text) !== ''
const commitTo = (keys: readonly Key[], commit: Commit): readonly (readonly [MatchKind, string])[] =>
  [...new Map(keys.map(([kind, text]) => [commit(`protection ${kind} ${text}`), kind]))].map(([token, kind]) => [
    kind,
    token,
  ])

/** The tokens somebody is listed under. None of them says what it was made of. */
export const tokensOfListed = (
  { name, kana, birth: written, address }: ListedPerson,
  commit: Commit,
): readonly string[] => {
  const birth = wholeBirth(written)
  const sound = soundOf(kana)
  const keys: readonly Key[] = [
    ...(isWritten(name) ? ofName(name, birth) : []),
    ...(sound === '' ? [] : ([['kana', sound]] as const)),
    ...(sound === '' || birth !== undefined ? [] : ([['kana-undated', sound]] as const)),
    ...(sound === '' || birth === undefined ? [] : ofKana(kana, birth)),
    ...(isWritten(address) ? ofAddress(address, birth) : []),
  ]
  return commitTo(keys, commit).map(([, token]) => token)
}

const KANA_ONLY = /^[\s\u3000・\u3041-\u3096\u30a1-\u30fc\uff66-\uff9f]+$/u

/**
 * What the list is asked of somebody, by kind. A reading alone is asked only where a date of birth is missing on either side:
 * very many people share one. A name written in kana is asked as a reading too.
 */
export const tokensSought = (sought: Sought, commit: Commit): readonly (readonly [MatchKind, string])[] => {
  const birth = wholeBirth(sought.birth)
  const names = sought.names.filter(isWritten)
  const sounds = [...sought.kana, ...names.filter((name) => KANA_ONLY.test(name))].filter(
    (kana) => soundOf(kana) !== '',
  )
  const keys: readonly Key[] = [
    ...names.flatMap((name) => ofName(name, birth)),
    ...sounds.flatMap((kana): readonly Key[] =>
      birth === undefined ? [['kana', soundOf(kana)]] : [['kana-undated', soundOf(kana)], ...ofKana(kana, birth)],
    ),
    ...sought.addresses.filter(isWritten).flatMap((address) => ofAddress(address, birth)),
  ]
  return commitTo(keys, commit)
}
