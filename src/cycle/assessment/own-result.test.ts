// Long: the promises of one page, on one set of answers.
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { closeRoundIn, openRoundIn } from '../../../test/support/answering.ts'
import { answerAll, answerStatement, assessmentPath, resultPath } from '../../../test/support/assessing.ts'
import { signedIn, type Visitor } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { elementsOf, readPdf } from '../../../test/support/pdf.ts'
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
      assert.doesNotMatch(first, /Så ser jag på det nu/)
      const form = (await sara.get(`${result}/looking-back`)).text
      assert.match(form, /Då svarade du 2, nu 3/)
      assert.doesNotMatch(form, / selected/, 'nothing is filled in beforehand')
      const [key = ''] = /name="([a-z-]+\.staff)"/.exec(form)?.slice(1) ?? []
      assert.equal((await sara.post(`${result}/looking-back`, { [key]: '9' })).status, 422)
      assert.equal((await sara.post(`${result}/looking-back`, { [key]: '1', 'other.staff': '4' })).location, `${result}#then`)
      assert.match((await sara.get(result)).text, /Så ser jag på det nu/)
      assert.match((await sara.get(`${result}/looking-back`)).text, /value="1" selected/)
      // It is no answer: not in what counts, not in what is asked.
      const { rows } = await program.owner.query('select statement, choice from private.answer where round_id = $1 and statement like $2', [
        round,
        'then:%',
      ])
      assert.deepEqual(rows, [{ statement: `then:${key}`, choice: 1 }])
      assert.match((await sara.get(result)).text, /Nivå 3<\/b>, var 2/)
      await sara.post(`${result}/looking-back`, { [key]: '' })
      assert.doesNotMatch((await sara.get(result)).text, /Så ser jag på det nu/)
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

  describe('showing it to the principal', () => {
    it('is the person’s own doing, shows levels only, and ends at once', async () => {
      await answerAll(sara, path, [2, 5])
      await answerStatement(sara, path, 3, { choice: 4, note: 'hemligheten' })
      const helena = await signedIn(program, town.authority, town.people.principal)
      assert.match((await helena.get('/shared-results')).text, /Ingen visar sitt resultat för dig/)
      assert.match((await sara.get(result)).text, /rektor Helena Sundström/)
      await sara.post(`${result}/share`)
      assert.match((await sara.get(result)).text, /Rektor Helena Sundström kan se ditt resultat sedan 29 september/)
      const link = /href="(\/shared-results\/[^"]+)"/.exec((await helena.get('/shared-results')).text)?.[1] ?? ''
      const page = await helena.get(link)
      assert.match(page.text, /Resultat för Sara Lindqvist/)
      assert.match(page.text, /Nivå 5/)
      assert.doesNotMatch(page.text, /hemligheten|Gör till mitt mål/)
      for (const person of [town.people.otherPrincipal, town.people.leader, town.people.admin, town.people.colleague]) {
        assert.equal((await (await signedIn(program, town.authority, person)).get(link)).status, 404)
      }
      await sara.post(`${result}/share?_method=DELETE`)
      assert.equal((await helena.get(link)).status, 404)
      assert.equal((await program.owner.query('select 1 from shared_result')).rows.length, 0)
    })

    it('is a copy: later changes do not follow', async () => {
      await answerAll(sara, path, [2])
      await sara.post(`${result}/share`)
      await answerStatement(sara, path, 1, { choice: 5, revision: 1 })
      const helena = await signedIn(program, town.authority, town.people.principal)
      const link = /href="(\/shared-results\/[^"]+)"/.exec((await helena.get('/shared-results')).text)?.[1] ?? ''
      assert.match((await helena.get(link)).text, /Nivå 2/)
    })

    it('is not to be had before handing in, nor by others', async () => {
      await answerAll(sara, path, [2], { handIn: false })
      await sara.post(`${result}/share`)
      const jonas = await signedIn(program, town.authority, town.people.colleague)
      await jonas.post(`${result}/share`)
      assert.equal((await program.owner.query('select 1 from shared_result')).rows.length, 0)
    })

    it('is unreadable in the database', async () => {
      await answerAll(sara, path, [2])
      await sara.post(`${result}/share`)
      const { rows } = await program.owner.query<{ sealed: Buffer }>('select sealed from shared_result')
      assert.ok(rows[0] && !rows[0].sealed.includes('undervisning'))
    })
  })

  describe('taking it along', () => {
    it('as JSON holds all answers of all rounds with notes in clear and the keys explained', async () => {
      await answerAll(sara, path, [2, 0])
      await answerStatement(sara, path, 3, { choice: 4, note: 'min anteckning' })
      const file = await sara.get('/results/answers.json')
      assert.match(file.response.headers.get('content-disposition') ?? '', /attachment/)
      const content = JSON.parse(file.text)
      assert.equal(content.assessments.length, 1)
      const [first, second, third, fourth] = content.assessments[0].answers
      assert.deepEqual([first.level, first.importance, second.not_relevant, third.note, fourth.level], [2, 2, true, 'min anteckning', null])
      assert.ok(content.about['assessments[].answers[].level'])
      assert.equal(content.assessments[0].handed_in_on, '2026-09-29')
    })

    for (const language of ['sv', 'en'] as const) {
      it(`as PDF is tagged, in the right language and the right font (${language})`, async () => {
        await answerAll(sara, path, [2, 0, 4, 3])
        sara.cookies.set('language', language)
        const file = await sara.get(`${result}/result.pdf`)
        assert.equal(file.response.headers.get('content-type'), 'application/pdf')
        const pdf = Buffer.from(await file.response.arrayBuffer()).toString('latin1')
        assert.match(pdf, /^%PDF-/)
        assert.match(pdf, /pdfuaid:part/)
        assert.match(pdf, new RegExp(`/Lang ?\\(${language}`))
        assert.match(pdf, /AtkinsonHyperlegible/)
      })
    }

    it('as PDF says what the page says, whatever signs the round and the school are named with', async () => {
      const named = await openRoundIn(program, town, { name: 'Hösten 😀 测试 Олена ☐' })
      await answerAll(sara, assessmentPath(named, town.almskolan), [2, 0, 4, 3])
      const file = await sara.get(`${resultPath(named, town.almskolan)}/result.pdf`)
      assert.equal(file.status, 200)
      const { root, title, footers } = readPdf(Buffer.from(await file.response.arrayBuffer()))
      assert.equal(title, 'Ditt resultat')
      assert.ok(root.text.includes('Hösten 😀 测试 Олена ☐ · Almskolan · inskickat'), root.text.slice(0, 400))
      const headings = elementsOf(root, 'H1', 'H2').map(({ text }) => text)
      assert.deepEqual(headings.slice(0, 3), ['Ditt resultat', 'Din profil', 'Dina styrkor'])
      const rows = elementsOf(root, 'TR').map((row) => elementsOf(row, 'TD', 'TH').map(({ text }) => text.trim()))
      assert.deepEqual(rows[0], ['Delområde', 'Nivå', 'Betydelse'])
      assert.ok(rows.some((row) => row.length === 1) && rows.some(([, level]) => level === 'Inte relevant för mig'), JSON.stringify(rows))
      assert.match(footers.at(-1) ?? '', new RegExp(`^Stegvis · \\d+ \\w+ 2026${footers.length} \\(${footers.length}\\)$`))
    })
  })

  describe('deleting', () => {
    it('asks first, removes answers and what the principal was shown, and keeps the goals if so chosen', async () => {
      await answerAll(sara, path, [2, 3])
      await sara.post(`${result}/goals`, { action: 'undervisning-p23' })
      await sara.post(`${result}/share`)
      assert.match((await sara.get(`${path}/deletion`)).text, /Det går inte att ångra/)
      const unsaid = await sara.post(`${path}/deletion`)
      assert.equal(unsaid.status, 422)
      assert.match(unsaid.text, /Välj om målen ska vara kvar/)
      assert.equal((await program.owner.query('select 1 from shared_result')).rows.length, 1)
      assert.equal((await sara.post(`${path}/deletion`, { goals: 'keep' })).location, '/assessments')
      for (const table of ['private.response', 'private.answer', 'shared_result'])
        assert.equal((await program.owner.query(`select 1 from ${table}`)).rows.length, 0, table)
      assert.equal((await program.owner.query('select 1 from private.goal')).rows.length, 1)
      assert.equal((await sara.get(`${path}/deletion`)).location, path)
    })

    it('removes the goals too if so chosen, and leaves other rounds and other people alone', async () => {
      const other = await openRoundIn(program, town, { name: 'En annan' })
      await answerAll(sara, assessmentPath(other, town.almskolan), [5])
      await answerAll(await signedIn(program, town.authority, town.people.colleague), path, [4])
      await answerAll(sara, path, [2, 3])
      await sara.post(`${result}/goals`, { action: 'undervisning-p23' })
      await sara.post(`${path}/deletion`, { goals: 'remove' })
      assert.equal((await program.owner.query('select 1 from private.goal')).rows.length, 0)
      assert.equal((await program.owner.query('select 1 from private.response')).rows.length, 2)
      assert.match((await sara.get(resultPath(other, town.almskolan))).text, /högsta nivån/)
    })

    it('is possible after closing', async () => {
      await answerAll(sara, path, [2, 3])
      await closeRoundIn(program, town, round)
      assert.match((await sara.get(`${path}/deletion`)).text, /Innan resultatet släpps/)
      await sara.post(`${path}/deletion`)
      assert.equal((await program.owner.query('select 1 from private.response')).rows.length, 0)
    })
  })
})
