import { sql } from 'kysely'
import { statementKey, topLevel } from '../../content/framework/framework.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Secret } from '../../ground/base/secret.ts'
import { type Registered, register } from '../../ground/published/published.ts'
import type { Cell } from '../protection/cell.ts'
import { type InstrumentContent, type InstrumentSums, instrumentOf } from './instrument.ts'
import { instrumentQuantities } from './instrument-quantities.ts'
import { codesFor } from './statement-codes.ts'
import type { Releasing } from './store-matched.ts'
import './tables.ts'

/** Writes how the questions of each area worked over the authority's counted schools. In the release's transaction. */
export async function storeInstrument(tx: Tx, secret: Secret, made: Releasing): Promise<void> {
  const { authority, round, framework } = made
  const areas = framework.areas.map(({ key, aspects }) => ({
    key,
    statements: aspects.flatMap((aspect) => (aspect.statements.staff ? [statementKey(aspect.key, 'staff')] : [])),
  }))
  const asked = areas.filter(({ statements }) => statements.length > 0 && isAsked(made, statements))
  const rows = []
  for (const area of asked) {
    const schools = countedSchools(made, area.statements)
    const sums = schools.size > 0 ? await sumsOf(tx, secret, made, area, schools) : empty
    rows.push({ round_id: round.id, authority_id: authority, area: area.key, content: instrumentOf(sums) })
  }
  await sql`insert into result_instrument select * from json_populate_recordset(null::result_instrument, ${JSON.stringify(rows)}::json)`.execute(
    tx,
  )
}

/** How the areas' questions worked in a released round, by the key of the area. */
export async function instrumentIn(tx: Tx, round: string): Promise<Map<string, Registered<InstrumentContent>>> {
  const rows = await tx
    .selectFrom('result_instrument')
    .select(['area', 'content', 'authority_id as authority'])
    .where('round_id', '=', round)
    .execute()
  return new Map(
    rows.map(({ area, content, authority }): [string, Registered<InstrumentContent>] => [
      area,
      register(content, (shown) => instrumentQuantities({ occasion: round, unit: authority, area }, shown)),
    ]),
  )
}

const empty: InstrumentSums = { schools: [], together: 0, statements: [], products: [] }

type Area = { key: string; statements: readonly string[] }

/** The schools whose staff's figures are shown for every statement of an area: those that the authority's own figures are made of. How many answered at each, for the least answered. */
function countedSchools({ cells }: Releasing, statements: readonly string[]): Map<string, number> {
  const shown = cells.filter(({ level, audience, measure }) => level === 'school' && audience === 'staff' && isOne(measure, statements))
  return new Map(
    [...Map.groupBy(shown, ({ unit }) => unit)].flatMap(([school, own]): [string, number][] => {
      const counts = own.flatMap(({ content }) => (content.kind === 'protected' ? [] : [content.n]))
      return counts.length === statements.length ? [[school, Math.max(...counts)]] : []
    }),
  )
}

function isAsked({ cells }: Releasing, statements: readonly string[]): boolean {
  return cells.some(({ audience, measure }) => audience === 'staff' && isOne(measure, statements))
}

function isOne({ kind, key }: Cell['measure'], statements: readonly string[]): boolean {
  return kind === 'statement' && statements.includes(key)
}

async function sumsOf(tx: Tx, secret: Secret, made: Releasing, area: Area, schools: ReadonlyMap<string, number>): Promise<InstrumentSums> {
  const members = made.invited
    .filter(({ audience, school }) => audience === 'staff' && schools.has(school))
    .map(({ person, school }) => ({ school, name: secret.pseudonym(made.authority, person) }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  const { codes } = codesFor(area.statements.map((key) => ({ key, audience: 'staff', area: area.key })))
  const { rows } = await sql<{ part: string; code: number; other: number | null; persons: number | null; total: number | null }>`
    select * from private.instrument_sums(${made.round.id}, ${members.map(({ name }) => name)}::text[], ${members.map(({ school }) => school)}::uuid[],
      ${JSON.stringify(codes)}::jsonb, ${topLevel(made.framework)})`.execute(tx)
  const found = new Map(rows.map((row) => [`${row.part} ${row.code} ${row.other ?? ''}`, row]))
  const persons = (part: string, code: number) => found.get(`${part} ${code} `)?.persons ?? 0
  const code = (key: string) => codes[key] ?? 0
  const product = (a: number, b: number) => found.get(`product ${Math.min(a, b)} ${Math.max(a, b)}`)?.total ?? 0
  return {
    schools: [...schools.values()],
    together: persons('together', 0),
    statements: area.statements.map((key) => ({
      key,
      asked: persons('asked', code(key)),
      answered: persons('answered', code(key)),
      irrelevant: persons('irrelevant', code(key)),
      lowest: persons('lowest', code(key)),
      highest: persons('highest', code(key)),
      sum: found.get(`sum ${code(key)} `)?.total ?? 0,
    })),
    products: area.statements.map((a) => area.statements.map((b) => product(code(a), code(b)))),
  }
}
