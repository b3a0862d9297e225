import { topLevel } from '../../../content/framework/framework.ts'
import type { Framework } from '../../../content/framework/schema.ts'
import type { Cell, Comparison, Content, Coverage, Participation } from '../../protection/cell.ts'
import type { ReleasedResult, ReleasedUnit } from '../../release/released.ts'
import { contributorsOf, meanOf } from '../reading/rows.ts'
import { codeBookRows } from './code-book.ts'
import { codeBookColumns } from './code-book-row.ts'
import { notesOf, reasonCodes } from './coding.ts'
import { placesOf, type ResultRecord, unitsById } from './records.ts'
import { importanceRecords, levelRecords } from './table.ts'

/** What the format is called; a change that would break a reader gets the next number. */
export const jsonFormat = 'stegvis-results-1'

/** All that is released of a result, with its code book, as JSON. Keys are English; the code book has both languages. */
export function resultsJson(result: ReleasedResult, framework: Framework): string {
  return `${JSON.stringify(contentOf(result, framework), null, 1)}\n`
}

function contentOf(result: ReleasedResult, framework: Framework) {
  const { round } = result
  const parent = unitsById(result)
  const describe = (unit: ReleasedUnit) => unitOf(unit, parent(unit.parent))
  const record = (each: ResultRecord) => recordOf(each, round.minimumGroup)
  return {
    format: jsonFormat,
    round: {
      id: round.id,
      name: round.name,
      framework: `${framework.key}/${framework.version}`,
      levels: topLevel(framework),
      opens_on: round.opensOn,
      closed_on: round.closedOn,
      released_on: round.releasedOn,
      minimum_group: round.minimumGroup,
    },
    unit: describe(result.unit),
    results: levelRecords(result, framework).map(record),
    importance: importanceRecords(result, framework).map(record),
    participation: [result.unit, ...result.children].flatMap((unit) =>
      result.participation.filter((each) => each.unit === unit.id).map((each) => ({ ...describe(unit), ...participationOf(each) })),
    ),
    comparisons: comparisonsOf(result, framework).map(({ unit, ...rest }) => ({ ...describe(unit), ...rest })),
    code_book: codeBookRows(result, framework).map((row) =>
      Object.fromEntries(codeBookColumns.map((column, index) => [column, row[index]])),
    ),
  }
}

function unitOf(unit: ReleasedUnit, parent: ReleasedUnit | null) {
  return {
    unit_id: unit.id,
    unit_kind: unit.level,
    unit_code: unit.code,
    unit_name: unit.name,
    parent_id: unit.parent,
    parent_code: parent?.code ?? null,
  }
}

function recordOf({ unit, parent, participation, cell, ...place }: ResultRecord, minimumGroup: number) {
  const { content } = cell
  return {
    ...unitOf(unit, parent),
    audience: cell.audience,
    measure: cell.measure.kind,
    ...place,
    ...(participation ? countsOf(participation) : { invited: null, answered: null }),
    contributors: contributorsOf(content),
    mean: meanIn(content),
    spread: spreadIn(content),
    levels: content.kind === 'large' && content.distribution.kind === 'parts' ? content.distribution.parts : null,
    opted_out: cell.optedOut ?? null,
    protected: content.kind === 'protected' ? reasonCodes[content.reason] : null,
    notes: notesOf(content),
    coverage: coverageIn(cell, minimumGroup),
    index: cell.index,
  }
}

function participationOf(participation: Participation) {
  return { audience: participation.audience, ...countsOf(participation) }
}

function countsOf({ invited, answered }: Participation) {
  return { invited, answered: answered.kind === 'unsaid' ? null : bounded(answered.kind, answered.count) }
}

function meanIn(content: Content) {
  const mean = meanOf(content)
  return mean && bounded(mean.coded === 'plain' ? 'exact' : mean.coded, mean.value)
}

/** A number under the word for how it is to be read, so that a bound is not taken for the number itself. */
function bounded(kind: 'exact' | 'at least' | 'at most', value: number) {
  if (kind === 'exact') return { exact: value }
  return kind === 'at least' ? { at_least: value } : { at_most: value }
}

function spreadIn(content: Content) {
  if (content.kind === 'large' && content.deviation !== null) return { deviation: content.deviation }
  return (content.kind === 'large' || content.kind === 'small') && content.spread ? { word: content.spread } : null
}

/** What a figure above the school is made of. A protected one says nothing of itself. */
function coverageIn({ content, coverage }: Cell, minimumGroup: number) {
  if (!coverage || content.kind === 'protected') return null
  return { answers: coverage.answers, left_out: leftOut(coverage.leftOut, minimumGroup) }
}

function leftOut({ schools, answers }: Coverage['leftOut'], minimumGroup: number) {
  return { schools, answers: answers === null ? { fewer_than: minimumGroup } : { exact: answers } }
}

/** In the framework's order, of staff: the middle of shown schools. */
function comparisonsOf(result: ReleasedResult, framework: Framework) {
  const places = placesOf(framework)
  return [result.unit, ...result.children].flatMap((unit) => {
    const own = result.comparisons.filter((each) => each.unit === unit.id)
    return places.flatMap(({ measure: { kind, key }, place }) =>
      own.filter(({ measure }) => measure.kind === kind && measure.key === key).map((each) => ({ unit, ...middle(each), ...place })),
    )
  })
}

function middle({ measure, schools, lower, median, upper }: Comparison) {
  return { audience: 'staff', measure: measure.kind, schools, lower_quartile: lower, median, upper_quartile: upper }
}
