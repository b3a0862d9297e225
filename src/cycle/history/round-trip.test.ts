import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openRoundIn } from '../../../test/support/answering.ts'
import { closeAndRelease, crowdAnswers } from '../../../test/support/crowds.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { frameworkVersion } from '../../content/framework/store.ts'
import { inScope } from '../../ground/base/database.ts'
import { looked, release } from './importing.ts'

type Row = {
  unit: string
  level: string
  audience: string
  kind: string
  key: string
  content: unknown
  coverage: unknown
  index: number | null
}

describe('answers of a round here, read in elsewhere as an earlier survey', () => {
  let program: TestProgram
  let here: Municipality
  let there: Municipality
  let released: Row[]
  let imported: Row[]

  before(async () => {
    program = await openTestProgram()
    program.setNow('2026-09-29T08:00:00Z')
    here = await makeMunicipality(program)
    there = await makeMunicipality(program, 'Grannkommunen')
    const schools = [here.almskolan, here.bergskolan, here.vuxenskolan]
    const round = await openRoundIn(program, here, { schools })
    await program.owner.query('delete from round_member where round_id = $1', [round])
    const crowd = (school: string, team: string | null, count: number, around: number, audience: 'staff' | 'leader' = 'staff') => ({
      ...{ school, team, invited: count, answered: count, around, audience },
      district: school === here.vuxenskolan ? null : here.district,
    })
    await crowdAnswers(program, here, round, [
      crowd(here.almskolan, here.teams.f3, 12, 2.6),
      crowd(here.almskolan, here.teams.fourSix, 9, 3.4),
      crowd(here.almskolan, here.teams.afterSchool, 3, 4),
      crowd(here.almskolan, null, 6, 3),
      crowd(here.almskolan, null, 2, 3.5, 'leader'),
      crowd(here.bergskolan, null, 22, 3.2),
      crowd(here.vuxenskolan, null, 4, 2),
    ])
    const file = await answersOf(round)
    await closeAndRelease(program, here, round)
    const version = await versionOf(round)
    await inScope(program.db, { authority: there.authority }, async (tx) => {
      const manner = { mapping: null, framework: version, round: null, day: null, audience: null }
      const now = program.program.clock()
      const { preview, rounds } = await looked(tx, there.authority, new TextEncoder().encode(file), manner, now)
      assert.deepEqual(preview.faults, [])
      await release(tx, { authority: there.authority, by: null, minimumGroup: 5, now }, manner, rounds)
    })
    released = await rowsOf('result_cell', 'result_unit', here.authority)
    imported = await rowsOf('history_cell', 'history_unit', there.authority)
  })
  after(() => program.close())

  /** What only a test can have: every answer of a round, by school, team and person. */
  async function answersOf(round: string): Promise<string> {
    const { rows: members } = await program.owner.query<{
      person: string
      school: string
      code: string
      team: string | null
      audience: string
    }>(
      'select m.person_id as person, m.school_id as school, s.code, t.name as team, m.audience from round_member m join unit s on s.id = m.school_id left join unit t on t.id = m.team_id where m.round_id = $1',
      [round],
    )
    const { rows: answers } = await program.owner.query<{
      pseudonym: string
      school: string
      statement: string
      choice: number | null
      importance: number | null
    }>('select pseudonym, school_id as school, statement, choice, importance from private.answer where round_id = $1', [round])
    const byPerson = Map.groupBy(answers, ({ pseudonym, school }) => `${pseudonym} ${school}`)
    const lines = members.flatMap(({ person, school, code, team, audience }) =>
      (byPerson.get(`${program.program.secret.pseudonym(here.authority, person)} ${school}`) ?? []).flatMap(
        ({ statement, choice, importance }) =>
          choice === null
            ? []
            : [
                [
                  'Hösten',
                  '2024-11-05',
                  code,
                  team ?? '',
                  person,
                  audience,
                  statement,
                  choice === 0 ? 'ej relevant' : choice,
                  importance ?? '',
                ].join(';'),
              ],
      ),
    )
    return ['Omgång;Datum;Skolenhetskod;Arbetslag;Personkod;Målgrupp;Påstående;Nivå;Relevans', ...lines].join('\n')
  }

  async function versionOf(round: string): Promise<string> {
    const { rows } = await program.owner.query<{ id: string }>('select framework_version_id as id from round where id = $1', [round])
    return (await frameworkVersion(program.program.db, rows[0]?.id ?? '')).id
  }

  async function rowsOf(cells: string, units: string, authority: string): Promise<Row[]> {
    const { rows } = await program.owner.query<Row>(
      `select case u.level when 'authority' then 'whole' else u.name end as unit, c.level, c.audience, c.kind, c.key, c.content, c.coverage, c.index
         from ${cells} c join ${units} u on u.round_id = c.round_id and u.unit_id = c.unit_id where c.authority_id = $1 order by 1, 2, 3, 4, 5`,
      [authority],
    )
    return rows
  }

  it('has the same cells, those that are shown and those that are protected', () => {
    assert.deepEqual(imported, released)
    assert.ok(imported.some(({ level, content }) => level === 'team' && JSON.stringify(content).includes('"protected"')))
    assert.ok(imported.some(({ level, content }) => level === 'team' && JSON.stringify(content).includes('"large"')))
    assert.ok(imported.some(({ kind }) => kind === 'area'))
    assert.ok(imported.length > 300, `${imported.length} cells`)
  })
})
