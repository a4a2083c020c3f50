import type { SampleMember } from './sample-member.ts'

/** The password of all of the sample city's staff: known to everybody, and of no use anywhere else. */
export const SAMPLE_PASSWORD = 'mihon-shi no madoguchi e yokoso'

/** Who the sample city's clerk is when it is first opened. */
export const SAMPLE_CLERK = 'mihon-uketsuke'

const EVERY_DAY = ['resident-record', 'foreign-residence', 'card', 'seal', 'family-register', 'desk']

/** Domains of other sections whose facts the one-stop desk hears and hands on. */
const HANDED_ON = [
  ...['health-insurance', 'pension', 'long-term-care', 'children', 'disability'],
  ...['schools', 'tax', 'household-affairs'],
]

/** The sample city's staff, one for each role and several at the windows; only their names are missing. */
const STAFF: readonly Omit<SampleMember, 'name' | 'reason'>[] = [
  {
    user: 'mihon-tokatsu',
    section: 'residents',
    role: 'general-manager',
    authority: 'resident-desk',
    domains: ['protection', 'desk'],
  },
  {
    user: 'mihon-shozoku',
    section: 'residents',
    role: 'section-head',
    authority: 'resident-desk',
    domains: ['protection', 'desk'],
  },
  { user: 'mihon-fuku', section: 'residents', role: 'deputy-manager', authority: 'resident-desk', domains: ['desk'] },
  {
    user: SAMPLE_CLERK,
    section: 'residents',
    role: 'system-user',
    authority: 'one-stop-desk',
    domains: [...EVERY_DAY, ...HANDED_ON],
  },
  { user: 'mihon-jumin', section: 'residents', role: 'system-user', authority: 'resident-desk', domains: EVERY_DAY },
  {
    user: 'mihon-hoken',
    section: 'insurance-pension',
    role: 'system-user',
    authority: 'insurance-desk',
    domains: ['resident-record', 'health-insurance', 'pension', 'desk'],
  },
  {
    user: 'mihon-kanri',
    section: 'residents',
    role: 'procedure-owner',
    authority: 'resident-desk',
    domains: ['resident-record', 'protection', 'desk'],
  },
  { user: 'mihon-teigi', section: 'residents', role: 'definition-editor', authority: 'resident-desk', domains: [] },
  { user: 'mihon-kenshu', section: 'residents', role: 'trainer', authority: 'resident-desk', domains: [] },
  { user: 'mihon-kansa', section: 'residents', role: 'auditor', authority: 'resident-desk', domains: [] },
  { user: 'mihon-hoshu', section: 'residents', role: 'maintainer', authority: 'resident-desk', domains: [] },
]

/** The sample city's staff with the names and the reason that the words give. */
export const sampleStaff = (nameOf: (user: string) => string, reason: string): readonly SampleMember[] =>
  STAFF.map((member) => ({ ...member, name: nameOf(member.user), reason }))
