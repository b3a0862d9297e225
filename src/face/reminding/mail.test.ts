import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { ReminderTown } from '../../../test/support/reminder-town.ts'

describe('mails about what waits', () => {
  let place: ReminderTown
  before(async () => {
    place = await ReminderTown.open()
  })
  after(() => place.program.close())
  beforeEach(() => place.clear())

  it('are written in the receiver’s language', async () => {
    await place.mine('2026-11-10', 'a')
    await place.program.owner.query(`update person set language = 'en' where id = $1`, [place.town.people.teacher])
    const [mail] = await place.run('2026-11-12')
    assert.equal(mail?.subject, 'One thing waits for you in Stegvis')
    await place.program.owner.query(`update person set language = 'sv' where id = $1`, [place.town.people.teacher])
  })

  it('name every action, also those that the start page only counts', async () => {
    for (const title of ['Ett', 'Två', 'Tre', 'Fyra', 'Fem']) await place.mine('2026-11-15', title)
    const [mail, ...more] = await place.run('2026-11-12')
    assert.equal(more.length, 0)
    assert.equal(mail?.subject, 'Fem saker väntar på dig i Stegvis')
    for (const title of ['Ett', 'Två', 'Tre', 'Fyra', 'Fem']) assert.ok(mail?.text.includes(`Snart dags: ${title}\n`), title)
  })

  it('tell what all rooms say, what was told before apart from what is new', async () => {
    await place.run('2026-11-12')
    const first = place.program.sent.find(({ to }) => to.startsWith('anna.aberg'))
    assert.ok(first, 'an administrator without a round is told to open one')
    assert.match(first.text, /Det här är nytt[\s\S]*http:\/\/localhost\/rounds\/new\n/)
    assert.doesNotMatch(first.text, /Det här väntar också/)
    await place.planning.action(place.town.teams.fourSix, {
      ownerPerson: place.town.people.admin,
      dueOn: '2026-11-16',
      title: 'Nytt för henne',
    })
    await place.program.owner.query(
      `insert into duty (authority_id, person_id, unit_id, role, from_on, source) select $1, $2, $3, 'teacher', '2026-08-01', 'hand'
        where not exists (select from duty where person_id = $2 and unit_id = $3)`,
      [place.town.authority, place.town.people.admin, place.town.teams.fourSix],
    )
    const second = (await place.run('2026-11-13')).find(({ to }) => to.startsWith('anna.aberg'))
    assert.match(
      second?.text ?? '',
      /Det här är nytt[\s\S]*Nytt för henne[\s\S]*Det här väntar också[\s\S]*http:\/\/localhost\/rounds\/new\n/,
    )
    await place.program.owner.query(`delete from duty where person_id = $1 and unit_id = $2`, [
      place.town.people.admin,
      place.town.teams.fourSix,
    ])
  })
})
