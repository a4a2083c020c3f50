import type { Problem } from '#core/value'
import type { DeskFile } from './formats/pack-format.ts'
import { problemAt } from './located.ts'
import type { Located } from './located.ts'

type Operation = DeskFile['operations'][number]

const ACTS = ['request', 'execute', 'approve', 'view'] as const

/**
 * Checks the matrix of a desk. Problems: `role-twice`, `operation-twice`, `unknown-role`, `operation-without-ground` (neither
 * an article nor what is beyond it), `approval-without-two-persons` and `two-persons-without-approval`: nobody agrees to what
 * they asked for themselves.
 */
export function checkOperations({ roles, operations }: DeskFile, located: Located): readonly Problem[] {
  const known = new Set(roles.map(({ id }) => id))
  const rolesTwice = roles.flatMap(({ id }, i) =>
    roles.findIndex((role) => role.id === id) === i
      ? []
      : [problemAt(located, `/roles/${String(i)}/id`, 'role-twice', { role: id })],
  )
  return [
    ...rolesTwice,
    ...operations.flatMap((operation, i) => {
      const at = `/operations/${String(i)}`
      const first = operations.findIndex(({ id }) => id === operation.id)
      if (first !== i) return [problemAt(located, `${at}/id`, 'operation-twice', { operation: operation.id })]
      return [...checkRoles(operation, at, known, located), ...checkGround(operation, at, located)]
    }),
  ]
}

function checkRoles(
  operation: Operation,
  at: string,
  known: ReadonlySet<string>,
  located: Located,
): readonly Problem[] {
  const inActs = ACTS.flatMap((act) =>
    operation[act].map((role, i) => ({ role, pointer: `${at}/${act}/${String(i)}` })),
  )
  const inScope =
    typeof operation.scope === 'string'
      ? []
      : Object.keys(operation.scope).map((role) => ({ role, pointer: `${at}/scope/${role}` }))
  return [...inActs, ...inScope]
    .filter(({ role }) => !known.has(role))
    .map(({ role, pointer }) => problemAt(located, pointer, 'unknown-role', { role }))
}

function checkGround(operation: Operation, at: string, located: Located): readonly Problem[] {
  const { id, law, beyond, approve } = operation
  const say = (code: string) => [problemAt(located, `${at}/id`, code, { operation: id })]
  return [
    ...(law === undefined && beyond === undefined ? say('operation-without-ground') : []),
    ...(approve.length > 0 && !operation['two-persons'] ? say('approval-without-two-persons') : []),
    ...(approve.length === 0 && operation['two-persons'] ? say('two-persons-without-approval') : []),
  ]
}
