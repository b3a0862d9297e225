import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { Dialogues } from '../../../test/support/dialogues.ts'
import type { PlanTown } from '../../../test/support/plan-town.ts'

describe('dialogues in the year', () => {
  let dialogues: Dialogues
  let place: PlanTown
  before(async () => {
    dialogues = await Dialogues.open()
    place = dialogues.place
  })
  after(() => place.program.close())
  beforeEach(() => dialogues.clear())

  const year = async (who: 'principal' | 'districtHead' | 'teacher' | 'admin', school = true) =>
    (await place.as(who).get(school ? `/year?school=${place.town.almskolan}` : '/year')).text
  const item = /9\u00a0?\s?dec<\/time>[\s\S]{0,200}Höstens resultatdialog, 13\.00\u2013?–?14\.30, Rektors rum/

  it('stand on their own day, at their hours and place, for those who meet and for nobody else', async () => {
    const path = await dialogues.book()
    assert.match(await year('principal'), item)
    assert.ok((await year('principal')).includes(`href="${path}"`))
    assert.match(await year('districtHead'), item)
    for (const who of ['teacher', 'admin'] as const) assert.doesNotMatch(await year(who), /Rektors rum|13\.00/, who)
    assert.doesNotMatch(await year('districtHead', false), /Rektors rum/, 'many schools are counted')
  })

  it('that are concluded are done by their day, and counted for those above schools', async () => {
    await dialogues.conclude()
    const done = /Höstens resultatdialog har hållits<\/b>? ?(?:<[^>]+>|[^<])*Klart 29 september/
    assert.match(await year('principal'), done)
    for (const who of ['districtHead', 'admin'] as const)
      assert.match(await year(who, false), /Höstens resultatdialog[\s\S]{0,200}?(?:<td[^>]*>(?:<[^>]+>|[^<])*?)1 av \d/, who)
    assert.doesNotMatch(await year('teacher'), /dialog har hållits<\/b>? ?(?:<[^>]+>|[^<])*?Klart 29/)
  })

  it('that nobody has booked are not late: their days are what the year says', async () => {
    await dialogues.sendReport()
    assert.doesNotMatch(await year('principal'), /dialog[^<]*skulle ha/)
  })
})
