import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type pg from 'pg'
import { projectRoot } from '../src/ground/base/root.ts'
import { type Municipality, makeMunicipality } from './support/municipality.ts'
import { openTestProgram, type TestProgram } from './support/program.ts'
import { sourcesIn } from './support/sources.ts'

/** Questions that call every rule, with how it stands in the plan when it has been written into the question. */
const questions = [
  'select id from app.duty_on($1)',
  'select id from app.coach_access_on($1)',
  'select id from app.action_in_hand($1)',
  'select id from app.action_heard_of($1)',
  "select person_id from app.plan_people_on('00000000-0000-0000-0000-000000000000', $1)",
  'select d.number from plan p left join lateral app.decision_in_force(p.id) d on p.created_on = $1',
  'select app.person_name(p) from person p where app.is_there(p.to_on, $1)',
  "select id from unit_place where id in (select id from app.teams_and_before('{}')) and app.in_force(from_on, to_on, $1)",
  'select from plan p where p.created_on = $1 and not exists (select from plan_closed c where c.plan_id = p.id)',
  'select from plan_action a where a.due_on = $1 and not exists (select from action_gone_on n where n.action_id = a.id)',
]

/** What a rule looks like when it is written out, and the migration's word for it. */
const writtenOut: [RegExp, string][] = [
  [/from_on\s*<=?\s*\$\{/, 'app.in_force or app.duty_on'],
  [/to_on\s+is\s+null\s+or/, 'app.is_there'],
  [/to_on\s+is\s+not\s+null\s+and/, 'app.is_there'],
  [/eb\('(\w+\.)?to_on', 'is', null\)/, 'isThere'],
  [/given_name\s*\|\|/, 'app.person_name'],
  [/\$\{\w+\}\.given_name/, 'app.person_name'],
  [/not exists \(select from plan_withdrawal/, 'app.decision_in_force'],
  [/(from|join) plan_closing\b/, 'plan_closed'],
  [/carried_from = /, 'action_gone_on'],
  [/join mine on/, 'app.teams_and_before'],
]

describe('a rule that many questions need', () => {
  let program: TestProgram
  let town: Municipality
  let other: Municipality

  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    other = await makeMunicipality(program, 'Granköpings kommun')
  })
  after(() => program.close())

  async function asWeb<Row extends pg.QueryResultRow>(authority: string, text: string, values: unknown[]): Promise<Row[]> {
    const client = await program.web.connect()
    try {
      await client.query('begin')
      await client.query("select set_config('app.authority', $1, true)", [authority])
      return (await client.query<Row>(text, values)).rows
    } finally {
      await client.query('rollback')
      client.release()
    }
  }

  it('is written into the question by the database, so that the question keeps its indexes and its plan', async () => {
    for (const question of questions) {
      const rows = await asWeb<{ 'QUERY PLAN': string }>(town.authority, `explain (verbose) ${question}`, ['2026-09-29'])
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
      assert.doesNotMatch(plan, /Function Scan|(in_force|is_there|person_name)\(/, question)
    }
  })

  it('shows nobody another authority', async () => {
    const text = 'select count(*)::int as count, count(*) filter (where authority_id = $1)::int as own from app.duty_on($2)'
    const [row] = await asWeb<{ count: number; own: number }>(town.authority, text, [town.authority, '2026-09-29'])
    assert.ok(row && row.own > 0)
    assert.equal(row.count, row.own)
    assert.deepEqual(
      await asWeb(other.authority, 'select id from app.duty_on($1) where authority_id = $2', ['2026-09-29', town.authority]),
      [],
    )
  })

  it('holds from its first day, and no longer on the day it ends', async () => {
    const text = "select app.in_force('2026-03-01', $1, d.day) as is from unnest($2::date[]) with ordinality d (day, n) order by n"
    const days = ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01']
    const stands = async (end: string | null) => (await asWeb<{ is: boolean }>(town.authority, text, [end, days])).map((row) => row.is)
    assert.deepEqual(await stands('2026-04-01'), [false, true, true, false])
    assert.deepEqual(await stands(null), [false, true, true, true])
  })

  it('is written out nowhere in the program', async () => {
    const found: string[] = []
    for (const file of await sourcesIn('src')) {
      const text = await readFile(join(projectRoot, file), 'utf8')
      for (const [line, words] of text.split('\n').entries())
        if (!/^\s*(\*|\/\*\*|\/\/)/.test(words))
          for (const [shape, rule] of writtenOut) if (shape.test(words)) found.push(`${file}:${line + 1} should ask ${rule}`)
    }
    assert.deepEqual(found, [])
  })
})
