import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { Dialogues } from '../../../test/support/dialogues.ts'
import type { PlanTown } from '../../../test/support/plan-town.ts'
import type { Mail } from '../../ground/base/mail.ts'

describe('the other side of a dialogue', () => {
  let dialogues: Dialogues
  let place: PlanTown
  before(async () => {
    dialogues = await Dialogues.open()
    place = dialogues.place
  })
  after(() => place.program.close())
  beforeEach(async () => {
    await dialogues.clear()
    await place.rows('delete from waiting_told')
    place.program.setNow('2026-09-29T08:00:00Z')
  })

  /** The mails of a morning that name the yes as something new, to whom. */
  async function morning(day: string): Promise<string[]> {
    place.program.setNow(`${day}T04:05:00Z`)
    place.program.sent.length = 0
    await place.program.runTask('waiting-mails', {})
    await place.program.runJobs()
    return place.program.sent
      .filter(tellsOfYes)
      .map(({ to }) => to.split('@')[0] ?? '')
      .toSorted()
  }

  it('is reminded by mail to say yes when the first side has, again when the last day is near, and once when it has passed', async () => {
    const path = await dialogues.book()
    await dialogues.agree(path)
    await dialogues.met(path)
    assert.deepEqual(await morning('2026-09-30'), [], 'nobody has said yes: both are told to conclude it')
    assert.ok(
      place.program.sent.some(({ text }) => text.includes('Avsluta resultatdialogen, Almskolan')),
      'what stood at the same page before',
    )
    await dialogues.approve(path, 'districtHead', 'district')
    const told = await morning('2026-10-01')
    const { principal, leader } = place.town.people
    const school = await place.rows<{ name: string }>(
      "select split_part(email, '@', 1) as name from person where id = any ($1) order by name",
      [[principal, leader]],
    )
    assert.deepEqual(
      told,
      school.map(({ name }) => name),
      'those who lead the school, and not who has said yes',
    )
    assert.deepEqual(await morning('2026-10-02'), [], 'told once')
    assert.deepEqual(await morning('2026-10-07'), told, 'fourteen days from the first yes, the last of them near')
    assert.deepEqual(await morning('2026-10-08'), [])
    assert.deepEqual(await morning('2026-10-15'), told, 'passed')
    assert.deepEqual(await morning('2026-10-16'), [])
    await dialogues.approve(path, 'principal', 'school')
    assert.deepEqual(await morning('2026-10-19'), [], 'concluded')
  })
})

/** Whether it is news, not only named along. */
function tellsOfYes({ text }: Mail): boolean {
  return text.split(/Det här väntar också/)[0]?.includes('Godkänn överenskommelserna, Almskolan') ?? false
}
