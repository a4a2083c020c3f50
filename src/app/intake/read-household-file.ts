import type { Principal } from '#core/access'
import {
  readHousehold,
  type HouseholdEffect,
  type IntakeHousehold,
  type IntakePerson,
  type TextEncodingName,
  type WantedHousehold,
} from '#core/intake'
import { domainOfFact, fieldRulesOf } from '#core/projection'
import { openFile, type ChosenFile, type IntakeParts } from './open-file.ts'

/** Which household of the file is wanted, and what it is to this visit. */
export interface HouseholdFileQuery extends ChosenFile {
  readonly wanted: WantedHousehold
  /** Of the event the persons come with; `stays` for a household that is joined. */
  readonly effect: HouseholdEffect
  /** Ids of persons the visit has already. */
  readonly taken: readonly string[]
}

/** This visit's household as the principal may see it. */
export interface HouseholdFile extends IntakeHousehold {
  /** How the file was read; none when it was not. */
  readonly encoding?: TextEncodingName
  /** Ids of facts the file states and the principal's domains do not cover (要綱9条2項): they are left out. */
  readonly withheld: readonly string[]
}

const NOBODY: IntakeHousehold = { persons: [], shared: {}, protectionColumn: 'unknown', flags: [], problems: [] }

/**
 * Reads this visit's household out of a file: the drafts are recorded by the screen, after the clerk has looked at them. Problems:
 * those of `openFile` and `readHousehold`.
 */
export const readHouseholdFile = (
  query: HouseholdFileQuery,
  principal: Principal,
  parts: IntakeParts,
): HouseholdFile => {
  const { opened, problems } = openFile(query, principal, parts)
  if (opened === undefined) return { ...NOBODY, withheld: [], problems }
  const { vocabulary, characters } = parts.catalogue
  const read = readHousehold({ ...query, ...opened, lexicon: vocabulary.lexicon, characters })
  const rules = fieldRulesOf(vocabulary, {})
  const maySee = (fact: string): boolean => {
    const domain = domainOfFact(fact, rules)
    return domain !== undefined && principal.domains.includes(domain)
  }
  const stated = [...Object.keys(read.shared), ...read.persons.flatMap(factsOf)]
  return {
    persons: read.persons.map((person) => ({
      ...person,
      drafts: person.drafts.filter((draft) => draft.type !== 'fact-stated' || maySee(`person.${draft.payload.fact}`)),
    })),
    shared: Object.fromEntries(Object.entries(read.shared).filter(([fact]) => maySee(fact))),
    protectionColumn: read.protectionColumn,
    flags: read.flags.filter(({ fact }) => maySee(fact)),
    problems: [...problems, ...read.problems],
    encoding: opened.table.encoding,
    withheld: [...new Set(stated)].filter((fact) => !maySee(fact)),
  }
}

const factsOf = ({ drafts }: IntakePerson): readonly string[] =>
  drafts.flatMap((draft) => (draft.type === 'fact-stated' ? [`person.${draft.payload.fact}`] : []))
