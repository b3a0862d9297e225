// Long: the promises of answering, told in the order in which one answers.
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { closeRoundIn, openRoundIn } from '../../../test/support/answering.ts'
import { answerAll, answerStatement, aspects, assessmentPath, autosave } from '../../../test/support/assessing.ts'
import { signedIn, type Visitor } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'

describe('answering', () => {
  let program: TestProgram
  let town: Municipality
  let round: string
  let path: string
  let sara: Visitor

  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
  })
  after(() => program.close())
  beforeEach(async () => {
    program.setNow('2026-09-29T08:00:00Z')
    round = await openRoundIn(program, town, { schools: [town.almskolan, town.bergskolan, town.vuxenskolan] })
    path = assessmentPath(round, town.almskolan)
    sara = await signedIn(program, town.authority, town.people.teacher)
  })

  async function saved(number: number): Promise<{ choice: string | undefined; revision: string | undefined; note: string | undefined }> {
    const { text } = await sara.get(`${path}/statements/${number}`)
    return {
      choice: /name="choice"[^>]*value="(-?\d)"[^>]*checked/.exec(text)?.[1],
      revision: /name="revision" value="(\d+)"/.exec(text)?.[1],
      note: /<textarea[^>]*>([^<]*)<\/textarea>/.exec(text)?.[1],
    }
  }

  it('begins with where the answers count and who sees them, and writes nothing before the person says so', async () => {
    const page = await sara.get(path)
    assert.match(page.text, /Självskattning för Almskolan/)
    assert.match(page.text, /4–6/)
    assert.match(page.text, /Bara du ser dina svar/)
    const { rows } = await program.owner.query('select 1 from private.response where round_id = $1', [round])
    assert.equal(rows.length, 0)
    assert.equal((await sara.get(`${path}/statements/1`)).location, path)
  })

  it('tells leaders before they answer that their view is shown ex officio', async () => {
    const mats = await signedIn(program, town.authority, town.people.leader)
    const page = await mats.get(path)
    assert.match(page.text, /Skattning av Almskolan/)
    assert.match(page.text, /skolledningens bild/)
    await mats.post(`${path}/response`)
    assert.match((await mats.get(`${path}/statements/1`)).text, /Hur leder ni undervisningen med digitala verktyg\?/)
  })

  it('words questions by role and school form', async () => {
    const mariam = await signedIn(program, town.authority, town.people.staff)
    await mariam.post(`${path}/response`)
    assert.match((await mariam.get(`${path}/statements/1`)).text, /i ditt arbete för eleverna\?/)
  })

  it('has the wording that the person has chosen, which is kept with the answers and can be changed without losing any', async () => {
    assert.match((await sara.get(path)).text, /Vad arbetar du mest med\?/)
    await sara.post(`${path}/response`, { work: 'elevhalsa' })
    assert.match((await sara.get(`${path}/statements/1`)).text, /i ditt arbete med elever\?/)
    await answerStatement(sara, path, 1, { choice: 3 })
    await sara.post(`${path}/response`, { work: 'administration' })
    assert.match((await sara.get(`${path}/statements/1`)).text, /ge undervisningen bättre villkor\?/)
    assert.equal((await saved(1)).choice, '3')
    await sara.post(`${path}/response`, { work: 'rektor' })
    assert.match((await sara.get(`${path}/statements/1`)).text, /ge undervisningen bättre villkor\?/)
    const { rows } = await program.owner.query<{ statement: string; choice: null; bytes: number }>(
      "select a.statement, a.choice, octet_length(a.note) as bytes from private.answer a where a.statement not like '%.%'",
    )
    assert.deepEqual(rows, [{ statement: 'wording', choice: null, bytes: 44 }], 'a copy of the database tells no wording, nor its length')
  })

  it('has the wording of the school form that the person mostly works in, sealed with the wording; a change keeps the answers', async () => {
    assert.match((await sara.get(path)).text, /Vilken skolform arbetar du mest i\?/)
    const first = async () => /<h1[^>]*>([\s\S]*?)<\/h1>/.exec((await sara.get(`${path}/statements/1`)).text)?.[1]
    await sara.post(`${path}/response`, { work: 'teacher', form: 'several' })
    const common = await first()
    await answerStatement(sara, path, 1, { choice: 3 })
    await sara.post(`${path}/response`, { work: 'teacher', form: 'fsk' })
    const own = await first()
    assert.notEqual(own, common)
    assert.equal((await saved(1)).choice, '3')
    assert.equal((await sara.post(`${path}/response`, { work: 'teacher', form: 'gy' })).status, 422)
    assert.equal(await first(), own, 'what is refused changes nothing')
    assert.match((await sara.get('/results/answers.json')).text, /"mostly_works_in": "[Ff]örskoleklass"/)
    await sara.post(`${path}/response`, { work: 'administration', form: 'fsk' })
    const { rows } = await program.owner.query<{ statement: string; bytes: number }>(
      "select a.statement, octet_length(a.note) as bytes from private.answer a where a.statement not like '%.%' and a.round_id = $1",
      [round],
    )
    assert.deepEqual(rows, [{ statement: 'wording', bytes: 44 }], 'as long as without a form')
  })

  it('takes “I have chosen not to” from who answers for their own pupils, counts it as an answer and as no level', async () => {
    await sara.post(`${path}/response`)
    assert.match((await sara.get(`${path}/statements/1`)).text, /Jag har valt bort det för mina elever/)
    assert.equal((await answerStatement(sara, path, 1, { choice: -1 })).location, `${path}/statements/2`)
    assert.equal((await saved(1)).choice, '-1')
    assert.match((await sara.get(`${path}/check`)).text, /Bortvalt för mina elever/)
    await sara.post(`${path}/response`, { work: 'administration' })
    assert.doesNotMatch((await sara.get(`${path}/statements/2`)).text, /valt bort det/, 'whose work is with no pupils')
    assert.match((await sara.get(`${path}/statements/1`)).text, /valt bort det/, 'but what was chosen stays')
    const mats = await signedIn(program, town.authority, town.people.leader)
    await mats.post(`${path}/response`)
    assert.doesNotMatch((await mats.get(`${path}/statements/1`)).text, /valt bort det/)
    assert.equal((await answerStatement(mats, path, 1, { choice: -1, audience: 'leader' })).status, 422)
  })

  it('saves with every button and goes where the button says', async () => {
    await sara.post(`${path}/response`)
    assert.equal((await answerStatement(sara, path, 1, { choice: 3, importance: 2 })).location, `${path}/statements/2`)
    assert.equal((await answerStatement(sara, path, 2, { choice: 1, go: 'previous' })).location, `${path}/statements/1`)
    assert.equal(
      (await answerStatement(sara, path, 1, { choice: 3, importance: 2, revision: 1, go: 'previous' })).location,
      `${path}/statements/1`,
    )
    assert.equal((await answerStatement(sara, path, 3, { choice: 0, go: 'later' })).location, '/assessments')
    assert.equal((await answerStatement(sara, path, 14, { choice: 5 })).location, `${path}/check`)
    assert.deepEqual(
      [await saved(1), await saved(2), await saved(3)].map(({ choice }) => choice),
      ['3', '1', '0'],
    )
  })

  it('says that an answer is saved only when there is one, and on the first page that it has been handed in', async () => {
    await sara.post(`${path}/response`)
    await answerStatement(sara, path, 1, { go: 'next' })
    await answerStatement(sara, path, 2, { choice: 3, go: 'next' })
    const note = async (number: number) =>
      /data-saved[^>]*>([^<]*)</.exec((await sara.get(`${path}/statements/${number}`)).text)?.[1]?.trim()
    assert.deepEqual([await note(1), await note(2)], ['', 'Sparat'])
    assert.match((await sara.get(path)).text, /Du har svarat på 1 av 14 frågor/)
    await sara.post(`${path}/handing-in`)
    const { text } = await sara.get(path)
    assert.match(text, /Du skickade in 29 september\. Du kan ändra tills skattningen stänger/)
    assert.doesNotMatch(text, /Kontrollera och skicka in/)
  })

  it('changes one answer from the page with all of them and comes back there, before and after handing in', async () => {
    await answerAll(sara, path, [3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3], { handIn: false })
    for (const handedIn of [false, true]) {
      if (handedIn) await sara.post(`${path}/handing-in`)
      assert.match((await sara.get(`${path}/check`)).text, new RegExp(`href="${path}/statements/2\\?from=check"`))
      const { text } = await sara.get(`${path}/statements/2?from=check`)
      assert.match(text, /Spara och gå till alla svar/)
      const action = /<form[^>]* action="([^"]+statements[^"]+)"/.exec(text)?.[1] ?? ''
      const level = handedIn ? '1' : '5'
      const fields = { statement: `${aspects[1]}.staff`, choice: level, importance: '', note: '', go: 'next' }
      const refused = await sara.post(action, { ...fields, choice: '9' })
      assert.equal(refused.status, 422)
      assert.match(refused.text, /Spara och gå till alla svar/, 'still on the way back')
      const back = await sara.post(action, { ...fields, revision: (await saved(2)).revision ?? '' })
      assert.match(back.location ?? '', new RegExp(`^${path}/check#`))
      assert.equal((await saved(2)).choice, level)
    }
  })

  it('goes on without a choice and blocks nothing', async () => {
    await sara.post(`${path}/response`)
    assert.equal((await answerStatement(sara, path, 1)).location, `${path}/statements/2`)
    assert.match((await sara.get(`${path}/check`)).text, /14 frågor saknar svar/)
  })

  it('is resumed on another device at the first question without an answer', async () => {
    await sara.post(`${path}/response`)
    await answerStatement(sara, path, 1, { choice: 3 })
    await answerStatement(sara, path, 2, { choice: 3 })
    const phone = await signedIn(program, town.authority, town.people.teacher)
    assert.match((await phone.get(path)).text, new RegExp(`href="${path}/statements/3"`))
    assert.equal((await phone.post(`${path}/response`)).location, `${path}/statements/3`)
  })

  it('saves each change in the background and tells when', async () => {
    await sara.post(`${path}/response`)
    const first = await autosave(sara, path, 4, { choice: 2 })
    assert.deepEqual([first.status, JSON.parse(first.text)], [200, { saved: 'Sparat kl. 10.00', revision: 1 }])
    assert.equal(JSON.parse((await autosave(sara, path, 4, { choice: 4, revision: 1 })).text).revision, 2)
    assert.equal((await saved(4)).choice, '4')
  })

  it('takes a form that was sent twice as sent once, note and all', async () => {
    await sara.post(`${path}/response`)
    for (const _ of [1, 2])
      assert.equal((await answerStatement(sara, path, 1, { choice: 3, importance: 1, note: 'Fråga Liv' })).status, 303)
    assert.deepEqual(await saved(1), { choice: '3', revision: '1', note: 'Fråga Liv' })
  })

  it('begins once on a double click', async () => {
    await Promise.all([sara.post(`${path}/response`), sara.post(`${path}/response`)])
    await answerStatement(sara, path, 1, { choice: 3 })
    await sara.post(`${path}/response`)
    assert.equal((await saved(1)).choice, '3')
  })

  it('shows both answers when two tabs differ, and loses neither', async () => {
    await sara.post(`${path}/response`)
    await answerStatement(sara, path, 7, { choice: 2, note: 'från fliken ett' })
    const stale = await answerStatement(sara, path, 7, { choice: 4, note: 'från fliken två' })
    assert.equal(stale.status, 409)
    assert.match(stale.text, /Sparat nu.*2 Prövar.*från fliken ett.*Det du nyss valde.*4 Utvecklar.*från fliken två/s)
    assert.equal((await saved(7)).choice, '2')
    const again = await autosave(sara, path, 7, { choice: 4 })
    assert.equal(again.status, 409)
    assert.equal(JSON.parse(again.text).url, `${path}/statements/7`)
    const picked = await answerStatement(sara, path, 7, { choice: 4, note: 'från fliken två', revision: 1 })
    assert.equal(picked.status, 303)
    assert.equal((await saved(7)).note, 'från fliken två')
  })

  it('refuses in words what does not exist, and keeps what was written', async () => {
    await sara.post(`${path}/response`)
    const level = await answerStatement(sara, path, 1, { choice: 6, importance: 2, note: 'min text' })
    assert.equal(level.status, 422)
    assert.match(level.text, /href="#choice">Välj en av beskrivningarna/)
    assert.match(level.text, /min text/)
    const foreign = await sara.post(`${path}/statements/1`, { statement: 'kollegium.staff', choice: '3', revision: '0' })
    assert.match(foreign.text, /Svaret hörde till en annan fråga/)
    assert.equal((await sara.post(`${path}/statements/1`, { statement: 'hittepå', choice: '3' })).status, 422)
    const long = await answerStatement(sara, path, 1, { choice: 3, note: 'x'.repeat(2001) })
    assert.match(long.text, /Korta anteckningen.*2\s?001/s)
    assert.ok(long.text.includes('x'.repeat(2001)))
    assert.equal((await autosave(sara, path, 1, { choice: 9 })).status, 422)
    assert.match((await answerStatement(sara, path, 1, { importance: 7 })).text, /Välj liten, viss eller stor/)
    assert.equal((await sara.get(`${path}/statements/15`)).status, 404)
    assert.equal((await saved(1)).choice, undefined)
  })

  it('does not let a teacher answer the leaders’ statements', async () => {
    await sara.post(`${path}/response`)
    assert.equal((await answerStatement(sara, path, 1, { choice: 3, audience: 'leader' })).status, 404)
    assert.equal((await autosave(sara, path, 1, { choice: 3, audience: 'leader' })).status, 404)
  })

  it('says what was not saved when the round closes meanwhile, and keeps the rest', async () => {
    await sara.post(`${path}/response`)
    await answerStatement(sara, path, 1, { choice: 3 })
    await closeRoundIn(program, town, round)
    const late = await answerStatement(sara, path, 2, { choice: 5, note: 'hann inte' })
    assert.equal(late.status, 409)
    assert.match(late.text, /Skattningen är stängd.*Det här sparades inte.*5 Sprider.*hann inte/s)
    assert.equal(JSON.parse((await autosave(sara, path, 2, { choice: 5 })).text).url, path)
    assert.equal((await sara.get(`${path}/statements/2`)).location, `${path}/check`)
    assert.match((await sara.get(`${path}/check`)).text, /3 Använder/)
    assert.equal((await sara.post(`${path}/handing-in`)).status, 422)
  })

  it('closes by itself after the last day', async () => {
    await sara.post(`${path}/response`)
    program.setNow('2026-10-10T08:00:00Z')
    assert.equal((await answerStatement(sara, path, 1, { choice: 3 })).status, 409)
    assert.equal((await autosave(sara, path, 1, { choice: 3 })).status, 409)
  })

  it('keeps all that was chosen when the session has ended', async () => {
    await sara.post(`${path}/response`)
    const gone = await signedIn(program, town.authority, town.people.teacher)
    gone.cookies.clear()
    const page = await answerStatement(gone, path, 1, { choice: 4, note: 'kvar' })
    assert.match(page.text, /name="choice" value="4"/)
    assert.match(page.text, /name="note" value="kvar"/)
    assert.equal((await autosave(gone, path, 1, { choice: 4 })).status, 401)
    gone.cookies.set('stegvis', `${town.authority}.${town.people.teacher}.${'A'.repeat(43)}`)
    assert.equal((await autosave(gone, path, 1, { choice: 4 })).status, 401)
  })

  it('is handed in once, with at least one answer, and can be changed until closing', async () => {
    await sara.post(`${path}/response`)
    const empty = await sara.post(`${path}/handing-in`)
    assert.match(empty.text, /Svara på minst en fråga/)
    await answerStatement(sara, path, 1, { choice: 3 })
    const done = await sara.post(`${path}/handing-in`)
    assert.equal(done.location, `/results/${round}/${town.almskolan}`)
    assert.equal((await sara.post(`${path}/handing-in`)).status, 303)
    assert.equal((await answerStatement(sara, path, 1, { choice: 4, revision: 1 })).status, 303)
    assert.match(
      (await sara.get(`${path}/check`)).text,
      /Du skickade in 29 september\. Du kan ändra dina svar till och med fredag 9 oktober/,
    )
  })

  it('is done once per school by who works at two', async () => {
    const osten = await signedIn(program, town.authority, town.people.atTwoSchools)
    const other = assessmentPath(round, town.bergskolan)
    await answerAll(osten, path, [3])
    await answerAll(osten, other, [1], { handIn: false })
    const list = await osten.get('/assessments')
    assert.match(list.text, /Almskolan/)
    assert.match(list.text, /1 av 14 frågor besvarade/)
  })
})
