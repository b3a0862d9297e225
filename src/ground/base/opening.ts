import { CompiledQuery, type DatabaseConnection, type QueryExecutor, type QueryResult, type TransactionSettings } from 'kysely'

/** What a transaction begins with: what it may do, its settings, and perhaps a first question whose answer comes with them. */
export type Opening = TransactionSettings & {
  /** Settings of the transaction by their full names. */
  settings?: readonly (readonly [name: string, value: string])[]
  /** One statement with its parameters. */
  question?: CompiledQuery
  /** A statement that is going to be asked in any case: it travels along, and whoever then asks exactly this gets the answer that came. */
  ahead?: CompiledQuery | undefined
}

/**
 * One transaction's connection. Nothing is asked for until the first question is: then the beginning, the settings and the opening question travel together,
 * and nobody waits for an answer before asking on. Values are parameters: the text of what is asked, which PostgreSQL shows to the login and to logs, says nothing
 * about anybody. A transaction that asks nothing takes no connection.
 */
export class Opened<Row> {
  #connection: Promise<DatabaseConnection> | undefined
  #answer: Promise<Row[]> | undefined
  #letGo: (() => void) | undefined
  #ended = false

  constructor(
    readonly executor: QueryExecutor,
    readonly opening: Opening,
  ) {}

  /** Gives what the query builder asks for, in the order of asking, without one waiting for another. */
  async provideConnection<T>(consumer: (connection: DatabaseConnection) => Promise<T>): Promise<T> {
    if (this.#ended) throw new Error('The transaction has ended.')
    return consumer(await this.#connect())
  }

  /** The rows of the opening question. */
  async answer(): Promise<Row[]> {
    await this.#connect()
    return (await this.#answer) ?? []
  }

  /** Commits what was begun. Who has only read does not wait for it. */
  async commit(): Promise<void> {
    await this.#end('commit')
  }

  /** Rolls back what was begun; what went wrong is more worth knowing than that the connection could not be told. */
  async rollBack(): Promise<void> {
    await this.#end('rollback').catch(() => {})
  }

  #connect(): Promise<DatabaseConnection> {
    this.#connection ??= new Promise((resolve, reject) => {
      this.executor
        .provideConnection((connection) => {
          // What fails here fails what comes after it as well.
          for (const message of beginningOf(this.opening)) connection.executeQuery(message).catch(() => {})
          const { question } = this.opening
          this.#answer = question ? connection.executeQuery<Row>(question).then(({ rows }) => rows) : Promise.resolve([])
          this.#answer.catch(() => {})
          const { ahead } = this.opening
          resolve(ahead ? askedAhead(connection, ahead) : connection)
          return new Promise<void>((letGo) => {
            this.#letGo = letGo
          })
        })
        .catch(reject)
    })
    return this.#connection
  }

  async #end(word: 'commit' | 'rollback'): Promise<void> {
    if (this.#ended) return
    this.#ended = true
    if (!this.#connection) return
    const connection = await this.#connection
    try {
      const told = connection.executeQuery(CompiledQuery.raw(word))
      if (this.opening.accessMode === 'read only') told.catch(() => {})
      else await told
    } finally {
      this.#letGo?.()
    }
  }
}

function beginningOf({ accessMode, isolationLevel, settings = [] }: Opening): CompiledQuery[] {
  const begin = CompiledQuery.raw(['begin', isolationLevel && `isolation level ${isolationLevel}`, accessMode].filter(Boolean).join(' '))
  if (settings.length === 0) return [begin]
  const set = settings.map((_, index) => `set_config($${2 * index + 1}, $${2 * index + 2}, true)`)
  return [begin, CompiledQuery.raw(`select ${set.join(', ')}`, settings.flat())]
}

/** The connection, over which a statement has been sent before anybody asked for it. */
function askedAhead(connection: DatabaseConnection, ahead: CompiledQuery): DatabaseConnection {
  const answer = connection.executeQuery<never>(ahead)
  // Told to whoever asks for it; and what comes after it fails as well.
  answer.catch(() => {})
  return {
    executeQuery: <Row>(query: CompiledQuery): Promise<QueryResult<Row>> =>
      isSame(query, ahead) ? answer : connection.executeQuery<Row>(query),
    streamQuery: (query, size) => connection.streamQuery(query, size),
  }
}

function isSame(one: CompiledQuery, other: CompiledQuery): boolean {
  return one.sql === other.sql && one.parameters.every((value, index) => value === other.parameters[index])
}
