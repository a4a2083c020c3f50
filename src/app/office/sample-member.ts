import type { GrantRequest } from './commands.ts'

/** An invented member of the sample city's staff (見本の職員); in office from today to the end of the fiscal year. */
export type SampleMember = Omit<GrantRequest, 'from' | 'to'>
