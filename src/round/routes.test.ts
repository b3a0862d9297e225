import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { inScope } from '../base/database.ts'
import { addDuty, addPerson } from '../organisation/store.ts'
import { signedIn, type Visitor } from '../../test/support/browser.ts'
import { makeMunicipality, type Municipality } from '../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../test/support/program.ts'

type Fields = Record<string, string | string[]>

const basics: Fields = { name: 'Hösten 2026', opensOn: '2026-09-29', closesOn: '2026-10-20', audiences: ['staff', 'leader'] }

/** The id in a redirect to /rounds/:id/… */
function idIn(location: string | null): string {
  return /\/rounds\/([0-9a-f-]{36})/.exec(location ?? '')?.[1] ?? ''
}

describe('rounds', () => {
  let program: TestProgram
  let town: Municipality
  let other: Municipality
  let framework: string
  let admin: Visitor
  let principal: Visitor

  before(async () => {
    program = await openTestProgram({ STEGVIS_MODE: 'test' })
    town = await makeMunicipality(program)
    other = await makeMunicipality(program, 'Granköpings kommun')
    framework = (await program.owner.query<{ id: string }>('select id from framework_version')).rows[0]?.id ?? ''
    admin = await signedIn(program, town.authority, town.people.admin)
    principal = await signedIn(program, town.authority, town.people.principal)
  })
  after(() => program.close())

  async function draft(visitor: Visitor = admin, fields: Fields = {}): Promise<string> {
    const made = await visitor.post('/rounds', { ...basics, framework, ...fields })
    assert.equal(made.status, 303)
    return idIn(made.location)
  }
  async function openWith(schools: string[], fields: Fields = {}): Promise<string> {
    const id = await draft(admin, fields)
    assert.equal((await admin.post(`/rounds/${id}/schools`, { schools, shown: schools })).status, 303)
    assert.equal((await admin.post(`/rounds/${id}/opening`)).status, 303)
    return id
  }
  async function count(sql: string, ...values: unknown[]): Promise<number> {
    const login = sql.includes('jobs.') ? program.worker : program.owner
    return (await login.query<{ n: number }>(`select count(*)::int as n ${sql}`, values)).rows[0]?.n ?? -1
  }
  /** Ends every round, so that the next promise starts from none. */
  async function endAll(): Promise<void> {
    await program.owner.query(`insert into round_closing (round_id, authority_id, reason) select round_id, authority_id, 'hand' from round_opening on conflict do nothing`)
    await program.owner.query('delete from round_schedule')
    await program.worker.query('delete from jobs._private_jobs')
    program.sent.length = 0
  }

  describe('from draft to open', () => {
    let id: string
    it('a wizard in steps makes a draft, and sends nothing', async () => {
      const page = await admin.get('/rounds/new')
      assert.match(page.text, /value="Hösten 2026"/)
      id = await draft()
      const chosen = await admin.post(`/rounds/${id}/schools`, { schools: [town.almskolan, town.bergskolan], shown: [town.almskolan, town.bergskolan, town.vuxenskolan] })
      assert.equal(chosen.location, `/rounds/${id}/invitation`)
      const invited = await admin.post(`/rounds/${id}/invitation`, { minimumGroup: '7', message: 'Vi gör det här tillsammans.', first: '2026-10-09', second: '' })
      assert.equal(invited.location, `/rounds/${id}/preview`)
      const preview = await admin.get(`/rounds/${id}/preview`)
      assert.equal(preview.status, 200)
      assert.match(preview.text, /Vi gör det här tillsammans/)
      assert.match(preview.text, /Färre än minsta grupp/)
      assert.match(preview.text, /Inbjudan på engelska/)
      assert.match(preview.text, /En person finns på flera skolor/)
      await program.runTask('due-rounds', {})
      await program.runJobs()
      assert.equal(program.sent.length, 0)
    })
    it('opening freezes everyone asked, once, however often the button is pressed', async () => {
      const answers = await Promise.all([admin.post(`/rounds/${id}/opening`), admin.post(`/rounds/${id}/opening`)])
      assert.deepEqual(answers.map(({ status }) => status), [303, 303])
      assert.equal(await count('from round_member where round_id = $1', id), 9)
      assert.equal(await count(`from event where about_id = $1 and what = 'round opened'`, id), 1)
      assert.equal(await count('from jobs._private_jobs'), 1)
    })
    it('the invitation goes to all, one mail each, in words that keep the promises', async () => {
      await program.runJobs()
      assert.equal(program.sent.length, 8)
      const toBoth = program.sent.find(({ to }) => to.startsWith('osten'))
      assert.match(toBoth?.text ?? '', /Almskolan och Bergskolan/)
      assert.match(toBoth?.text ?? '', /http:\/\/localhost\/assessments/)
      assert.match(toBoth?.text ?? '', /minst sju svar/)
      assert.match(toBoth?.text ?? '', /15 minuter/)
      await program.runTask('due-rounds', {})
      await program.runTask('round-mailing', { authority: town.authority, round: id, kind: 'invitation' })
      await program.runJobs()
      assert.equal(program.sent.length, 8)
    })
    it('an open round shows totals of schools only', async () => {
      const page = await admin.get(`/rounds/${id}`)
      assert.match(page.text, /0 av 7 har skickat in/)
      assert.doesNotMatch(page.text, /F–3|Fritidshem|Lindqvist/)
    })
    it('who joins while it is open is added and invited; nobody who is there is changed', async () => {
      const before = await program.owner.query('select * from round_member where round_id = $1 order by person_id, school_id', [id])
      const person = await inScope(program.program.db, { authority: town.authority }, async (tx) => {
        const made = await addPerson(tx, { authority: town.authority, givenName: 'Ny', familyName: 'Lärare', email: 'ny@example.se', from: '2026-09-29', language: 'en' })
        await addDuty(tx, { authority: town.authority, person: made, unit: town.teams.fourSix, role: 'teacher', from: '2026-09-29' })
        return made
      })
      await program.owner.query('update duty set to_on = $1 where person_id = $2', ['2026-09-29', town.people.colleague])
      await program.runTask('round-members', { authority: town.authority })
      await program.runJobs()
      const now = await program.owner.query<{ person_id: string }>('select * from round_member where round_id = $1 order by person_id, school_id', [id])
      assert.deepEqual(now.rows.filter((row) => row.person_id !== person), before.rows)
      assert.equal(now.rows.length, before.rows.length + 1)
      assert.equal(program.sent.length, 9)
      assert.match(program.sent.at(-1)?.text ?? '', /^Hello Ny/)
    })
    it('only later days and more schools are possible, and refusals say so', async () => {
      const refused = await admin.post(`/rounds/${id}/basics`, { ...basics, framework, name: 'Annat' })
      assert.equal(refused.status, 422)
      assert.match(refused.text, /Omgången är öppen\. Nu kan bara/)
      assert.equal((await admin.post(`/rounds/${id}/invitation`, { minimumGroup: '5' })).status, 422)
      assert.equal((await admin.post(`/rounds/${id}?_method=DELETE`)).status, 422)
      const earlier = await admin.post(`/rounds/${id}/dates`, { closesOn: '2026-10-15', first: '2026-10-12', second: '' })
      assert.equal(earlier.status, 422)
      assert.match(earlier.text, /value="2026-10-15"/)
      assert.match(earlier.text, /value="2026-10-12"/)
      assert.equal((await admin.post(`/rounds/${id}/dates`, { closesOn: '2026-10-27', first: '2026-10-12', second: '2026-10-22' })).status, 303)
      assert.equal(await count(`from round where id = $1 and closes_on = '2026-10-27' and minimum_group = 7`, id), 1)
      assert.equal((await admin.post(`/rounds/${id}/schools`, { schools: [town.vuxenskolan] })).status, 303)
      assert.equal(await count('from round_member where round_id = $1 and school_id = $2', id, town.vuxenskolan), 1)
      await program.runJobs()
      assert.equal(program.sent.length, 10)
    })
    it('a reminder goes only to those who have not handed in, and no job tells who that is', async () => {
      const pseudonym = program.program.secret.pseudonym(town.authority, town.people.teacher)
      const twice = program.program.secret.pseudonym(town.authority, town.people.atTwoSchools)
      const handIn = 'insert into private.response (round_id, school_id, pseudonym, audience, handed_in_on) values ($1, $2, $3, $4, $5)'
      await program.owner.query(handIn, [id, town.almskolan, pseudonym, 'staff', '2026-10-01'])
      await program.owner.query(handIn, [id, town.almskolan, twice, 'staff', '2026-10-01'])
      program.setNow('2026-10-12T06:00:00Z')
      program.sent.length = 0
      await program.runTask('due-rounds', {})
      await program.runTask('round-mailing', { authority: town.authority, round: id, kind: 'first_reminder' })
      assert.equal(await count(`from jobs._private_jobs j join jobs._private_tasks t on t.id = j.task_id where t.identifier = 'round-mail' and payload->>'person' = $1`, town.people.teacher), 1)
      await program.runJobs()
      const to = program.sent.map((mail) => mail.to.split('@')[0])
      assert.ok(!to.includes('sara.lindqvist'))
      assert.equal(to.length, 9)
      const left = program.sent.find((mail) => mail.to.startsWith('osten'))
      assert.match(left?.text ?? '', /Din för Bergskolan är inte inskickad än/)
      assert.equal(await count(`from round_mailing where round_id = $1 and kind = 'first_reminder' and sent_on = '2026-10-12' and recipients = 9`, id), 1)
      const page = await admin.get(`/rounds/${id}`)
      assert.match(page.text, /Skickad 12 oktober</)
      program.setNow('2026-09-29T08:00:00Z')
    })
    it('closing asks first, closes once, shuffles, and then nothing can be changed', async () => {
      assert.match((await admin.get(`/rounds/${id}/closing`)).text, /Ingen kan svara eller ändra sina svar/)
      assert.equal((await admin.post(`/rounds/${id}/closing`)).status, 303)
      assert.equal((await admin.post(`/rounds/${id}/closing`)).status, 303)
      assert.equal(await count('from round_closing where round_id = $1', id), 1)
      assert.equal(await count(`from event where about_id = $1 and what = 'round closed'`, id), 1)
      await program.runJobs()
      const changes: [string, Fields][] = [['dates', { closesOn: '2026-11-20' }], ['schools', { schools: [town.vuxenskolan] }], ['basics', basics], ['invitation', {}], ['opening', {}], ['schedule', {}]]
      for (const [path, fields] of changes) {
        const refused = await admin.post(`/rounds/${id}/${path}`, fields)
        assert.equal(refused.status, 422, path)
        assert.match(refused.text, /Omgången är stängd och går inte att ändra/)
      }
      await endAll()
    })
  })

  it('what was written is kept when the dates are reversed', async () => {
    const back = await admin.post('/rounds', { ...basics, framework, name: 'Våg två', closesOn: '2026-09-01', audiences: ['leader'] })
    assert.equal(back.status, 422)
    assert.match(back.text, /value="Våg två"/)
    assert.match(back.text, /value="2026-09-01"/)
    assert.match(back.text, /<a href="#closesOn">Sista dagen är före den dag då omgången öppnar/)
    assert.doesNotMatch(back.text, /value="staff" checked/)
  })
  it('a form that is sent twice makes one draft', async () => {
    const id = '0191e2a0-0000-4000-8000-000000000001'
    await draft(admin, { id })
    const again = await admin.post('/rounds', { ...basics, framework, id })
    assert.equal(again.location, `/rounds/${id}`)
    assert.equal(await count('from round where id = $1', id), 1)
  })
  it('searching and taking several at once save what was ticked', async () => {
    const id = await draft()
    const added = await admin.post(`/rounds/${id}/schools`, { schools: [town.vuxenskolan], shown: [town.almskolan, town.vuxenskolan], search: '1', q: 'Alm' })
    assert.equal(added.location, `/rounds/${id}/schools?q=Alm`)
    assert.equal(await count('from round_school where round_id = $1', id), 1)
    await admin.post(`/rounds/${id}/schools`, { schools: [town.almskolan], shown: [town.almskolan] })
    assert.equal(await count('from round_school where round_id = $1', id), 2)
    const empty = await admin.post(`/rounds/${id}/schools`, { shown: [town.almskolan, town.vuxenskolan] })
    assert.equal(empty.status, 422)
    assert.match(empty.text, /Kryssa för minst en skola/)
  })
  it('a scheduled round opens on its day and closes after its last, by itself', async () => {
    const id = await draft(admin, { opensOn: '2026-10-05' })
    await admin.post(`/rounds/${id}/schools`, { schools: [town.bergskolan], shown: [] })
    await program.runTask('due-rounds', {})
    assert.equal((await admin.post(`/rounds/${id}/schedule`)).status, 303)
    await program.runTask('due-rounds', {})
    assert.equal(await count('from round_opening where round_id = $1', id), 0)
    program.setNow('2026-10-05T04:00:00Z')
    await program.runTask('due-rounds', {})
    await program.runJobs()
    assert.equal(await count('from round_opening where round_id = $1', id), 1)
    assert.equal(program.sent.length, 2)
    program.setNow('2026-10-20T21:00:00Z')
    await program.runTask('due-rounds', {})
    assert.equal(await count('from round_closing where round_id = $1', id), 0)
    program.setNow('2026-10-20T22:30:00Z')
    assert.match((await admin.get(`/rounds/${id}`)).text, /Omgången är stängd/)
    await program.runTask('due-rounds', {})
    await program.runJobs()
    assert.equal(await count(`from round_closing where round_id = $1 and reason = 'date'`, id), 1)
    program.setNow('2026-09-29T08:00:00Z')
    await endAll()
  })
  it('a draft is deleted after a question, with all that hung on it', async () => {
    const id = await draft()
    assert.equal((await admin.get(`/rounds/${id}/removal`)).status, 200)
    assert.equal((await admin.post(`/rounds/${id}?_method=DELETE`)).location, '/rounds')
    assert.equal(await count('from round where id = $1', id), 0)
    assert.equal((await admin.get(`/rounds/${id}`)).status, 404)
  })

  describe('a school\'s own round', () => {
    let id: string
    it('has the own school from the start, and is the principal\'s to open', async () => {
      await endAll()
      id = await draft(principal)
      assert.equal(await count('from round_school where round_id = $1 and school_id = $2', id, town.almskolan), 1)
      assert.equal((await principal.post(`/rounds/${id}/opening`)).status, 303)
      assert.match((await principal.get('/rounds')).text, /av 7 har skickat in/)
    })
    it('cannot take in another school', async () => {
      assert.equal((await principal.post(`/rounds/${id}/schools`, { schools: [town.bergskolan] })).status, 422)
      assert.equal(await count('from round_member where round_id = $1 and school_id = $2', id, town.bergskolan), 0)
    })
    it('is refused while another round has the school, and says which and until when', async () => {
      for (const answer of [await principal.get('/rounds/new'), await principal.post('/rounds', { ...basics, framework })]) {
        assert.match(answer.text, /Almskolan är redan med i omgången Hösten 2026, som håller på till 20 oktober/)
      }
      assert.equal((await principal.post('/rounds', { ...basics, framework })).status, 422)
    })
    it('is nobody else\'s: another principal neither sees nor closes it', async () => {
      const otherPrincipal = await signedIn(program, town.authority, town.people.otherPrincipal)
      assert.doesNotMatch((await otherPrincipal.get('/rounds')).text, new RegExp(id))
      for (const path of ['', '/preview', '/closing', '/dates', '/schools', '/basics', '/invitation', '/removal']) {
        assert.equal((await otherPrincipal.get(`/rounds/${id}${path}`)).status, 404, path)
      }
      for (const path of ['/closing', '/opening', '/dates', '/schools', '/basics', '/invitation', '/schedule', '?_method=DELETE']) {
        assert.equal((await otherPrincipal.post(`/rounds/${id}${path}`, { closesOn: '2026-11-01' })).status, 404, path)
      }
      assert.equal(await count('from round_closing where round_id = $1', id), 0)
    })
  })

  it('a principal sees the authority\'s round and its own school\'s total, and changes nothing', async () => {
    await endAll()
    const id = await openWith([town.almskolan, town.bergskolan])
    const page = await principal.get(`/rounds/${id}`)
    assert.match(page.text, /Almskolan: 0 av 7 har skickat in/)
    assert.doesNotMatch(page.text, /Bergskolan/)
    for (const path of ['/closing', '/dates', '/schools']) {
      assert.equal((await principal.get(`/rounds/${id}${path}`)).status, 404)
      assert.equal((await principal.post(`/rounds/${id}${path}`, { closesOn: '2026-11-01', schools: [town.almskolan] })).status, 404)
    }
    const drafted = await draft()
    await admin.post(`/rounds/${drafted}/schools`, { schools: [town.almskolan], shown: [] })
    assert.equal((await principal.get(`/rounds/${drafted}`)).status, 404)
  })
  it('teachers, coaches and strangers do not come in', async () => {
    for (const person of [town.people.teacher, town.people.coach, town.people.districtHead]) {
      const visitor = await signedIn(program, town.authority, person)
      assert.equal((await visitor.get('/rounds')).status, 404)
      assert.equal((await visitor.post('/rounds', { ...basics, framework })).status, 404)
    }
  })
  it('another authority\'s ids are unknown in every address and field', async () => {
    const foreign = await signedIn(program, other.authority, other.people.admin)
    const id = await draft()
    await admin.post(`/rounds/${id}/schools`, { schools: [town.almskolan], shown: [] })
    for (const path of ['', '/preview', '/closing', '/dates', '/schools', '/basics', '/invitation', '/removal']) {
      assert.equal((await foreign.get(`/rounds/${id}${path}`)).status, 404, path)
    }
    for (const path of ['/closing', '/opening', '/dates', '/schools', '/basics', '/invitation', '/schedule', '?_method=DELETE', '/schedule?_method=DELETE']) {
      assert.equal((await foreign.post(`/rounds/${id}${path}`, { ...basics, framework })).status, 404, path)
    }
    assert.equal((await foreign.post('/rounds', { ...basics, framework, id })).status, 404)
    const mine = idIn((await foreign.post('/rounds', { ...basics, framework })).location)
    assert.equal((await foreign.post(`/rounds/${mine}/schools`, { schools: [town.almskolan], shown: [] })).status, 422)
    assert.equal((await foreign.post('/rounds', { ...basics, framework: town.almskolan })).status, 422)
    assert.equal(await count('from round_school where round_id = $1', mine), 0)
  })
  it('odd forms are refused in words, never with an error of ours', async () => {
    const odd: Fields[] = [{}, { name: ' ', opensOn: 'igår' }, { ...basics, framework, closesOn: '2026-02-30' }, { ...basics, framework: 'x' }, { ...basics, framework, audiences: 'everyone' }]
    for (const fields of odd) assert.equal((await admin.post('/rounds', fields)).status, 422)
    const id = await draft()
    const oddInvitations: Fields[] = [{}, { minimumGroup: '4' }, { minimumGroup: '5', message: 'å'.repeat(2001) }, { minimumGroup: '5', first: '2026-12-24' }, { minimumGroup: '5', first: '2026-10-12', second: '2026-10-05' }]
    for (const fields of oddInvitations) assert.equal((await admin.post(`/rounds/${id}/invitation`, fields)).status, 422)
    assert.equal((await admin.post(`/rounds/${id}/schools`, { schools: ['x'], shown: ['y'] })).status, 422)
    assert.equal((await admin.post(`/rounds/${id}/opening`)).status, 422)
    assert.equal((await admin.get('/rounds/not-an-id')).status, 404)
  })
})
