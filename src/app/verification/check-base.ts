import { checkContent } from '#app/check-content'
import type { LoadedCatalogue, TextReader } from '#app/load-catalogue'
import type { SourceFile } from '#app/ports'
import type { Catalogue, Located } from '#core/definitions'
import { runExamples } from '#core/derivation'
import type { Problem } from '#core/value'
import { checkLeavesSeen, isReadBy, KEPT_FOR_OVERLAYS, settingChoices, verifyPacks } from '#core/verification'
import type { Finding, FormsKnown, OverlayReads, VerificationOptions } from '#core/verification'
import { coverage, missingExamples } from './check-examples.ts'

/** A base pack that was checked alone; what it keeps for its overlays is in order once one of them reads it. */
export interface CheckedBase {
  /** Takes note of what an overlay reads. */
  readonly readBy: (reads: OverlayReads | undefined) => void
  /** What is wrong with the base, by what was noted so far. */
  readonly problems: () => readonly Problem[]
}

/** Checks a base pack alone: its files, forms and examples, and what its verification finds. */
export function checkBase(
  { catalogue, files, problems }: LoadedCatalogue,
  templates: readonly SourceFile[],
  read: TextReader,
  forms: FormsKnown,
  options: VerificationOptions = {},
): CheckedBase {
  const told: Problem[] = [...problems, ...checkContent(files, templates, read)]
  let kept: readonly Finding[] = []
  if (catalogue !== undefined) {
    for (const located of files.filter(({ file }) => file.endsWith('/examples.yaml')))
      told.push(...checkBaseExamples(located, catalogue, files))
    told.push(...checkLeavesSeen(files, catalogue), ...missingExamples(catalogue.definitions.keys(), catalogue, files))
    const findings = verifyPacks({ catalogue, files, forms }, options)
    kept = findings.filter(({ problem }) => KEPT_FOR_OVERLAYS.includes(problem.code))
    told.push(...findings.filter((finding) => !kept.includes(finding)).map(({ problem }) => problem))
  }
  return {
    readBy: (reads) => {
      if (reads !== undefined) kept = kept.filter((finding) => !isReadBy(finding, reads, forms))
    },
    problems: () => [...told, ...kept.map(({ problem }) => problem)],
  }
}

/** An example of a base may be one of a city that chose otherwise: what differs by the base's own values is tried by every choice. */
function checkBaseExamples(located: Located, catalogue: Catalogue, files: readonly Located[]): readonly Problem[] {
  const runs = runExamples(located, catalogue)
  const verdicts = runs.flatMap((run) => run.verdicts)
  const versions = catalogue.definitions.get(located.file.split('/')[1] ?? '') ?? []
  const wrong = runs.some((run) => run.problems.length > 0)
  const others = wrong
    ? settingChoices(versions, catalogue, files).map((settings) =>
        runExamples(located, { ...catalogue, settings: { ...catalogue.settings, ...settings } }),
      )
    : []
  return [
    ...runs.flatMap((run, i) => (others.some((other) => other[i]?.problems.length === 0) ? [] : run.problems)),
    ...coverage(located.file, verdicts),
  ]
}
