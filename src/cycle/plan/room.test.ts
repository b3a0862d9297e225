import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { signedIn, type Visitor } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { Planning } from '../../../test/support/planned.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { mostActions, mostGoals } from './plan.ts'

describe('a plan', () => {
  let program: TestProgram
  let town: Municipality
  let plan: string
  let liv: Visitor
  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    const planning = new Planning(program, town)
    plan = await planning.plan(town.teams.fourSix)
    await planning.action(town.teams.fourSix, { title: 'En' })
    liv = await signedIn(program, town.authority, town.people.lead)
  })
  after(() => program.close())

  const count = async (table: 'plan_action' | 'plan_goal') =>
    Number((await program.owner.query<{ count: string }>(`select count(*) from ${table} where plan_id = $1`, [plan])).rows[0]?.count)

  it('has room for so many actions, removed ones counted, says so and keeps what was written; two at once do not share the last place', async () => {
    const { rows } = await program.owner.query<{ columns: string }>(
      `select string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
        where table_schema = 'public' and table_name = 'plan_action' and column_name <> 'id'`,
    )
    const columns = rows[0]?.columns ?? ''
    await program.owner.query(
      `insert into plan_action (${columns}) select ${columns} from plan_action, generate_series(1, $2) where plan_id = $1`,
      [plan, mostActions - 2],
    )
    const add = (title: string) => liv.post(`/plans/${plan}/actions`, { title })
    const answers = await Promise.all([add('Den sista'), add('En för mycket')])
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 422])
    const refused = answers.find(({ status }) => status === 422)?.text ?? ''
    assert.match(refused, /Planen har plats för 300 åtgärder/)
    assert.match(refused, /value="(Den sista|En för mycket)"/)
    assert.equal(await count('plan_action'), mostActions)
  })

  it('has room for so many goals, and says so', async () => {
    for (let goal = 0; goal < mostGoals; goal += 1)
      await program.owner.query(
        `insert into plan_goal (authority_id, plan_id, title, signs, position, created_by) values ($1, $2, 'Mål', '', $3, $4)`,
        [town.authority, plan, goal + 1, town.people.lead],
      )
    const refused = await liv.post(`/plans/${plan}/goals`, { title: 'Ett till', aspect: '', signs: '' })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Planen har plats för 60 mål[\s\S]*Ett till/)
    assert.equal(await count('plan_goal'), mostGoals)
  })
})
