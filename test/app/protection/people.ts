import type { Principal } from '#core/access'
import type { Content } from '#app/desk/load-content'
import { clerk } from '../desk/day/real-desk.ts'

const of = (
  catalogue: Content['catalogue'],
  user: string,
  roles: readonly string[],
  operations: readonly string[],
  domains = clerk(catalogue).domains,
): Principal => ({
  ...clerk(catalogue),
  user,
  terminal: `T-${user}`,
  roles,
  domains,
  operations: [...clerk(catalogue).operations, ...operations],
})

/** The people of an invented office, with what the desk's matrix gives their roles. */
export const peopleOf = (catalogue: Content['catalogue']) => {
  const ownDomains = clerk(catalogue).domains.filter((domain) => domain !== 'protection')
  const front = ['protection-set.execute', 'protection-lift.request', 'hold.approve']
  return {
    front: of(catalogue, 'k-front', ['system-user'], front, ownDomains),
    second: of(catalogue, 'k-second', ['system-user'], front, ownDomains),
    back: of(
      catalogue,
      'k-back',
      ['system-user', 'section-head'],
      ['hold.execute', 'hold.view', 'protection-list.approve'],
    ),
    keeper: of(
      catalogue,
      'k-keeper',
      ['procedure-owner'],
      [
        'protection-list.execute',
        'protection-list.view',
        'protection-lift.request',
        'protection-lift.approve',
        'protection-set.execute',
      ],
    ),
    other: of(
      catalogue,
      'k-other',
      ['general-manager'],
      ['protection-list.view', 'protection-lift.request', 'protection-lift.approve', 'protection-list.execute'],
    ),
  }
}
