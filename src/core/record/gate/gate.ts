import { problem, type Problem } from '#core/value'
import { setupOfStream } from '../stream.ts'
import { askDefinition } from './ask-definition.ts'
import { askHours, askRole, askVisitOpen } from './ask-desk.ts'
import { askIdentity } from './ask-identity.ts'
import { askHandwritten, askMarkedAsSample, askNoUnconfirmedPrint, askPreflight } from './ask-print.ts'
import { askAddress, askProtection } from './ask-protection.ts'
import type { AskCondition, GateAnswer, GateContext } from './gate-context.ts'
import type { GateCondition } from './gate-rules.ts'
import type { Sheet } from './sheet.ts'

const CONDITIONS = {
  'visit-open': askVisitOpen,
  identity: askIdentity,
  protection: askProtection,
  hours: askHours,
  preflight: askPreflight,
  definition: askDefinition,
  'no-unconfirmed-print': askNoUnconfirmedPrint,
  role: askRole,
  'marked-as-sample': askMarkedAsSample,
} as const satisfies Record<GateCondition, AskCondition>

const ask = (condition: GateCondition, sheet: Sheet, context: GateContext): readonly Problem[] =>
  Object.hasOwn(CONDITIONS, condition)
    ? CONDITIONS[condition](sheet, context)
    : [problem('gate-condition-unknown', { condition })]

/** Whatever the rules ask: what comes from the sample city bears 見本, and a visit counts only in its own set-up. */
const askSetup = (sheet: Sheet, { setup, visit }: GateContext): readonly Problem[] => [
  ...(visit !== undefined && setupOfStream(visit.stream) !== setup ? [problem('gate-visit-of-other-setup')] : []),
  ...(setup === 'real' || sheet.marked ? [] : [problem('gate-sample-not-marked', { form: sheet.form })]),
]

/**
 * The one gate before paper, asked for every sheet (要綱8条3項). What a class of sheets is asked is data of the desk; that
 * all of it is asked, and that a class nothing is said of is refused, is this function. Pure: the state and what other
 * rooms found out go in, every refusal comes out.
 */
export const gate = (sheet: Sheet, context: GateContext): GateAnswer => {
  const asks = Object.hasOwn(context.rules.asks, sheet.class) ? (context.rules.asks[sheet.class] ?? []) : []
  const refusals = [
    ...askSetup(sheet, context),
    ...askAddress(sheet, context),
    ...askHandwritten(sheet, context),
    ...(asks.length === 0 ? [problem('gate-class-without-rules', { class: sheet.class })] : []),
    ...asks.flatMap((condition) => ask(condition, sheet, context)),
  ]
  return refusals.length === 0 ? { open: true } : { open: false, refusals }
}
