import type { Audience } from '../../content/framework/framework.ts'
import type { Day } from '../../ground/base/clock.ts'
import { dayIn } from '../../people/organisation/roster/days.ts'
import { identityNumberIn } from '../../people/organisation/roster/identity-number.ts'
import { type Faults, isNumber } from './faults.ts'
import type { Answer } from './gathering.ts'
import type { Headings, Layout } from './heading.ts'
import type { Column, RowFault } from './history.ts'
import type { Manner } from './manner.ts'
import { columnLetters, hasNumberLike } from './number-like.ts'
import { audienceIn, importanceIn, isIrrelevant } from './words-in-files.ts'

/** Characters that a name or a code may have. */
const longest = 200
/** As many as one row may say have answered so. */
const mostCounted = 100_000

type Head = Pick<Answer, 'row' | 'round' | 'day' | 'school' | 'team' | 'person'> & { audience: Audience | null }

/** Reads rows of one layout. All that is wrong in a row is added to the faults, so that it is mended at once, and such a row gives nothing. */
export class RowReader {
  private readonly days = new Map<string, Day | null>()
  private readonly levels = new Map<string, number | RowFault | null>()

  constructor(
    private readonly layout: Layout,
    private readonly headings: Headings,
    private readonly manner: Manner,
    private readonly faults: Faults,
  ) {
    // YAML's keys keep the case that they are written in, and people answer as they like.
    for (const [text, level] of Object.entries(manner.mapping?.answers ?? {})) this.levels.set(text.trim().toLocaleLowerCase('sv'), level)
  }

  read(cells: readonly string[], row: number): Answer[] {
    // What looks like a personal identity number is told of alone: nothing else of such a row is said.
    if (this.refusesNumbers(cells, row)) return []
    const head = this.headOf(cells, row)
    const answers = this.answersOf(cells, head ?? nobodys(row))
    return head ? answers : []
  }

  private answersOf(cells: readonly string[], head: Head): Answer[] {
    if (this.layout.statements.length > 0) return this.wide(cells, head)
    const text = this.cell(cells, 'statement')
    const statement = text === '' ? null : this.statementFor(this.headings.statement(text), head, text)
    if (text === '') this.refuse('missing', 'statement', head.row)
    return this.layout.counts.length > 0 ? this.counted(cells, head, statement) : this.single(cells, head, statement)
  }

  /** Whether anything but the person's code looks like a personal identity number, also where nothing is read: it is told where, and never what. */
  private refusesNumbers(cells: readonly string[], row: number): boolean {
    const { columns: places } = this.layout
    let some = false
    for (const [at, text] of cells.entries()) {
      if (at === places.get('person') || !hasNumberLike(text)) continue
      if (at === places.get('day') && this.day(text) !== null) continue
      this.faults.add('number-like', null, row, columnLetters(at))
      some = true
    }
    return some
  }

