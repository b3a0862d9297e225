import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { signedIn, type Visitor } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { Planning } from '../../../test/support/planned.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'

describe('a form that is sent again', () => {
  let program: TestProgram
  let town: Municipality
  let plan: string
  let liv: Visitor
  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
  })
  after(() => program.close())
  beforeEach(async () => {
    program.setNow('2026-11-10T09:00:00Z')
    await program.owner.query('delete from plan_goal')
    plan = await new Planning(program, town).plan(town.teams.fourSix)
    liv = await signedIn(program, town.authority, town.people.lead)
  })

  const goals = async () =>
    (await program.owner.query<{ title: string }>('select title from plan_goal order by title')).rows.map(({ title }) => title)
  const form = async () => /name="once" value="([^"]+)"/.exec((await liv.get(`/plans/${plan}/goals/new`)).text)?.[1] ?? ''
  const add = (once: string, title: string, who = liv) => who.post(`/plans/${plan}/goals`, { once, title, aspect: '', signs: '' })

  it('makes one thing, and leads to it both times with the same words', async () => {
    const once = await form()
    const first = await add(once, 'Läsa tillsammans')
    const said = liv.cookies.get('flash')
    liv.cookies.delete('flash')
    const again = await add(once, 'Läsa tillsammans')
    assert.deepEqual([first.status, again.status], [303, 303])
    assert.equal(again.location, first.location)
    assert.equal(liv.cookies.get('flash'), said)
    assert.deepEqual(await goals(), ['Läsa tillsammans'])
  })

  it('makes one thing of presses at the same moment', async () => {
    const once = await form()
    const answers = await Promise.all([1, 2, 3, 4].map(() => add(once, 'Ett mål')))
    assert.deepEqual([...new Set(answers.map(({ status, location }) => `${status} ${location}`))].length, 1)
    assert.deepEqual(await goals(), ['Ett mål'])
  })

  it('after something was mended in it, or after going back and writing something else, is another', async () => {
    const once = await form()
    const refused = await add(once, '')
    assert.equal(refused.status, 422)
    assert.match(refused.text, /name="once" value="[^"]+"/)
    assert.equal((await add(once, 'Mål ett')).status, 303)
    assert.equal((await add(once, 'Mål två')).status, 303)
    assert.deepEqual(await goals(), ['Mål ett', 'Mål två'])
  })

  it('from a new showing makes the same once more, since somebody may want two alike', async () => {
    await add(await form(), 'Samma')
    await add(await form(), 'Samma')
    assert.deepEqual(await goals(), ['Samma', 'Samma'])
  })

  it('is nobody else’s: another person with the same mark does what they do', async () => {
    const once = await form()
    const sara = await signedIn(program, town.authority, town.people.teacher)
    await add(once, 'Delat')
    await add(once, 'Delat', sara)
    assert.deepEqual(await goals(), ['Delat', 'Delat'])
  })

  it('is forgotten after a week, without a word of what was written in between', async () => {
    await add(await form(), 'Hemligt ord')
    const { rows } = await program.owner.query<{ all: string }>('select used_form::text as all from used_form')
    assert.ok(rows.length > 0)
    for (const { all } of rows) assert.doesNotMatch(all, /Hemligt|goals\/new/)
    program.setNow('2026-11-19T09:00:00Z')
    liv = await signedIn(program, town.authority, town.people.lead)
    await add(await form(), 'Senare')
    const left = await program.owner.query<{ day: string }>('select distinct on_day::text as day from used_form where person_id = $1', [
      town.people.lead,
    ])
    assert.deepEqual(left.rows, [{ day: '2026-11-19' }])
  })
})
