import type pg from 'pg'

/** A column as the database describes it. */
export type Column = { name: string; type: string }

/** What a value of a database's type comes as; `Json` for what the database does not look into. */
const comesAs: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  varchar: 'string',
  name: 'string',
  date: 'string',
  numeric: 'string',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float8: 'number',
  bool: 'boolean',
  timestamptz: 'Date',
  bytea: 'Buffer',
  json: 'Json',
  jsonb: 'Json',
  void: 'unknown',
}

/** The TypeScript type that a value of a database's type comes as; arrays by their elements. Throws for a type that no statement has given before. */
export function comingAs(type: string): string {
  const known = comesAs[type.replace(/^_/, '')]
  if (!known) throw new Error(`what does ${type} come as?`)
  return type.startsWith('_') ? `${known}[]` : known
}

/** The columns that a statement would give, without carrying it out; throws what the database says of one that it does not understand. */
export async function describe(client: pg.Client, types: ReadonlyMap<number, string>, text: string): Promise<Column[]> {
  const fields = await new Promise<pg.FieldDef[]>((resolve, reject) => {
    let told: pg.FieldDef[] = []
    client.query({
      submit(connection: pg.Connection) {
        connection.parse({ name: '', text, types: [] }, true)
        connection.describe({ type: 'S', name: '' }, true)
        connection.sync()
      },
      handleRowDescription({ fields }: { fields: pg.FieldDef[] }) {
        told = fields
      },
      handleError: reject,
      handleReadyForQuery: () => resolve(told),
    })
  })
  return fields.map(({ name, dataTypeID }) => ({ name, type: comingAs(types.get(dataTypeID) ?? `type ${dataTypeID}`) }))
}

/** The names of the database's types by their numbers. */
export async function typeNames(client: pg.Client): Promise<Map<number, string>> {
  const { rows } = await client.query<{ oid: number; typname: string }>('select oid::int4, typname from pg_type')
  return new Map(rows.map(({ oid, typname }) => [oid, typname]))
}
