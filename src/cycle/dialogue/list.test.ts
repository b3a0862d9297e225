import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { listenTo } from '../../../test/support/counting.ts'
import { Dialogues } from '../../../test/support/dialogues.ts'
import type { PlanTown } from '../../../test/support/plan-town.ts'
import { inScope } from '../../ground/base/database.ts'
import { addUnit } from '../../people/organisation/store.ts'

describe('the list of dialogues', () => {
  let dialogues: Dialogues
  let place: PlanTown
  before(async () => {
    dialogues = await Dialogues.open()
    place = dialogues.place
  })
  after(() => place.program.close())

  it('serves four hundred schools in a district: found, cut, sorted and in pages, with as many questions as for one', async () => {
    const heard = listenTo(place.program.web)
    const count = async (path: string) => {
      heard()
      const { status, text } = await place.as('districtHead').get(path)
      assert.equal(status, 200)
      return { asked: heard().texts.length, text }
    }
    await dialogues.sendReport()
    await dialogues.book()
    const few = await count('/dialogues')
    await inScope(place.program.db, { authority: place.town.authority }, async (tx) => {
      for (let n = 1; n <= 400; n += 1)
        await addUnit(tx, {
          authority: place.town.authority,
          kind: 'school',
          name: `Skola ${String(n).padStart(3, '0')}`,
          parent: place.town.district,
          forms: ['gr'],
          from: '2025-08-15',
        })
    })
    const many = await count('/dialogues')
    assert.equal(many.asked, few.asked)
    assert.ok(many.text.match(/<tr/g)?.length === 51, 'a page has fifty')
    assert.match(many.text, /402 skolor|401 skolor/)
    assert.match((await count('/dialogues?page=9')).text, /Skola 400/)
    assert.match((await count('/dialogues?q=alm')).text, /Almskolan[\s\S]*Bokad/)
    assert.doesNotMatch((await count('/dialogues?q=alm')).text, /Skola 001/)
    assert.match((await count('/dialogues?standing=booked')).text, /Almskolan/)
    assert.doesNotMatch((await count('/dialogues?standing=booked')).text, /Skola 001/)
    const [last] = await place.rows<{ id: string }>("select id from unit_place where name = 'Skola 300'")
    assert.equal((await dialogues.call({ day: '2026-12-08' }, 'districtHead', last?.id ?? '')).status, 303)
    const names = (text: string) => [...text.slice(text.indexOf('<tbody')).matchAll(/Almskolan|Skola \d{3}/g)].map(([name]) => name)
    assert.deepEqual([...new Set(names((await count('/dialogues?order=time')).text))].slice(0, 2), ['Skola 300', 'Almskolan'])
    assert.match((await count('/dialogues?order=nivå&page=-1&standing=x')).text, /Skola 001/)
  })
})
