import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { signedIn } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { inScope } from '../../ground/base/database.ts'
import type { Mail } from '../../ground/base/mail.ts'
import { addDuty, addPerson } from '../../people/organisation/store.ts'
import { makeRound } from './command-new-round.ts'
import { openRound } from './store-open.ts'
import './tables.ts'

const wish = {
  name: 'Hösten 2026',
  schools: 'all',
  framework: undefined,
  minimumGroup: 5 as const,
  audiences: ['staff' as const, 'leader' as const],
  opensOn: '2026-09-29',
  closesOn: '2026-10-20',
}

describe("a round's mail", () => {
  let program: TestProgram
  let town: Municipality
  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
  })
  beforeEach(async () => {
    await program.owner.query('truncate round, mailing cascade')
    await program.owner.query('update mail_server set failures = 0, refusals = 0, failing_since = null, closed_until = null, reason = null')
    await program.worker.query('delete from jobs._private_jobs')
    program.setNow('2026-09-29T08:00:00Z')
    program.sent.length = 0
    post(async (mail) => {
      program.sent.push(mail)
    })
  })
  after(() => program.close())

  function post(send: (mail: Mail) => Promise<void>, ready = true): void {
    program.program.post = { ready, send, verify: async () => {}, close: () => {} }
  }
  function openNew(): Promise<string> {
    return inScope(program.program.db, { authority: town.authority }, async (tx) => {
      const id = await makeRound(tx, town.authority, wish, '2026-09-29')
      assert.equal((await openRound(tx, { authority: town.authority, by: null }, id, '2026-09-29')).outcome, 'opened')
      return id
    })
  }

  it('waits where no mail server is set, says so to the administrator, and goes out when there is one', async () => {
    post(() => Promise.reject(new Error('No mail server')), false)
    const id = await openNew()
    await program.runJobs()
    const admin = await signedIn(program, town.authority, town.people.admin)
    const page = await admin.get(`/rounds/${id}`)
    assert.match(page.text, /Ingen e-postserver är inställd, så inga inbjudningar/)
    assert.match(page.text, /Väntar på e-postserver/)
    const principal = await signedIn(program, town.authority, town.people.principal)
    assert.doesNotMatch(page.text, /SMTP_URL/)
    assert.doesNotMatch((await principal.get(`/rounds/${id}`)).text, /Ingen e-postserver är inställd/)
    post(async (mail) => {
      program.sent.push(mail)
    })
    program.setNow('2026-10-10T08:00:00Z')
    await program.runTask('due-rounds', {})
    await program.runJobs()
    assert.equal(program.sent.length, 0, 'a Saturday')
    program.setNow('2026-10-12T08:00:00Z')
    await program.runJobs()
    await program.runTask('post-delivery', {})
    assert.equal(program.sent.length, 9)
    const told = (await admin.get(`/rounds/${id}`)).text
    assert.match(told, /Inbjudan skickades\./)
    assert.doesNotMatch(told, /påminnelsen skickades/)
    program.setNow('2026-10-13T08:00:00Z')
    await program.runTask('due-rounds', {})
    await program.runJobs()
    assert.equal(program.sent.length, 9, 'the reminder that was overtaken is passed over')
  })
  it('that fails for one address reaches the others; the page says how many and why, and names nobody', async () => {
    const id = await openNew()
    post(async (mail) => {
      if (mail.to.startsWith('sara'))
        throw Object.assign(new Error(`550 ${mail.to} unknown`), {
          responseCode: 550,
          response: `550 5.1.1 ${mail.to} unknown`,
          command: 'RCPT TO',
        })
      program.sent.push(mail)
    })
    await program.runJobs()
    assert.equal(program.sent.length, 8)
    const { rows } = await program.owner.query('select reason, count from mailing_refusal')
    assert.deepEqual(rows, [{ reason: '550 5.1.1', count: 1 }])
    const admin = await signedIn(program, town.authority, town.people.admin)
    const page = (await admin.get(`/rounds/${id}`)).text
    assert.match(page, /Skickad 29 september: 8 levererade, 1 avvisat/)
    assert.match(page, /Ett brev avvisades: adressen finns inte/)
    assert.doesNotMatch(page, /sara\.|unknown/)
    assert.match((await admin.get('/')).text, /Ett brev kom inte fram/)
  })
  it('tells nothing in numbers of a reminder: one bad address would tell of its owner', async () => {
    const id = await openNew()
    await program.runJobs()
    program.setNow('2026-10-09T08:00:00Z')
    post(async (mail) => {
      if (mail.to.startsWith('sara')) throw Object.assign(new Error('550'), { responseCode: 550, command: 'RCPT TO' })
      program.sent.push(mail)
    })
    await program.runTask('due-rounds', {})
    await program.runJobs()
    const admin = await signedIn(program, town.authority, town.people.admin)
    const page = (await admin.get(`/rounds/${id}`)).text
    assert.match(page, /Skickad 9 oktober</)
    assert.doesNotMatch(page, /avvisa/)
    assert.doesNotMatch((await admin.get('/mailings')).text, /avvisa/)
    assert.doesNotMatch((await admin.get('/')).text, /kom inte fram/)
    const { rows } = await program.owner.query('select letters, done, delivered, dropped, lapsed from mailing where discreet')
    assert.deepEqual(rows, [{ letters: 9, done: 9, delivered: 9, dropped: 0, lapsed: 0 }], 'nor does the database tell them apart')
    assert.equal((await program.owner.query('select from mailing_refusal')).rowCount, 0)
  })
  it('is not sent after the round has closed, nor to who handed in while it waited', async () => {
    const id = await openNew()
    await program.runJobs()
    program.setNow('2026-10-09T08:00:00Z')
    program.sent.length = 0
    await program.runTask('due-rounds', {})
    await program.runTask('round-mailing', { authority: town.authority, round: id, kind: 'first_reminder' })
    assert.equal((await program.owner.query('select from letter')).rowCount, 9)
    await program.owner.query(
      'insert into private.response (round_id, school_id, pseudonym, audience, handed_in_on) values ($1, $2, $3, $4, $5)',
      [id, town.almskolan, program.program.secret.pseudonym(town.authority, town.people.staff), 'staff', '2026-10-09'],
    )
    await program.runJobs()
    assert.equal(program.sent.length, 8)
    program.sent.length = 0
    program.setNow('2026-10-15T08:00:00Z')
    await program.runTask('due-rounds', {})
    await program.runTask('round-mailing', { authority: town.authority, round: id, kind: 'second_reminder' })
    assert.equal((await program.owner.query('select from letter')).rowCount, 9)
    await program.owner.query(`insert into round_closing (round_id, authority_id, reason) values ($1, $2, 'hand')`, [id, town.authority])
    await program.runJobs()
    assert.equal(program.sent.length, 0)
    assert.equal((await program.owner.query('select from letter')).rowCount, 0)
  })
  it('a reminder waits for the invitation, and gives way to the next: nobody gets two at once when the server comes back', async () => {
    const id = await openNew()
    const away = () => Promise.reject(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ESOCKET' }))
    post(away)
    await program.runJobs()
    const admin = await signedIn(program, town.authority, town.people.admin)
    program.setNow('2026-10-09T08:00:00Z')
    await program.runTask('due-rounds', {})
    await program.runJobs()
    assert.equal((await program.owner.query('select from mailing where discreet')).rowCount, 0, 'no reminder of what nobody has got')
    assert.match((await admin.get(`/rounds/${id}`)).text, /Väntar på att e-postservern ska svara: 0 levererade, 9 väntar/)
    assert.match((await admin.get('/')).text, /E-postservern svarar inte/)
    post(async (mail) => void program.sent.push(mail))
    program.setNow('2026-10-12T08:00:00Z')
    await program.runTask('post-delivery', {})
    assert.equal(program.sent.length, 9)
    assert.match((await admin.get(`/rounds/${id}`)).text, /Skickad 12 oktober: 9 levererade/)
    await program.runTask('due-rounds', {})
    await program.runJobs()
    assert.equal(program.sent.length, 9, 'and no reminder on the same day')
  })
  it('counts those who came later, as part of the same invitation', async () => {
    const id = await openNew()
    await program.runJobs()
    await inScope(program.db, { authority: town.authority }, async (tx) => {
      const person = await addPerson(
        tx,
        {
          authority: town.authority,
          givenName: 'Ny',
          familyName: 'Lärare',
          email: 'ny@example.se',
          from: '2026-09-29',
        },
        program.program.secret,
      )
      await addDuty(tx, { authority: town.authority, person, unit: town.teams.fourSix, role: 'teacher', from: '2026-09-29' })
    })
    await program.runTask('round-members', { authority: town.authority })
    await program.runJobs()
    const admin = await signedIn(program, town.authority, town.people.admin)
    assert.match((await admin.get(`/rounds/${id}`)).text, /Skickad 29 september: 10 levererade/)
  })
  it('leaders are told that their view is shown however few they are', async () => {
    await openNew()
    await program.runJobs()
    assert.match(program.sent.find(({ to }) => to.startsWith('helena'))?.text ?? '', /skolledningens bild av skolan även när ni är få/)
    assert.doesNotMatch(program.sent.find(({ to }) => to.startsWith('sara'))?.text ?? '', /skolledningens bild/)
  })
  it('that would go out in a break waits, and the page says until when and why; an authority that mails in breaks waits for nothing', async () => {
    await program.owner.query(
      "insert into school_break (authority_id, name, from_on, to_on) values ($1, 'Studiedagar', '2026-09-29', '2026-10-01')",
      [town.authority],
    )
    try {
      const admin = await signedIn(program, town.authority, town.people.admin)
      const draft = await inScope(program.program.db, { authority: town.authority }, (tx) =>
        makeRound(tx, town.authority, wish, '2026-09-29'),
      )
      const preview = (await admin.get(`/rounds/${draft}/preview`)).text
      assert.match(preview, /Inbjudan går ut fredag 2 oktober: det är lov \(Studiedagar\) innan dess/)
      assert.doesNotMatch(preview, /så snart omgången är öppen/)
      await program.owner.query('delete from round')
      const id = await openNew()
      await program.runJobs()
      assert.equal(program.sent.length, 0)
      const page = (await admin.get(`/rounds/${id}`)).text
      assert.match(page, /Väntar till fredag 2 oktober: det är lov \(Studiedagar\)/)
      assert.doesNotMatch(page, /inom några minuter/)
      await program.owner.query('insert into mail_choice (authority_id, in_july, in_breaks) values ($1, false, true)', [town.authority])
      assert.doesNotMatch((await admin.get(`/rounds/${id}`)).text, /Väntar till/)
    } finally {
      await program.owner.query('delete from school_break')
      await program.owner.query('delete from mail_choice')
    }
  })

  it('a round that opens late has its reminders some days after the invitation', async () => {
    const id = await inScope(program.program.db, { authority: town.authority }, (tx) => makeRound(tx, town.authority, wish, '2026-09-29'))
    program.setNow('2026-10-14T08:00:00Z')
    await inScope(program.program.db, { authority: town.authority }, (tx) =>
      openRound(tx, { authority: town.authority, by: null }, id, '2026-10-14'),
    )
    const { rows } = await program.owner.query(`select on_day from round_mailing where round_id = $1 and kind <> 'invitation'`, [id])
    assert.deepEqual(rows, [{ on_day: '2026-10-16' }])
  })
})
