import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { Dialogues } from '../../../test/support/dialogues.ts'
import type { PlanTown } from '../../../test/support/plan-town.ts'

describe('a success factor that is marked from a dialogue', () => {
  let dialogues: Dialogues
  let place: PlanTown
  before(async () => {
    dialogues = await Dialogues.open()
    place = dialogues.place
  })
  after(() => place.program.close())
  beforeEach(() => dialogues.clear())

  const marking = async (path: string) =>
    (await place.as('districtHead').get(`/success-factors/new?dialogue=${path.split('/').at(-1)}`)).text

  it('is chosen from what both sides agreed, in force, and never from the notes of those who met', async () => {
    const path = await dialogues.book()
    await place.as('principal').post(`${path}/notes?_method=PUT`, { notes: 'Sagt mellan fyra ögon', revision: '0' })
    await dialogues.agree(path, { title: 'Planera ihop varje onsdag' })
    const before = await marking(path)
    assert.match(before, /Almskolan/)
    assert.doesNotMatch(before, /Planera ihop varje onsdag|Sagt mellan fyra ögon/)
    await dialogues.approve(path, 'districtHead', 'district')
    await dialogues.approve(path, 'principal', 'school')
    const after = await marking(path)
    assert.match(after, /Planera ihop varje onsdag/)
    assert.doesNotMatch(after, /Sagt mellan fyra ögon/)
  })
})
