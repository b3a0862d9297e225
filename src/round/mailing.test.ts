import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { signedIn } from '../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../test/support/program.ts'
import { inScope } from '../base/database.ts'
import type { Mail } from '../base/mail.ts'
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
    await program.owner.query('truncate round cascade')
    await program.worker.query('delete from jobs._private_jobs')
    program.setNow('2026-09-29T08:00:00Z')
    program.sent.length = 0
    post(async (mail) => {
      program.sent.push(mail)
    })
  })
  after(() => program.close())

  function post(send: (mail: Mail) => Promise<void>, ready = true): void {
    program.program.post = { ready, send, close: () => {} }
  }
  function openNew(): Promise<string> {
    return inScope(program.program.db, { authority: town.authority }, async (tx) => {
      const id = await makeRound(tx, town.authority, wish, '2026-09-29')
      assert.equal((await openRound(tx, { authority: town.authority, by: null }, id, '2026-09-29')).outcome, 'opened')
      return id
    })
  }
  async function jobs(name: string): Promise<{ person: string }[]> {
    const { rows } = await program.worker.query<{ payload: { person: string } }>(
      'select j.payload from jobs._private_jobs j join jobs._private_tasks t on t.id = j.task_id where t.identifier = $1',
      [name],
    )
    return rows.map(({ payload }) => payload)
  }

  it('waits where no mail server is set, says so to the administrator, and goes out when there is one', async () => {
    post(() => Promise.reject(new Error('No mail server')), false)
    const id = await openNew()
    await program.runJobs()
    const admin = await signedIn(program, town.authority, town.people.admin)
    const page = await admin.get(`/rounds/${id}`)
    assert.match(page.text, /Ingen e-postserver är inställd \(SMTP_URL\)/)
    assert.match(page.text, /Väntar på e-postserver/)
    const principal = await signedIn(program, town.authority, town.people.principal)
    assert.doesNotMatch((await principal.get(`/rounds/${id}`)).text, /SMTP_URL/)
    post(async (mail) => {
      program.sent.push(mail)
    })
    program.setNow('2026-10-10T08:00:00Z')
    await program.runTask('due-rounds', {})
    await program.runJobs()
    assert.equal(program.sent.length, 9)
    program.setNow('2026-10-11T08:00:00Z')
    await program.runTask('due-rounds', {})
    await program.runJobs()
    assert.equal(program.sent.length, 9, 'the reminder that was overtaken is passed over')
  })
  it('that fails for one address reaches the others, and what is kept of the failure names nobody', async () => {
    await openNew()
    await program.runTask('round-mailing', (await jobs('round-mailing'))[0] ?? {})
    post(async (mail) => {
      if (mail.to.startsWith('sara')) throw Object.assign(new Error(`550 ${mail.to} unknown`), { responseCode: 550 })
      program.sent.push(mail)
    })
    const outcomes = await Promise.allSettled((await jobs('round-mail')).map((payload) => program.runTask('round-mail', payload)))
    const failed = outcomes.filter((outcome) => outcome.status === 'rejected')
    assert.equal(failed.length, 1)
    assert.equal(String(failed[0]?.reason), 'Error: The mail server did not take a mail (550).')
    assert.equal(program.sent.length, 8)
  })
  it('is not sent after the round has closed, nor to who handed in while it waited', async () => {
    const id = await openNew()
    await program.runJobs()
    program.setNow('2026-10-09T08:00:00Z')
    program.sent.length = 0
    await program.runTask('due-rounds', {})
    await program.runTask('round-mailing', { authority: town.authority, round: id, kind: 'first_reminder' })
    assert.equal((await jobs('round-mail')).length, 9)
    await program.owner.query(
      'insert into private.response (round_id, school_id, pseudonym, audience, handed_in_on) values ($1, $2, $3, $4, $5)',
      [id, town.almskolan, program.program.secret.pseudonym(town.authority, town.people.staff), 'staff', '2026-10-09'],
    )
    await program.runTask('round-mail', { authority: town.authority, round: id, kind: 'first_reminder', person: town.people.staff })
    assert.equal(program.sent.length, 0)
    await program.owner.query(`insert into round_closing (round_id, authority_id, reason) values ($1, $2, 'hand')`, [id, town.authority])
    await program.runJobs()
    assert.equal(program.sent.length, 0)
  })
  it('leaders are told that their view is shown however few they are', async () => {
    await openNew()
    await program.runJobs()
    assert.match(program.sent.find(({ to }) => to.startsWith('helena'))?.text ?? '', /skolledningens bild av skolan även när ni är få/)
    assert.doesNotMatch(program.sent.find(({ to }) => to.startsWith('sara'))?.text ?? '', /skolledningens bild/)
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
