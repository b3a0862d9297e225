import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { z } from 'zod'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { mailRests } from '../../cycle/year/store-mail-days.ts'
import { inScope } from '../../ground/base/database.ts'
import { deliverLetters } from './delivery.ts'
import { type LetterKind, tenDays } from './letter.ts'
import { handOver } from './store-handing.ts'

const payload = z.object({ to: z.string() })
const plain = (name: string, priority: LetterKind['priority']): LetterKind => ({
  name,
  priority,
  hours: tenDays,
  write: async ({ payload: given }) => ({ to: payload.parse(given).to, subject: name, text: 'Hej!' }),
})
const invitation = plain('invitation', 1)
const urgent = plain('urgent', 0)

describe('mail', () => {
  let program: TestProgram
  let town: Municipality

  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
  })
  beforeEach(async () => {
    program.sent.length = 0
    await program.owner.query('truncate mailing cascade')
    await program.owner.query('delete from mail_choice')
  })
  after(() => program.close())

  const hand = (kind: LetterKind, count: number) =>
    inScope(program.db, { authority: town.authority }, (tx) => {
      const letters = Array.from({ length: count }, (_, at) => ({ to: `person${at}@example.se` }))
      return handOver(tx, program.program, kind, { authority: town.authority, letters })
    })
  async function deliver(moment: string): Promise<Record<string, number>> {
    program.setNow(moment)
    await deliverLetters(program, { kinds: [invitation, urgent], rests: mailRests })
    const told = Object.groupBy(program.sent, ({ subject }) => subject)
    return Object.fromEntries(Object.entries(told).map(([subject, mails]) => [subject, mails?.length ?? 0]))
  }

  it('rests over a weekend and goes on early on Monday, but never what somebody waits for at the screen', async () => {
    program.setNow('2026-12-05T09:00:00Z')
    await hand(invitation, 3)
    await hand(urgent, 2)
    for (const still of ['2026-12-05T09:00:00Z', '2026-12-05T23:00:00Z', '2026-12-06T12:00:00Z', '2026-12-07T04:59:00Z'])
      assert.deepEqual(await deliver(still), { urgent: 2 }, still)
    assert.deepEqual(await deliver('2026-12-07T05:00:00Z'), { urgent: 2, invitation: 3 })
  })

  it('that rests over July is as good as it was: a month is longer than a letter may wait', async () => {
    program.setNow('2027-07-01T08:00:00Z')
    await hand(invitation, 1)
    assert.deepEqual(await deliver('2027-07-01T08:00:00Z'), {})
    assert.deepEqual(await deliver('2027-08-02T04:00:00Z'), { invitation: 1 })
  })

  it('goes out in July where the authority has chosen so', async () => {
    program.setNow('2027-07-05T08:00:00Z')
    await program.owner.query('insert into mail_choice (authority_id, in_july, in_breaks) values ($1, true, false)', [town.authority])
    await hand(invitation, 1)
    assert.deepEqual(await deliver('2027-07-05T08:00:00Z'), { invitation: 1 })
  })

  it('of one authority does not rest for the breaks of another', async () => {
    program.setNow('2026-12-02T08:00:00Z')
    const { rows } = await program.owner.query<{ id: string }>(
      "insert into authority (kind, name, created_on) values ('real', 'Grannkommunen', '2026-01-01') returning id",
    )
    await program.owner.query(
      "insert into school_break (authority_id, name, from_on, to_on) values ($1, 'Lov', '2026-12-01', '2026-12-04')",
      [rows[0]?.id],
    )
    await hand(invitation, 1)
    assert.deepEqual(await deliver('2026-12-02T08:00:00Z'), { invitation: 1 })
    await program.owner.query('update school_break set authority_id = $1', [town.authority])
    await hand(invitation, 1)
    assert.deepEqual(await deliver('2026-12-02T09:00:00Z'), { invitation: 1 }, 'its own it rests for')
    assert.deepEqual(await deliver('2026-12-07T05:00:00Z'), { invitation: 2 })
  })
})
