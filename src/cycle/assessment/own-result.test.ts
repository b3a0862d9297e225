import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { openRoundIn } from '../../../test/support/answering.ts'
import { answerAll, assessmentPath } from '../../../test/support/assessing.ts'
import { signedIn } from '../../../test/support/browser.ts'
import { OwnRound } from '../../../test/support/own-round.ts'

describe('one’s own result', () => {
  let own: OwnRound
  before(async () => {
    own = await OwnRound.open()
  })
  after(() => own.program.close())
  beforeEach(() => own.begin())

  it('says what is missing until it is handed in, and where to go', async () => {
    assert.match((await own.sara.get(own.result)).text, /Du har inte börjat/)
    await answerAll(own.sara, own.path, [3, 3], { handIn: false })
    const page = await own.sara.get(own.result)
    assert.match(page.text, /Du har svarat på 2 av 14 frågor/)
    assert.match(page.text, new RegExp(`${own.path}/statements/3`))
    assert.equal((await own.sara.get(`${own.result}/result.pdf`)).location, own.result)
  })

  it('shows profile, strengths and three next steps with the reason, from handing in on', async () => {
    await answerAll(own.sara, own.path, [2, 3, 1, 4, 3, 4])
    const { text } = await own.sara.get(own.result)
    assert.match(text, /Längst har du kommit i säkerhet och AI samt det dagliga arbetet/)
    assert.match(text, /Tre nästa steg/)
    assert.equal(text.match(/Varför just detta\?/g)?.length, 3)
    assert.match(text, /Du valde nivå 1 och svarade att området har stor betydelse\. Vägen till nivå 2: [a-zåäö]/)
    assert.match(text, /Bara du ser dina svar/)
    assert.match(text, /Inget svar/)
    assert.equal((await own.sara.get('/results')).location, own.result)
  })

  it('gives leaders steps for the school', async () => {
    const mats = await signedIn(own.program, own.town.authority, own.town.people.leader)
    await answerAll(mats, own.path, [2, 3, 1], { audience: 'leader' })
    const { text } = await mats.get(own.result)
    assert.match(text, /Din bild av skolan/)
    assert.match(text, /skolledningens bild/)
    assert.match(text, /name="action" value="kallkritik-s12"/)
  })

  it('compares with last time', async () => {
    const before = await openRoundIn(own.program, own.town, { opensOn: '2025-09-15', closesOn: '2026-12-01', name: 'Hösten 2025' })
    await answerAll(own.sara, assessmentPath(before, own.town.almskolan), [2, 3, 2])
    await answerAll(own.sara, own.path, [3, 3, 1])
    const { text } = await own.sara.get(own.result)
    assert.match(text, /Sedan förra gången har du gått upp i ett delområde och ner i ett delområde/)
    assert.match(text, /Nivå 3<\/b>, var 2/)
    assert.match(text, /Hösten 2025, om nivån var en annan/)
  })

  describe('the second time', () => {
    let before: string
    beforeEach(async () => {
      before = await openRoundIn(own.program, own.town, { opensOn: '2025-09-15', closesOn: '2026-12-01', name: 'Hösten 2025' })
      own.program.setNow('2025-09-20T08:00:00Z')
      await answerAll(own.sara, assessmentPath(before, own.town.almskolan), [2, 3, 2])
      own.program.setNow('2026-09-29T08:00:00Z')
    })

    it('offers none of last time’s answers', async () => {
      const { text } = await own.sara.get(`${own.path}/statements/1`)
      assert.doesNotMatch(text, / checked/)
    })

    it('stands beside the first, with how that looks now and what was chosen in between, for the person alone', async () => {
      await answerAll(own.sara, own.path, [3, 3, 1])
      await own.program.owner.query(
        "insert into private.goal (pseudonym, framework, action, state, chosen_on) values ($1, 'digital-skola', 'kollegium-p23', 'done', '2026-02-01')",
        [own.program.program.secret.pseudonym(own.town.authority, own.town.people.teacher)],
      )
      const first = (await own.sara.get(own.result)).text
      assert.match(first, /Då och nu/)
      assert.match(first, /Det här valde du däremellan/)
      assert.doesNotMatch(first, /Då, sett nu/)
      const form = (await own.sara.get(`${own.result}/looking-back`)).text
      assert.match(form, /Då svarade du 2, nu 3/)
      assert.doesNotMatch(form, / selected/, 'nothing is filled in beforehand')
      const [key = ''] = /name="([a-z-]+\.staff)"/.exec(form)?.slice(1) ?? []
      assert.equal((await own.sara.post(`${own.result}/looking-back`, { [key]: '9' })).status, 422)
      assert.equal((await own.sara.post(`${own.result}/looking-back`, { [key]: '1', 'other.staff': '4' })).location, `${own.result}#then`)
      assert.match((await own.sara.get(own.result)).text, /Då, sett nu/)
      assert.match((await own.sara.get(`${own.result}/looking-back`)).text, /value="1" selected/)
      // It is no answer: not in what counts, not in what is asked.
      const { rows } = await own.program.owner.query(
        'select statement, choice from private.answer where round_id = $1 and statement like $2',
        [own.round, 'then:%'],
      )
      assert.deepEqual(rows, [{ statement: `then:${key}`, choice: 1 }])
      assert.match((await own.sara.get(own.result)).text, /Nivå 3<\/b>, var 2/)
      await own.sara.post(`${own.result}/looking-back`, { [key]: '' })
      assert.doesNotMatch((await own.sara.get(own.result)).text, /Då, sett nu/)
    })

    it('goes with one’s answers, and into the file with all one has', async () => {
      await answerAll(own.sara, own.path, [3, 3, 1])
      const form = (await own.sara.get(`${own.result}/looking-back`)).text
      const [key = ''] = /name="([a-z-]+\.staff)"/.exec(form)?.slice(1) ?? []
      await own.sara.post(`${own.result}/looking-back`, { [key]: '4' })
      assert.match((await own.sara.get('/results/answers.json')).text, /"last_time_seen_now": 4/)
      await own.sara.post(`${own.path}/deletion`, {})
      const { rows } = await own.program.owner.query("select 1 from private.answer where statement like 'then:%'")
      assert.equal(rows.length, 0)
    })

    it('has nothing to look back on the first time', async () => {
      await own.program.owner.query('delete from private.response where round_id = $1', [before])
      await answerAll(own.sara, own.path, [3, 3, 1])
      assert.equal((await own.sara.get(`${own.result}/looking-back`)).status, 404)
      assert.doesNotMatch((await own.sara.get(own.result)).text, /Då och nu/)
    })
  })

  it('says so kindly to who has no result', async () => {
    const stranger = await signedIn(own.program, own.town.authority, own.town.people.otherPrincipal)
    assert.match((await stranger.get('/results')).text, /Du har inget resultat än/)
    assert.match((await stranger.get('/assessments')).text, /Ingen skattning är öppen/)
  })
})
