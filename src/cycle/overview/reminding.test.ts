import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import type { PlanTown, Who } from '../../../test/support/plan-town.ts'
import { Reports } from '../../../test/support/reports.ts'
import { inScope } from '../../ground/base/database.ts'
import { keepReminder } from './late/store.ts'

describe('reminding schools that are late', () => {
  let reports: Reports
  let place: PlanTown
  before(async () => {
    reports = await Reports.open()
    place = reports.place
  })
  after(() => place.program.close())
  beforeEach(async () => {
    await reports.clear()
    for (const table of ['late_reminder_school', 'late_reminder']) await place.rows(`delete from ${table}`)
    await at('2026-12-17T08:00:00Z')
    place.program.sent.length = 0
  })

  const at = async (now: string) => {
    place.program.setNow(now)
    await place.signInAgain()
  }
  const send = (who: Who, schools: string | string[], text = 'Säg till om datumet inte går.') =>
    place.as(who).post('/overview/reminders', { schools, text })

  it('shows the words first, and then sends one mail to the principal, with what is late there and nothing of anybody', async () => {
    const page = await place.as('districtHead').get('/overview/reminders/new')
    assert.match(page.text, /Almskolan, Helena Sundström/)
    assert.match(page.text, /Så blir mejlet[\s\S]*Handlingsplanen skulle ha varit fastställd 30 november/)
    assert.equal(place.program.sent.length, 0)
    const done = await send('districtHead', place.town.almskolan)
    assert.equal(done.location, '/overview')
    assert.match((await place.as('districtHead').get('/overview')).text, /Påminnelsen går till en rektor\./)
    await place.program.runJobs()
    const [mail, ...more] = place.program.sent
    assert.equal(more.length, 0)
    assert.match(mail?.to ?? '', /helena\.sundstrom@/)
    assert.match(
      mail?.text ?? '',
      /Per-Olof Nyström påminner[\s\S]*Almskolan\n- Handlingsplanen[\s\S]*\n- Rapporten skulle ha varit skickad 15 december[\s\S]*Säg till om/,
    )
    assert.doesNotMatch(mail?.text ?? '', /Sara|Lindqvist|svar(at)?\b/)
  })

  it('reminds a school once in a week, also when two press at once, and says when it was', async () => {
    const [one, two] = await Promise.all([send('districtHead', place.town.almskolan), send('admin', place.town.almskolan)])
    assert.deepEqual([one.status, two.status].sort(), [303, 422])
    await at('2026-12-23T08:00:00Z')
    assert.equal((await send('districtHead', place.town.almskolan)).status, 422)
    assert.match((await place.as('districtHead').get('/overview/reminders/new')).text, /Påmindes 17 december/)
    await at('2026-12-24T08:00:00Z')
    assert.equal((await send('districtHead', place.town.almskolan)).status, 303)
  })

  it('keeps no second reminder within a week, though a page that was opened before is sent', async () => {
    const { authority, people, almskolan } = place.town
    const keep = (today: string) =>
      inScope(place.program.program.db, { authority, person: people.admin }, (tx) =>
        keepReminder(
          tx,
          { authority, by: people.admin, now: new Date(`${today}T09:00:00Z`), today },
          { text: '', byName: 'Anna', schools: [almskolan] },
        ),
      )
    assert.ok(await keep('2026-12-17'))
    assert.equal(await keep('2026-12-20'), null)
    assert.ok(await keep('2026-12-24'))
  })

  it('writes to nobody of another district’s schools, of schools that are not late, or without a choice', async () => {
    const { vuxenskolan, bergskolan } = place.town
    for (const schools of [[vuxenskolan], [bergskolan], [], ['x']]) assert.equal((await send('districtHead', schools)).status, 422)
    const long = await send('districtHead', place.town.almskolan, 'å'.repeat(2001))
    assert.equal(long.status, 422)
    assert.match(long.text, /å{2001}/)
    assert.deepEqual(await place.rows('select 1 from late_reminder'), [])
    await place.program.runJobs()
    assert.deepEqual(place.program.sent, [])
  })

  it('goes to nobody where all was done before the mail went', async () => {
    await send('districtHead', place.town.almskolan)
    const plan = await place.begin('principal', place.town.almskolan)
    await place.add('principal', plan, 'Lektionsbesök')
    await place.adopt('principal', plan)
    await reports.write(await reports.begin(), { go: 'send' })
    await place.program.runJobs()
    assert.deepEqual(
      place.program.sent.filter(({ subject }) => subject.startsWith('Påminnelse')),
      [],
    )
  })

  it('says which schools have no principal to write to', async () => {
    await place.rows("update person set email = null where given_name = 'Helena'")
    const { text } = await place.as('districtHead').get('/overview/reminders/new')
    assert.match(text, /Almskolan: rektorn har ingen e-postadress/)
    assert.doesNotMatch(text, /name="schools"/)
    await place.rows("update person set email = 'helena.sundstrom@kommun.se' where given_name = 'Helena'")
  })
})
