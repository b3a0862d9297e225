import { type Expression, type RawBuilder, sql } from 'kysely'
import type { AtHand } from './at-hand.ts'
import type { Tx } from './database.ts'

/** What a question's rows tell: the answer, or what is to be asked next to have it. */
type Step<T> = { told: T } | { next: Question<T> }

/** A select statement, whose rows come as values, or as their text. */
type Part = Expression<unknown> | AsText

class AsText {
  constructor(readonly rows: Expression<unknown>) {}
}

/**
 * What is asked of the database before it is sent: select statements, and how their rows are read. Questions are put together by those who want several answers
 * at once (`together`), and go out as one statement, so that a page pays once for what it shows however many rooms tell of it. What can be asked only when
 * something is known (`followedBy`) goes out with what others ask next: a page waits as often as its longest chain, whatever the number of questions. Rows travel
 * as JSON: days are text, as everywhere, and moments are named (`rowsOf`) to become dates again. Binary columns and numbers beyond 2^53 do not fit in.
 */
export class Question<T> {
  constructor(
    readonly parts: readonly Part[],
    readonly read: (answers: readonly unknown[]) => Step<T>,
  ) {}

  /** The same question, its answer made into something else. */
  map<Other>(make: (answer: T) => Other): Question<Other> {
    return this.followedBy((answer) => known(make(answer)))
  }

  /** What is asked next, made from the answer. */
  followedBy<Other>(ask: (answer: T) => Question<Other>): Question<Other> {
    const sooner = this.parts.length === 0 ? this.read([]) : null
    if (sooner && 'told' in sooner) return ask(sooner.told)
    return new Question(this.parts, (answers) => {
      const step = this.read(answers)
      return 'told' in step ? begun(ask(step.told)) : { next: step.next.followedBy(ask) }
    })
  }
}

/** The columns of a row that are moments. */
type Moments<Row> = { [Column in keyof Row & string]: NonNullable<Row[Column]> extends Date ? Column : never }[keyof Row & string]

/**
 * Asks for the rows of a select statement, in its order.
 * @param moments the columns that are moments, all of them: one that is left out does not compile
 */
export function rowsOf<Row extends object, Named extends Moments<Row> = never>(
  select: (RawBuilder<Row> | Expression<Row>) & ([Moments<Row>] extends [Named] ? unknown : { left_out: Exclude<Moments<Row>, Named> }),
  ...moments: Named[]
): Question<Row[]> {
  return new Question<Row[]>([select], ([rows]) => {
    // The rows come as JSON of the select statement that was given, whose type they have.
    const told = rows as Row[]
    if (moments.length === 0) return { told }
    return {
      told: told.map((row) => Object.assign(row, Object.fromEntries(moments.map((moment) => [moment, momentOf(row[moment])])))),
    }
  })
}

/**
 * The same question, whose answer is read once: as long as the database says the same, letter by letter, what was made of it stands, the very same thing. It is asked each time, so that whoever may
 * not see something is told as little as before, and what has changed is seen at once.
 * @param kept what was made, by what was said; nothing that is made may change afterwards
 * @param besides what it is made of besides what the database says, such as the day
 * @param longest letters of an answer that is kept at most
 */
export function readOnce<T extends object>(question: Question<T>, kept: AtHand<string, T>, besides: string, longest: number): Question<T> {
  return new Question<T>(
    question.parts.map((part) => (part instanceof AsText ? part : new AsText(part))),
    (answers) => {
      const texts = answers.map(String)
      const said = [besides, ...texts].join('\n')
      const before = kept.get(said)
      if (before) return { told: before }
      const step = question.read(texts.map((text, at) => (question.parts[at] instanceof AsText ? text : JSON.parse(text))))
      if ('told' in step && said.length <= longest) kept.keep(said, step.told)
      return step
    },
  )
}

/** What is known without asking. */
export function known<T>(answer: T): Question<T> {
  return new Question([], () => ({ told: answer }))
}

type Answers<Asked extends readonly Question<unknown>[]> = {
  -readonly [At in keyof Asked]: Asked[At] extends Question<infer T> ? T : never
}

/** Several questions as one, with their answers in the same order. */
export function together<Asked extends readonly Question<unknown>[]>(...asked: Asked): Question<Answers<Asked>> {
  // One answer for each question, in the order in which they were asked.
  return all<unknown>(asked).map((answers) => answers as Answers<Asked>)
}

/** A list of questions as one. */
export function all<T>(asked: readonly Question<T>[]): Question<T[]> {
  return new Question<T[]>(
    asked.flatMap(({ parts }) => parts),
    (answers) => {
      let from = 0
      const steps = asked.map((question) => {
        const own = answers.slice(from, from + question.parts.length)
        from += question.parts.length
        return question.read(own)
      })
      const told = steps.flatMap((step) => ('told' in step ? [step.told] : []))
      if (told.length === steps.length) return { told }
      return { next: all(steps.map((step) => ('told' in step ? known(step.told) : step.next))) }
    },
  )
}

/** Asks, in one statement, and one more for each step of the longest chain. What is known already costs nothing. */
export async function askOnce<T>(tx: Tx, question: Question<T>): Promise<T> {
  for (let asked = question; ; ) {
    const step = asked.read(await answersTo(tx, asked.parts))
    if ('told' in step) return step.told
    asked = step.next
  }
}

async function answersTo(tx: Tx, parts: readonly Part[]): Promise<unknown[]> {
  if (parts.length === 0) return []
  const columns = parts.map((part, at) =>
    part instanceof AsText
      ? sql`(select coalesce(json_agg(q), '[]')::text from (${part.rows}) q) as ${sql.ref(`a${at}`)}`
      : sql`(select coalesce(json_agg(q), '[]') from (${part}) q) as ${sql.ref(`a${at}`)}`,
  )
  const { rows } = await sql<Record<string, unknown>>`select ${sql.join(columns)}`.execute(tx)
  const [row = {}] = rows
  return parts.map((_, at) => row[`a${at}`])
}

/** A question of which nothing needs to be asked is answered at once. */
function begun<T>(question: Question<T>): Step<T> {
  return question.parts.length === 0 ? question.read([]) : { next: question }
}

function momentOf(value: unknown): Date | null {
  return typeof value === 'string' ? new Date(value) : null
}
