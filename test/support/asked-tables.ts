/** A table that a file's statements name. */
export type AskedTable = { table: string; line: number; writes: boolean }

const inText = /\b(insert into|update|delete from|from|join|using)\s+((?:private\.)?[a-z_]+)(?=[\s`),;]|$)/g
const inBuilder = /\.(insertInto|updateTable|deleteFrom|selectFrom|innerJoin|leftJoin)\(\s*'([\w.]+)/g

/** The tables among `known` that a file's statements name, in SQL and through the query builder; words in comments apart. */
export function askedTables(source: string, known: ReadonlySet<string>): AskedTable[] {
  if (!/sql[<`]|selectFrom|insertInto|updateTable|deleteFrom/.test(source)) return []
  return source.split('\n').flatMap((words, index) => {
    if (/^\s*(\*|\/\*\*|\/\/)/.test(words)) return []
    const said = [...words.matchAll(inText), ...words.matchAll(inBuilder)].map(([, how = '', table = '']) => ({ how, table }))
    return said
      .filter(({ table }) => known.has(table))
      .map(({ how, table }) => ({ table, line: index + 1, writes: /^(insert|update|delete)/.test(how) }))
  })
}
