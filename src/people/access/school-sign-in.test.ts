import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { signedIn, Visitor } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { inScope } from '../../ground/base/database.ts'
import { sealAddress } from '../organisation/own-address.ts'
import { admitBySchool } from './school-sign-in.ts'

describe('the name that the school’s sign-in knows somebody by', () => {
  let program: TestProgram
  let town: Municipality
  let other: Municipality
  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    other = await makeMunicipality(program, 'Granköpings kommun')
  })
  after(() => program.close())
  beforeEach(() => {
    program.sent.length = 0
  })

  const rename = (person: string, eppn: string | null) => program.owner.query('update person set eppn = $2 where id = $1', [person, eppn])
  const admitted = (eppn: string, authority = town.authority) =>
    inScope(program.program.db, {}, (tx) => admitBySchool(tx, program.program.secret, { authority, eppn }, '2026-09-29'))

  /** As somebody who was imported with the name. */
  async function knownAs(person: string, eppn: string): Promise<void> {
    await rename(person, eppn)
    await inScope(program.program.db, { authority: town.authority }, (tx) =>
      sealAddress(tx, { authority: town.authority, person }, 'eppn', program.program.secret),
    )
  }

  it('lets them in by a way of their own while nobody has changed it, written in any case', async () => {
    await knownAs(town.people.teacher, 'saralind@kommun.se')
    assert.deepEqual(await admitted('SaraLind@kommun.se'), { authority: town.authority, person: town.people.teacher, origin: 'school' })
    assert.equal(await admitted('nobody@kommun.se'), null)
    assert.equal(await admitted('saralind@kommun.se', other.authority), null, 'not in another authority')
  })

  it('opens nothing when it was pointed at somebody else’s account, and is listed to them without a time of day', async () => {
    const victim = town.people.teacher
    await rename(town.people.colleague, null)
    await rename(victim, 'kollegan@kommun.se')
    assert.deepEqual(await admitted('kollegan@kommun.se'), { authority: town.authority, person: victim, origin: 'renamed' })
    const account = (await (await signedIn(program, town.authority, victim)).get('/account')).text
    assert.match(account, /EPPN\) har ändrats i personallistan, från saralind@kommun\.se till kollegan@kommun\.se/)
    assert.match(account, /Skolans inloggning med ändrat namn/)
    const { rows } = await program.owner.query<{ at: string }>(
      "select to_char(expires_at at time zone 'UTC', 'HH24:MI:SS') as at from ticket where kind = 'school'",
    )
    assert.deepEqual(rows, [{ at: '00:00:00' }])
  })

  it('gains nothing by being cleared and given anew, and is their own again when it is changed back', async () => {
    const victim = town.people.teacher
    await program.owner.query('update person set eppn = null, earlier_eppn = null where id = $1', [victim])
    await rename(victim, 'kollegan@kommun.se')
    await program.owner.query('update person set earlier_eppn = null where id = $1', [victim])
    assert.equal((await admitted('kollegan@kommun.se'))?.origin, 'renamed', 'whoever clears what remembers the earlier one')
    await rename(victim, 'saralind@kommun.se')
    assert.equal((await admitted('saralind@kommun.se'))?.origin, 'school')
  })

  it('is confirmed by its owner’s own mail alone: not at an address that was changed too, not by opening the link, once', async () => {
    const person = town.people.teacher
    const { rows } = await program.owner.query<{ email: string }>('select email from person where id = $1', [person])
    await rename(person, 'sara.ny@kommun.se')
    await program.owner.query("update person set email = 'angripare@example.se' where id = $1", [person])
    const visitor = await signedIn(program, town.authority, person, 'renamed')
    assert.equal((await visitor.post('/account/school-confirmation')).status, 303)
    await program.runJobs()
    assert.deepEqual(
      program.sent.map(({ to }) => to),
      [rows[0]?.email],
    )
    assert.match(program.sent[0]?.text ?? '', /sara\.ny@kommun\.se/)
    const link = /http:\/\/localhost(\/address-confirmations\/\S+)/.exec(program.sent[0]?.text ?? '')?.[1] ?? ''
    assert.match((await new Visitor(program).get(link)).text, /Bekräfta ditt namn i skolans inloggning/)
    assert.equal((await admitted('sara.ny@kommun.se'))?.origin, 'renamed', 'opening it, as a mail scanner does, confirms nothing')
    assert.equal((await new Visitor(program).post(link.replace('address-confirmations', 'sign-in-links'))).status, 410)
    assert.equal((await new Visitor(program).post(link)).status, 303)
    assert.equal((await admitted('sara.ny@kommun.se'))?.origin, 'school')
    assert.equal((await new Visitor(program).post(link)).status, 410)
    assert.match((await visitor.get('/account')).text, /Din e-postadress har ändrats/, 'the address is confirmed by its own mail only')
    assert.equal((await visitor.post('/account/school-confirmation')).status, 404)
  })

  it('is not confirmed by a link about the name before, nor by one of an address', async () => {
    const person = town.people.lead
    await knownAs(person, 'lead@kommun.se')
    await rename(person, 'en@kommun.se')
    const visitor = await signedIn(program, town.authority, person)
    await visitor.post('/account/school-confirmation')
    await program.runJobs()
    const link = /http:\/\/localhost(\/address-confirmations\/\S+)/.exec(program.sent[0]?.text ?? '')?.[1] ?? ''
    await rename(person, 'annan@kommun.se')
    assert.equal((await new Visitor(program).post(link)).status, 410)
    assert.equal((await admitted('annan@kommun.se'))?.origin, 'renamed')
  })

  it('that somebody without an own address has is not confirmed, and the page says so', async () => {
    const person = town.people.staff
    await knownAs(person, 'staff@kommun.se')
    await rename(person, 'staff.ny@kommun.se')
    await program.owner.query('update person set email = null, email_seal = null, earlier_email = null where id = $1', [person])
    await program.owner.query('update person set earlier_email = null where id = $1', [person])
    const visitor = await signedIn(program, town.authority, person, 'renamed')
    const account = (await visitor.get('/account')).text
    assert.match(account, /Stegvis känner inte till någon sådan/)
    assert.match(account, /skolans inloggning under ett namn som hade ändrats/)
    assert.equal((await visitor.post('/account/school-confirmation')).status, 404)
  })
})
