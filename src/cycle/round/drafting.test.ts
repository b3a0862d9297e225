import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { basics, type Fields, openRoundScene, type RoundScene } from '../../../test/support/rounds.ts'
import { inScope } from '../../ground/base/database.ts'
import { addDuty, addPerson } from '../../people/organisation/store.ts'

describe('a round', () => {
  let program: RoundScene['program']
  let town: RoundScene['town']
  let framework: RoundScene['framework']
  let admin: RoundScene['admin']
  let draft: RoundScene['draft']
  let count: RoundScene['count']
  let endAll: RoundScene['endAll']

  before(async () => {
    ;({ program, town, framework, admin, draft, count, endAll } = await openRoundScene())
  })
  after(() => program.close())

  describe('from draft to open', () => {
    let id: string
    it('a wizard in steps makes a draft, and sends nothing', async () => {
      const page = await admin.get('/rounds/new')
      assert.match(page.text, /value="Hösten 2026"/)
      id = await draft()
      const chosen = await admin.post(`/rounds/${id}/schools`, {
        schools: [town.almskolan, town.bergskolan],
        shown: [town.almskolan, town.bergskolan, town.vuxenskolan],
      })
      assert.equal(chosen.location, `/rounds/${id}/invitation`)
      const invited = await admin.post(`/rounds/${id}/invitation`, {
        minimumGroup: '7',
        message: 'Vi gör det här tillsammans.',
        first: '2026-10-09',
        second: '',
      })
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
      assert.deepEqual(
        answers.map(({ status }) => status),
        [303, 303],
      )
      assert.equal(await count('from round_member where round_id = $1', id), 9)
      assert.equal(await count(`from event where about_id = $1 and what = 'round.opened'`, id), 1)
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
      const person = await inScope(program.db, { authority: town.authority }, async (tx) => {
        const made = await addPerson(
          tx,
          {
            authority: town.authority,
            givenName: 'Ny',
            familyName: 'Lärare',
            email: 'ny@example.se',
            from: '2026-09-29',
            language: 'en',
          },
          program.program.secret,
        )
        await addDuty(tx, { authority: town.authority, person: made, unit: town.teams.fourSix, role: 'teacher', from: '2026-09-29' })
        return made
      })
      await program.owner.query('update duty set to_on = $1 where person_id = $2', ['2026-09-29', town.people.colleague])
      await program.runTask('round-members', { authority: town.authority })
      await program.runJobs()
      const now = await program.owner.query<{ person_id: string }>(
        'select * from round_member where round_id = $1 order by person_id, school_id',
        [id],
      )
      assert.deepEqual(
        now.rows.filter((row) => row.person_id !== person),
        before.rows,
      )
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
      assert.equal(
        (await admin.post(`/rounds/${id}/dates`, { closesOn: '2026-10-27', first: '2026-10-12', second: '2026-10-22' })).status,
        303,
      )
      assert.equal(await count(`from round where id = $1 and closes_on = '2026-10-27' and minimum_group = 7`, id), 1)
      assert.equal((await admin.post(`/rounds/${id}/schools`, { schools: [town.vuxenskolan] })).status, 303)
      assert.equal(await count('from round_member where round_id = $1 and school_id = $2', id, town.vuxenskolan), 1)
      await program.runJobs()
      assert.equal(program.sent.length, 10)
    })
    it('a reminder goes only to those who have not handed in, and nothing that waits tells who that is', async () => {
      const pseudonym = program.program.secret.pseudonym(town.authority, town.people.teacher)
      const twice = program.program.secret.pseudonym(town.authority, town.people.atTwoSchools)
      const handIn = 'insert into private.response (round_id, school_id, pseudonym, audience, handed_in_on) values ($1, $2, $3, $4, $5)'
      await program.owner.query(handIn, [id, town.almskolan, pseudonym, 'staff', '2026-10-01'])
      await program.owner.query(handIn, [id, town.almskolan, twice, 'staff', '2026-10-01'])
      program.setNow('2026-10-12T06:00:00Z')
      program.sent.length = 0
      await program.runTask('due-rounds', {})
      await program.runTask('round-mailing', { authority: town.authority, round: id, kind: 'first_reminder' })
      assert.equal(await count('from letter'), 9, 'a letter for every member alike')
      assert.equal(await count('from letter where letter::text like $1', `%${town.people.teacher}%`), 0)
      await program.runJobs()
      assert.equal(await count('from letter'), 0)
      const to = program.sent.map((mail) => mail.to.split('@')[0])
      assert.ok(!to.includes('sara.lindqvist'))
      // Nor to the colleague whose duty ended meanwhile.
      assert.ok(!to.includes('jonas.ek'))
      assert.equal(to.length, 8)
      const left = program.sent.find((mail) => mail.to.startsWith('osten'))
      assert.match(left?.text ?? '', /Din för Bergskolan är inte inskickad än/)
      assert.equal(
        await count(
          `from round_mailing where round_id = $1 and kind = 'first_reminder' and sent_on = '2026-10-12' and recipients is null`,
          id,
        ),
        1,
      )
      const page = await admin.get(`/rounds/${id}`)
      assert.match(page.text, /Skickad 12 oktober</)
      program.setNow('2026-09-29T08:00:00Z')
    })
    it('closing asks first, closes once, shuffles, and then nothing can be changed', async () => {
      assert.match((await admin.get(`/rounds/${id}/closing`)).text, /Ingen kan svara eller ändra sina svar/)
      assert.equal((await admin.post(`/rounds/${id}/closing`)).status, 303)
      assert.equal((await admin.post(`/rounds/${id}/closing`)).status, 303)
      assert.equal(await count('from round_closing where round_id = $1', id), 1)
      assert.equal(await count(`from event where about_id = $1 and what = 'round.closed'`, id), 1)
      await program.runJobs()
      const changes: [string, Fields][] = [
        ['dates', { closesOn: '2026-11-20' }],
        ['schools', { schools: [town.vuxenskolan] }],
        ['basics', basics],
        ['invitation', {}],
        ['opening', {}],
        ['schedule', {}],
      ]
      for (const [path, fields] of changes) {
        const refused = await admin.post(`/rounds/${id}/${path}`, fields)
        assert.equal(refused.status, 422, path)
        assert.match(refused.text, /Omgången är stängd och går inte att ändra/)
      }
      await endAll()
    })
  })
})
