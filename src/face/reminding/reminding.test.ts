// Long: who is reminded and who is not, on one town of plans.
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import fc from 'fast-check'
import { signedIn, Visitor } from '../../../test/support/browser.ts'
import { listenTo } from '../../../test/support/counting.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { Planning } from '../../../test/support/planned.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { addDays } from '../../ground/base/clock.ts'
import { inScope } from '../../ground/base/database.ts'
import { type Mail, unsubscribeHeaders } from '../../ground/base/mail.ts'
import { secretFrom } from '../../ground/base/secret.ts'
import { readClaim, recognise } from '../../people/access/session.ts'
import { viewersOf } from '../../people/organisation/store-viewers.ts'
import { readStopToken, stopToken } from './refusal.ts'
import { isNews, stageOf } from './reminding.ts'
import { queueWaiting } from './sending.ts'
import { receiversOn } from './store-told.ts'

describe('what waits', () => {
  const today = '2026-11-12'
  const inDays = fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days))

  it('is near from a week before its last day to that day, and late after it', () => {
    assert.deepEqual(
      ['2026-11-20', '2026-11-19', '2026-11-12', '2026-11-11', null].map((day) => stageOf(day, today)),
      ['far', 'near', 'near', 'late', 'far'],
    )
  })

  it('is news once, again when its day comes near, again when it has passed, and when it is moved to another near day', () => {
    fc.assert(
      fc.property(fc.option(inDays), (lastDay) => {
        const told = { lastDay, stage: stageOf(lastDay, today) }
        assert.equal(isNews({ lastDay }, undefined, today), true)
        assert.equal(isNews({ lastDay }, told, today), false)
        assert.equal(isNews({ lastDay, letter: true }, undefined, today), false, 'its own letter has told of it')
      }),
    )
    const near = { lastDay: '2026-11-14', stage: 'near' } as const
    assert.equal(isNews({ lastDay: '2026-11-14' }, { lastDay: '2026-11-14', stage: 'far' }, today), true)
    assert.equal(isNews({ lastDay: '2026-11-14' }, near, '2026-11-15'), true)
    assert.equal(isNews({ lastDay: '2026-11-16' }, near, today), true)
    assert.equal(isNews({ lastDay: '2026-12-16' }, near, today), false)
    assert.equal(isNews({ lastDay: '2026-11-10' }, { lastDay: '2026-11-01', stage: 'late' }, today), false)
  })
})

