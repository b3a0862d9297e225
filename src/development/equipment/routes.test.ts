import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { PlanTown } from '../../../test/support/plan-town.ts'
import { readCounts } from './file.ts'

describe('equipment, accounts and support', () => {
  let place: PlanTown
  before(async () => {
    place = await PlanTown.open()
  })
  after(() => place.program.close())
  beforeEach(async () => {
    place.program.setNow('2026-09-29T08:00:00Z')
    await place.rows('delete from equipment_count')
  })

  const count = (who: 'admin' | 'principal' | 'otherPrincipal', more: Record<string, string>) =>
    place.as(who).post('/equipment', { kind: 'equipment', what: 'Datorer för elever', onDay: '2026-09-28', ...more })

  it('are counted per unit and day: the latest day counts, and the same name is counted together', async () => {
    const { almskolan, bergskolan } = place.town
    await count('admin', { unit: almskolan, number: '300', onDay: '2026-08-20' })
    await count('admin', { unit: almskolan, number: '320' })
    await count('admin', { unit: bergskolan, number: '1 100', what: 'datorer för elever' })
    const { text } = await place.as('admin').get('/equipment')
    assert.match(text, /Datorer för elever[\s\S]*Utrustning[\s\S]*>2<[\s\S]*>1\s420</)
    assert.doesNotMatch(text, />300</)
    assert.equal((await count('admin', { unit: almskolan, number: '330' })).status, 303)
    assert.deepEqual(await place.rows("select number from equipment_count where on_day = '2026-09-28' and unit_id = $1", [almskolan]), [
      { number: 330 },
    ])
  })

  it('are counted by a principal at their own school, and seen of no other', async () => {
    const { almskolan, bergskolan } = place.town
    assert.equal((await count('principal', { unit: almskolan, number: '3' })).status, 303)
    assert.equal((await count('principal', { unit: bergskolan, number: '3' })).status, 404)
    assert.doesNotMatch((await place.as('otherPrincipal').get('/equipment')).text, /Datorer för elever</)
    const [row] = await place.rows<{ id: string }>('select id from equipment_count')
    assert.equal((await place.as('otherPrincipal').post(`/equipment/${row?.id}?_method=DELETE`)).status, 404)
    assert.deepEqual(await place.seenBy('/equipment'), ['admin', 'principal', 'leader', 'otherPrincipal'])
  })

  it('refuses what is no number or has not been, with what was written kept', async () => {
    const { status, text } = await count('admin', { unit: place.town.almskolan, number: 'många', onDay: '2026-12-24', what: 'Plattor' })
    assert.equal(status, 422)
    assert.match(text, /Skriv antalet som ett helt tal[\s\S]*Skriv dagen, senast i dag[\s\S]*value="Plattor"/)
  })

  it('are read in from a file, all of it or nothing, with every faulty row told', async () => {
    const read = (text: string) => place.as('admin').post('/equipment/imports', { text })
    const good = 'Skola;Slag;Vad;Antal;Datum\nAlmskolan;Utrustning;Datorer;320;2026-09-01\nAlmskolan;konto;Lärplattformen;412;2026-09-01\n'
    const bad = `${good}Okända skolan;Utrustning;Datorer;1;2026-09-01\nAlmskolan;pryl;X;en;2027-01-01\nAlmskolan;Utrustning;datorer;5;2026-09-01\n`
    const { status, text } = await read(bad)
    assert.equal(status, 422)
    for (const said of [
      />4<[\s\S]*Okända skolan/,
      />5<[\s\S]*”pryl”/,
      /Antalet ska vara ett helt tal. Här står ”en”/,
      /”datorer” står två gånger/,
    ])
      assert.match(text, said)
    assert.deepEqual(await place.rows('select id from equipment_count'), [])
    assert.equal((await read(good)).status, 303)
    assert.equal((await place.rows('select id from equipment_count')).length, 2)
    assert.equal((await read('')).status, 422)
    assert.match((await read('a;b\n1;2\n')).text, /Kolumnerna enhet, slag, vad, antal och datum ska finnas/)
  })

  it('offer a template that they read themselves', async () => {
    const { text } = await place.as('admin').get('/equipment/template.csv')
    const read = readCounts(text, [{ id: place.town.almskolan, name: 'Almskolan', code: null }], '2026-12-01')
    assert.ok(read.ok && read.counts.length === 3)
  })
})
