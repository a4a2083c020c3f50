import type { IdentityJudgement, IdentityScheme, IdentityStanding } from '#core/identity'
import { nameOfDocument, phrase, wordLacking } from '#locales'

/** What the command says of a case, as data. */
export interface IdentityReport extends Omit<IdentityStanding, 'notice'>, Omit<IdentityJudgement, 'outcome' | 'ask'> {
  readonly scheme: string
  /** What holds as it is now; another one than `outcome` while that is not settled. */
  readonly standing: IdentityJudgement['outcome']
  readonly ask: 'second-document' | 'explanation' | null
  /** The form that goes to the person, and whether there is one to print. */
  readonly notice: { readonly form: string; readonly printable: boolean } | null
  readonly duties: readonly string[]
}

/** The report of a judgement. */
export const identityReport = (
  scheme: IdentityScheme,
  { outcome, ask, ...judgement }: IdentityJudgement,
  { notice, ...standing }: IdentityStanding,
  forms: ReadonlySet<string>,
): IdentityReport => ({
  scheme: scheme.id,
  ...standing,
  standing: outcome,
  ask: ask ?? null,
  notice: notice === undefined ? null : { form: notice.form, printable: forms.has(notice.form) },
  ...judgement,
  duties: scheme.duties.map(({ id }) => id),
})

const say = (key: string, params: Readonly<Record<string, string>>): string =>
  phrase('ja', `identity.report.${key}`, params)
const lawOf = ({ law, article }: { readonly law: string; readonly article: string }): string => law + article
const outcomeWord = (outcome: string): string => phrase('ja', `identity.outcome.${outcome}`)

/** The report in words, a line each. */
export function identityLines(scheme: IdentityScheme, report: IdentityReport): readonly string[] {
  const and = phrase('ja', 'identity.lacking.and')
  const lacking = report.lacking.map((each) =>
    each.for === 'authority'
      ? say('lackingProof', { lacking: wordLacking(scheme, each) })
      : say('lacking', { outcome: outcomeWord(each.outcome), lacking: wordLacking(scheme, each) }),
  )
  return [
    say('scheme', { label: scheme.label.ja, scheme: scheme.id }),
    report.settled
      ? say('outcome', { outcome: outcomeWord(report.outcome) })
      : say('asked', {
          outcome: phrase('ja', `identity.ask.${report.outcome}`),
          standing: outcomeWord(report.standing),
        }),
    ...(report.ask === null || !report.settled
      ? []
      : [say('ask', { ask: phrase('ja', `identity.ask.${report.ask}`) })]),
    ...(report.notice === null || scheme.notice === undefined
      ? []
      : [
          say('notice', { label: scheme.notice.label.ja }),
          say(report.notice.printable ? 'form' : 'noForm', { form: report.notice.form }),
        ]),
    ...new Set(lacking),
    ...report.setAside.map(({ document, reason }) =>
      say('setAside', {
        document: nameOfDocument(scheme, document),
        reason: phrase('ja', `identity.setAside.${reason}`),
      }),
    ),
    ...(report.mustNotRecord.length === 0
      ? []
      : [
          say('mustNotRecord', {
            labels: report.mustNotRecord.map((id) => phrase('ja', `identity.neverRecord.${id}`)).join(and),
          }),
        ]),
    ...report.notes.map(({ ja }) => say('note', { note: ja })),
    ...scheme.duties.map(({ label, basis }) => say('duty', { duty: label.ja, law: basis.map(lawOf).join(and) })),
    ...(report.basis.length === 0 ? [] : [say('basis', { law: report.basis.map(lawOf).join(and) })]),
  ]
}
