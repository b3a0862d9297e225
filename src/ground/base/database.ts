import { DummyDriver, Kysely, type RawBuilder, sql, Transaction } from 'kysely'
import pg from 'pg'
import { pooledDialect } from './dialect.ts'
import { Opened, type Opening } from './opening.ts'
import { searchPath } from './search-path.ts'

/**
 * Every table, by its name in SQL. Empty here: each slice adds the tables that it owns, in its `tables.ts`, by declaration merging.
 */
export interface Tables {}

export type Database = Kysely<Tables>
export type Tx = Transaction<Tables>

/** How to reach PostgreSQL: a URL, or host (socket folder) and login. */
export type Connection = string | { host: string; port: number; user: string; password: string; database: string }

// Dates stay the text that PostgreSQL sends ("2026-11-30"): a calendar day has no time zone. Counts come as numbers.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/**
 * Opens a pool of at most `size` connections. Nothing connects before the first query.
 * @param begin SQL that every connection begins with, after the search path: a string without anything from outside
 */
export function openPool(connection: Connection, size: number, begin = ''): pg.Pool {
  const settings = typeof connection === 'string' ? { connectionString: connection } : connection
  const pool = new pg.Pool({
    ...settings,
    max: size,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 30_000,
    application_name: 'stegvis',
    // Statements are written as they come and answered in order: independent questions share a round trip.
    pipeline: true,
    onConnect: (client) => client.query(`set search_path = ${searchPath}; ${begin}`),
  })
  // A lost idle connection is no error of ours: the next query gets a new one or says that it cannot.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** Calls a database function and gets its one row. */
export type Calls = <Row extends pg.QueryResultRow>(name: string, text: string, values: unknown[]) => Promise<Row>

/**
 * Calls over a pool, past the query builder. `prepared` statements are parsed once a connection; a pooler in transaction mode cannot keep them.
 */
export function openCalls(pool: pg.Pool, prepared: boolean): Calls {
  return async <Row extends pg.QueryResultRow>(name: string, text: string, values: unknown[]) => {
    const { rows } = await pool.query<Row>(prepared ? { name, text, values } : { text, values })
    const [row] = rows
    if (!row) throw new Error(`${name} returned no row`)
    return row
  }
}

/**
 * The query builder over a pool. `prepared` statements are parsed and planned once a connection; a pooler in transaction mode cannot keep them.
 */
export function openDatabase(pool: pg.Pool, prepared: boolean): Database {
  return new Kysely<Tables>({ dialect: pooledDialect(pool, prepared) })
}

/** A list as one parameter, for `=`: `in` would make another statement of every length. None matches an empty list. */
export function anyOf<T>(values: readonly T[]): RawBuilder<T> {
  return sql<T>`any(${values})`
}

/** For whom a transaction is, and when: what row-level security compares with, which matches nothing where it is unset, and what rows are dated by. */
export type Scope = {
  authority?: string
  person?: string
  /** Hex of the session token's hash. */
  session?: string
  /** Hex of the session's key, by which the database sees that the session is real. */
  proof?: string
  /** Hex of a ticket's hash. */
  ticket?: string
  pseudonym?: string
  /** The moment at which what is written happens, where that is not now: the past of a demo, the years of a simulation. ISO 8601; empty is now. */
  moment?: string
}

/** Narrows or widens a running transaction to a scope; settings that are not named are kept. */
export async function setScope(tx: Tx, scope: Scope): Promise<void> {
  const settings = settingsOf(scope).map(([name, value]) => sql`set_config(${name}, ${value}, true)`)
  if (settings.length > 0) await sql`select ${sql.join(settings)}`.execute(tx)
}

/**
 * Has what is left of a transaction planned once a connection, for any values, as the web's connections have everything (`plannedOnceSql`). For a job that asks the same long
 * question many times: the worker's other statements are each planned for their values.
 */
export async function planOnce(tx: Tx): Promise<void> {
  await sql`set local plan_cache_mode = 'force_generic_plan'`.execute(tx)
}

/** Runs `work` in one transaction for a scope; rolls back when it throws. */
export function inScope<T>(db: Database, scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  return transact(db, { settings: settingsOf(scope) }, work)
}

/**
 * Runs `work` in one transaction and commits, or rolls back when it throws. The beginning travels with the first question, and questions that `work` asks
 * without waiting in between travel together and are answered in their order. A transaction that asks nothing costs nothing.
 * @param work gets the transaction, and the rows of the opening's question
 */
export async function transact<T, Row = never>(
  db: Database,
  opening: Opening,
  work: (tx: Tx, answer: () => Promise<Row[]>) => Promise<T>,
): Promise<T> {
  const executor = db.getExecutor()
  const opened = new Opened<Row>(executor, opening)
  const tx = new Transaction<Tables>({ ...unused, executor: executor.withConnectionProvider(opened) })
  try {
    const result = await work(tx, () => opened.answer())
    await opened.commit()
    return result
  } catch (error) {
    await opened.rollBack()
    throw error
  }
}

function settingsOf(scope: Scope): [string, string][] {
  return Object.entries(scope).flatMap(([name, value]) => (value === undefined ? [] : [[`app.${name}`, value]]))
}

/** What a transaction of the query builder wants to have besides its executor, and never uses. */
const unused = (() => {
  const dialect = pooledDialect(new pg.Pool({ max: 1 }), false)
  return { config: { dialect }, dialect, driver: new DummyDriver() }
})()

/** True for PostgreSQL's "unique violation", of the named index if one is given. */
export function isDuplicate(error: unknown, index?: string): boolean {
  return error instanceof pg.DatabaseError && error.code === '23505' && (index === undefined || error.constraint === index)
}

/** True when the database could not be reached, as opposed to having refused something. */
export function isUnreachable(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return ['57P01', '57P02', '57P03', '53300'].includes(error.code ?? '')
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return (
    ['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE'].includes(code) ||
    /connection terminated|timeout exceeded when trying to connect|not queryable/i.test(error.message)
  )
}
