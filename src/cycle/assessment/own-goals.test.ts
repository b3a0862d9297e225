import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { answerAll } from '../../../test/support/assessing.ts'
import { signedIn } from '../../../test/support/browser.ts'
import { OwnRound } from '../../../test/support/own-round.ts'

describe('goals of one’s own', () => {
  let own: OwnRound
  before(async () => {
    own = await OwnRound.open()
  })
  after(() => own.program.close())
  beforeEach(() => own.begin())

  describe('goals', () => {
    beforeEach(() => answerAll(own.sara, own.path, [2, 3, 1, 4, 3, 4, 2]))

    async function suggested(): Promise<string[]> {
      const { text } = await own.sara.get(own.result)
      const steps = text.slice(text.indexOf('id="steps"'), text.indexOf('id="sharing"'))
      return [...new Set([...steps.matchAll(/name="action" value="([^"]+)"/g)].map((match) => match[1] ?? ''))]
    }

    it('are chosen, finished, reopened and removed; doing it twice is doing it once', async () => {
      const [first = ''] = await suggested()
      for (const _ of [1, 2]) assert.equal((await own.sara.post(`${own.result}/goals`, { action: first })).location, `${own.result}#goals`)
      assert.match((await own.sara.get(own.result)).text, /Dina mål/)
      assert.ok(!(await suggested()).includes(first))
      assert.equal((await suggested()).length, 2)
      await own.sara.post(`${own.result}/goals/${first}/completion`)
      assert.match((await own.sara.get(own.result)).text, /Klart 29 september/)
      assert.equal((await suggested()).length, 3)
      await own.sara.post(`${own.result}/goals/${first}/completion?_method=DELETE`)
      assert.match((await own.sara.get(own.result)).text, /Valt 29 september/)
      await own.sara.post(`${own.result}/goals/${first}?_method=DELETE`)
      assert.doesNotMatch((await own.sara.get(own.result)).text, /Dina mål<\/h2>/)
      assert.ok((await suggested()).includes(first))
    })

    it('a swapped suggestion gives way to the next, and can be brought back', async () => {
      const shown = await suggested()
      const [first = ''] = shown
      await own.sara.post(`${own.result}/declined`, { action: first })
      const after = await suggested()
      assert.equal(after.length, 3)
      assert.ok(!after.includes(first))
      assert.match((await own.sara.get(own.result)).text, /Ett bortbytt förslag/)
      await own.sara.post(`${own.result}/declined/${first}?_method=DELETE`)
      assert.deepEqual(await suggested(), shown)
    })

    it('are actions of the framework for a person, nothing else, and of a result that is handed in', async () => {
      assert.equal((await own.sara.post(`${own.result}/goals`, { action: 'hittepå' })).status, 404)
      assert.equal((await own.sara.post(`${own.result}/goals`, { action: 'undervisning-s12' })).status, 404)
      const jonas = await signedIn(own.program, own.town.authority, own.town.people.colleague)
      await answerAll(jonas, own.path, [2], { handIn: false })
      assert.equal((await jonas.post(`${own.result}/goals`, { action: 'undervisning-p23' })).status, 404)
    })
  })
})
