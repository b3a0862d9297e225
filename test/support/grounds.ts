import type { TestProgram } from './program.ts'

/** The tables that statements name, and those that the views and functions they name do, whatever lies between: by their words, so that a table too many may be among them and none is missing. */
export async function tablesUnder({ owner }: TestProgram, texts: readonly string[]): Promise<string[]> {
  const { rows } = await owner.query<{ name: string; isTable: boolean; body: string }>(
    `select relname as name, relkind = 'r' as "isTable", case when relkind = 'v' then pg_get_viewdef(oid) else '' end as body
       from pg_class where relkind in ('r', 'v') and relnamespace in ('public'::regnamespace, 'private'::regnamespace)
     union all
     select proname, false, concat(prosrc, pg_get_function_sqlbody(oid)) from pg_proc where pronamespace in ('app'::regnamespace, 'private'::regnamespace)`,
  )
  const found = new Set<string>()
  const unread = [...texts]
  for (let text = unread.pop(); text !== undefined; text = unread.pop()) {
    const words = new Set(text.match(/[a-z_]+/g))
    for (const { name } of rows) {
      if (!words.has(name) || found.has(name)) continue
      found.add(name)
      unread.push(...rows.flatMap((each) => (each.name === name ? [each.body] : [])))
    }
  }
  return [...new Set(rows.flatMap(({ name, isTable }) => (isTable && found.has(name) ? [name] : [])))].toSorted()
}

/** The tables that note who writes them under a ground, for rows that come, go and change. */
export async function notingTables({ owner }: TestProgram, ground: string): Promise<string[]> {
  // 4, 8, 16 and 32: insert, delete, update, truncate.
  const { rows } = await owner.query<{ name: string }>(
    "select tgrelid::regclass::text as name from pg_trigger where tgname = $1 and tgtype & 60 = 60 and tgenabled = 'O'",
    [`ground_${ground}`],
  )
  return rows.map(({ name }) => name).toSorted()
}