describe('the word that stops reminders', () => {
  const secret = secretFrom(Buffer.alloc(32, 3))
  const who = { authority: '6a0c6a54-1d7e-4b7a-9d4c-2b9a0f6f9c11', person: '0b0ce7a0-5e0d-4d0c-8a4f-5b7a9d3c2e10' }

  it('names one person, and nobody can make one, change one or read whom it is about', () => {
    const token = stopToken(secret, who)
    assert.deepEqual(readStopToken(secret, token), who)
    assert.ok(!Buffer.from(token, 'base64url').toString('latin1').includes(who.person))
    assert.equal(readStopToken(secretFrom(Buffer.alloc(32, 4)), token), null)
    for (const at of [0, 20, 50, token.length - 2]) {
      const other = token[at] === 'A' ? 'B' : 'A'
      assert.equal(readStopToken(secret, token.slice(0, at) + other + token.slice(at + 1)), null, `changed at ${at}`)
    }
    for (const odd of ['', 'x', token.slice(0, -8), `${token}${token}${token}${token}`, 'å'.repeat(120)])
      assert.equal(readStopToken(secret, odd), null)
  })

  it('stands in the headers that mail programs make a button of, pressed once only where the address is secure', () => {
    assert.deepEqual(unsubscribeHeaders('https://stegvis.se/x'), {
      'List-Unsubscribe': '<https://stegvis.se/x>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    })
    assert.deepEqual(unsubscribeHeaders('http://localhost/x'), { 'List-Unsubscribe': '<http://localhost/x>' })
    assert.deepEqual(unsubscribeHeaders(undefined), {})
  })
})

/** Whether it is for actions that a mail is sent: others in the town are told of plans, reports and rounds. */
function tellsOfAction({ text }: Mail): boolean {
  return text.split(/Det här väntar också|This waits, too/)[0]?.includes('/actions/') ?? false
}

describe('mails about what waits', () => {
  let program: TestProgram
  let town: Municipality
  let planning: Planning
  const morning = (day: string) => program.setNow(`${day}T04:05:00Z`)
  async function run(day: string) {
    morning(day)
    program.sent.length = 0
    await program.runTask('waiting-mails', {})
    await program.runJobs()
    return program.sent.filter(tellsOfAction)
  }

  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    planning = new Planning(program, town)
  })
  after(() => program.close())
  beforeEach(async () => {
    program.setNow('2026-10-01T08:00:00Z')
    await program.owner.query('delete from waiting_told')
    await program.owner.query('delete from reminder_refusal')
    await program.owner.query('delete from plan_action')
  })
  const mine = (dueOn: string | null, title: string, more: object = {}) =>
    planning.action(town.teams.fourSix, { ownerPerson: town.people.teacher, dueOn, title, ...more })

  it('are one mail for all of a person’s actions, a week before and when late, each said once', async () => {
    await mine('2026-11-19', 'Läs källor ihop')
    await mine('2026-11-15', 'Köp kabel')
    await mine('2026-11-20', 'Inte än')
    const [mail, ...more] = await run('2026-11-12')
    assert.equal(more.length, 0)
    assert.match(mail?.to ?? '', /^sara\.lindqvist@/)
    assert.equal(mail?.subject, 'Två saker väntar på dig i Stegvis')
    assert.match(mail?.text ?? '', /Hej Sara!/)
    assert.match(
      mail?.text ?? '',
      /- Snart dags: Köp kabel\n {2}Klar senast söndag 15 november · 4–6, Almskolan\n {2}http:\/\/localhost\/actions\/[0-9a-f-]{36}\n/,
    )
    assert.ok((mail?.text.indexOf('Köp kabel') ?? 0) < (mail?.text.indexOf('Läs källor') ?? 0), 'what comes first stands first')
    assert.ok(!mail?.text.includes('Inte än'))
    assert.equal((await run('2026-11-12')).length, 0, 'the same day again')
    assert.deepEqual(
      (await run('2026-11-13')).map(({ subject }) => subject),
      ['En sak väntar på dig i Stegvis'],
    )
    assert.equal((await run('2026-11-14')).length, 0)
    assert.equal((await run('2026-11-15')).length, 0, 'nothing is late on its last day')
    assert.deepEqual(
      (await run('2026-11-16')).map(({ subject }) => subject),
      ['En sak väntar på dig i Stegvis'],
    )
    assert.equal((await run('2026-11-17')).length, 0)
    await mine('2026-11-27', 'Ny')
    const [both] = await run('2026-11-20')
    assert.equal(both?.subject, 'Två saker väntar på dig i Stegvis')
  })

  it('go by the days of Sweden', async () => {
    await mine('2026-11-12', 'Sista dagen')
    await run('2026-11-10')
    program.sent.length = 0
    program.setNow('2026-11-12T22:59:00Z')
    await program.runTask('waiting-mails', {})
    await program.runJobs()
    assert.equal(program.sent.filter(tellsOfAction).length, 0, 'it is still the twelfth')
    program.setNow('2026-11-12T23:01:00Z')
    await program.runTask('waiting-mails', {})
    await program.runJobs()
    assert.equal(program.sent.filter(tellsOfAction).length, 1, 'it is the thirteenth')
  })

  it('are none for what is done, paused, dropped, removed, unowned or without a day', async () => {
    for (const status of ['done', 'paused', 'dropped'] as const) await mine('2026-11-10', status, { status })
    await mine(null, 'utan dag')
    await planning.action(town.teams.fourSix, { dueOn: '2026-11-10', title: 'ingen' })
    await planning.action(town.teams.fourSix, { dueOn: '2026-11-10', title: 'en roll', ownerRole: 'ämneslagen' })
    const removed = await mine('2026-11-10', 'borttagen')
    await program.owner.query('update plan_action set removed_at = now() where id = $1', [removed])
    assert.equal((await run('2026-11-12')).length, 0)
    await mine('2026-11-10', 'under way', { status: 'under way' })
    assert.equal((await run('2026-11-12')).length, 1)
  })

  it('are none for who has left, works elsewhere now or has no address', async () => {
    await mine('2026-11-10', 'a')
    await planning.action(town.teams.fourSix, { ownerPerson: town.people.colleague, dueOn: '2026-11-10' })
    await planning.action(town.teams.fourSix, { ownerPerson: town.people.staff, dueOn: '2026-11-10' })
    await program.owner.query(`update person set to_on = '2026-11-12' where id = $1`, [town.people.teacher])
    await program.owner.query(`update duty set to_on = '2026-11-01' where person_id = $1`, [town.people.colleague])
    await program.owner.query(`update person set email = null where id = $1`, [town.people.staff])
    assert.equal((await run('2026-11-12')).length, 0)
    await program.owner.query('update person set to_on = null where id = $1', [town.people.teacher])
    await program.owner.query('update duty set to_on = null where person_id = $1', [town.people.colleague])
    assert.equal((await run('2026-11-12')).length, 2)
  })

  it('are none for a plan that is closed, a team that is no more, or an action that goes on in a later plan', async () => {
    const f3 = await planning.action(town.teams.f3, { ownerPerson: town.people.leader, dueOn: '2026-11-10' })
    await program.owner.query(`update unit set to_on = '2026-11-12' where id = $1`, [town.teams.f3])
    await planning.action(town.teams.afterSchool, { ownerPerson: town.people.teacher, dueOn: '2026-11-10' })
    await planning.close(town.teams.afterSchool)
    const old = await planning.action(town.teams.fourSix, { ownerPerson: town.people.teacher, dueOn: '2026-06-10' }, null, 2025)
    await planning.action(town.teams.fourSix, { ownerPerson: town.people.teacher, dueOn: '2027-01-10' }, old)
    assert.equal((await run('2026-11-12')).length, 0)
    await program.owner.query('update unit set to_on = null where id = $1', [town.teams.f3])
    assert.deepEqual(
      (await run('2026-11-13')).map(({ text }) => text.includes(f3)),
      [true],
    )
  })

  it('of a school’s plan go to its leaders at once, and to others when it has been decided on', async () => {
    await planning.action(town.almskolan, { ownerPerson: town.people.teacher, dueOn: '2026-11-10' })
    await planning.action(town.almskolan, { ownerPerson: town.people.principal, dueOn: '2026-11-10' })
    assert.deepEqual(
      (await run('2026-11-12')).map(({ to }) => to.split('@')[0]),
      ['helena.sundstrom'],
    )
    await planning.adopt(town.almskolan)
    assert.deepEqual(
      (await run('2026-11-13')).map(({ to }) => to.split('@')[0]),
      ['sara.lindqvist'],
    )
  })

  it('come again when the last day is moved, and to whoever takes over', async () => {
    const action = await mine('2026-11-10', 'Flyttas')
    assert.equal((await run('2026-11-12')).length, 1)
    await program.owner.query(`update plan_action set due_on = '2026-11-18' where id = $1`, [action])
    assert.equal((await run('2026-11-13')).length, 1)
    await program.owner.query('update plan_action set owner_id = $2 where id = $1', [action, town.people.colleague])
    assert.deepEqual(
      (await run('2026-11-16')).map(({ to }) => to.split('@')[0]),
      ['jonas.ek'],
    )
  })

  it('wait for the next day of work: nobody is reminded on a weekend or a public holiday', async () => {
    await mine('2026-11-13', 'Försenad på en lördag')
    assert.equal((await run('2026-11-14')).length, 0)
    assert.equal((await run('2026-11-15')).length, 0)
    assert.equal((await run('2026-11-16')).length, 1)
    await mine('2026-12-30', 'Före jul')
    for (const free of ['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-27']) assert.equal((await run(free)).length, 0, free)
    assert.equal((await run('2026-12-28')).length, 1)
  })

  it('leave out what was finished between the queue and the mail, and send none when nothing is left', async () => {
    const action = await mine('2026-11-10', 'Klar i sista stund')
    morning('2026-11-12')
    program.sent.length = 0
    await program.runTask('waiting-mails', {})
    await program.owner.query(
      `insert into action_note (authority_id, action_id, kind, status, at) values ($1, $2, 'status', 'done', now())`,
      [town.authority, action],
    )
    await program.runJobs()
    assert.deepEqual(
      program.sent.filter(({ text }) => text.includes(action)),
      [],
    )
  })

  it('of two authorities do not meet, and wait where no mail can go out', async () => {
    const other = await makeMunicipality(program, 'Granköpings kommun')
    await new Planning(program, other).action(other.teams.fourSix, {
      ownerPerson: other.people.teacher,
      dueOn: '2026-11-10',
      title: 'Granar',
    })
    await mine('2026-11-10', 'Björkar')
    const texts = (await run('2026-11-12')).map(({ text }) => text)
    assert.equal(texts.length, 2)
    assert.ok(texts.every((text) => text.includes('Granar') !== text.includes('Björkar')))
    await mine('2026-11-11', 'Utan post')
    const { post } = program.program
    Object.assign(program.program, { post: { ...post, ready: false } })
    assert.equal((await run('2026-11-13')).length, 0)
    Object.assign(program.program, { post })
    assert.equal((await run('2026-11-16')).length, 1)
  })

  it('are kept to be read in a demo, and not sent', async () => {
    const demo = await makeMunicipality(program, 'Demokommunen', 'demo')
    await new Planning(program, demo).action(demo.teams.fourSix, {
      ownerPerson: demo.people.teacher,
      dueOn: '2026-11-10',
      title: 'I demon',
    })
    assert.equal((await run('2026-11-12')).length, 0)
    const { rows } = await program.owner.query<{ body: string }>('select body from kept_mail where authority_id = $1', [demo.authority])
    assert.equal(rows.filter(({ body }) => /I demon/.test(body)).length, 1)
  })

  it('stop for who says so on their own page, and come again', async () => {
    await mine('2026-11-10', 'a')
    const teacher = await signedIn(program, town.authority, town.people.teacher)
    assert.match((await teacher.get('/reminders')).text, /Du får ett mejl när/)
    assert.equal((await teacher.post('/reminders')).status, 303)
    assert.match((await teacher.get('/reminders')).text, /Du får inga mejl om det som väntar/)
    assert.equal((await run('2026-11-12')).length, 0)
    const later = await signedIn(program, town.authority, town.people.teacher)
    assert.equal((await later.post('/reminders?_method=DELETE')).status, 303)
    assert.equal((await run('2026-11-13')).length, 1)
  })

  it('stop by the link in the mail: opened it asks, pressed it stops, by a mail program’s own button at once and from elsewhere', async () => {
    await mine('2026-11-10', 'a')
    const [mail] = await run('2026-11-12')
    const address = /http:\/\/localhost(\/reminders\/stop\?token=[\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
    assert.equal(mail?.unsubscribe, `http://localhost${address}`)
    const refusals = async () => (await program.owner.query('select * from reminder_refusal')).rows.length
    const anyone = new Visitor(program)
    const asked = await anyone.get(address)
    assert.match(asked.text, /Sluta få mejl om det som väntar\?/)
    assert.equal(await refusals(), 0, 'a program that looks through mail opens links')
    const button = await program.app.request(address, {
      method: 'POST',
      body: 'List-Unsubscribe=One-Click',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    assert.equal(button.status, 200)
    assert.equal(await refusals(), 1)
    await program.owner.query('delete from reminder_refusal')
    const pressed = await anyone.post('/reminders/stop', { token: address.split('=')[1] ?? '' })
    assert.match(pressed.text, /Du får inga fler mejl om det som väntar/)
    assert.equal(await refusals(), 1)
    assert.equal((await anyone.post('/reminders/stop', { token: 'x'.repeat(120) })).status, 410)
    assert.equal((await anyone.get('/reminders/stop?token=hej')).status, 410)
    const foreign = await program.app.request('/reminders', {
      method: 'POST',
      body: 'a=b',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    assert.equal(foreign.status, 403, 'no other form may come from elsewhere')
  })

  it('are written in the receiver’s language', async () => {
    await mine('2026-11-10', 'a')
    await program.owner.query(`update person set language = 'en' where id = $1`, [town.people.teacher])
    const [mail] = await run('2026-11-12')
    assert.equal(mail?.subject, 'One thing waits for you in Stegvis')
    await program.owner.query(`update person set language = 'sv' where id = $1`, [town.people.teacher])
  })

  it('name every action, also those that the start page only counts', async () => {
    for (const title of ['Ett', 'Två', 'Tre', 'Fyra', 'Fem']) await mine('2026-11-15', title)
    const [mail, ...more] = await run('2026-11-12')
    assert.equal(more.length, 0)
    assert.equal(mail?.subject, 'Fem saker väntar på dig i Stegvis')
    for (const title of ['Ett', 'Två', 'Tre', 'Fyra', 'Fem']) assert.ok(mail?.text.includes(`Snart dags: ${title}\n`), title)
  })

  it('tell what all rooms say, what was told before apart from what is new', async () => {
    await run('2026-11-12')
    const first = program.sent.find(({ to }) => to.startsWith('anna.aberg'))
    assert.ok(first, 'an administrator without a round is told to open one')
    assert.match(first.text, /Det här är nytt[\s\S]*http:\/\/localhost\/rounds\/new\n/)
    assert.doesNotMatch(first.text, /Det här väntar också/)
    await planning.action(town.teams.fourSix, { ownerPerson: town.people.admin, dueOn: '2026-11-16', title: 'Nytt för henne' })
    await program.owner.query(
      `insert into duty (authority_id, person_id, unit_id, role, from_on, source) select $1, $2, $3, 'teacher', '2026-08-01', 'hand'
        where not exists (select from duty where person_id = $2 and unit_id = $3)`,
      [town.authority, town.people.admin, town.teams.fourSix],
    )
    const second = (await run('2026-11-13')).find(({ to }) => to.startsWith('anna.aberg'))
    assert.match(
      second?.text ?? '',
      /Det här är nytt[\s\S]*Nytt för henne[\s\S]*Det här väntar också[\s\S]*http:\/\/localhost\/rounds\/new\n/,
    )
    await program.owner.query(`delete from duty where person_id = $1 and unit_id = $2`, [town.people.admin, town.teams.fourSix])
  })

  it('ask the database for many people as often as for one', async () => {
    const people = await inScope(program.db, { authority: town.authority }, (tx) => receiversOn(tx, '2026-11-12'))
    const heard = listenTo(program.worker)
    assert.ok(people.length > 8 && people.length <= 20)
    const asked = async (emails: boolean) => {
      await program.owner.query(`update person set email = case when $1 or id = $2 then id || '@example.org' end where authority_id = $3`, [
        emails,
        town.people.teacher,
        town.authority,
      ])
      await program.owner.query('delete from waiting_told')
      await program.owner.query('delete from letter')
      morning('2026-11-12')
      heard()
      await queueWaiting(program, town.authority)
      return heard().texts.length
    }
    await mine('2026-11-10', 'a')
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
      assert.deepEqual(absent, there && { language: there.language, viewer: { ...there.viewer, session: '', origin: 'operator' } })
    }
    await program.close()
  })
})
