import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { signedIn, Visitor } from '../../../test/support/browser.ts'
import { ReminderTown } from '../../../test/support/reminder-town.ts'
import { unsubscribeHeaders } from '../../ground/base/mail.ts'
import { secretFrom } from '../../ground/base/secret.ts'
import { readStopToken, stopToken } from './refusal.ts'

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

describe('mails about what waits', () => {
  let place: ReminderTown
  before(async () => {
    place = await ReminderTown.open()
  })
  after(() => place.program.close())
  beforeEach(() => place.clear())

  it('stop for who says so on their own page, and come again', async () => {
    await place.mine('2026-11-10', 'a')
    const teacher = await signedIn(place.program, place.town.authority, place.town.people.teacher)
    assert.match((await teacher.get('/reminders')).text, /Du får ett mejl när/)
    assert.equal((await teacher.post('/reminders')).status, 303)
    assert.match((await teacher.get('/reminders')).text, /Du får inga mejl om det som väntar/)
    assert.equal((await place.run('2026-11-12')).length, 0)
    const later = await signedIn(place.program, place.town.authority, place.town.people.teacher)
    assert.equal((await later.post('/reminders?_method=DELETE')).status, 303)
    assert.equal((await place.run('2026-11-13')).length, 1)
  })

  it('stop by the link in the mail: opened it asks, pressed it stops, by a mail program’s own button at once and from elsewhere', async () => {
    await place.mine('2026-11-10', 'a')
    const [mail] = await place.run('2026-11-12')
    const address = /http:\/\/localhost(\/reminders\/stop\?token=[\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
    assert.equal(mail?.unsubscribe, `http://localhost${address}`)
    const refusals = async () => (await place.program.owner.query('select * from reminder_refusal')).rows.length
    const anyone = new Visitor(place.program)
    const asked = await anyone.get(address)
    assert.match(asked.text, /Sluta få mejl om det som väntar\?/)
    assert.equal(await refusals(), 0, 'a program that looks through mail opens links')
    const button = await place.program.app.request(address, {
      method: 'POST',
      body: 'List-Unsubscribe=One-Click',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    assert.equal(button.status, 200)
    assert.equal(await refusals(), 1)
    await place.program.owner.query('delete from reminder_refusal')
    const pressed = await anyone.post('/reminders/stop', { token: address.split('=')[1] ?? '' })
    assert.match(pressed.text, /Du får inga fler mejl om det som väntar/)
    assert.equal(await refusals(), 1)
    assert.equal((await anyone.post('/reminders/stop', { token: 'x'.repeat(120) })).status, 410)
    assert.equal((await anyone.get('/reminders/stop?token=hej')).status, 410)
    const foreign = await place.program.app.request('/reminders', {
      method: 'POST',
      body: 'a=b',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    assert.equal(foreign.status, 403, 'no other form may come from elsewhere')
  })
})
