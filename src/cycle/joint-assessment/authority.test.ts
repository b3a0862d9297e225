import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { PlanTown, type Who } from '../../../test/support/plan-town.ts'
import { almskolansGroups, releasedRound } from '../../../test/support/released-round.ts'
import { releasedRows } from '../../../test/support/releasing.ts'

describe('the questions for the authority itself', () => {
  let place: PlanTown
  let round: string
  before(async () => {
    place = await PlanTown.open()
    round = await releasedRound(place.program, place.town, almskolansGroups(place.town))
  })
  after(() => place.program.close())
  beforeEach(() => place.rows('delete from joint_assessment'))

  const list = '/authority-questions'
  const begin = async (who: Who = 'admin') =>
    /\/authority-questions\/[0-9a-f-]+/.exec((await place.as(who).post(list)).location ?? '')?.[0] ?? ''
  const agree = (path: string, number: number, fields: Record<string, string>, who: Who = 'admin') =>
    place.as(who).post(`${path}/statements/${number}`, fields)
  const finish = (path: string, fields: Record<string, string> = {}) =>
    place.as('admin').post(`${path}/conclusion`, { agreedOn: '2026-09-29', note: '', ...fields })

  it('are read by those who lead the authority, every level of every one, and by nobody else', async () => {
    assert.deepEqual((await place.seenBy(list)).toSorted(), ['admin', 'districtHead'])
    const { text } = await place.as('districtHead').get(list)
    for (const part of ['Likvärdighet mellan skolor', 'Vägen till nivå 5: Utveckla kraven', 'Svara tillsammans'])
      assert.ok(text.includes(part), part)
    assert.equal(text.match(/Vägen till nivå 3/g)?.length, 12)
    assert.match((await place.as('districtHead').get('/group-results')).text, /href="\/authority-questions"/, 'and found where results are')
    const path = await begin()
    const asked = await Promise.all(
      Array.from({ length: 12 }, async (_, index) => {
        const { text: page } = await place.as('admin').get(`${path}/statements/${index + 1}`)
        return /<legend[^>]*>[\s\S]*?<h1[^>]*>([^<]+)/.exec(page)?.[1]?.trim() ?? ''
      }),
    )
    assert.deepEqual(
      asked,
      [...text.matchAll(/<h3 class="big">([^<]+)/g)].map(([, question]) => question),
      'in the order in which they are answered',
    )
  })

  it('are answered together, begun once by two who press, and kept with day, line and who were there', async () => {
    const [one, two] = await Promise.all([begin(), begin('districtHead')])
    assert.equal(one, two)
    assert.match((await place.as('admin').get(`${one}/statements/1`)).text, /Fråga 1 av 12[\s\S]*Förvaltningen/)
    assert.equal((await agree(one, 1, { choice: '2', note: 'Två områden av tre' })).location, `${one}/statements/2`)
    assert.equal((await agree(one, 12, { choice: '4' }, 'districtHead')).location, one)
    assert.match((await place.as('admin').get(one)).text, /Tio frågor har ingen nivå än/)
    assert.equal((await finish(one, { note: 'Åsa och Örjan' })).status, 303)
    const { text } = await place.as('districtHead').get(one)
    for (const part of ['Det här enades ni om 29 september 2026', 'Åsa och Örjan', 'Två områden av tre'])
      assert.ok(text.includes(part), part)
    assert.match((await place.as('admin').get(list)).text, /29 september 2026[\s\S]*Åsa och Örjan/)
  })

  it('stand beside the leaders’ and the staff’s view of the same areas when they are finished, figures as the result has them', async () => {
    const path = await begin()
    await agree(path, 1, { choice: '3' })
    assert.doesNotMatch((await place.as('admin').get(path)).text, /Tre bilder/)
    await finish(path)
    const { text } = await place.as('admin').get(path)
    const [{ mean, n } = { mean: '', n: 0 }] = await place.rows<{ mean: string; n: number }>(
      `select c.content->>'mean' as mean, (c.content->>'n')::int as n from result_cell c join result_unit u on u.round_id = c.round_id and u.unit_id = c.unit_id
        where c.round_id = '${round}' and u.level = 'authority' and c.audience = 'staff' and c.kind = 'area' order by c.key limit 1`,
    )
    assert.ok(Number(mean) > 0)
    assert.ok(text.includes(`${Number(mean).toFixed(1).replace('.', ',')} (${n} personer)`), `${mean} of ${n}`)
    assert.match(text, /Tre bilder bredvid varandra[\s\S]*: 3 /)
    assert.match(text, new RegExp(`/group-results/${round}/`))
  })

  it('never touch anyone’s answers or released figures', async () => {
    const others = async () =>
      [
        await releasedRows(place.program, round),
        ...(await place.rows<{ row: string }>('select t::text as row from private.answer t order by 1')).map(({ row }) => row),
      ].join('\n')
    const before = await others()
    const path = await begin()
    for (let number = 1; number <= 12; number += 1) await agree(path, number, { choice: String(1 + (number % 5)) })
    await finish(path)
    assert.equal(await others(), before)
  })

  it('stay as they were agreed on until they are opened again, and are not thrown away', async () => {
    const path = await begin()
    assert.match((await finish(path)).text, /Enas om en nivå i minst en fråga/)
    await agree(path, 1, { choice: '3' })
    assert.equal((await place.as('admin').post(`${path}?_method=DELETE`)).location, path)
    await finish(path, { note: 'Åsa och Örjan' })
    const finished = (await place.as('admin').get(path)).text
    assert.match(finished, /Med: Åsa och Örjan/)
    assert.ok(finished.includes(`action="${path}/conclusion?_method=DELETE"`), 'its button opens it again')
    assert.equal((await agree(path, 1, { choice: '5' })).location, path)
    assert.equal((await place.as('admin').get(`${path}/statements/1`)).location, path)
    assert.deepEqual(await place.rows('select level from joint_level where superseded_at is null'), [{ level: 3 }])
    await place.as('admin').post(`${path}/conclusion?_method=DELETE`)
    const opened = (await place.as('admin').get(path)).text
    assert.match(opened, /<textarea[^>]*>Åsa och Örjan</, 'what was written is mended, not written anew')
    assert.doesNotMatch(opened, /Med: Åsa|Det här enades ni om/, 'and is not said as something agreed on')
    await agree(path, 1, { choice: '5' })
    assert.match((await place.as('admin').get(path)).text, /Ändrat under mötet/)
    const empty = await begin()
    assert.equal(empty, path, 'an open one goes on')
  })

  it('one begun by mistake goes away; an answer that is none is sent back with what was written', async () => {
    const path = await begin()
    const refused = await agree(path, 1, { choice: '9', note: 'Kvar på sidan' })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Välj en av nivåerna[\s\S]*Kvar på sidan/)
    assert.equal((await place.as('admin').get(`${path}/statements/13`)).status, 404)
    assert.equal((await place.as('admin').post(`${path}?_method=DELETE`)).location, list)
    assert.equal((await place.as('admin').get(path)).status, 404)
  })

  it('another authority’s answers are not there', async () => {
    const path = await begin()
    assert.deepEqual((await place.seenBy(path)).toSorted(), ['admin', 'districtHead'])
    assert.equal((await place.as('admin').get('/authority-questions/00000000-0000-4000-8000-000000000000')).status, 404)
  })
})
