import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openRoundIn } from '../../../test/support/answering.ts'
import { answerStatement, assessmentPath, autosave } from '../../../test/support/assessing.ts'
import { signedIn, type Visitor } from '../../../test/support/browser.ts'
import { listenTo } from '../../../test/support/counting.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { makeApp } from '../../app.tsx'
import { assetPath } from '../../ground/ui/assets.ts'
import { Door } from './door.ts'

describe('when more come than can be served', () => {
  let program: TestProgram
  let town: Municipality
  let teacher: Visitor
  let path: string
  const door = new Door(1, { page: 0, saving: 0 })

  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    path = assessmentPath(await openRoundIn(program, town), town.almskolan)
    teacher = await signedIn(program, town.authority, town.people.teacher)
    await teacher.post(`${path}/response`)
    program.app = makeApp(program.program, door)
  })
  after(() => program.close())

  /** While all places are taken. */
  async function full<T>(work: () => Promise<T>): Promise<T> {
    let leave = () => {}
    const taken = door.enter('page', () => new Promise<void>((resolve) => (leave = resolve)))
    try {
      return await work()
    } finally {
      leave()
      await taken
    }
  }

  it('a page says so, tries again by itself, and asks the database for nothing', async () => {
    const heard = listenTo(program.web)
    const answer = await full(() => teacher.get(`${path}/statements/1`))
    assert.equal(answer.status, 503)
    const seconds = Number(answer.response.headers.get('retry-after'))
    assert.ok(seconds >= 3 && seconds <= 8)
    assert.equal(answer.response.headers.get('refresh'), String(seconds))
    assert.match(answer.text, /Många är här just nu/)
    assert.deepEqual(heard().texts, [])
    assert.equal((await teacher.get(`${path}/statements/1`)).status, 200)
  })

  it('a form is kept whole, and saves when it is sent again', async () => {
    const refused = await full(() => answerStatement(teacher, path, 1, { choice: 4, importance: 1, note: 'Å "citat" & <b>' }))
    assert.equal(refused.status, 503)
    const action = /<form method="post" action="([^"]+)" data-again/.exec(refused.text)?.[1] ?? ''
    const fields = Object.fromEntries(
      [...refused.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
      ]),
    )
    assert.equal(action, `${path}/statements/1`)
    const { rows } = await program.owner.query('select from private.answer')
    assert.equal(rows.length, 0)
    assert.equal((await teacher.post(action, fields)).status, 303)
    assert.match((await teacher.get(`${path}/statements/1`)).text, /Å &quot;citat&quot; &amp; &lt;b/)
  })

  it('a save in the background is told to try later, and the words of its page say so', async () => {
    const refused = await full(() => autosave(teacher, path, 2, { choice: 3 }))
    assert.equal(refused.status, 503)
    assert.deepEqual(JSON.parse(refused.text), {})
    assert.equal((await autosave(teacher, path, 2, { choice: 3 })).status, 200)
  })

  it('a page is refused before anything is done for it, as strictly as any other and in the language that was chosen', async () => {
    teacher.cookies.set('language', 'en')
    const { response, text } = await full(() => teacher.get('/no-such-page'))
    teacher.cookies.delete('language')
    assert.equal(response.status, 503)
    assert.match(text, /Many people are here right now/)
    assert.match(response.headers.get('content-security-policy') ?? '', /default-src 'none'/)
    assert.equal(response.headers.get('referrer-policy'), 'strict-origin')
    assert.equal(response.headers.get('x-robots-tag'), 'noindex')
    assert.equal(response.headers.get('cache-control'), 'no-store')
    assert.equal((await teacher.get('/no-such-page')).status, 404)
  })

  it('whoever watches over the program, and what lies beside a page, is answered all the same', async () => {
    assert.equal((await full(() => teacher.get('/health/live'))).status, 200)
    assert.equal((await full(() => teacher.get(assetPath('stegvis.css')))).status, 200)
  })
})
