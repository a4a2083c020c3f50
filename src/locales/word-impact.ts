import type { Catalogue } from '#core/definitions'
import { nameOfSection } from '#core/definitions'
import type { ChangedPart, Combination, Difference, Impact } from '#core/impact'
import { grouped } from '#core/value'
import { impact as words } from './ja/impact.ts'
import { format } from './format.ts'
import { wordCase } from './word-case.ts'
import { hasPhrase, phrase } from './phrase.ts'
import { verdictWord } from './verdict-word.ts'

/** What the sheet names the two states by, and the words of the definitions. */
export interface ImpactNames {
  readonly old: string
  readonly new: string
  /** Before and after, so that what was removed still has its name. */
  readonly catalogues: readonly Catalogue[]
}

const NOTHING = '–'
/** What of an entry is a list of ids. */
const LISTS: readonly string[] = ['check', 'question', 'document', 'print']
/** How many cases of a kind stand on the sheet. */
const SHOWN = 3

/**
 * What a change of definitions does, as one sheet for the sections that answer for them to agree on (要綱5条2号): lines of
 * text, in Japanese.
 */
export function wordImpact(impact: Impact, names: ImpactNames): readonly string[] {
  if (impact.procedures.length + impact.shared.length + impact.cases.length === 0)
    return [words.title, format(words.states, { old: names.old, new: names.new }), words.none]
  const part = (heading: keyof typeof words.heading, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', words.heading[heading], ...lines]
  return [
    words.title,
    words.purpose,
    format(words.states, { old: names.old, new: names.new }),
    ...part(
      'summary',
      impact.procedures.flatMap((each) => procedureLines(each, names)),
    ),
    ...part(
      'combinations',
      impact.combinations.flatMap((each) => combinationLines(each, names)),
    ),
    ...part('cases', caseLines(impact, names)),
    ...part(
      'shared',
      impact.shared.map(({ kind, id }) => `　${format(words.named, { part: words.shared[kind], item: id })}`),
    ),
    ...part('coverage', coverageLines(impact, names)),
    ...part('agreement', signLines(impact, names)),
  ]
}

function procedureLines(
  { procedure, change, from, sections, parts }: Impact['procedures'][number],
  names: ImpactNames,
): readonly string[] {
  return [
    format(words.procedure, {
      name: nameOf(procedure, names),
      procedure,
      change: words.change[change],
      from: from === null ? words.always : format(words.from, { date: from }),
    }),
    format(words.sections, {
      sections: sections.map((id) => sectionOf(id, names)).join(words.list),
      parts: change === 'changed' ? parts.map((each) => partWord(each)).join(words.list) : words.part.verdict,
    }),
  ]
}

function partWord({ kind, item }: Pick<ChangedPart, 'kind' | 'item'>): string {
  const part = words.part[kind]
  return item === null ? part : format(words.named, { part, item })
}

function combinationLines(each: Combination, names: ImpactNames): readonly string[] {
  const { procedure, kind, item, effect, found } = each
  const thing =
    kind === 'verdict' ? verdictWord(item ?? '') : partWord({ kind, item: item && itemWord(kind, item, names) })
  const what = format(words.of, { procedure: nameOf(procedure, names), thing })
  if (found !== 'some')
    return [format(found === 'none' ? words.nobody : words.open, { what, effect: words.effectShort[effect] })]
  // Whoever gains or loses the procedure gains or loses all that hangs on it: that is told once, by the verdict.
  const told = each.differences.filter((difference) => difference.kind === kind)
  return [
    format(words.effect[effect], { what }),
    ...(each.case === null
      ? []
      : wordCase(each.case, names.catalogues).map((facts) => format(words.example, { facts }))),
    ...(told.length === 0 ? [words.same] : told.map((difference) => differenceLine(difference, names))),
  ]
}

function differenceLine(difference: Difference, names: ImpactNames): string {
  const { subject, kind } = difference
  return format(words.difference, { subject, part: words.part[kind], change: changeWords(difference, names) })
}

/** Of lists what came and what went; of anything else what it was and what it is. */
function changeWords({ kind, was, is }: Difference, names: ImpactNames): string {
  if (!LISTS.includes(kind))
    return format(words.becomes, { was: itemWord(kind, was, names), is: itemWord(kind, is, names) })
  const [before, after] = [itemsOf(was), itemsOf(is)]
  const named = (items: readonly string[]) => items.map((item) => itemWord(kind, item, names)).join(words.list)
  const [came, went] = [after.filter((item) => !before.includes(item)), before.filter((item) => !after.includes(item))]
  return [
    ...(went.length === 0 ? [] : [format(words.went, { items: named(went) })]),
    ...(came.length === 0 ? [] : [format(words.came, { items: named(came) })]),
  ].join(words.list)
}

function itemsOf(text: string): readonly string[] {
  return text === NOTHING ? [] : text.split(', ')
}

/** An id in the words of the content, where it has some. */
function itemWord(kind: ChangedPart['kind'], id: string, { catalogues }: ImpactNames): string {
  const last = (find: (catalogue: Catalogue) => string | undefined): string =>
    catalogues.map(find).findLast(Boolean) ?? id
  switch (kind) {
    case 'verdict':
      return verdictWord(id)
    case 'document':
      return last(({ documents }) => documents.get(id)?.ja)
    case 'question':
      return last(({ vocabulary }) => vocabulary.texts.get(id.split('@')[0] ?? '')?.label.ja)
    case 'handling': {
      const [handling = '', section = ''] = id.split(' ')
      const office = last(({ offices }) => offices.get(section)?.name.ja)
      if (hasPhrase('ja', `desk.plan.handling.${handling}`))
        return phrase('ja', `desk.plan.handling.${handling}`, { office })
      return last(({ desk }) => desk.authorities.find((authority) => authority.id === id)?.name.ja)
    }
    default:
      return id
  }
}

/** By procedure and by what changes, with how many cases and a few of them: the whole list is in the JSON. */
function caseLines({ cases }: Impact, names: ImpactNames): readonly string[] {
  if (cases.length === 0) return [words.noCases]
  const groups = grouped(
    cases.flatMap((of) => of.differences.map((difference) => ({ difference, of }))),
    ({ difference: { procedure, kind } }) => `${procedure}|${kind}`,
  )
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const { procedure, kind } = first.difference
    const count = new Set(group.map(({ of }) => of)).size
    const what = format(words.of, { procedure: nameOf(procedure, names), thing: words.part[kind] })
    return [
      format(words.caseGroup, { what, count, people: group.length }),
      ...group.slice(0, SHOWN).map(({ difference, of: { source, title, file } }) =>
        format(words.caseLine, {
          case: format(words.case[source], { title, file }),
          subject: difference.subject,
          change: changeWords(difference, names),
        }),
      ),
      ...(group.length > SHOWN ? [format(words.more, { count: group.length - SHOWN })] : []),
    ]
  })
}

