import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import fc from 'fast-check'
import { ReminderTown, tellsOfAction } from '../../../test/support/reminder-town.ts'
import { addDays } from '../../ground/base/clock.ts'
import { isNews, stageOf } from './reminding.ts'

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

describe('mails about what waits', () => {
  let place: ReminderTown
  before(async () => {
    place = await ReminderTown.open()
  })
  after(() => place.program.close())
  beforeEach(() => place.clear())

  it('are one mail for all of a person’s actions, a week before and when late, each said once', async () => {
    await place.mine('2026-11-19', 'Läs källor ihop')
    await place.mine('2026-11-15', 'Köp kabel')
    await place.mine('2026-11-20', 'Inte än')
    const [mail, ...more] = await place.run('2026-11-12')
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
    assert.equal((await place.run('2026-11-12')).length, 0, 'the same day again')
    assert.deepEqual(
      (await place.run('2026-11-13')).map(({ subject }) => subject),
      ['En sak väntar på dig i Stegvis'],
    )
    assert.equal((await place.run('2026-11-14')).length, 0)
    assert.equal((await place.run('2026-11-15')).length, 0, 'nothing is late on its last day')
    assert.deepEqual(
      (await place.run('2026-11-16')).map(({ subject }) => subject),
      ['En sak väntar på dig i Stegvis'],
    )
    assert.equal((await place.run('2026-11-17')).length, 0)
    await place.mine('2026-11-27', 'Ny')
    const [both] = await place.run('2026-11-20')
    assert.equal(both?.subject, 'Två saker väntar på dig i Stegvis')
  })

  it('go by the days of Sweden', async () => {
    await place.mine('2026-11-12', 'Sista dagen')
    await place.run('2026-11-10')
    place.program.sent.length = 0
    place.program.setNow('2026-11-12T22:59:00Z')
    await place.program.runTask('waiting-mails', {})
    await place.program.runJobs()
    assert.equal(place.program.sent.filter(tellsOfAction).length, 0, 'it is still the twelfth')
    place.program.setNow('2026-11-12T23:01:00Z')
    await place.program.runTask('waiting-mails', {})
    await place.program.runJobs()
    assert.equal(place.program.sent.filter(tellsOfAction).length, 1, 'it is the thirteenth')
  })

  it('come again when the last day is moved, and to whoever takes over', async () => {
    const action = await place.mine('2026-11-10', 'Flyttas')
    assert.equal((await place.run('2026-11-12')).length, 1)
    await place.program.owner.query(`update plan_action set due_on = '2026-11-18' where id = $1`, [action])
    assert.equal((await place.run('2026-11-13')).length, 1)
    await place.program.owner.query('update plan_action set owner_id = $2 where id = $1', [action, place.town.people.colleague])
    assert.deepEqual(
      (await place.run('2026-11-16')).map(({ to }) => to.split('@')[0]),
      ['jonas.ek'],
    )
  })

  it('wait for the next day of work: nobody is reminded on a weekend or a public holiday', async () => {
    await place.mine('2026-11-13', 'Försenad på en lördag')
    assert.equal((await place.run('2026-11-14')).length, 0)
    assert.equal((await place.run('2026-11-15')).length, 0)
    assert.equal((await place.run('2026-11-16')).length, 1)
    await place.mine('2026-12-30', 'Före jul')
    for (const free of ['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-27']) assert.equal((await place.run(free)).length, 0, free)
    assert.equal((await place.run('2026-12-28')).length, 1)
  })
})
