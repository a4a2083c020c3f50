import type { NamedGrant, OfficeGrant } from './grant.ts'
import type { OfficeEvent } from './office-payloads.ts'
import { grantOf, type OfficePerson, type OfficeState } from './office-state.ts'

/** The state with one person changed. */
const withPerson = (state: OfficeState, user: string, change: Partial<OfficePerson>): OfficeState => ({
  ...state,
  people: state.people.map((person) => (person.user === user ? { ...person, ...change } : person)),
})

/** The state with a further key of one person; the keys before still verify what they signed. */
const withKey = (state: OfficeState, user: string, signingKey: string): OfficeState => ({
  ...state,
  people: state.people.map((person) =>
    person.user === user ? { ...person, signingKeys: [...person.signingKeys, signingKey] } : person,
  ),
})

/** The state with one grant changed. */
const withGrant = (state: OfficeState, id: string, change: Partial<OfficeGrant>): OfficeState => ({
  ...state,
  grants: state.grants.map((grant) => (grant.grant === id ? { ...grant, ...change } : grant)),
})

const asked = (terms: NamedGrant, requestedBy: string, renewal?: string): OfficeGrant => {
  const { grant, user, name, section, role, authority, domains, from, to, reason } = terms
  return {
    ...{ grant, user, name, section, role, authority, domains, from, to, reason },
    decision: 'requested',
    requestedBy,
    ...(renewal === undefined ? {} : { renewal }),
  }
}

/** A grant registered: the person is called and placed as it says (要綱10条3項). */
const registered = (state: OfficeState, id: string, registeredBy: string): OfficeState => {
  const grant = grantOf(state, id)
  if (grant === undefined) return state
  const placed = withPerson(state, grant.user, { name: grant.name, section: grant.section })
  return withGrant(placed, id, { decision: 'registered', registeredBy })
}

/** What an event about people and grants leaves; any other event leaves the state as it is. */
export const applyPeople = (state: OfficeState, event: OfficeEvent): OfficeState => {
  const { actor } = event
  switch (event.type) {
    case 'office-founded': {
      const { user, name, section, signingKey } = event.payload
      const grant: OfficeGrant = { ...asked(event.payload, actor), decision: 'registered', registeredBy: actor }
      return {
        ...state,
        people: [{ user, name, section, signingKeys: [signingKey], codeOutstanding: false }],
        grants: [grant],
      }
    }
    case 'person-registered': {
      const { user, name, section, signingKey } = event.payload
      return {
        ...state,
        people: [...state.people, { user, name, section, signingKeys: [signingKey], codeOutstanding: true }],
      }
    }
    case 'person-keys-set':
      return withKey(state, event.payload.user, event.payload.signingKey)
    case 'grant-requested':
      return { ...state, grants: [...state.grants, asked(event.payload, actor)] }
    case 'grant-registered':
      return registered(state, event.payload.grant, actor)
    case 'grant-refused':
      return withGrant(state, event.payload.grant, { decision: 'refused' })
    case 'revocation-requested':
      return withGrant(state, event.payload.grant, { revocationRequestedBy: actor })
    case 'grant-revoked':
      return withGrant(state, event.payload.grant, { decision: 'revoked' })
    case 'renewal-proposed': {
      const { renewal, grants } = event.payload
      return {
        ...state,
        renewals: [...state.renewals, { id: renewal, by: actor }],
        grants: [...state.grants, ...grants.map((terms) => asked(terms, actor, renewal))],
      }
    }
    case 'renewal-approved': {
      const { renewal } = event.payload
      const renewals = state.renewals.map((each) => (each.id === renewal ? { ...each, approvedBy: actor } : each))
      return state.grants
        .filter((grant) => grant.renewal === renewal)
        .reduce<OfficeState>((next, { grant }) => registered(next, grant, actor), { ...state, renewals })
    }
    case 'reset-requested':
      return withPerson(state, event.payload.user, { resetRequestedBy: actor })
    case 'reset-code-issued': {
      const { user } = event.payload
      return {
        ...state,
        people: state.people.map((person) => {
          if (person.user !== user) return person
          const { resetRequestedBy: _, ...rest } = person
          return { ...rest, codeOutstanding: true }
        }),
      }
    }
    case 'password-set':
      return withPerson(state, event.payload.user, { codeOutstanding: false })
    default:
      return state
  }
}
