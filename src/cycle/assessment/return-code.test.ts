import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { openRoundIn } from '../../../test/support/answering.ts'
import { answerAll, answerStatement, assessmentPath, autosave, resultPath } from '../../../test/support/assessing.ts'
import { signedIn, type Visitor } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { assessmentRoutes } from './routes.tsx'

const codeIn = (text: string) => /class="code">([A-Z0-9 ]+)</.exec(text)?.[1] ?? ''

describe('a sign-in that somebody else issued', () => {
  let program: TestProgram
  let town: Municipality
  let round: string
  let path: string

  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
  })
  after(() => program.close())
  beforeEach(async () => {
    await program.owner.query(
      'delete from private.response; delete from private.goal; delete from private.opening; delete from private.return_code; delete from attempt',
    )
    round = await openRoundIn(program, town, { schools: [town.almskolan, town.bergskolan] })
    path = assessmentPath(round, town.almskolan)
  })

  /** A path of a route about this round at Almskolan. */
  function addressOf(route: { path: string }): string {
    return route.path
      .replace(':round', round)
      .replace(':school', town.almskolan)
      .replace(':number', '3')
      .replace(':action', 'undervisning-p34')
      .replace(':id', round)
  }

  async function begun(): Promise<{ slip: Visitor; code: string }> {
    const slip = await signedIn(program, town.authority, town.people.staff, 'slip')
    const shown = await slip.post(`${path}/response`)
    assert.match(shown.text, /Skriv upp din återkomstkod/)
    await answerStatement(slip, path, 1, { choice: 5, note: 'hemligheten' })
    return { slip, code: codeIn(shown.text) }
  }

  it('gets a return code once, and goes on in the same session', async () => {
    const { slip, code } = await begun()
    assert.match(code, /^[A-Z0-9]{4} [A-Z0-9]{4}$/)
    assert.match((await slip.get(`${path}/check`)).text, /hemligheten/)
    assert.equal((await slip.post(`${path}/response`)).status, 303)
    const { rows } = await program.owner.query('select code from private.return_code')
    assert.ok(!rows.some((row) => row.code.includes(code.replace(' ', ''))))
  })

  it('opens, changes and removes nothing that was there before it', async () => {
    await begun()
    const issued = await signedIn(program, town.authority, town.people.staff, 'slip')
    const operator = await signedIn(program, town.authority, town.people.staff, 'operator')
    for (const visitor of [issued, operator]) {
      for (const route of assessmentRoutes([]).filter(
        ({ method, path: at }) => method === 'GET' && !/return-code|new-beginning|shared-results/.test(at),
      )) {
        const { text, location } = await visitor.get(addressOf(route))
        assert.match(location ?? '', /^\/assessments\/return-code/, route.path)
        assert.doesNotMatch(text, /hemligheten/)
      }
      for (const [name, post] of Object.entries({
        save: () => answerStatement(visitor, path, 1, { choice: 1, revision: 1 }),
        refused: () => answerStatement(visitor, path, 1, { choice: 9, revision: 1 }),
        begin: () => visitor.post(`${path}/response`),
        remove: () => visitor.post(`${path}/deletion`),
        handIn: () => visitor.post(`${path}/handing-in`),
        share: () => visitor.post(`${resultPath(round, town.almskolan)}/share`),
        code: () => visitor.post('/assessments/return-code/renewal'),
      })) {
        const { location, text } = await post()
        assert.match(location ?? '', /^\/assessments\/return-code/, name)
        assert.doesNotMatch(text, /hemligheten/)
      }
      assert.equal((await autosave(visitor, path, 1, { choice: 1, revision: 1 })).status, 409)
      // A new round is no way around: what is begun there would open what is here.
      assert.match(
        (await visitor.post(`${assessmentPath(await openRoundIn(program, town), town.almskolan)}/response`)).location ?? '',
        /return-code/,
      )
    }
    const { rows } = await program.owner.query('select choice, revision from private.answer')
    assert.deepEqual(rows, [{ choice: 5, revision: 1 }])
  })

  it('opens with the return code, however it is typed, and only with the right one', async () => {
    const { code } = await begun()
    const phone = await signedIn(program, town.authority, town.people.staff, 'slip')
    const wrong = await phone.post('/assessments/return-code', { code: 'AAAA AAAA' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /href="#code">Koden stämmer inte/)
    assert.match((await phone.post('/assessments/return-code', { code: 'x' })).text, /Skriv koden med åtta tecken/)
    const right = await phone.post('/assessments/return-code', { code: ` ${code.toLowerCase().replace(' ', '-')} `, next: `${path}/check` })
    assert.deepEqual([right.status, right.location], [303, `${path}/check`])
    assert.match((await phone.get(`${path}/check`)).text, /hemligheten/)
    assert.equal((await phone.post('/assessments/return-code', { code, next: 'https://example.org/' })).location, '/assessments')
  })

  it('allows a handful of tries', async () => {
    const { code } = await begun()
    const thief = await signedIn(program, town.authority, town.people.staff, 'slip')
    for (let tries = 0; tries < 5; tries += 1)
      assert.equal((await thief.post('/assessments/return-code', { code: 'CCCCCCCC' })).status, 422)
    const refused = await thief.post('/assessments/return-code', { code })
    assert.equal(refused.status, 429)
    assert.match(refused.text, /Vänta en timme/)
  })

  it('another person’s return code opens nothing', async () => {
    const { code } = await begun()
    const slip = await signedIn(program, town.authority, town.people.colleague, 'slip')
    await slip.post(`${path}/response`)
    const second = await signedIn(program, town.authority, town.people.colleague, 'slip')
    assert.equal((await second.post('/assessments/return-code', { code })).status, 422)
  })

  it('makes the old code worthless when a new one is made', async () => {
    const { slip, code } = await begun()
    const renewed = codeIn((await slip.post('/assessments/return-code/renewal')).text)
    assert.notEqual(renewed, code)
    const phone = await signedIn(program, town.authority, town.people.staff, 'slip')
    assert.equal((await phone.post('/assessments/return-code', { code })).status, 422)
    assert.equal((await phone.post('/assessments/return-code', { code: renewed })).status, 303)
  })

  it('does not open what was begun with a sign-in of one’s own, which has no code', async () => {
    await answerAll(await signedIn(program, town.authority, town.people.staff), path, [3])
    const issued = await signedIn(program, town.authority, town.people.staff, 'slip')
    const page = await issued.get((await issued.get('/results')).location ?? '')
    assert.match(page.text, /Logga in med din e-post/)
    assert.equal((await issued.post('/assessments/return-code', { code: 'CCCCCCCC' })).status, 422)
  })

  it('closes again as soon as the person answers with a sign-in of their own', async () => {
    for (const act of ['form', 'background'] as const) {
      await program.owner.query('delete from private.response; delete from private.opening; delete from private.return_code')
      const { slip, code } = await begun()
      const own = await signedIn(program, town.authority, town.people.staff, 'mail')
      assert.match((await own.get(`${path}/check`)).text, /hemligheten/)
      if (act === 'form') await own.post(`${path}/response`)
      else assert.equal((await autosave(own, path, 2, { choice: 3 })).status, 200)
      assert.match((await slip.get(`${path}/check`)).location ?? '', /return-code/)
      assert.equal((await program.owner.query('select 1 from private.opening')).rows.length, 0)
      assert.equal((await slip.post('/assessments/return-code', { code })).status, 422, 'nor does the code that whoever began it was given')
      assert.match((await slip.get(`${path}/check`)).location ?? '', /return-code/)
    }
  })

  it('has a way out when the code is lost: it begins anew, and what was there is removed unread', async () => {
    await begun()
    const issued = await signedIn(program, town.authority, town.people.staff, 'slip')
    const locked = await issued.get((await issued.get(path)).location ?? '')
    assert.match(locked.text, /Du har loggat in med en lapp/)
    assert.match(locked.text, /href="\/assessments\/new-beginning"/)
    assert.match((await issued.get('/assessments/new-beginning')).text, /Svar som inte är lämnade in tas bort/)
    const anew = await issued.post('/assessments/new-beginning')
    assert.deepEqual([anew.status, anew.location], [303, '/assessments'])
    assert.doesNotMatch((await issued.get('/assessments')).text, /hemligheten/)
    assert.match((await issued.post(`${path}/response`)).text, /Skriv upp din återkomstkod/)
    assert.doesNotMatch((await issued.get(`${path}/check`)).text, /hemligheten/)
    assert.equal((await program.owner.query('select 1 from private.answer')).rows.length, 0)
  })

  it('takes nothing away that is handed in and not released, nor what was begun with a sign-in of one’s own', async () => {
    const { slip } = await begun()
    await answerAll(slip, path, [3])
    await slip.post(`${path}/handing-in`)
    const issued = await signedIn(program, town.authority, town.people.staff, 'slip')
    const locked = await issued.get('/assessments/return-code')
    assert.match(locked.text, /Det du har lämnat in ligger kvar och räknas/)
    assert.doesNotMatch(locked.text, /new-beginning/)
    const before = (await program.owner.query('select * from private.answer order by statement')).rows
    assert.equal((await issued.post('/assessments/new-beginning')).location, '/assessments/return-code')
    await answerAll(await signedIn(program, town.authority, town.people.colleague), path, [2])
    const other = await signedIn(program, town.authority, town.people.colleague, 'slip')
    assert.equal((await other.post('/assessments/new-beginning')).location, '/assessments/return-code')
    const { rows } = await program.owner.query('select pseudonym from private.response')
    assert.equal(rows.length, 2)
    assert.ok(before.length > 0)
    for (const row of before)
      assert.ok((await program.owner.query('select * from private.answer')).rows.some((each) => each.statement === row.statement))
    assert.equal((await slip.post('/assessments/new-beginning')).location, '/assessments/return-code', 'an open one has nothing to lose')
  })

  it('says what is true for how one signed in', async () => {
    await begun()
    const { rows } = await program.owner.query<{ email: string }>('select email from person where id = $1', [town.people.staff])
    await program.owner.query('update person set email = null where id = $1', [town.people.staff])
    const slip = await signedIn(program, town.authority, town.people.staff, 'slip')
    assert.doesNotMatch((await slip.get('/assessments/return-code')).text, /Logga in med din e-post/)
    const operator = await signedIn(program, town.authority, town.people.staff, 'operator')
    assert.match((await operator.get('/assessments/return-code')).text, /en länk från driften/)
    await program.owner.query('update person set email = $2 where id = $1', [town.people.staff, 'ny@example.se'])
    const changed = (await slip.get('/assessments/return-code')).text
    assert.match(changed, /Du har loggat in med en lapp/)
    assert.doesNotMatch(changed, /Logga in med din e-post/, 'a link to the changed address would open nothing')
    assert.match(
      (await operator.get('/assessments/return-code')).text,
      /en länk från driften/,
      'also when the address was changed meanwhile',
    )
    const renamed = await signedIn(program, town.authority, town.people.staff, 'renamed')
    assert.match((await renamed.get('/assessments/return-code')).text, /skolans inloggning under ett namn som hade ändrats/)
    const byChanged = await signedIn(program, town.authority, town.people.staff, 'readdressed')
    const readdressed = await byChanged.get('/assessments/return-code')
    assert.match(readdressed.text, /en länk till en adress som hade ändrats/)
    assert.match(readdressed.text, /Bekräfta den nya adressen från den tidigare/)
    await program.owner.query('update person set email = $2 where id = $1', [town.people.staff, rows[0]?.email])
  })

  it('may begin anew where nothing is left', async () => {
    const { slip } = await begun()
    await slip.post(`${path}/deletion`)
    for (const table of ['response', 'answer', 'opening', 'return_code'])
      assert.equal((await program.owner.query(`select 1 from private.${table}`)).rows.length, 0, table)
    assert.match((await (await signedIn(program, town.authority, town.people.staff, 'slip')).post(`${path}/response`)).text, /återkomstkod/)
  })
})
