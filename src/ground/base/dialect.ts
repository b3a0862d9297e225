import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import pg from 'pg'
import { mostNamed, statementName } from './statements.ts'

/**
 * PostgreSQL under the query builder: every statement named by its text, so that a connection parses and plans it once, and sent at once, so that
 * independent questions of a transaction travel together. `prepared` is off behind a pooler in transaction mode, which cannot keep names.
 */
export function pooledDialect(pool: pg.Pool, prepared: boolean): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new PooledDriver(pool, prepared),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  }
}

class PooledDriver implements Driver {
  readonly #kept = new WeakMap<pg.PoolClient, PooledConnection>()

  constructor(
    readonly pool: pg.Pool,
    readonly prepared: boolean,
  ) {}

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const client = await this.pool.connect()
    const known = this.#kept.get(client)
    if (known) return known
    const made = new PooledConnection(client, this.prepared)
    this.#kept.set(client, made)
    return made
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    if (connection instanceof PooledConnection) connection.release()
  }

  /** Transactions are `transact`'s: the query builder's own would answer one question before sending the next. */
  async beginTransaction(): Promise<void> {
    throw new Error('Transactions are begun by transact.')
  }

  async commitTransaction(): Promise<void> {
    throw new Error('Transactions are ended by transact.')
  }

  async rollbackTransaction(): Promise<void> {
    throw new Error('Transactions are ended by transact.')
  }

  async destroy(): Promise<void> {
    await this.pool.end()
  }
}

const control = /^(begin|commit|rollback)\b/

class PooledConnection implements DatabaseConnection {
  readonly #named = new Set<string>()
  #spent = false
  #gathering = false

  constructor(
    readonly client: pg.PoolClient,
    readonly prepared: boolean,
  ) {}

  /** The statement is on its way when this returns its promise: what is sent first is done first. */
  executeQuery<Row>({ sql: text, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    this.#gather()
    if (control.test(text)) return this.#control(text)
    const name = this.prepared ? statementName(text, parameters.length) : undefined
    if (name) this.#named.add(name)
    return this.#run<Row & pg.QueryResultRow>({ name, text, values: [...parameters] })
  }

  // biome-ignore lint/correctness/useYield: the query builder asks for a generator; nothing here streams
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Rows are not streamed here.')
  }

  /** Back to the pool; replaced by a new connection when it has seen too many statements, or may be in doubt. */
  release(): void {
    this.client.release(this.#spent || this.#named.size >= mostNamed)
  }

  /** What is asked without waiting in between goes out in one write: each costs as much as a small statement does. */
  #gather(): void {
    if (this.#gathering) return
    this.#gathering = true
    const { stream } = this.client.connection
    stream.cork()
    process.nextTick(() => {
      this.#gathering = false
      stream.uncork()
    })
  }

  async #run<Row extends pg.QueryResultRow>(query: pg.QueryConfig): Promise<QueryResult<Row>> {
    try {
      const { command, rowCount, rows } = await this.client.query<Row>(query)
      return { rows, ...(changes.has(command) ? { numAffectedRows: BigInt(rowCount ?? 0) } : {}) }
    } catch (error) {
      // A plan that the table has outgrown: the next one to use this connection gets a new one instead.
      if (error instanceof pg.DatabaseError && ['0A000', '26000'].includes(error.code ?? '')) this.#spent = true
      throw error
    }
  }

  /** What begins and ends transactions goes as it is. */
  async #control<Row>(text: string): Promise<QueryResult<Row>> {
    try {
      const { command } = await this.client.query(text)
      // PostgreSQL answers a commit with ROLLBACK when a statement before it had failed.
      if (text === 'commit' && command === 'ROLLBACK') throw new Error('The transaction had failed and was rolled back.')
      return { rows: [] }
    } catch (error) {
      this.#spent = true
      throw error
    }
  }
}

const changes = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])
