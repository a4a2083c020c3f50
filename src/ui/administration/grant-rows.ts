import type { GrantView, PersonView } from '#app/office/commands'

/** A grant beside the person who has it: one row of the list of people. */
export interface GrantRow {
  readonly key: string
  readonly person: PersonView
  readonly grant: GrantView | undefined
}

const OVER: readonly GrantView['status'][] = ['ended', 'revoked', 'refused']

/** The rows of people whose name or user id holds `sought`; ended grants only where they are wanted. */
export function grantRows(
  people: readonly PersonView[],
  { sought, ended }: { readonly sought: string; readonly ended: boolean },
): readonly GrantRow[] {
  const wanted = people.filter(({ name, user }) => `${name} ${user}`.includes(sought.trim()))
  return wanted.flatMap((person): readonly GrantRow[] => {
    const grants = person.grants.filter(({ status }) => ended || !OVER.includes(status))
    if (grants.length === 0) return [{ key: person.user, person, grant: undefined }]
    return grants.map((grant) => ({ key: grant.id, person, grant }))
  })
}

/** Whether a grant is in force or still to come, so that it can be taken away. */
export const isRevocable = ({ status }: GrantView): boolean =>
  status === 'future' || status === 'in-force' || status === 'ending-soon'
