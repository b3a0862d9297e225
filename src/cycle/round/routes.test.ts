import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { basics, type Fields, openRoundScene, type RoundScene } from '../../../test/support/rounds.ts'

describe('rounds', () => {
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
    const added = await admin.post(`/rounds/${id}/schools`, {
      schools: [town.vuxenskolan],
      shown: [town.almskolan, town.vuxenskolan],
      search: '1',
      q: 'Alm',
    })
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

  it('odd forms are refused in words, never with an error of ours', async () => {
    const odd: Fields[] = [
      {},
      { name: ' ', opensOn: 'igår' },
      { ...basics, framework, closesOn: '2026-02-30' },
      { ...basics, framework: 'x' },
      { ...basics, framework, audiences: 'everyone' },
    ]
    for (const fields of odd) assert.equal((await admin.post('/rounds', fields)).status, 422)
    const id = await draft()
    const oddInvitations: Fields[] = [
      {},
      { minimumGroup: '4' },
      { minimumGroup: '5', message: 'å'.repeat(2001) },
      { minimumGroup: '5', first: '2026-12-24' },
      { minimumGroup: '5', first: '2026-10-12', second: '2026-10-05' },
    ]
    for (const fields of oddInvitations) assert.equal((await admin.post(`/rounds/${id}/invitation`, fields)).status, 422)
    assert.equal((await admin.post(`/rounds/${id}/schools`, { schools: ['x'], shown: ['y'] })).status, 422)
    assert.equal((await admin.post(`/rounds/${id}/opening`)).status, 422)
    assert.equal((await admin.get('/rounds/not-an-id')).status, 404)
  })
})
