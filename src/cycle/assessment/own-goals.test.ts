import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { openRoundIn } from '../../../test/support/answering.ts'
import { answerAll, assessmentPath, resultPath } from '../../../test/support/assessing.ts'
import { signedIn, type Visitor } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'

describe('goals of one’s own', () => {
  let program: TestProgram
  let town: Municipality
  let round: string
  let path: string
  let result: string
  let sara: Visitor

  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
  })
  after(() => program.close())
  beforeEach(async () => {
    await program.owner.query('delete from shared_result; delete from private.response; delete from private.goal')
    program.setNow('2026-09-29T08:00:00Z')
    round = await openRoundIn(program, town)
    path = assessmentPath(round, town.almskolan)
    result = resultPath(round, town.almskolan)
    sara = await signedIn(program, town.authority, town.people.teacher)
  })

  describe('goals', () => {
    beforeEach(() => answerAll(sara, path, [2, 3, 1, 4, 3, 4, 2]))

    async function suggested(): Promise<string[]> {
      const { text } = await sara.get(result)
      const steps = text.slice(text.indexOf('id="steps"'), text.indexOf('id="sharing"'))
      return [...new Set([...steps.matchAll(/name="action" value="([^"]+)"/g)].map((match) => match[1] ?? ''))]
    }

    it('are chosen, finished, reopened and removed; doing it twice is doing it once', async () => {
      const [first = ''] = await suggested()
      for (const _ of [1, 2]) assert.equal((await sara.post(`${result}/goals`, { action: first })).location, `${result}#goals`)
      assert.match((await sara.get(result)).text, /Dina mål/)
      assert.ok(!(await suggested()).includes(first))
      assert.equal((await suggested()).length, 2)
      await sara.post(`${result}/goals/${first}/completion`)
      assert.match((await sara.get(result)).text, /Klart 29 september/)
      assert.equal((await suggested()).length, 3)
      await sara.post(`${result}/goals/${first}/completion?_method=DELETE`)
      assert.match((await sara.get(result)).text, /Valt 29 september/)
      await sara.post(`${result}/goals/${first}?_method=DELETE`)
      assert.doesNotMatch((await sara.get(result)).text, /Dina mål<\/h2>/)
      assert.ok((await suggested()).includes(first))
    })

    it('a swapped suggestion gives way to the next, and can be brought back', async () => {
      const shown = await suggested()
      const [first = ''] = shown
      await sara.post(`${result}/declined`, { action: first })
      const after = await suggested()
      assert.equal(after.length, 3)
      assert.ok(!after.includes(first))
      assert.match((await sara.get(result)).text, /Ett bortbytt förslag/)
      await sara.post(`${result}/declined/${first}?_method=DELETE`)
      assert.deepEqual(await suggested(), shown)
    })

    it('are actions of the framework for a person, nothing else, and of a result that is handed in', async () => {
      assert.equal((await sara.post(`${result}/goals`, { action: 'hittepå' })).status, 404)
      assert.equal((await sara.post(`${result}/goals`, { action: 'undervisning-s12' })).status, 404)
      const jonas = await signedIn(program, town.authority, town.people.colleague)
      await answerAll(jonas, path, [2], { handIn: false })
      assert.equal((await jonas.post(`${result}/goals`, { action: 'undervisning-p23' })).status, 404)
    })
  })
})
