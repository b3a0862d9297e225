import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { openRoundIn } from '../../../test/support/answering.ts'
import { answerAll, assessmentPath, resultPath } from '../../../test/support/assessing.ts'
import { signedIn, type Visitor } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'

describe('one’s own result', () => {
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

  it('says what is missing until it is handed in, and where to go', async () => {
    assert.match((await sara.get(result)).text, /Du har inte börjat/)
    await answerAll(sara, path, [3, 3], { handIn: false })
    const page = await sara.get(result)
    assert.match(page.text, /Du har svarat på 2 av 14 frågor/)
    assert.match(page.text, new RegExp(`${path}/statements/3`))
    assert.equal((await sara.get(`${result}/result.pdf`)).location, result)
  })

  it('shows profile, strengths and three next steps with the reason, from handing in on', async () => {
    await answerAll(sara, path, [2, 3, 1, 4, 3, 4])
    const { text } = await sara.get(result)
    assert.match(text, /Längst har du kommit i säkerhet och AI samt det dagliga arbetet/)
    assert.match(text, /Tre nästa steg/)
    assert.equal(text.match(/Varför just detta\?/g)?.length, 3)
    assert.match(text, /Du valde nivå 1 och svarade att området har stor betydelse\. Vägen till nivå 2: [a-zåäö]/)
    assert.match(text, /Bara du ser dina svar/)
    assert.match(text, /Inget svar/)
    assert.equal((await sara.get('/results')).location, result)
  })

  it('gives leaders steps for the school', async () => {
    const mats = await signedIn(program, town.authority, town.people.leader)
    await answerAll(mats, path, [2, 3, 1], { audience: 'leader' })
    const { text } = await mats.get(result)
    assert.match(text, /Din bild av skolan/)
    assert.match(text, /skolledningens bild/)
    assert.match(text, /name="action" value="kallkritik-s12"/)
  })

  it('compares with last time', async () => {
    const before = await openRoundIn(program, town, { opensOn: '2025-09-15', closesOn: '2026-12-01', name: 'Hösten 2025' })
    await answerAll(sara, assessmentPath(before, town.almskolan), [2, 3, 2])
    await answerAll(sara, path, [3, 3, 1])
    const { text } = await sara.get(result)
    assert.match(text, /Sedan förra gången har du gått upp i ett delområde och ner i ett delområde/)
    assert.match(text, /Nivå 3<\/b>, var 2/)
    assert.match(text, /Hösten 2025, om nivån var en annan/)
  })

  describe('the second time', () => {
    let before: string
    beforeEach(async () => {
      before = await openRoundIn(program, town, { opensOn: '2025-09-15', closesOn: '2026-12-01', name: 'Hösten 2025' })
      program.setNow('2025-09-20T08:00:00Z')
      await answerAll(sara, assessmentPath(before, town.almskolan), [2, 3, 2])
      program.setNow('2026-09-29T08:00:00Z')
    })

    it('offers none of last time’s answers', async () => {
      const { text } = await sara.get(`${path}/statements/1`)
      assert.doesNotMatch(text, / checked/)
    })

    it('stands beside the first, with how that looks now and what was chosen in between, for the person alone', async () => {
      await answerAll(sara, path, [3, 3, 1])
      await program.owner.query(
        "insert into private.goal (pseudonym, framework, action, state, chosen_on) values ($1, 'digital-skola', 'kollegium-p23', 'done', '2026-02-01')",
        [program.program.secret.pseudonym(town.authority, town.people.teacher)],
      )
      const first = (await sara.get(result)).text
      assert.match(first, /Då och nu/)
      assert.match(first, /Det här valde du däremellan/)
      assert.doesNotMatch(first, /Då, sett nu/)
      const form = (await sara.get(`${result}/looking-back`)).text
      assert.match(form, /Då svarade du 2, nu 3/)
      assert.doesNotMatch(form, / selected/, 'nothing is filled in beforehand')
      const [key = ''] = /name="([a-z-]+\.staff)"/.exec(form)?.slice(1) ?? []
      assert.equal((await sara.post(`${result}/looking-back`, { [key]: '9' })).status, 422)
      assert.equal((await sara.post(`${result}/looking-back`, { [key]: '1', 'other.staff': '4' })).location, `${result}#then`)
      assert.match((await sara.get(result)).text, /Då, sett nu/)
      assert.match((await sara.get(`${result}/looking-back`)).text, /value="1" selected/)
      // It is no answer: not in what counts, not in what is asked.
      const { rows } = await program.owner.query('select statement, choice from private.answer where round_id = $1 and statement like $2', [
        round,
        'then:%',
      ])
      assert.deepEqual(rows, [{ statement: `then:${key}`, choice: 1 }])
      assert.match((await sara.get(result)).text, /Nivå 3<\/b>, var 2/)
      await sara.post(`${result}/looking-back`, { [key]: '' })
      assert.doesNotMatch((await sara.get(result)).text, /Då, sett nu/)
    })

    it('goes with one’s answers, and into the file with all one has', async () => {
      await answerAll(sara, path, [3, 3, 1])
      const form = (await sara.get(`${result}/looking-back`)).text
      const [key = ''] = /name="([a-z-]+\.staff)"/.exec(form)?.slice(1) ?? []
      await sara.post(`${result}/looking-back`, { [key]: '4' })
      assert.match((await sara.get('/results/answers.json')).text, /"last_time_seen_now": 4/)
      await sara.post(`${path}/deletion`, {})
      const { rows } = await program.owner.query("select 1 from private.answer where statement like 'then:%'")
      assert.equal(rows.length, 0)
    })

    it('has nothing to look back on the first time', async () => {
      await program.owner.query('delete from private.response where round_id = $1', [before])
      await answerAll(sara, path, [3, 3, 1])
      assert.equal((await sara.get(`${result}/looking-back`)).status, 404)
      assert.doesNotMatch((await sara.get(result)).text, /Då och nu/)
    })
  })

  it('says so kindly to who has no result', async () => {
    const stranger = await signedIn(program, town.authority, town.people.otherPrincipal)
    assert.match((await stranger.get('/results')).text, /Du har inget resultat än/)
    assert.match((await stranger.get('/assessments')).text, /Ingen skattning är öppen/)
  })
})
