import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { heldSession } from '../../../test/support/attended.ts'
import { TrainingTown } from '../../../test/support/training.ts'
import { addDays } from '../../ground/base/clock.ts'
import { inScope } from '../../ground/base/database.ts'
import { namesUntil } from './funded-time.ts'

describe('a funded project whose names are gone', () => {
  let place: TrainingTown
  let project = ''
  before(async () => {
    place = await TrainingTown.open()
  })
  after(() => place.program.close())
  beforeEach(async () => {
    await place.rows('delete from funded_project')
    await place.clear()
    await place.course({ funder: 'Svenska ESF-rådet', funderLine: 'Medfinansieras av Europeiska unionen', funderNumber: '2026/00176' })
    const done = await place.as('ulla').post(`${place.programme}/funded-time?_method=PUT`, {
      number: '2026/00176',
      call: 'Utlysning 12',
      from: '2026-08-01',
      to: '2027-06-30',
      share: '75',
      hoursADay: '13',
      rounding: 'month',
      rulesSource: 'Utlysningen, bilaga 2',
      columns: 'Deltagarnummer = deltagarnummer\nTimmar = timmar',
      keepYears: '5',
      managerAttests: '1',
      revision: '0',
    })
    assert.equal(done.status, 303, done.text)
    project = (await place.rows<{ id: string }>('select id from funded_project'))[0]?.id ?? ''
    await heldSession(place, { startsAt: '2026-08-20T08:00:00Z' }, [{ person: place.town.people.teacher, minutes: 120 }])
  })

  const lock = (month: string) => place.as('ulla').post(`/funded-projects/${project}/months`, { month, reason: 'Rättat' })
  const gone = () => place.rows("update funded_project set names_gone_on = '2026-10-01'")
  const leftOut = () => place.rows<{ person_id: string }>('select person_id from funded_left_out')
  const colleague = async () =>
    (await place.rows<{ mail: string }>('select email as mail from person where id = $1', [place.town.people.colleague]))[0]?.mail ?? ''
  const leaveOut = async () => place.as('ulla').post(`/funded-projects/${project}/left-out`, { mail: await colleague(), reason: 'Gäst' })

  it('takes nobody to be left out and changes no participant, and says why', async () => {
    assert.equal((await lock('2026-08-01')).status, 303)
    assert.equal((await leaveOut()).status, 303)
    await gone()
    const at = `/funded-projects/${project}`
    const refused = [
      await leaveOut(),
      await place.as('ulla').post(`${at}/left-out/${place.town.people.colleague}?_method=DELETE`),
      await place.as('ulla').post(`${at}/participants/1?_method=PUT`, { ended: '2026-08-21' }),
    ]
    for (const { status, text } of refused) {
      assert.equal(status, 422)
      assert.match(text, /Namnen är borttagna sedan 1 oktober 2026/)
    }
    assert.deepEqual(await leftOut(), [{ person_id: place.town.people.colleague }])
    assert.deepEqual(await place.rows('select ended_on from funded_participant'), [{ ended_on: null }])
  })

  it('offers nothing that would be refused', async () => {
    assert.equal((await lock('2026-08-01')).status, 303)
    const pages = [
      `${place.programme}/funded-time`,
      `/funded-projects/${project}/participants`,
      `/funded-projects/${project}/months/2026-08-01`,
    ]
    const forms = /action="[^"]*\/(months|left-out|participants\/\d+)["?]/
    for (const page of pages) assert.match((await place.as('ulla').get(page)).text, forms, page)
    await gone()
    for (const page of pages) {
      const { status, text } = await place.as('ulla').get(page)
      assert.equal(status, 200)
      assert.doesNotMatch(text, forms, page)
      assert.match(text, /Namnen är borttagna sedan 1 oktober 2026/)
    }
  })

  it('asks no manager to attest any more', async () => {
    assert.equal((await lock('2026-08-01')).status, 303)
    await place.rows(
      `insert into participation_attest (authority_id, month_id, part, name, body, hash, signature, key_id, at)
       select authority_id, id, 'person', 'X', '', '', '', '', now() from participation_standing`,
    )
    assert.match((await place.as('principal').get('/participation')).text, /Att attestera/)
    assert.match((await place.as('principal').get('/')).text, /En medarbetares deltagartid att attestera/)
    await gone()
    assert.doesNotMatch((await place.as('principal').get('/participation')).text, /Att attestera/)
    assert.doesNotMatch((await place.as('principal').get('/')).text, /deltagartid att attestera/)
  })

  it('locks no month that was asked for while the names went', async () => {
    const { authority } = place.town
    const { asked } = await inScope(place.program.db, { authority }, async (tx) => {
      await sql`select from funded_project for update`.execute(tx)
      const lockAsked = lock('2026-08-01')
      for (let tries = 0; tries < 400; tries += 1) {
        const waits = await place.rows('select from pg_locks where not granted')
        if (waits.length > 0) break
        await setTimeout(25)
      }
      await sql`select app.forget_funded_names('2040-01-01')`.execute(tx)
      return { asked: lockAsked }
    })
    const { status, text } = await asked
    assert.equal(status, 422)
    assert.match(text, /Namnen är borttagna sedan 1 januari 2040/)
    assert.deepEqual(await place.rows('select from funded_participant'), [])
  })

  it('is rid of a name that was written as they went, the next night', async () => {
    assert.equal((await leaveOut()).status, 303)
    await gone()
    await place.program.runTask('clear-funded-names', {})
    assert.deepEqual(await leftOut(), [])
  })

  it('lets them go on the day after the last that its page tells, whatever day that is', async () => {
    const days = [
      '2024-02-28',
      '2024-02-29',
      '2024-03-01',
      '2027-02-28',
      '2027-03-01',
      '2027-12-31',
      '2028-02-29',
      '2028-12-31',
      '2096-02-29',
    ]
    const wrong: string[] = []
    for (const to of days)
      for (const years of [1, 2, 3, 4, 5, 8, 30]) {
        await place.rows("update funded_project set from_on = '2020-01-01', to_on = $1, keep_years = $2, names_gone_on = null", [to, years])
        const last = namesUntil(to, years)
        const went = await inScope(place.program.db, { authority: place.town.authority }, async (tx) => {
          const on = async (day: string) =>
            (await sql<{ count: number }>`select app.forget_funded_names(${day}) as count`.execute(tx)).rows[0]?.count
          return [await on(last), await on(addDays(last, 1))]
        })
        if (went.join() !== '0,1') wrong.push(`${to} ${years} ${last} ${went}`)
      }
    assert.deepEqual(wrong, [])
  })
})