  private headOf(cells: readonly string[], row: number): Head | null {
    const [school, team, person, roundText, dayText, audienceText] = (
      ['school', 'team', 'person', 'round', 'day', 'audience'] as const
    ).map((column) => this.cell(cells, column))
    let whole = true
    const fault = (code: RowFault, column: Column, value = '') => {
      whole = false
      this.faults.addRead(code, column, row, value)
    }
    for (const [column, text] of [
      ['school', school],
      ['team', team],
      ['person', person],
      ['round', roundText],
    ] as const) {
      if ((text?.length ?? 0) > longest) fault('too-long', column)
      if (text?.startsWith('#') && /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SAKNAS!?|REFERENS!|VÄRDEFEL!)/.test(text))
        fault('cell-error', column, text)
    }
    if (!school) fault('missing', 'school')
    if (person && identityNumberIn(person) === 'sure') fault('identity-number', 'person')
    const round = roundText || this.manner.round
    if (!round) fault('missing', 'round')
    const day = dayText ? this.day(dayText) : this.manner.day
    if (!day) fault(dayText ? 'bad-day' : 'missing', 'day', dayText)
    const audience = audienceText ? audienceIn(audienceText) : this.manner.audience
    if (audience === undefined) fault('unknown-audience', 'audience', audienceText)
    if (!whole || !school || !round || !day) return null
    // Where a row is a person, it is one whether or not it has a code: no other row is of the same.
    const coded = person || (this.layout.statements.length > 0 ? `row ${row}` : null)
    return { row, round, day, school, team: team || null, person: coded, audience: audience ?? null }
  }

  /** A row of one person's answers. */
  private wide(cells: readonly string[], head: Head): Answer[] {
    return this.layout.statements.flatMap(({ at, of, heading }) => {
      const text = cells[at] ?? ''
      if (text === '') return []
      const level = this.level(text, heading, head.row)
      if (level === null) return []
      const statement = this.statementFor(of, head, heading)
      return statement === null ? [] : [{ ...head, ...statement, level, importance: null, count: 1 }]
    })
  }

  private single(cells: readonly string[], head: Head, statement: Placed | null): Answer[] {
    const { row } = head
    let whole = statement !== null
    const fault = (code: RowFault, column: Column, value = '') => {
      whole = false
      this.faults.addRead(code, column, row, value)
    }
    const matters = this.cell(cells, 'relevance')
    const irrelevant = isIrrelevant(matters)
    const importance = matters === '' || irrelevant ? null : importanceIn(matters)
    if (importance === undefined) fault('bad-relevance', 'relevance', matters)
    const text = this.cell(cells, 'level')
    if (text === '' && !irrelevant) fault('missing', 'level')
    const level = irrelevant ? 0 : text === '' ? null : this.level(text, 'level', row)
    const counted = this.layout.columns.has('count') ? this.cell(cells, 'count') : '1'
    const count = wholeIn(counted)
    const isCount = count !== null && count <= mostCounted && (head.person === null || count <= 1)
    if (!isCount) fault('bad-count', 'count', counted)
    if (!whole || statement === null || level === null || !isCount || count === 0 || importance === undefined) return []
    return [{ ...head, ...statement, level, importance, count }]
  }

  /** A row with how many chose each level. */
  private counted(cells: readonly string[], head: Head, statement: Placed | null): Answer[] {
    return this.layout.counts.flatMap(({ at, level }) => {
      const text = cells[at] ?? ''
      if (text === '') return []
      const count = wholeIn(text)
      if (count === null || count > mostCounted || head.person !== null) return this.refuse('bad-count', 'count', head.row, text)
      return count === 0 || statement === null ? [] : [{ ...head, ...statement, level, importance: null, count }]
    })
  }

  /** The statement of the row's audience; where the row does not say whose it is, the only one there is, or the staff's. */
  private statementFor(of: readonly number[], { audience, row }: Head, text: string): Placed | null {
    const { statements } = this.manner.questions
    const places = of.flatMap((statement) => (statements[statement] ? [{ statement, audience: statements[statement].audience }] : []))
    if (places.length === 0) return this.none('unknown-statement', row, text)
    const found =
      audience === null
        ? (places.find((place) => place.audience === 'staff') ?? places[0])
        : places.find((place) => place.audience === audience)
    return found ?? this.none('other-audience', row, text)
  }

  private none(code: 'unknown-statement' | 'other-audience', row: number, text: string): null {
    // A heading stands in the file once and is nobody's; what stands in a cell may be.
    if (this.layout.statements.length === 0) this.faults.addRead(code, 'statement', row, text)
    else this.faults.add(code, 'statement', row, text)
    return null
  }

  /** A level; 0 for what is none. Null, and told, for anything else. */
  private level(text: string, what: string, row: number): number | null {
    const key = text.toLocaleLowerCase('sv')
    const known = this.levels.get(key) ?? this.levelOfWords(text)
    this.levels.set(key, known)
    if (typeof known === 'number') return known
    if (known === 'bad-level') this.faults.addRead(known, 'level', row, text, what === 'level' ? '' : what)
    else this.faults.add(known, 'level', row, what === 'level' ? numberOf(text) : `${what}: ${numberOf(text)}`)
    return null
  }

  /** What no mapping names: a level by its number, or none where the mapping says that other words do not count. */
  private levelOfWords(text: string): number | RowFault {
    const level = levelIn(text, this.manner.questions.levels)
    return level === 'bad-level' && this.manner.mapping?.other_answers === 'none' && !isNumber(text) ? 0 : level
  }

  private day(text: string): Day | null {
    const known = this.days.get(text)
    if (known !== undefined) return known
    // A moment as a spreadsheet counts days: 45235,52.
    const day = dayIn(text.replace(/^(\d{5})[.,]\d+$/, '$1'))
    if (this.days.size < 10_000) this.days.set(text, day)
    return day
  }

  private cell(cells: readonly string[], column: Column): string {
    const at = this.layout.columns.get(column)
    return at === undefined ? '' : (cells[at] ?? '')
  }

  private refuse(code: RowFault, column: Column, row: number, value = ''): [] {
    this.faults.addRead(code, column, row, value)
    return []
  }
}

/** What a row is read by for the rest of its faults, where it does not say whose it is. */
function nobodys(row: number): Head {
  return { row, round: '', day: '', school: '', team: null, person: null, audience: null }
}

type Placed = { statement: number; audience: Audience }

/** The number of a level that is none of the scale's, without the words after it. */
function numberOf(text: string): string {
  return /^[\d.,]+/.exec(text)?.[0] ?? ''
}

/** "3", "3,0", "3 – Ofta": a level by its number. A number between two levels is none: means are not answers. */
export function levelIn(text: string, levels: number): number | RowFault {
  if (isIrrelevant(text)) return 0
  const [, digits, rest] = /^(\d{1,3})(?:[.,]0+)?(?:\s*[-–—=:.)]\s*(\D.*))?$/.exec(text) ?? []
  if (digits === undefined || (rest !== undefined && rest.trim() === '')) return 'bad-level'
  const level = Number(digits)
  return level >= 1 && level <= levels ? level : 'level-range'
}

function wholeIn(text: string): number | null {
  return /^\d{1,6}(?:[.,]0+)?$/.test(text) ? Math.floor(Number(text.replace(',', '.'))) : null
}
