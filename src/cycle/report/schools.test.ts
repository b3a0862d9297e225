import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import type { PlanTown } from '../../../test/support/plan-town.ts'
import { firstArea, Reports } from '../../../test/support/reports.ts'
import { inScope } from '../../ground/base/database.ts'
import { addDuty, addUnit } from '../../people/organisation/store.ts'

describe('a report and whose school it is of', () => {
  let reports: Reports
  let place: PlanTown
  before(async () => {
    reports = await Reports.open()
    place = reports.place
  })
  after(() => place.program.close())
  beforeEach(() => reports.clear())

  it('goes with a school that moves to another district between sending and reading: its new head reads and answers it, the one before sees nothing of it', async () => {
    const path = await reports.begin()
    await reports.write(path, { go: 'send' })
    const sent = await place.rows('select content::text from report_sending')
    const { authority, almskolan, district, people } = place.town
    const south = await inScope(place.program.db, { authority }, async (tx) => {
      const unit = await addUnit(tx, { authority, kind: 'district', name: 'Grundskolor söder', parent: authority, from: '2025-08-15' })
      await addDuty(tx, { authority, person: people.adultTeacher, unit, role: 'district_head', from: '2025-08-15' })
      return unit
    })
    const lieUnder = (parent: string) =>
      place.rows('update unit_parent set parent_id = $2 where unit_id = $1 and to_on is null', [almskolan, parent])
    await lieUnder(south)
    try {
      assert.equal((await place.as('districtHead').get(path)).status, 404)
      assert.doesNotMatch((await place.as('districtHead').get('/')).text, /Läs rapporten[^<]*Almskolan/)
      assert.equal((await place.as('districtHead').post(`${path}/answers`, { text: 'Nej', version: '1' })).status, 404)
      assert.match((await place.as('adultTeacher').get('/reports')).text, /Almskolan/)
      assert.equal((await place.as('adultTeacher').get(path)).status, 200)
      assert.equal((await place.as('adultTeacher').post(`${path}/answers`, { text: 'Ja, före jul', version: '1' })).status, 303)
      assert.match((await place.as('principal').get(path)).text, /Ja, före jul/)
      assert.deepEqual(await place.rows('select content::text from report_sending'), sent)
    } finally {
      await lieUnder(district)
    }
  })

  it('is of each of two schools under one principal: begun, told, written and sent apart, and read by each school’s own staff', async () => {
    const { authority, almskolan, bergskolan, people } = place.town
    const duty = await inScope(place.program.db, { authority }, (tx) =>
      addDuty(tx, { authority, person: people.principal, unit: bergskolan, role: 'principal', from: '2025-08-15' }),
    )
    try {
      const path = await reports.begin()
      const other =
        /\/reports\/[0-9a-f-]{36}/.exec((await place.as('principal').post(`/schools/${bergskolan}/reports`)).location ?? '')?.[0] ?? ''
      assert.ok(other && other !== path)
      const list = (await place.as('principal').get('/reports')).text
      assert.match(list, /Almskolan/)
      assert.match(list, /Bergskolan/)
      const { text } = await place.as('principal').get(`${path}/draft`)
      await reports.write(path, { [firstArea(text)]: 'Om Almskolan', go: 'send' }, 'principal', text)
      assert.deepEqual(
        await place.rows('select r.school_id as school from report_sending s join report r on r.id = s.report_id'),
        [{ school: almskolan }],
        'the other is a draft still',
      )
      assert.match((await place.as('principal').get(`${other}/draft`)).text, /Bergskolan/)
      assert.doesNotMatch((await place.as('principal').get(`${other}/draft`)).text, /Om Almskolan/)
      assert.equal((await place.as('teacher').get(path)).status, 200)
      assert.equal((await place.as('leader').get(`${other}/draft`)).status, 404, 'who leads only one of them')
    } finally {
      await place.rows('delete from duty where id = $1', [duty])
    }
  })
})
