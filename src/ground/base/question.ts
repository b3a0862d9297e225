import { type Expression, type RawBuilder, sql } from 'kysely'
import type { Tx } from './database.ts'

/**
 * What is asked of the database before it is sent: select statements, and how their rows are read. Questions are put together by those who want several answers
 * at once (`together`), and go out as one statement, so that a page pays once for what it shows however many rooms tell of it. Rows travel as JSON: days are
 * text, as everywhere, and moments are named (`rowsOf`) to become dates again. Binary columns and numbers beyond 2^53 do not fit in.
 */
export class Question<T> {
  constructor(
    readonly parts: readonly Expression<unknown>[],
    readonly read: (answers: readonly unknown[]) => T,
  ) {}

  /** The same question, its answer made into something else. */
  map<Other>(make: (answer: T) => Other): Question<Other> {
    return new Question(this.parts, (answers) => make(this.read(answers)))
  }
}

/**
 * Asks for the rows of a select statement, in its order.
 * @param moments the columns that are moments
 */
export function rowsOf<Row extends object>(select: RawBuilder<Row> | Expression<Row>, ...moments: (keyof Row & string)[]): Question<Row[]> {
  return new Question([select], ([rows]) => {
    const told = rows as Row[]
    if (moments.length === 0) return told
    return told.map((row) => Object.assign(row, Object.fromEntries(moments.map((moment) => [moment, momentOf(row[moment])]))))
  })
}

/** What is known without asking. */
export function known<T>(answer: T): Question<T> {
  return new Question([], () => answer)
}

/** Two questions as one, with their answers in the same order. */
export function together<A, B>(first: Question<A>, second: Question<B>): Question<[A, B]> {
  const count = first.parts.length
  return new Question([...first.parts, ...second.parts], (answers) => [
    first.read(answers.slice(0, count)),
    second.read(answers.slice(count)),
  ])
}

/** Asks in one statement. What is known already costs nothing. */
export async function askOnce<T>(tx: Tx, { parts, read }: Question<T>): Promise<T> {
  if (parts.length === 0) return read([])
  const columns = parts.map((part, at) => sql`(select coalesce(json_agg(q), '[]') from (${part}) q) as ${sql.ref(`a${at}`)}`)
  const { rows } = await sql<Record<string, unknown>>`select ${sql.join(columns)}`.execute(tx)
  const [row = {}] = rows
  return read(parts.map((_, at) => row[`a${at}`]))
}

function momentOf(value: unknown): Date | null {
  return typeof value === 'string' ? new Date(value) : null
}
