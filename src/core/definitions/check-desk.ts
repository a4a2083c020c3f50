import type { Problem } from '#core/value'
import { checkOperations } from './check-operations.ts'
import type { DeskFile, OfficesFile } from './formats/pack-format.ts'
import type { EventsFile } from './formats/vocabulary-format.ts'
import { problemAt } from './located.ts'
import type { Located } from './located.ts'

/** Checks what a desk refers to. Problems: `unknown-section`, `unknown-authority`, and those of {@link checkOperations}. */
export function checkDesk(desk: DeskFile, located: Located): readonly Problem[] {
  const sections = new Set(desk.sections.map(({ id }) => id))
  const strangers: Problem[] = desk.authorities.flatMap((authority, i) =>
    authority.sections.flatMap((section, j) =>
      sections.has(section)
        ? []
        : [problemAt(located, `/authorities/${String(i)}/sections/${String(j)}`, 'unknown-section', { section })],
    ),
  )
  strangers.push(...checkOperations(desk, located))
  const authority = desk['default-authority']
  if (desk.authorities.some(({ id }) => id === authority)) return strangers
  return [...strangers, problemAt(located, '/default-authority', 'unknown-authority', { authority })]
}

/** Checks the sections of one offices file. Problems: `unknown-section`, `office-twice`. */
export function checkOffices(file: OfficesFile, located: Located, sections: ReadonlySet<string>): readonly Problem[] {
  return file.offices.flatMap(({ section }, i) => {
    const at = `/offices/${String(i)}/section`
    if (!sections.has(section)) return [problemAt(located, at, 'unknown-section', { section })]
    const first = file.offices.findIndex((office) => office.section === section)
    return first === i ? [] : [problemAt(located, at, 'office-twice', { section })]
  })
}

/** Checks what kinds of event ask for. Problems: `unknown-fact`. */
export function checkEvents(
  file: EventsFile,
  located: Located,
  facts: ReadonlyMap<string, unknown>,
): readonly Problem[] {
  return file.events.flatMap(({ asks }, i) =>
    asks.flatMap((fact, j) =>
      facts.has(fact) ? [] : [problemAt(located, `/events/${String(i)}/asks/${String(j)}`, 'unknown-fact', { fact })],
    ),
  )
}
