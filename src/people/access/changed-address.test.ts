import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { Visitor } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { tokenHash } from '../../ground/base/secret.ts'
import { readClaim } from './session.ts'

describe('signing in where an address was changed', () => {
  let program: TestProgram
  let town: Municipality
  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
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

  describe('to an address that somebody changed', () => {
    async function originOf(visitor: Visitor): Promise<string> {
      const claim = readClaim(visitor.cookies.get('stegvis'))
      const { rows } = await program.owner.query<{ origin: string }>('select origin from session where token_hash = $1', [
        tokenHash(claim?.token ?? ''),
      ])
      return rows[0]?.origin ?? ''
    }
    async function readdress(person: string, email: string): Promise<void> {
      await program.owner.query('update person set email = $2 where id = $1', [person, email])
    }
    async function signInThrough(link: string): Promise<Visitor> {
      const visitor = new Visitor(program)
      assert.equal((await visitor.post(link)).status, 303)
      return visitor
    }

    it('a link is no way in of the person’s own, and is listed to them', async () => {
      const person = town.people.leader
      const own = await signInThrough(await mailedLink(person))
      assert.equal(await originOf(own), 'mail')
      await readdress(person, 'admin+mats@example.se')
      const taken = await signInThrough(await mailedLink(person))
      assert.equal(await originOf(taken), 'readdressed')
      assert.match((await own.get('/account')).text, /Länk till en ändrad adress/)
      assert.match((await own.get('/account')).text, /har ändrats i personallistan, från mats\.ek@/)
    })

    it('changing it back before the link is used gains nothing, and neither does changing it after the link was made', async () => {
      const person = town.people.principal
      const before = await emailOf(person)
      await readdress(person, 'admin+helena@example.se')
      const made = await mailedLink(person)
      await readdress(person, before.toUpperCase())
      assert.equal(await originOf(await signInThrough(made)), 'readdressed')
      const own = await mailedLink(person)
      await readdress(person, 'admin+helena@example.se')
      assert.equal(await originOf(await signInThrough(own)), 'readdressed')
      await readdress(person, before)
      assert.equal(await originOf(await signInThrough(await mailedLink(person))), 'mail')
    })

    it('a confirmation from the earlier address, and nothing else, makes it the person’s own', async () => {
      const person = town.people.coach
      const before = await emailOf(person)
      await readdress(person, 'karim.ny@example.se')
      await readdress(person, 'karim.nyare@example.se')
      const visitor = await signInThrough(await mailedLink(person))
      assert.equal((await visitor.post('/account/address-confirmation')).status, 303)
      program.sent.length = 0
      await program.runJobs()
      assert.deepEqual(
        program.sent.map(({ to }) => to),
        [before],
      )
      const link = /http:\/\/localhost(\/address-confirmations\/\S+)/.exec(program.sent[0]?.text ?? '')?.[1] ?? ''
      assert.equal(
        (await new Visitor(program).post(link.replace('address-confirmations', 'sign-in-links'))).status,
        410,
        'it signs nobody in',
      )
      assert.equal((await new Visitor(program).get(link)).status, 200)
      assert.equal(
        await originOf(await signInThrough(await mailedLink(person))),
        'readdressed',
        'opening it, as a mail scanner does, confirms nothing',
      )
      assert.equal((await new Visitor(program).post(link)).status, 303)
      assert.equal((await new Visitor(program).post(link)).status, 410)
      assert.equal(await originOf(await signInThrough(await mailedLink(person))), 'mail')
      assert.equal((await visitor.post('/account/address-confirmation')).status, 404)
    })
  })
})