function coverageLines({ coverage, combinations }: Impact, names: ImpactNames): readonly string[] {
  const { sampled, drawn } = coverage
  const counts = {
    questions: coverage.questions,
    proven: combinations.filter(({ found }) => found !== 'not-proven').length,
    examples: coverage.examples,
    scenarios: coverage.scenarios,
    drawn,
    procedures: sampled.map((id) => nameOf(id, names)).join(words.list),
  }
  return [
    ...(coverage.questions === 0 ? [] : [format(words.coverage.exact, counts)]),
    format(words.coverage.cases, counts),
    ...(sampled.length === 0 ? [] : [format(words.coverage.sampled, counts)]),
  ]
}

/** One line to sign for each section that answers for a changed procedure. */
function signLines({ procedures }: Impact, names: ImpactNames): readonly string[] {
  const sections = [...new Set(procedures.flatMap((each) => each.sections))]
  return sections.map((id) => format(words.sign, { section: sectionOf(id, names) }))
}

function nameOf(procedure: string, { catalogues }: ImpactNames): string {
  return catalogues.map(({ definitions }) => definitions.get(procedure)?.at(-1)?.name.ja).findLast(Boolean) ?? procedure
}

function sectionOf(id: string, { catalogues }: ImpactNames): string {
  return catalogues.map((catalogue) => nameOfSection(id, catalogue)?.ja).findLast(Boolean) ?? id
}
