import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { signedIn } from '../../../test/support/browser.ts'
import { listenTo } from '../../../test/support/counting.ts'
import { makeMunicipality } from '../../../test/support/municipality.ts'
import { Planning } from '../../../test/support/planned.ts'
import { openTestProgram } from '../../../test/support/program.ts'
import { ReminderTown } from '../../../test/support/reminder-town.ts'
import { inScope } from '../../ground/base/database.ts'
import { readClaim, recognise } from '../../people/access/session.ts'
import { viewersOf } from '../../people/organisation/store-viewers.ts'
import { queueWaiting } from './sending.ts'
import { receiversOn } from './store-told.ts'

describe('mails about what waits', () => {
  let place: ReminderTown
  before(async () => {
    place = await ReminderTown.open()
  })
  after(() => place.program.close())
  beforeEach(() => place.clear())

  it('are none for what is done, paused, dropped, removed, unowned or without a day', async () => {
    for (const status of ['done', 'paused', 'dropped'] as const) await place.mine('2026-11-10', status, { status })
    await place.mine(null, 'utan dag')
    await place.planning.action(place.town.teams.fourSix, { dueOn: '2026-11-10', title: 'ingen' })
    await place.planning.action(place.town.teams.fourSix, { dueOn: '2026-11-10', title: 'en roll', ownerRole: 'ämneslagen' })
    const removed = await place.mine('2026-11-10', 'borttagen')
    await place.program.owner.query('update plan_action set removed_at = now() where id = $1', [removed])
    assert.equal((await place.run('2026-11-12')).length, 0)
    await place.mine('2026-11-10', 'under way', { status: 'under way' })
    assert.equal((await place.run('2026-11-12')).length, 1)
  })

  it('are none for who has left, works elsewhere now or has no address', async () => {
    await place.mine('2026-11-10', 'a')
    await place.planning.action(place.town.teams.fourSix, { ownerPerson: place.town.people.colleague, dueOn: '2026-11-10' })
    await place.planning.action(place.town.teams.fourSix, { ownerPerson: place.town.people.staff, dueOn: '2026-11-10' })
    await place.program.owner.query(`update person set to_on = '2026-11-12' where id = $1`, [place.town.people.teacher])
    await place.program.owner.query(`update duty set to_on = '2026-11-01' where person_id = $1`, [place.town.people.colleague])
    await place.program.owner.query(`update person set email = null where id = $1`, [place.town.people.staff])
    assert.equal((await place.run('2026-11-12')).length, 0)
    await place.program.owner.query('update person set to_on = null where id = $1', [place.town.people.teacher])
    await place.program.owner.query('update duty set to_on = null where person_id = $1', [place.town.people.colleague])
    assert.equal((await place.run('2026-11-12')).length, 2)
  })

  it('are none for a plan that is closed, a team that is no more, or an action that goes on in a later plan', async () => {
    const f3 = await place.planning.action(place.town.teams.f3, { ownerPerson: place.town.people.leader, dueOn: '2026-11-10' })
    await place.program.owner.query(`update unit set to_on = '2026-11-12' where id = $1`, [place.town.teams.f3])
    await place.planning.action(place.town.teams.afterSchool, { ownerPerson: place.town.people.teacher, dueOn: '2026-11-10' })
    await place.planning.close(place.town.teams.afterSchool)
    const old = await place.planning.action(
      place.town.teams.fourSix,
      { ownerPerson: place.town.people.teacher, dueOn: '2026-06-10' },
      null,
      2025,
    )
    await place.planning.action(place.town.teams.fourSix, { ownerPerson: place.town.people.teacher, dueOn: '2027-01-10' }, old)
    assert.equal((await place.run('2026-11-12')).length, 0)
    await place.program.owner.query('update unit set to_on = null where id = $1', [place.town.teams.f3])
    assert.deepEqual(
      (await place.run('2026-11-13')).map(({ text }) => text.includes(f3)),
      [true],
    )
  })

  it('of a school’s plan go to its leaders at once, and to others when it has been decided on', async () => {
    await place.planning.action(place.town.almskolan, { ownerPerson: place.town.people.teacher, dueOn: '2026-11-10' })
    await place.planning.action(place.town.almskolan, { ownerPerson: place.town.people.principal, dueOn: '2026-11-10' })
    assert.deepEqual(
      (await place.run('2026-11-12')).map(({ to }) => to.split('@')[0]),
      ['helena.sundstrom'],
    )
    await place.planning.adopt(place.town.almskolan)
    assert.deepEqual(
      (await place.run('2026-11-13')).map(({ to }) => to.split('@')[0]),
      ['sara.lindqvist'],
    )
  })

  it('leave out what was finished between the queue and the mail, and send none when nothing is left', async () => {
    const action = await place.mine('2026-11-10', 'Klar i sista stund')
    place.morning('2026-11-12')
    place.program.sent.length = 0
    await place.program.runTask('waiting-mails', {})
    await place.program.owner.query(
      `insert into action_note (authority_id, action_id, kind, status, at) values ($1, $2, 'status', 'done', now())`,
      [place.town.authority, action],
    )
    await place.program.runJobs()
    assert.deepEqual(
      place.program.sent.filter(({ text }) => text.includes(action)),
      [],
    )
  })

  it('of two authorities do not meet, and wait where no mail can go out', async () => {
    const other = await makeMunicipality(place.program, 'Granköpings kommun')
    await new Planning(place.program, other).action(other.teams.fourSix, {
      ownerPerson: other.people.teacher,
      dueOn: '2026-11-10',
      title: 'Granar',
    })
    await place.mine('2026-11-10', 'Björkar')
    const texts = (await place.run('2026-11-12')).map(({ text }) => text)
    assert.equal(texts.length, 2)
    assert.ok(texts.every((text) => text.includes('Granar') !== text.includes('Björkar')))
    await place.mine('2026-11-11', 'Utan post')
    const { post } = place.program.program
    Object.assign(place.program.program, { post: { ...post, ready: false } })
    assert.equal((await place.run('2026-11-13')).length, 0)
    Object.assign(place.program.program, { post })
    assert.equal((await place.run('2026-11-16')).length, 1)
  })

  it('are kept to be read in a demo, and not sent', async () => {
    const demo = await makeMunicipality(place.program, 'Demokommunen', 'demo')
    await new Planning(place.program, demo).action(demo.teams.fourSix, {
      ownerPerson: demo.people.teacher,
      dueOn: '2026-11-10',
      title: 'I demon',
    })
    assert.equal((await place.run('2026-11-12')).length, 0)
    const { rows } = await place.program.owner.query<{ body: string }>('select body from kept_mail where authority_id = $1', [
      demo.authority,
    ])
    assert.equal(rows.filter(({ body }) => /I demon/.test(body)).length, 1)
  })

  it('ask the database for many people as often as for one', async () => {
    const people = await inScope(place.program.db, { authority: place.town.authority }, (tx) => receiversOn(tx, '2026-11-12'))
    const heard = listenTo(place.program.worker)
    assert.ok(people.length > 8 && people.length <= 20)
    const asked = async (emails: boolean) => {
      await place.program.owner.query(
        `update person set email = case when $1 or id = $2 then id || '@example.org' end where authority_id = $3`,
        [emails, place.town.people.teacher, place.town.authority],
      )
      await place.program.owner.query('delete from waiting_told')
      await place.program.owner.query('delete from letter')
      place.morning('2026-11-12')
      heard()
      await queueWaiting(place.program, place.town.authority)
      return heard().texts.length
    }
    await place.mine('2026-11-10', 'a')
    const [one, many] = [await asked(false), await asked(true)]
    assert.ok(many <= one + 3, `${one} for one, ${many} for ${people.length}`)
  })
})

describe('people who are told things while they are not there', () => {
  it('are known by the same duties and schools as when they sign in', async () => {
    const program = await openTestProgram()
    const town = await makeMunicipality(program)
    const today = '2026-09-29'
    for (const person of Object.values(town.people)) {
      const claim = readClaim((await signedIn(program, town.authority, person)).cookies.get('stegvis'))
      assert.ok(claim)
      const { there, absent } = await inScope(program.program.db, { authority: town.authority }, async (tx) => ({
        absent: (await viewersOf(tx, [person], today))[0],
        there: await recognise(tx, program.program.secret, claim, today),
      }))
      // What a page calls the levels is no part of who somebody is: no mail names one.
      const { levelNames: _, ...viewer } = there?.viewer ?? {}
      assert.deepEqual(absent, there && { language: there.language, viewer: { ...viewer, session: '', origin: 'operator' } })
    }
    await program.close()
  })
})
