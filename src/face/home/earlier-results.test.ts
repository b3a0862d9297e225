import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openRoundIn } from '../../../test/support/answering.ts'
import { answerStatement, assessmentPath } from '../../../test/support/assessing.ts'
import { signedIn, type Visitor } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { almskolansGroups, releasedRound } from '../../../test/support/released-round.ts'

describe('an earlier released result', () => {
  let program: TestProgram
  let town: Municipality
  let released: string
  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    released = await releasedRound(program, town, almskolansGroups(town))
  })
  after(() => program.close())

  /** From the start page by the navigation's "Resultat" and what it shows, to the released result. */
  async function reach(visitor: Visitor): Promise<string> {
    const home = await visitor.get('/')
    let path = /<nav class="nav"[\s\S]*?href="([^"]*results)"/.exec(home.text)?.[1] ?? ''
    let page = await visitor.get(path)
    while (page.location) {
      path = page.location
      page = await visitor.get(path)
    }
    assert.match(page.text, /href="\/group-results"/, path)
    return (await visitor.get('/group-results')).text
  }

  it('is two presses away long after it was new, whatever goes on in a round that is open now', async () => {
    program.setNow('2027-09-20T08:00:00Z')
    for (const who of ['teacher', 'principal', 'leader'] as const) {
      const visitor = await signedIn(program, town.authority, town.people[who])
      assert.match(await reach(visitor), new RegExp(`/group-results/${released}/`), `${who}, no round`)
    }
    const open = await openRoundIn(program, town, { schools: [town.almskolan] })
    const path = assessmentPath(open, town.almskolan)
    const sara = await signedIn(program, town.authority, town.people.teacher)
    assert.match(await reach(sara), new RegExp(`/group-results/${released}/`), 'not begun')
    await sara.post(`${path}/response`)
    await answerStatement(sara, path, 1, { choice: 3 })
    assert.match(await reach(sara), new RegExp(`/group-results/${released}/`), 'begun')
    const bySlip = await signedIn(program, town.authority, town.people.teacher, 'slip')
    assert.match(await reach(bySlip), new RegExp(`/group-results/${released}/`), 'locked')
  })
})
