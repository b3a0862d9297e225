import type pg from 'pg'
import type { Mask } from './mask.ts'
import type { Seen } from './walk.ts'

/** Rows in the order in which they lie, with that place and the transaction that wrote each; and what every login may ask of sizes, counts and sequences. */
const tables = `select format('%I.%I', n.nspname, c.relname) as name, c.relkind in ('r', 'p') as lies from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'v', 'm', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select') order by 1`
// How many pages rows in random order fill is chance itself.
const sizes = `select format('%I.%I', n.nspname, c.relname) || ' ' || case when n.nspname = 'private' then '' else pg_relation_size(c.oid) || ' bytes, ' end
    || c.reltuples || ' rows' as line
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'i') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' order by 1`
const sequences = "select schemaname || '.' || sequencename || ' ' || coalesce(last_value::text, '-') as line from pg_sequences order by 1"

const withCodeName =
  "select format('%I.%I', table_schema, table_name) as name from information_schema.columns where column_name = 'pseudonym'"

/** Everything that a login to the database gets, whatever it sets: of every table and view the rows, of every function that tells of a round its answer. */
export async function readAs(pool: pg.Pool, settings: Record<string, string>, calls: readonly string[], mask: Mask): Promise<Seen> {
  const seen: Seen = new Map()
  const client = await pool.connect()
  try {
    await client.query('begin')
    for (const [name, value] of Object.entries(settings)) await client.query('select set_config($1, $2, true)', [`app.${name}`, value])
    const { rows } = await client.query<{ name: string; lies: boolean }>(tables)
    for (const { name, lies } of rows) seen.set(name, mask(await rowsOf(client, name, lies)))
    for (const call of calls) seen.set(call, mask(await answerTo(client, call)))
    for (const [name, query] of Object.entries({ sizes, sequences })) seen.set(name, linesOf((await client.query(query)).rows))
    return seen
  } finally {
    await client.query('rollback')
    client.release()
  }
}

/** A copy of the whole database without the key; of schema private how much there is, and whether its rows still show what was written together. */
export async function readCopy(owner: pg.Pool, mask: Mask): Promise<Seen> {
  const seen = await readAs(owner, {}, [], mask)
  for (const name of privateTables(seen)) {
    const { rows } = await owner.query<{ n: number; transactions: number }>(
      `select count(*)::int as n, count(distinct xmin::text)::int as transactions from ${name}`,
    )
    // Between two nights the rows lie as they came (decision 4): the copy is taken after the rewriting.
    seen.set(name, `${rows[0]?.n} rows, of one transaction: ${(rows[0]?.transactions ?? 0) <= 1}`)
  }
  return seen
}

/**
 * What a copy has of each code name, sorted: code names and the order that follows from them are chance to whoever has no key.
 * @returns the rows of one code name each
 */
export async function answersInCopy(owner: pg.Pool, mask: Mask): Promise<string[]> {
  const people = new Map<string, string[]>()
  // What anonymous papers are kept in has no code name: of those the copy tells how many there are.
  const named = (await owner.query<{ name: string }>(withCodeName)).rows.map(({ name }) => name)
  for (const name of privateTables(await readAs(owner, {}, [], mask)).filter((each) => named.includes(each))) {
    const { rows } = await owner.query<{ pseudonym: string; row: string }>(
      `select pseudonym, (to_jsonb(t) - 'pseudonym')::text as row from ${name} t order by 2`,
    )
    for (const { pseudonym, row } of rows) people.set(pseudonym, [...(people.get(pseudonym) ?? []), `${name} ${row}`])
  }
  return [...people.values()].map((rows) => rows.join('\n')).toSorted()
}

function privateTables(seen: Seen): string[] {
  return [...seen.keys()].filter((name) => name.startsWith('private.'))
}

/**
 * Transactions are counted for the whole server: of their numbers the order is kept, which is what joins rows.
 * @param lies whether it is a table, whose rows lie somewhere, and no view
 */
async function rowsOf(client: pg.PoolClient, name: string, lies: boolean): Promise<string> {
  if (!lies) return linesOf((await client.query(`select t::text as line from ${name} t`)).rows)
  const { rows } = await client.query<{ xmin: string; place: string; line: string }>(
    `select xmin::text, ctid::text as place, t::text as line from ${name} t order by ctid`,
  )
  const order = [...new Set(rows.map(({ xmin }) => Number(xmin)))].toSorted((a, b) => a - b)
  return rows.map(({ xmin, place, line }) => `${place} #${order.indexOf(Number(xmin))} ${line}`).join('\n')
}

async function answerTo(client: pg.PoolClient, call: string): Promise<string> {
  await client.query('savepoint call')
  try {
    return linesOf((await client.query(`select t::text as line from ${call} t`)).rows)
  } catch (error) {
    await client.query('rollback to savepoint call')
    return error instanceof Error ? error.message : String(error)
  }
}

function linesOf(rows: readonly { line: string }[]): string {
  return rows.map(({ line }) => line).join('\n')
}
