import { officeDay, POSTS } from '#core/office'
import { failure, fiscalYearEnd, isoFromDay, problem, success, type Result } from '#core/value'
import type { OfficeCommand } from './commands.ts'
import { foundOffice } from './found-office.ts'
import { officeRules, type OfficeParts } from './office-parts.ts'
import type { Office } from './office.ts'
import type { SampleMember } from './sample-member.ts'

type Codes = Map<string, string>

/**
 * Founds the office of the sample city by the very steps of a real one: the manager founds it and appoints the first section's
 * head, who asks for their section; the deputy asks for the others; the manager registers; each sets a password by their
 * one-time code, here the same for all and known to everybody. It ends with nobody signed in. Problems: those of each step;
 * `sample-staff-incomplete` {role} when there is no manager, no section's head or no deputy among the staff.
 */
export async function foundSampleOffice(
  parts: OfficeParts,
  office: Office,
  staff: readonly SampleMember[],
  password: string,
): Promise<Result<void>> {
  const member = (role: string): SampleMember | undefined => staff.find((each) => each.role === role)
  const manager = member(POSTS.manager)
  const head = member('section-head')
  const deputy = member(POSTS.deputy)
  if (manager === undefined || head === undefined || deputy === undefined) {
    const role = manager === undefined ? POSTS.manager : head === undefined ? 'section-head' : POSTS.deputy
    return failure(problem('sample-staff-incomplete', { role }))
  }
  const founded = await foundOffice(parts, { ...manager, password })
  if (!founded.ok) return founded

  const codes: Codes = new Map()
  const acting = { parts, office, password, codes }
  const others = staff.filter((each) => each !== manager && each !== head)
  const own = others.filter(({ section }) => section === head.section)
  const steps: readonly (() => Promise<Result<unknown>>)[] = [
    () => request(acting, [head]),
    () => registerAll(acting),
    () => enterAs(acting, head),
    () => request(acting, own),
    () => enterAs(acting, manager),
    () => registerAll(acting),
    ...(own.length === others.length
      ? []
      : [
          () => enterAs(acting, deputy),
          () =>
            request(
              acting,
              others.filter((each) => !own.includes(each)),
            ),
          () => enterAs(acting, manager),
          () => registerAll(acting),
        ]),
    ...staff.map((each) => () => (codes.has(each.user) ? enterAs(acting, each) : Promise.resolve(success(undefined)))),
  ]
  for (const step of steps) {
    const done = await step()
    if (!done.ok) {
      await parts.vault.lock()
      return done
    }
  }
  await parts.vault.lock()
  return success(undefined)
}

interface Acting {
  readonly parts: OfficeParts
  readonly office: Office
  readonly password: string
  readonly codes: Codes
}

/** Signs a member in: by the one-time code the first time, by the password from then on. */
async function enterAs({ office, password, codes }: Acting, { user }: SampleMember): Promise<Result<unknown>> {
  const code = codes.get(user)
  codes.delete(user)
  return office.signIn(
    user,
    code === undefined ? { type: 'password', password } : { type: 'code', code, newPassword: password },
  )
}

/** Gives a command as whoever is signed in, and keeps the codes it answers. */
async function give({ office, codes }: Acting, command: OfficeCommand): Promise<Result<unknown>> {
  const principal = await office.principal()
  if (!principal.ok) return principal
  const answer = await office.execute(command, principal.value)
  if (answer.ok) for (const { user, code } of answer.value.codes ?? []) codes.set(user, code)
  return answer
}

async function request(acting: Acting, members: readonly SampleMember[]): Promise<Result<unknown>> {
  const { clock } = acting.parts
  const today = officeDay(clock.now().epochMs, officeRules(acting.parts))
  const days = { from: isoFromDay(today), to: isoFromDay(fiscalYearEnd(today)) }
  for (const member of members) {
    const asked = await give(acting, { type: 'request-grant', request: { ...member, ...days } })
    if (!asked.ok) return asked
  }
  return success(undefined)
}

/** Registers every request that waits. */
async function registerAll(acting: Acting): Promise<Result<unknown>> {
  const principal = await acting.office.principal()
  const view = principal.ok ? await acting.office.view(principal.value) : principal
  if (!view.ok) return view
  for (const { id } of view.value.requests) {
    const registered = await give(acting, { type: 'register-grant', request: id })
    if (!registered.ok) return registered
  }
  return success(undefined)
}
