import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Visitor } from '../../../test/support/browser.ts'
import { makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { roles } from '../../ground/base/viewer.ts'
import { characters } from './characters.ts'
import { demoPlans } from './plan-content.ts'

describe('the demo', () => {
  let program: TestProgram
  let visitor: Visitor
  before(async () => {
    program = await openTestProgram()
    program.setNow('2026-11-10T09:00:00Z')
    visitor = new Visitor(program)
    assert.equal((await visitor.post('/demo')).status, 303)
  })
  after(() => program.close())

  async function count(sql: string): Promise<number> {
    const { rows } = await program.owner.query<{ n: number }>(`select count(*)::int as n from ${sql}`)
    return rows[0]?.n ?? 0
  }

  it('is twelve schools of different sizes, some 460 people in every role, one round closed and one open', async () => {
    assert.equal(await count("unit where kind = 'school'"), 12)
    const people = await count('person')
    assert.ok(people > 440 && people < 480, `${people} people`)
    for (const role of roles) assert.ok((await count(`duty where role = '${role}'`)) > 0, role)
    assert.equal(await count('round_opening'), 2)
    assert.equal(await count('round_closing'), 1)
    assert.ok((await count('private.response where handed_in_on is not null')) > 500)
  })

  it('is looked at as each character, with a start page of their own', async () => {
    const pages = new Set<string>()
    for (const { key } of characters) {
      assert.equal((await visitor.post('/demo/viewing', { as: key })).status, 303)
      const page = await visitor.get('/')
      assert.equal(page.status, 200)
      pages.add(/<p><b>[^<]*<\/b><br/.exec(page.text)?.[0] ?? '')
    }
    assert.equal(pages.size, characters.length)
    assert.equal((await visitor.post('/demo/viewing', { as: 'somebody else' })).status, 404)
  })

  it('sends no mail in earnest: it lands in the outbox, which the administrator reads and a teacher does not', async () => {
    await program.runJobs()
    assert.equal(program.sent.length, 0)
    await visitor.post('/demo/viewing', { as: 'administrator' })
    assert.match((await visitor.get('/outbox')).text, /Dags för din självskattning/)
    await visitor.post('/demo/viewing', { as: 'teacher' })
    assert.equal((await visitor.get('/outbox')).status, 404)
  })

  it('has the plans that its content tells: two adopted, one waiting for the coach, with what was done and said in them, beside the second school’s for its check', async () => {
    await program.runJobs()
    assert.equal(await count('plan'), demoPlans().length + 1)
    assert.equal(await count('plan_adoption'), 3)
    assert.equal(await count('plan_submission'), 1)
    assert.equal(await count('plan_comment'), 1)
    assert.equal(await count('plan_goal'), 2)
    assert.equal(await count('plan_action'), 11)
    assert.equal(await count("action_note where kind = 'status'"), 5)
    assert.equal(await count('action_evidence'), 1)
    assert.equal(await count('plan_action_reference'), 1)
    // The one that the principal asks about, and the second school's.
    assert.equal(await count('plan_action where owner_id is null'), 4)
  })

  it('has a finished check of one school, with its figures and lines, and an open one of another', async () => {
    assert.equal(await count('checkin'), 2)
    assert.equal(await count('ballot_closing'), 1)
    assert.equal(await count("ballot_result where outcome->>'enough' = 'true' and words is not null"), 1)
    assert.equal(await count('private.ballot_urn where cardinality(papers) >= 5'), 1)
    const visitor = new Visitor(program)
    await visitor.post('/demo')
    await visitor.post('/demo/viewing', { as: 'principal' })
    assert.match((await visitor.get('/')).text, /besluta om åtgärderna i Almskolan/)
  })

  it('is loaded once: who presses again, or at the same moment, looks at what is there', async () => {
    const people = await count('person')
    const again = new Visitor(program)
    assert.equal((await again.post('/demo')).status, 303)
    assert.match((await again.get('/')).text, /Björkköpings kommun/)
    assert.equal(await count("authority where kind = 'demo'"), 1)
    assert.equal(await count('person'), people)
  })

  it('looking at somebody else’s pages is refused wherever people are real', async () => {
    const real = await openTestProgram()
    try {
      await makeMunicipality(real)
      for (const { key } of characters) assert.equal((await new Visitor(real).post('/demo/viewing', { as: key })).status, 404)
      assert.equal((await new Visitor(real).post('/demo')).status, 404)
    } finally {
      await real.close()
    }
  })
})
