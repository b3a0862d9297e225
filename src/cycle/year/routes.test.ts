import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { signedIn, type Visitor } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'

describe('the year that an authority decides', () => {
  let program: TestProgram
  let town: Municipality
  let admin: Visitor
  let principal: Visitor

  before(async () => {
    program = await openTestProgram()
    program.setNow('2026-11-10T08:00:00Z')
    town = await makeMunicipality(program)
    admin = await signedIn(program, town.authority, town.people.admin)
    principal = await signedIn(program, town.authority, town.people.principal)
  })
  beforeEach(async () => {
    program.setNow('2026-11-10T08:00:00Z')
    for (const table of ['year_step', 'year_move', 'school_break', 'mail_choice']) await program.owner.query(`delete from ${table}`)
  })
  after(() => program.close())

  const plan = (more: Record<string, string> = {}) =>
    admin.post('/year/dates/plan?_method=PUT&year=2026', {
      used: 'yes',
      from: '2026-10-12',
      to: '2026-12-04',
      earlier: '7',
      later: '7',
      ...more,
    })
  const school = () => `/schools/${town.almskolan}/year?year=2026`
  const events = (what: string) => program.owner.query('select from event where what = $1', [what]).then(({ rowCount }) => rowCount)

  it('has dates for an authority that never had a round, as proposals', async () => {
    const { text } = await admin.get('/year/dates')
    assert.match(text, /Datum för 2026\/27[\s\S]*Skattning[\s\S]*14 sep\u2060–\u20609 okt[\s\S]*Förslag/)
    assert.match((await principal.get('/year')).text, /Året 2026\/27[\s\S]*Skolans plan fastställs/)
  })

  it('moves for all schools, and on the start page, the year and the report with it', async () => {
    assert.equal((await plan()).status, 303)
    assert.match((await admin.get('/year/dates')).text, /4 dec/)
    assert.match((await principal.get('/year')).text, /till 4 december/)
    assert.match((await principal.get('/')).text, /till 4 dec/)
    assert.equal(await events('year.step-set'), 1)
    await admin.post('/year/dates/autumn-report?_method=PUT&year=2026', {
      used: 'yes',
      from: '2026-11-02',
      to: '2026-12-01',
      earlier: '0',
      later: '0',
    })
    assert.match((await principal.get('/reports')).text, /Skickas senast 1 december 2026/)
    await admin.post('/year/dates/autumn-report?_method=PUT&year=2026', {
      used: 'no',
      from: '2026-11-02',
      to: '2026-12-01',
      earlier: '0',
      later: '0',
    })
    const asked = await principal.get('/reports')
    assert.match(asked.text, /begär ingen rapport det här halvåret/)
    assert.doesNotMatch((await principal.get('/')).text, /Rapporten för hösten 2026/)
    assert.doesNotMatch((await principal.get('/year')).text, /Höstens rapport/)
  })

  it('refuses what cannot be, with what was written kept: free days, breaks, reversed, another half-year, no number', async () => {
    await admin.post('/year/breaks', { name: 'Jullov', from: '2026-12-21', to: '2027-01-08' })
    for (const [more, said] of [
      [{ to: '2026-12-05' }, /ingen arbetar den dagen/],
      [{ to: '2026-12-24' }, /ingen arbetar den dagen/],
      [{ to: '2026-12-22' }, /utanför loven/],
      [{ to: '2026-10-09' }, /måste komma efter/],
      [{ to: '2027-07-02' }, /en dag i läsåret/],
      [{ to: 'snart' }, /Skriv ett datum/],
      [{ later: '500' }, /från 0 till 120/],
      [{ earlier: 'x' }, /från 0 till 120/],
    ] as const) {
      const { status, text } = await plan(more)
      assert.equal(status, 422, JSON.stringify(more))
      assert.match(text, said)
      assert.match(text, /value="2026-10-12"/)
    }
    const half = { used: 'yes', from: '2026-11-02', to: '2027-01-15', earlier: '0', later: '0' }
    assert.match((await admin.post('/year/dates/autumn-report?_method=PUT&year=2026', half)).text, /hör till sitt halvår/)
    assert.equal((await program.owner.query('select from year_step')).rowCount, 0)
    assert.equal((await admin.get('/year/dates/sommar')).status, 404)
  })

  it('lets a school move within the limits, moves along with the authority, and follows it again when left empty', async () => {
    await plan()
    assert.equal((await principal.post(`${school()}&_method=PUT`, { plan: '2026-12-11' })).status, 303)
    assert.match((await principal.get('/year')).text, /Skolans eget datum, 7 dagar efter huvudmannens/)
    await plan({ to: '2026-11-27' })
    assert.match((await principal.get('/year')).text, /till 4 december/)
    const colleague = await signedIn(program, town.authority, town.people.otherPrincipal)
    assert.match((await colleague.get('/year')).text, /till 27 november/)
    const far = await principal.post(`${school()}&_method=PUT`, { plan: '2026-12-08' })
    assert.equal(far.status, 422)
    assert.match(far.text, /Så långt får skolan inte flytta/)
    assert.match(far.text, /value="2026-12-08"/)
    assert.match((await principal.post(`${school()}&_method=PUT`, { plan: '2026-12-05' })).text, /får skolan inte flytta|ingen arbetar/)
    await principal.post(`${school()}&_method=PUT`, { plan: '' })
    assert.equal((await program.owner.query('select from year_move')).rowCount, 0)
  })

  it('shows a step that no school may move to nobody as movable, and takes no move of it', async () => {
    await plan({ earlier: '0', later: '0' })
    assert.doesNotMatch((await principal.get(school())).text, /name="plan"/)
    await principal.post(`${school()}&_method=PUT`, { plan: '2026-12-01' })
    assert.equal((await program.owner.query("select from year_move where step = 'plan'")).rowCount, 0)
  })

  it('keeps breaks by day and lets them go, and refuses a mistyped year', async () => {
    assert.equal((await admin.post('/year/breaks', { name: 'Sportlov', from: '2027-02-15', to: '2027-02-19' })).status, 303)
    await admin.post('/year/breaks', { name: 'Jullov', from: '2026-12-21', to: '2027-01-08' })
    const { text } = await admin.get('/year/calendar')
    assert.match(text, /Jullov[\s\S]*21 december – 8 januari 2027[\s\S]*Sportlov/)
    assert.match((await principal.get('/year')).text, /Sportlov/)
    const wrong = await admin.post('/year/breaks', { name: 'Påsklov', from: '2026-03-29', to: '2027-04-02' })
    assert.match(wrong.text, /högst 100 dagar/)
    assert.match(wrong.text, /value="Påsklov"/)
    await admin.post('/year/breaks', { name: 'Långt', from: '2028-01-10', to: '2028-04-14' })
    const row = await admin.post('/year/breaks', { name: 'Längre', from: '2028-04-15', to: '2028-06-30' })
    assert.equal(row.status, 422)
    assert.match(row.text, /mer än 120 dagar i rad utan mejl/)
    assert.match((await admin.post('/year/breaks', { name: '', from: '', to: '' })).text, /Skriv vad lovet heter/)
    const id = /breaks\/([0-9a-f-]{36})/.exec(text)?.[1]
    await admin.post(`/year/breaks/${id}?_method=DELETE`, {})
    assert.doesNotMatch((await admin.get('/year/calendar')).text, /Jullov[\s\S]*21 december/)
  })

  it('chooses mail in July and in breaks, and undoes the choice', async () => {
    await admin.post('/year/mail?_method=PUT', { inJuly: 'yes' })
    assert.match((await admin.get('/year/calendar')).text, /id="inJuly"[^>]*checked/)
    await admin.post('/year/mail?_method=PUT', {})
    assert.doesNotMatch((await admin.get('/year/calendar')).text, /checked/)
  })

  it('names its red days, to everyone in the year and beside the breaks', async () => {
    assert.match(
      (await admin.get('/year/calendar')).text,
      /Julafton[\s\S]*?torsdag 24 december 2026[\s\S]*Långfredagen[\s\S]*?fredag 26 mars 2027/,
    )
    assert.match((await principal.get('/year')).text, /Röda dagar och aftnar[\s\S]*Alla helgons dag[\s\S]*Midsommarafton/)
  })

  it('is chosen by year, a few back and ahead; a far one shows this', async () => {
    assert.match((await principal.get('/year?year=2027')).text, /Året 2027\/28/)
    for (const odd of ['2099', 'x', '', '2026.5']) assert.match((await principal.get(`/year?year=${odd}`)).text, /Året 2026\/27/, odd)
    program.setNow('2027-06-30T21:59:00Z')
    const again = await signedIn(program, town.authority, town.people.principal)
    assert.match((await again.get('/year')).text, /Året 2026\/27/)
    program.setNow('2027-06-30T22:00:00Z')
    assert.match((await again.get('/year')).text, /Året 2027\/28/, 'midnight in Sweden')
  })

  it('is counted for those above schools, by school for who chooses one, and of no school to others', async () => {
    assert.match((await admin.get('/year')).text, /Så långt har skolorna kommit[\s\S]*0 av 3/)
    const head = await signedIn(program, town.authority, town.people.districtHead)
    assert.match((await head.get('/year')).text, /Så långt har skolorna kommit/)
    assert.match((await admin.get(`/year?school=${town.bergskolan}`)).text, /Bergskolan ·/)
    assert.match((await principal.get(`/year?school=${town.bergskolan}`)).text, /Almskolan ·/, 'her own, whatever she asks for')
    assert.doesNotMatch((await principal.get('/year')).text, /Så långt har skolorna kommit/)
  })
})
