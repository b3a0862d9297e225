import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { wordText } from '../../../test/support/authority-plans.ts'
import { signedIn, type Visitor } from '../../../test/support/browser.ts'
import { Frames } from '../../../test/support/frames.ts'
import type { Who } from '../../../test/support/plan-town.ts'
import { inScope } from '../../ground/base/database.ts'
import { addDuty, addPerson, addUnit } from '../../people/organisation/store.ts'
import { moveUnit } from '../../people/organisation/store-units.ts'

describe('what the frame asks and schools answer, told elsewhere', () => {
  let frames: Frames
  before(async () => {
    frames = await Frames.open()
  })
  after(() => frames.place.program.close())
  beforeEach(() => frames.clear())

  const as = (who: Who) => frames.place.as(who)

  /** A goal that must be answered and a choice; the school answers both, one by an action. */
  async function answered() {
    const plan = await frames.begin()
    const must = await frames.addGoal(plan, 'Eleverna granskar källor', { kind: 'must', lastDay: '2026-12-31', forms: ['gr'] })
    const choose = await frames.addGoal(plan, 'Lärare lär av varandra', { kind: 'choose', options: 'Lektionsbesök\nExempel', atLeast: '1' })
    const departed = await frames.addGoal(plan, 'Alla använder samma verktyg', { kind: 'must' })
    const open = await frames.addGoal(plan, 'Ett mål som ingen har svarat på', { kind: 'must' })
    await frames.enforce(plan)
    const school = await frames.place.begin('principal', frames.place.town.almskolan)
    const own = await frames.place.addGoal('principal', school, 'Källor i varje ämne')
    const under = await frames.place.add('principal', school, 'Fyra lektioner', own)
    const action = await frames.place.add('principal', school, 'Besök hos varandra')
    const [way = ''] = await frames.ways('principal', school, choose)
    await frames.answer('principal', school, must, { way: 'takes up', goals: [own] })
    await frames.answer('principal', school, choose, { way: 'chose', options: [way], actions: [action] })
    await frames.answer('principal', school, departed, { way: 'departs', text: 'Vi byter verktyg först nästa år.' })
    return { plan, school, under, action, open }
  }

  it('the authority’s plan prints at each goal what it asks, of whom and by when, with the ways to choose', async () => {
    const { plan } = await answered()
    const text = await wordText((await as('admin').get(`${plan}/plan.docx`)).response)
    assert.match(
      text,
      /Ramen för skolorna[\s\S]*Ska\. Grundskola\. Svar senast 31 december 2026[\s\S]*Välj minst en[\s\S]*Vägar att välja bland[\s\S]*Lektionsbesök[\s\S]*Exempel/,
    )
  })

  it('a school’s plan prints the frame with its answers, also what it departs from and what waits', async () => {
    const { school } = await answered()
    const text = await wordText((await as('principal').get(`${school}/plan.docx`)).response)
    assert.match(
      text,
      /Ramen i år[\s\S]*2\.1 Eleverna granskar källor[\s\S]*Tar upp målet[\s\S]*Finns i skolans plan som[\s\S]*1 Källor i varje ämne[\s\S]*Har valt[\s\S]*Lektionsbesök[\s\S]*Besök hos varandra[\s\S]*Avviker[\s\S]*nästa år[\s\S]*Inget svar än/,
    )
    assert.equal((await as('principal').get(`${school}/plan.pdf`)).status, 200)
    assert.equal((await as('principal').get(`${school}/plan.xlsx`)).status, 200)
  })

  it('a teacher’s copy, and a team’s plan, tell what the school took up and nothing that it departs from', async () => {
    const { school } = await answered()
    await frames.place.adopt('principal', school)
    const team = await frames.place.begin('lead', frames.place.town.teams.fourSix)
    for (const [who, plan] of [
      ['teacher', school],
      ['lead', team],
    ] as const) {
      const text = await wordText((await as(who).get(`${plan}/plan.docx`)).response)
      assert.match(text, /Det här har skolan tagit upp[\s\S]*2\.1 Eleverna granskar källor/, who)
      assert.doesNotMatch(text, /Avviker|nästa år|Inget svar än|samma verktyg/, who)
    }
  })

  it('a temperature check says which goals an action answers, when it is begun', async () => {
    const { school, under, action } = await answered()
    await frames.place.adopt('principal', school)
    const { text } = await as('principal').get(`${school}/checkins/new`)
    const hintOf = (id: string) => text.split(`value="${id}"`)[1]?.split('<input')[0] ?? ''
    assert.match(hintOf(action), /Svarar på 2\.2 Lärare lär av varandra i huvudmannens plan\./)
    assert.match(hintOf(under), /Svarar på 2\.1 Eleverna granskar källor i huvudmannens plan\./, 'by the goal that it stands under')
  })

  it('the list of plans leads those who follow schools to their answers and to the follow-up, and nobody else', async () => {
    const { plan } = await answered()
    for (const who of ['admin', 'districtHead'] as const) {
      const { text } = await as(who).get('/authority-plans')
      assert.ok(text.includes(`href="${plan}/answers"`), who)
      assert.ok(text.includes(`href="${plan}/follow-up"`), who)
    }
    assert.doesNotMatch((await as('teacher').get('/authority-plans')).text, /\/answers"|\/follow-up"/)
  })

  it('a school that closes is counted no more and asked no more, and what it answered stays in its plan', async () => {
    const { plan, school } = await answered()
    await frames.place.adopt('principal', school)
    assert.match((await as('districtHead').get(`${plan}/answers`)).text, /Almskolan/)
    await frames.place.rows('update unit set to_on = $2 where id = $1', [frames.place.town.almskolan, '2026-10-01'])
    try {
      frames.place.program.setNow('2026-10-02T08:00:00Z')
      assert.doesNotMatch((await as('districtHead').get(`${plan}/answers`)).text, /Almskolan/)
      assert.equal((await as('districtHead').get(`${plan}/answers.xlsx`)).status, 200)
      const [kept] = await frames.place.rows<{ count: number }>('select count(*)::int as count from frame_answer')
      assert.equal(kept?.count, 3)
    } finally {
      await frames.place.rows('update unit set to_on = null where id = $1', [frames.place.town.almskolan])
    }
  })

  it('a school that joins another district is followed by the head of that one from then on, and no longer by the one before', async () => {
    const { plan, school } = await answered()
    await frames.place.adopt('principal', school)
    const { program, town } = frames.place
    const at = { authority: town.authority, from: '2025-08-15' }
    const [district, head] = await inScope(program.db, at, async (tx) => {
      const unit = await addUnit(tx, { ...at, kind: 'district', name: 'Södra', parent: town.authority })
      const person = await addPerson(tx, { ...at, givenName: 'Kim', familyName: 'Söder' }, program.program.secret)
      await addDuty(tx, { ...at, person, unit, role: 'district_head' })
      return [unit, person] as const
    })
    const south = await signedIn(program, town.authority, head)
    const named = async (visitor: Visitor) => (await visitor.get(`${plan}/answers`)).text.includes('Almskolan')
    assert.deepEqual([await named(south), await named(as('districtHead'))], [false, true])
    await inScope(program.db, at, (tx) => moveUnit(tx, town.authority, town.almskolan, district, '2026-10-01'))
    try {
      program.setNow('2026-10-02T08:00:00Z')
      assert.deepEqual([await named(south), await named(as('districtHead'))], [true, false])
    } finally {
      await inScope(program.db, at, (tx) => moveUnit(tx, town.authority, town.almskolan, town.district, '2026-09-30'))
    }
  })
})
