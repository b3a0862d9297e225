import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { AuthorityPlans } from '../../../test/support/authority-plans.ts'
import { addIndicator } from '../../../test/support/indicators.ts'
import { hoursRead } from './measuring.ts'

const about = { why: 'Alla ska hinna lära sig.', value: '', way: 'up' }
const [computers, hours] = [
  { ...about, kind: 'equipment-each', thing: 'Bärbar dator', name: 'Datorer per anställd' },
  { ...about, kind: 'programme-hours', name: 'Timmar per anställd' },
]

describe('an indicator that is reckoned from what is counted', () => {
  let plans: AuthorityPlans
  before(async () => {
    plans = await AuthorityPlans.open()
  })
  after(() => plans.place.program.close())
  beforeEach(async () => {
    await plans.clear()
    for (const table of ['attendance_lock', 'attendance_mark', 'course_session', 'course', 'programme', 'equipment_count'])
      await plans.place.rows(`delete from ${table}`)
  })

  const measure = () => plans.place.program.runTask('indicator-readings', { authority: plans.place.town.authority })
  const followed = async (plan: string) => (await plans.admin().get(`${plan}/follow-up`)).text
  const count = (unit: string, number: number, day = '2026-09-01') =>
    plans.admin().post('/equipment', { unit, kind: 'equipment', what: 'Bärbar dator', number: String(number), onDay: day })
  async function staffed(): Promise<number> {
    const [row] = await plans.place.rows<{ staff: number }>(
      "select count(distinct person_id)::int as staff from app.duty_on('2026-09-29') where role in ('teacher', 'staff', 'team_lead', 'leader', 'principal')",
    )
    return row?.staff ?? 0
  }

  it('is how many of a thing there are for each of the staff, as it was counted last at each unit', async () => {
    const { almskolan, bergskolan } = plans.place.town
    for (const sent of [await count(almskolan, 1), await count(almskolan, 3, '2026-09-15'), await count(bergskolan, 1)])
      assert.equal(sent.status, 303, sent.text)
    const plan = await plans.begin()
    const indicator = await addIndicator(plans.admin(), plan, await plans.addGoal(plan), computers)
    await measure()
    const said = (Math.round((100 * 4) / (await staffed())) / 100).toFixed(2).replace('.', ',').replace(/0$/, '')
    assert.match(await followed(plan), new RegExp(`Datorer per anställd[\\s\\S]*${said} per anställd`))
    assert.match((await plans.admin().get(indicator)).text, /Bärbar dator: antalet som senast är räknat/)
  })

  it('is not measured where the thing is counted no more, and never zero', async () => {
    await count(plans.place.town.almskolan, 2)
    const plan = await plans.begin()
    await addIndicator(plans.admin(), plan, await plans.addGoal(plan), computers)
    await plans.place.rows('delete from equipment_count')
    await measure()
    const text = await followed(plan)
    assert.match(text, /Ej mätt: det är inte räknat/)
    assert.doesNotMatch(text, /0 per anställd/)
  })

  it('names a thing that is counted, and no other', async () => {
    const plan = await plans.begin()
    const path = `${plan}/goals/${await plans.addGoal(plan)}/indicators`
    assert.match((await plans.admin().get(`${path}/new`)).text, /Inget är räknat än[\s\S]*href="\/equipment"/)
    const typed = { ...computers, definition: 'Som de räknas' }
    assert.equal((await plans.admin().post(path, { ...typed, thing: '' })).status, 422)
    assert.equal((await plans.admin().post(path, { ...typed, thing: 'Rymdraket' })).status, 404)
  })

  it('is the hours of training from locked lists, and not measured while none is locked', async () => {
    const plan = await plans.begin()
    await addIndicator(plans.admin(), plan, await plans.addGoal(plan), hours)
    await measure()
    assert.match(await followed(plan), /Timmar per anställd[\s\S]*Ej mätt: ingen låst närvarolista för halvåret/)
  })

  it('is shared among all the staff, said with how many took part, and protected while fewer than five did', () => {
    const read = (persons: number, minutes = 3000) => hoursRead({ minutes, persons, staff: 40 }, 'a', 'half:2026-1')
    const outcome = read(12)
    assert.deepEqual([outcome.state, 'value' in outcome && outcome.value, 'n' in outcome && outcome.n], ['value', 1.3, 12])
    assert.deepEqual(read(4), { state: 'protected', reason: 'few' })
    assert.deepEqual(read(0, 0), { state: 'not measured', reason: 'no sessions' })
    assert.deepEqual(hoursRead({ minutes: 60, persons: 9, staff: 0 }, 'a', 'x'), { state: 'not measured', reason: 'no staff' })
  })
})
