import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, beforeEach, describe, it } from 'node:test'
import { AuthorityPlans } from '../../../test/support/authority-plans.ts'
import type { Who } from '../../../test/support/plan-town.ts'
import { projectRoot } from '../../ground/base/root.ts'

const migration = readFileSync(join(projectRoot, 'migrations/0246_decided_sharings_end.sql'), 'utf8')

describe('of the sharing of an authority’s plan', () => {
  let plans: AuthorityPlans
  before(async () => {
    plans = await AuthorityPlans.open()
  })
  after(() => plans.place.program.close())
  beforeEach(() => plans.clear())

  const textFor = async (who: Who, path: string) => (await plans.place.as(who).get(path)).text

  async function decided(): Promise<string> {
    const plan = await plans.begin()
    await plans.freeze(plan)
    await plans.force(plan, 1, '2026-09-29')
    plans.place.program.setNow('2026-09-29T09:00:00Z')
    return plan
  }

  it('a decision ends the sharing also when a word was written between freezing and deciding', async () => {
    const plan = await decided()
    await plans.addGoal(plan, { title: 'Alla har en egen padda' })
    await plans.admin().post(`${plan}/sharing`, { message: 'Vad tycks?', until: '2026-10-15' })
    await plans.freeze(plan)
    plans.place.program.setNow('2026-09-29T10:00:00Z')
    await plans.addGoal(plan, { title: 'Tillagt efter låsningen' })
    await plans.force(plan, 2, '2026-09-29')
    plans.place.program.setNow('2026-09-30T09:00:00Z')
    await plans.addGoal(plan, { title: 'Ett hemligt mål' })
    for (const who of ['principal', 'districtHead'] as const) {
      assert.equal((await plans.place.as(who).get(`${plan}/draft`)).status, 404, who)
      for (const path of [plan, '/authority-plans', '/'])
        assert.doesNotMatch(await textFor(who, path), /hemligt mål|efter låsningen|Förslag till ändring|Läs utkastet/, `${who} ${path}`)
    }
    await plans.admin().post(`${plan}/sharing`, { message: 'Och nu?', until: '2026-10-15' })
    assert.match(await textFor('principal', `${plan}/draft`), /hemligt mål/, 'what somebody shares anew')
  })

  it('a sharing that went on past a decision ends with the update, and one that began after it, or before any, goes on', async () => {
    const plan = await decided()
    const other = await plans.begin({ title: 'Aldrig beslutad' })
    for (const path of [plan, other]) await plans.admin().post(`${path}/sharing`, { message: '', until: '2026-10-15' })
    const update = () => plans.place.program.owner.query(migration)
    const open = () =>
      plans.place.rows<{ id: string }>(
        'select plan_id as id from authority_plan_sharing where ended_at is null order by (plan_id = $1) desc',
        [id],
      )
    const id = plan.split('/').at(-1)
    const both = [{ id }, { id: other.split('/').at(-1) }]
    await update()
    assert.deepEqual(await open(), both, 'shared after the decision')
    await plans.place.rows("update authority_plan_force set at = '2026-09-29T23:00:00Z'")
    await update()
    assert.deepEqual(await open(), both.slice(1), 'shared before it')
  })
})
