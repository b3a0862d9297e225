import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { signedIn, Visitor } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { inScope } from '../../ground/base/database.ts'
import { issueOperatorLink, issueSlip } from './ticket.ts'

describe('signing in', () => {
  let program: TestProgram
  let town: Municipality
  let other: Municipality
  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    other = await makeMunicipality(program, 'Granköpings kommun')
  })
  after(() => program.close())
  beforeEach(async () => {
    program.sent.length = 0
    program.setNow('2026-09-29T08:00:00Z')
    await program.owner.query('delete from attempt')
  })

  async function emailOf(person: string): Promise<string> {
    const { rows } = await program.owner.query<{ email: string }>('select email from person where id = $1', [person])
    return rows[0]?.email ?? ''
  }
  async function mailedLink(person: string): Promise<string> {
    await new Visitor(program).post('/sign-in-links', { email: await emailOf(person) })
    await program.runJobs()
    return /http:\/\/localhost(\/sign-in-links\/\S+)/.exec(program.sent.at(-1)?.text ?? '')?.[1] ?? ''
  }
  function slipFor(person: string): Promise<string> {
    const now = program.program.clock()
    return inScope(program.program.db, { authority: town.authority, person: town.people.admin }, (tx) =>
      issueSlip(tx, program.program.secret, { authority: town.authority, person }, town.people.admin, now, '2026-09-29'),
    )
  }

  it('a mailed link lets its owner in, by a press and once', async () => {
    const link = await mailedLink(town.people.teacher)
    const visitor = new Visitor(program)
    const opened = await visitor.get(link)
    assert.equal(opened.status, 200)
    assert.equal(visitor.cookies.size, 0, 'opening the link, as a mail scanner does, signs nobody in')
    const pressed = await visitor.post(link, { next: '/account' })
    assert.equal(pressed.location, '/account')
    assert.match((await visitor.get('/account')).text, /Sara Lindqvist/)
    assert.equal((await new Visitor(program).post(link)).status, 410)
  })

  it('whoever asks for a link while the mail server does not answer is told so, whether or not the address exists', async () => {
    await program.owner.query("update mail_server set failures = 3, failing_since = now(), closed_until = now(), reason = 'ETIMEDOUT'")
    const page = () => new Visitor(program).get('/sign-in-links/sent?email=nobody@example.se')
    assert.match((await page()).text, /E-posten är försenad just nu/)
    await program.owner.query('update mail_server set failures = 0, failing_since = null, closed_until = null, reason = null')
    assert.doesNotMatch((await page()).text, /försenad/)
  })
  it('a link that is too old, guessed or mistyped lets nobody in', async () => {
    const link = await mailedLink(town.people.teacher)
    program.setNow('2026-09-29T08:16:00Z')
    assert.equal((await new Visitor(program).post(link)).status, 410)
    assert.equal((await new Visitor(program).post(`/sign-in-links/${'A'.repeat(43)}`)).status, 410)
    assert.equal((await new Visitor(program).get('/sign-in-links/%E5%00x')).status, 410)
  })

  it('the answer is the same for an address that exists and one that does not', async () => {
    const known = await new Visitor(program).post('/sign-in-links', { email: await emailOf(town.people.teacher) })
    const unknown = await new Visitor(program).post('/sign-in-links', { email: 'ingen@example.se' })
    assert.deepEqual([known.status, known.location?.split('?')[0]], [unknown.status, unknown.location?.split('?')[0]])
    await program.runJobs()
    assert.equal(program.sent.length, 1)
  })

  it('an address without @ is refused in words, and stays in its field', async () => {
    const refused = await new Visitor(program).post('/sign-in-links', { email: 'sara.lindqvist' })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Skriv en e-postadress med @/)
    assert.match(refused.text, /value="sara\.lindqvist"/)
  })

  it('a slip lets its owner in once, typed in any case and with spaces', async () => {
    const code = await slipFor(town.people.staff)
    const visitor = new Visitor(program)
    assert.equal((await visitor.post('/session', { code: `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}` })).status, 303)
    assert.match((await visitor.get('/account')).text, /Mariam Osman/)
    assert.equal((await new Visitor(program).post('/session', { code })).status, 422)
  })

  it('a new slip replaces one that was never used', async () => {
    const first = await slipFor(town.people.staff)
    const second = await slipFor(town.people.staff)
    assert.equal((await new Visitor(program).post('/session', { code: first })).status, 422)
    assert.equal((await new Visitor(program).post('/session', { code: second })).status, 303)
  })

  it('every slip is listed to the person it was made for, with who made it', async () => {
    const code = await slipFor(town.people.colleague)
    await new Visitor(program).post('/session', { code })
    const own = await signedIn(program, town.authority, town.people.colleague)
    assert.match((await own.get('/account')).text, /Lapp med kod.*Anna Åberg.*använd 29 september/s)
  })

  it('who has left cannot sign in, and is signed out everywhere', async () => {
    const link = await mailedLink(town.people.adultTeacher)
    const visitor = await signedIn(program, town.authority, town.people.adultTeacher)
    await program.owner.query("update person set to_on = '2026-09-29' where id = $1", [town.people.adultTeacher])
    assert.equal((await new Visitor(program).post(link)).status, 410)
    assert.equal((await visitor.get('/account')).status, 303)
  })

  it('a device can be signed out from another, but not by a colleague', async () => {
    const phone = await signedIn(program, town.authority, town.people.lead)
    const laptop = await signedIn(program, town.authority, town.people.lead)
    const colleague = await signedIn(program, town.authority, town.people.teacher)
    const { rows } = await program.owner.query<{ id: string }>('select id from session where person_id = $1', [town.people.lead])
    for (const { id } of rows) assert.equal((await colleague.post(`/account/devices/${id}?_method=DELETE`)).status, 404)
    assert.equal((await phone.get('/account')).status, 200)
    for (const { id } of rows) await laptop.post(`/account/devices/${id}?_method=DELETE`)
    assert.equal((await phone.get('/account')).status, 303)
  })

  it('signing out ends the session, not just the cookie', async () => {
    const visitor = await signedIn(program, town.authority, town.people.lead)
    const cookie = visitor.cookies.get('stegvis') ?? ''
    await visitor.post('/session?_method=DELETE')
    visitor.cookies.set('stegvis', cookie)
    assert.equal((await visitor.get('/account')).status, 303)
  })

  it('a cookie that claims to be somebody else is nobody', async () => {
    const visitor = await signedIn(program, town.authority, town.people.lead)
    const [, , token = ''] = (visitor.cookies.get('stegvis') ?? '').split('.')
    visitor.cookies.set('stegvis', `${town.authority}.${town.people.admin}.${token}`)
    assert.equal((await visitor.get('/slips')).status, 303)
    visitor.cookies.set('stegvis', `${other.authority}.${other.people.admin}.${token}`)
    assert.equal((await visitor.get('/slips')).status, 303)
  })

  it('after signing in one goes on where one was, never to another site', async () => {
    for (const next of ['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'javascript:alert(1)']) {
      const code = await slipFor(town.people.staff)
      assert.equal((await new Visitor(program).post('/session', { code, next })).location, '/')
    }
  })

  it('a form from another site is refused', async () => {
    const visitor = await signedIn(program, town.authority, town.people.lead)
    const forged = await visitor.post(
      '/session?_method=DELETE',
      {},
      { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' },
    )
    assert.equal(forged.status, 403)
    assert.equal((await visitor.get('/account')).status, 200)
  })

  it('a form sent after the session has ended keeps what was written', async () => {
    const sent = await new Visitor(program).post('/slips', { school: 'abc', person: ['x', 'y'], text: 'Åäö <b>' })
    assert.equal(sent.status, 403)
    assert.match(sent.text, /name="text" value="Åäö &lt;b>"/)
    assert.match(sent.text, /name="person" value="y"/)
  })

  it('slips are made by administrators, for people of their own authority only', async () => {
    const admin = await signedIn(program, town.authority, town.people.admin)
    const sheet = await admin.post('/slips', { school: town.almskolan, person: [town.people.teacher, town.people.staff] })
    assert.equal(sheet.status, 200)
    assert.equal(sheet.text.match(/class="slip"/g)?.length, 2)
    assert.equal((await admin.post('/slips', { school: other.almskolan, person: [other.people.teacher] })).status, 404)
    assert.equal((await admin.post('/slips', { school: town.almskolan, person: [other.people.teacher] })).status, 404)
    assert.equal((await admin.post('/slips', { school: town.almskolan })).status, 422)
    const teacher = await signedIn(program, town.authority, town.people.teacher)
    assert.equal((await teacher.get('/slips')).status, 404)
  })

  it('the operator’s link is for the person it names and is listed to them', async () => {
    const token = await inScope(program.program.db, { authority: town.authority }, (tx) =>
      issueOperatorLink(
        tx,
        program.program.secret,
        { authority: town.authority, person: town.people.admin },
        program.program.clock(),
        '2026-09-29',
      ),
    )
    assert.equal((await new Visitor(program).post(`/sign-in-links/${token}`)).status, 303)
    const admin = await signedIn(program, town.authority, town.people.admin)
    assert.match((await admin.get('/account')).text, /Länk från driften/)
  })

  it('mail of a real authority is never kept to be read', async () => {
    await mailedLink(town.people.teacher)
    const { rows } = await program.owner.query('select * from kept_mail')
    assert.equal(rows.length, 0)
    assert.equal((await (await signedIn(program, town.authority, town.people.admin)).get('/outbox')).status, 404)
  })

  it('sessions and tickets keep no time finer than a day, but for the minutes a mailed link holds', async () => {
    const { rows } = await program.owner.query<{ table_name: string; column_name: string }>(
      "select table_name, column_name from information_schema.columns where table_name in ('session', 'ticket') and data_type like 'timestamp%'",
    )
    assert.deepEqual(rows, [{ table_name: 'ticket', column_name: 'expires_at' }])
    await mailedLink(town.people.teacher).then((link) => new Visitor(program).post(link))
    assert.equal(
      (
        await program.owner.query("select from ticket where kind = 'mail' and person_id = $1 and used_on is not null", [
          town.people.teacher,
        ])
      ).rowCount,
      0,
    )
  })
})
