import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { closeRoundIn, openRoundIn } from '../../../test/support/answering.ts'
import { answerAll, answerStatement, assessmentPath, resultPath } from '../../../test/support/assessing.ts'
import { signedIn } from '../../../test/support/browser.ts'
import { OwnRound } from '../../../test/support/own-round.ts'
import { elementsOf, readPdf } from '../../../test/support/pdf.ts'

describe('what one does with one’s own result', () => {
  let own: OwnRound
  before(async () => {
    own = await OwnRound.open()
  })
  after(() => own.program.close())
  beforeEach(() => own.begin())

  describe('showing it to the principal', () => {
    it('is the person’s own doing, shows levels only, and ends at once', async () => {
      await answerAll(own.sara, own.path, [2, 5])
      await answerStatement(own.sara, own.path, 3, { choice: 4, note: 'hemligheten' })
      const helena = await signedIn(own.program, own.town.authority, own.town.people.principal)
      assert.match((await helena.get('/shared-results')).text, /Ingen visar sitt resultat för dig/)
      assert.match((await own.sara.get(own.result)).text, /rektor Helena Sundström/)
      await own.sara.post(`${own.result}/share`)
      assert.match((await own.sara.get(own.result)).text, /Rektor Helena Sundström kan se ditt resultat sedan 29 september/)
      const link = /href="(\/shared-results\/[^"]+)"/.exec((await helena.get('/shared-results')).text)?.[1] ?? ''
      const page = await helena.get(link)
      assert.match(page.text, /Resultat för Sara Lindqvist/)
      assert.match(page.text, /Nivå 5/)
      assert.doesNotMatch(page.text, /hemligheten|Gör till mitt mål/)
      for (const person of [own.town.people.otherPrincipal, own.town.people.leader, own.town.people.admin, own.town.people.colleague]) {
        assert.equal((await (await signedIn(own.program, own.town.authority, person)).get(link)).status, 404)
      }
      await own.sara.post(`${own.result}/share?_method=DELETE`)
      assert.equal((await helena.get(link)).status, 404)
      assert.equal((await own.program.owner.query('select 1 from shared_result')).rows.length, 0)
    })

    it('is a copy: later changes do not follow', async () => {
      await answerAll(own.sara, own.path, [2])
      await own.sara.post(`${own.result}/share`)
      await answerStatement(own.sara, own.path, 1, { choice: 5, revision: 1 })
      const helena = await signedIn(own.program, own.town.authority, own.town.people.principal)
      const link = /href="(\/shared-results\/[^"]+)"/.exec((await helena.get('/shared-results')).text)?.[1] ?? ''
      assert.match((await helena.get(link)).text, /Nivå 2/)
    })

    it('is not to be had before handing in, nor by others', async () => {
      await answerAll(own.sara, own.path, [2], { handIn: false })
      await own.sara.post(`${own.result}/share`)
      const jonas = await signedIn(own.program, own.town.authority, own.town.people.colleague)
      await jonas.post(`${own.result}/share`)
      assert.equal((await own.program.owner.query('select 1 from shared_result')).rows.length, 0)
    })

    it('is unreadable in the database', async () => {
      await answerAll(own.sara, own.path, [2])
      await own.sara.post(`${own.result}/share`)
      const { rows } = await own.program.owner.query<{ sealed: Buffer }>('select sealed from shared_result')
      assert.ok(rows[0] && !rows[0].sealed.includes('undervisning'))
    })
  })

  describe('taking it along', () => {
    it('as JSON holds all answers of all rounds with notes in clear and the keys explained', async () => {
      await answerAll(own.sara, own.path, [2, 0])
      await answerStatement(own.sara, own.path, 3, { choice: 4, note: 'min anteckning' })
      const file = await own.sara.get('/results/answers.json')
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
        await answerAll(own.sara, own.path, [2, 0, 4, 3])
        own.sara.cookies.set('language', language)
        const file = await own.sara.get(`${own.result}/result.pdf`)
        assert.equal(file.response.headers.get('content-type'), 'application/pdf')
        const pdf = Buffer.from(await file.response.arrayBuffer()).toString('latin1')
        assert.match(pdf, /^%PDF-/)
        assert.match(pdf, /pdfuaid:part/)
        assert.match(pdf, new RegExp(`/Lang ?\\(${language}`))
        assert.match(pdf, /AtkinsonHyperlegible/)
      })
    }

    it('as PDF says what the page says, whatever signs the round and the school are named with', async () => {
      const named = await openRoundIn(own.program, own.town, { name: 'Hösten 😀 测试 Олена ☐' })
      await answerAll(own.sara, assessmentPath(named, own.town.almskolan), [2, 0, 4, 3])
      const file = await own.sara.get(`${resultPath(named, own.town.almskolan)}/result.pdf`)
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
      await answerAll(own.sara, own.path, [2, 3])
      await own.sara.post(`${own.result}/goals`, { action: 'undervisning-p23' })
      await own.sara.post(`${own.result}/share`)
      assert.match((await own.sara.get(`${own.path}/deletion`)).text, /Det går inte att ångra/)
      const unsaid = await own.sara.post(`${own.path}/deletion`)
      assert.equal(unsaid.status, 422)
      assert.match(unsaid.text, /Välj om målen ska vara kvar/)
      assert.equal((await own.program.owner.query('select 1 from shared_result')).rows.length, 1)
      assert.equal((await own.sara.post(`${own.path}/deletion`, { goals: 'keep' })).location, '/assessments')
      for (const table of ['private.response', 'private.answer', 'shared_result'])
        assert.equal((await own.program.owner.query(`select 1 from ${table}`)).rows.length, 0, table)
      assert.equal((await own.program.owner.query('select 1 from private.goal')).rows.length, 1)
      assert.equal((await own.sara.get(`${own.path}/deletion`)).location, own.path)
    })

    it('removes the goals too if so chosen, and leaves other rounds and other people alone', async () => {
      const other = await openRoundIn(own.program, own.town, { name: 'En annan' })
      await answerAll(own.sara, assessmentPath(other, own.town.almskolan), [5])
      await answerAll(await signedIn(own.program, own.town.authority, own.town.people.colleague), own.path, [4])
      await answerAll(own.sara, own.path, [2, 3])
      await own.sara.post(`${own.result}/goals`, { action: 'undervisning-p23' })
      await own.sara.post(`${own.path}/deletion`, { goals: 'remove' })
      assert.equal((await own.program.owner.query('select 1 from private.goal')).rows.length, 0)
      assert.equal((await own.program.owner.query('select 1 from private.response')).rows.length, 2)
      assert.match((await own.sara.get(resultPath(other, own.town.almskolan))).text, /högsta nivån/)
    })

    it('is possible after closing', async () => {
      await answerAll(own.sara, own.path, [2, 3])
      await closeRoundIn(own.program, own.town, own.round)
      assert.match((await own.sara.get(`${own.path}/deletion`)).text, /Innan resultatet släpps/)
      await own.sara.post(`${own.path}/deletion`)
      assert.equal((await own.program.owner.query('select 1 from private.response')).rows.length, 0)
    })
  })
})
