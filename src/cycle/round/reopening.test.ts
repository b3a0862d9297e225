import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { answerAll, answerStatement, assessmentPath, autosave } from '../../../test/support/assessing.ts'
import { signedIn, Visitor } from '../../../test/support/browser.ts'
import { makeMunicipality } from '../../../test/support/municipality.ts'
import { openRoundScene, type RoundScene } from '../../../test/support/rounds.ts'

describe('between closing and results', () => {
  let scene: RoundScene
  let id: string
  before(async () => {
    scene = await openRoundScene()
  })
  after(() => scene.program.close())
  /** A round of two schools, just opened. */
  beforeEach(async () => {
    scene.program.setNow('2026-09-29T08:00:00Z')
    await scene.endAll()
    id = await scene.openWith([scene.town.almskolan, scene.town.bergskolan])
  })

  const close = (delay = '24') => scene.admin.post(`/rounds/${id}/closing`, { delay })
  const reopen = (fields: Record<string, string> = {}, visitor = scene.admin) =>
    visitor.post(`/rounds/${id}/reopenings`, { school: scene.town.almskolan, until: '2026-10-01', ...fields })
  const endAt = (school: string, visitor = scene.admin) => visitor.post(`/rounds/${id}/reopenings/${school}?_method=DELETE`)
  const reopened = () => scene.count('from round_reopening where round_id = $1 and ended_at is null', id)
  const released = () => scene.count('from round_release where round_id = $1', id)
  const dueAt = async () =>
    (
      await scene.program.worker.query<{ at: Date }>(
        `select j.run_at as at from jobs._private_jobs j join jobs._private_tasks t on t.id = j.task_id where t.identifier = 'round-release' and payload ->> 'round' = $1`,
        [id],
      )
    ).rows.map(({ at }) => at.toISOString())

  describe('the delay', () => {
    it('chosen at closing is kept with the closing; without a choice it is the round’s own', async () => {
      await close('72')
      assert.equal(await scene.count('from round_closing where round_id = $1 and release_delay = 72', id), 1)
      assert.deepEqual(await dueAt(), ['2026-10-02T08:00:00.000Z'])
      assert.match((await scene.admin.get(`/rounds/${id}`)).text, /fredag 2 oktober kl\. 10\.00/)
      await scene.endAll()
      id = await scene.openWith([scene.town.almskolan])
      assert.equal((await scene.admin.post(`/rounds/${id}/closing`)).status, 303)
      assert.equal(await scene.count('from round_closing where round_id = $1 and release_delay = 24', id), 1)
    })

    it('left empty or made up never means at once: nothing is closed, and the page says what to choose', async () => {
      for (const delay of ['', ' ', '00', '-1', '2', '0.0', '24 ; 0', 'null', '1e9', '٠']) {
        const refused = await close(delay)
        assert.equal(refused.status, 422, `"${delay}"`)
        assert.match(refused.text, /href="#delay[^"]*">Välj när resultaten ska visas/)
        assert.match(refused.text, /value="24" checked|checked[^>]*value="24"/)
      }
      const twice = await scene.admin.post(`/rounds/${id}/closing`, { delay: ['0', ''] })
      assert.equal(twice.status, 422)
      assert.equal(await scene.count('from round_closing where round_id = $1', id), 0)
      const drafted = await scene.draft()
      for (const releaseDelay of ['', '-1', '5'])
        assert.equal((await scene.admin.post(`/rounds/${drafted}/invitation`, { minimumGroup: '5', releaseDelay })).status, 422)
      assert.equal(await scene.count('from round where id = $1 and release_delay = 24', drafted), 1)
    })

    it('of nothing shows the results as soon as the worker has been by', async () => {
      await close('0')
      assert.match((await scene.admin.get(`/rounds/${id}`)).text, /Resultaten räknas fram/)
      await scene.program.runJobs()
      assert.equal(await released(), 1)
      assert.match((await scene.admin.get(`/rounds/${id}`)).text, /Resultaten visas sedan/)
    })
  })

  describe('reopening', () => {
    it('says who may answer and until when, moves the results along, and tells it among what has happened', async () => {
      await close()
      assert.deepEqual(await dueAt(), ['2026-09-30T08:00:00.000Z'])
      const form = await scene.admin.get(`/rounds/${id}/reopenings/new`)
      assert.equal(form.status, 200)
      assert.match(form.text, /Bergskolan/)
      assert.equal((await reopen()).location, `/rounds/${id}`)
      assert.deepEqual(await dueAt(), ['2026-10-02T22:00:00.000Z'])
      const page = (await scene.admin.get(`/rounds/${id}`)).text
      assert.match(page, /Almskolan kan svara till och med torsdag 1 oktober/)
      assert.match(page, /lördag 3 oktober kl\. 00\.00/)
      assert.match(page, /lät en skola svara igen/)
      assert.equal((await reopen({ until: '2026-10-05' })).status, 303)
      assert.equal(await reopened(), 1)
      assert.deepEqual(await dueAt(), ['2026-10-06T22:00:00.000Z'])
      assert.equal((await endAt(scene.town.almskolan)).location, `/rounds/${id}`)
      assert.equal(await reopened(), 0)
      assert.deepEqual(await dueAt(), ['2026-09-30T08:00:00.000Z'])
      assert.equal((await endAt(scene.town.almskolan)).status, 303)
      assert.equal(await scene.count(`from event where about_id = $1 and what = 'round.school-closed-again'`, id), 1)
    })

    it('is refused with what was written kept and a way to each field, and changes nothing', async () => {
      await close()
      const foreign = await makeMunicipality(scene.program, 'Granköpings kommun')
      const wrong: [Record<string, string>, field: string][] = [
        [{ school: '' }, 'school'],
        [{ school: 'x' }, 'school'],
        [{ school: scene.town.vuxenskolan }, 'school'],
        [{ school: foreign.almskolan }, 'school'],
        [{ until: '2026-09-28' }, 'until'],
        [{ until: '2026-10-14' }, 'until'],
        [{ until: '' }, 'until'],
        [{ until: '2026-02-30' }, 'until'],
        [{ until: 'i morgon' }, 'until'],
      ]
      for (const [fields, field] of wrong) {
        const refused = await reopen(fields)
        assert.equal(refused.status, 422, JSON.stringify(fields))
        assert.match(refused.text, new RegExp(`<a href="#${field}"`), JSON.stringify(fields))
        if (field === 'until') {
          assert.match(refused.text, new RegExp(`value="${scene.town.almskolan}" selected|selected[^>]*value="${scene.town.almskolan}"`))
          assert.equal(/<input[^>]*name="until"[^>]*>/.exec(refused.text)?.[0].match(/value="([^"]*)"/)?.[1] ?? '', fields.until)
        } else assert.match(refused.text, /value="2026-10-01"/)
      }
      assert.equal((await reopen({ until: '2026-09-29' })).status, 303)
      assert.equal((await reopen({ until: '2026-10-13' })).status, 303)
      assert.equal(await reopened(), 1)
    })

    it('is not possible while the round is open, nor once the results are shown', async () => {
      assert.equal((await scene.admin.get(`/rounds/${id}/reopenings/new`)).location, `/rounds/${id}`)
      const early = await reopen()
      assert.equal(early.status, 422)
      await close('0')
      await scene.program.runJobs()
      assert.equal(await released(), 1)
      assert.equal((await scene.admin.get(`/rounds/${id}/reopenings/new`)).location, `/rounds/${id}`)
      const late = await reopen()
      assert.equal(late.status, 422)
      assert.notEqual(early.text.match(/role="alert".*?<\/div>/s)?.[0], late.text.match(/role="alert".*?<\/div>/s)?.[0])
      assert.doesNotMatch((await scene.admin.get(`/rounds/${id}`)).text, /Låt en skola svara igen/)
      assert.equal(await scene.count('from round_reopening where round_id = $1', id), 0)
    })

    it('is the administrator’s, and the principal’s for a round that the school started itself; nobody else’s', async () => {
      await close()
      await reopen()
      const { town, program } = scene
      const stranger = await makeMunicipality(program, 'Sandköpings kommun')
      const others = [
        scene.principal,
        ...(await Promise.all(
          [
            town.people.leader,
            town.people.lead,
            town.people.teacher,
            town.people.districtHead,
            town.people.coach,
            town.people.otherPrincipal,
          ].map((person) => signedIn(program, town.authority, person)),
        )),
        await signedIn(program, stranger.authority, stranger.people.admin),
      ]
      for (const visitor of others) {
        assert.equal((await visitor.get(`/rounds/${id}/reopenings/new`)).status, 404)
        assert.equal((await reopen({ until: '2026-10-03' }, visitor)).status, 404)
        assert.equal((await endAt(town.almskolan, visitor)).status, 404)
        assert.equal((await visitor.post(`/rounds/${id}/closing`, { delay: '0' })).status, 404)
      }
      assert.equal((await reopen({}, new Visitor(program))).status, 403)
      assert.equal(await scene.count(`from round_reopening where round_id = $1 and until = '2026-10-01' and ended_at is null`, id), 1)
      await scene.endAll()
      id = await scene.draft(scene.principal)
      await scene.principal.post(`/rounds/${id}/opening`)
      await scene.principal.post(`/rounds/${id}/closing`, { delay: '1' })
      assert.equal((await reopen({}, scene.principal)).status, 303)
      assert.equal((await reopen({ school: town.bergskolan }, scene.principal)).status, 422)
      assert.equal((await endAt(town.almskolan, scene.principal)).status, 303)
    })

    it('lets the school’s people save and hand in until the end of its day or until it is ended, and nobody else', async () => {
      const { town, program } = scene
      const here = await signedIn(program, town.authority, town.people.teacher)
      const there = await signedIn(program, town.authority, town.people.otherPrincipal)
      const [path, elsewhere] = [assessmentPath(id, town.almskolan), assessmentPath(id, town.bergskolan)]
      await answerAll(here, path, [2, 3], { handIn: false })
      await answerAll(there, elsewhere, [4], { handIn: false, audience: 'leader' })
      await close()
      assert.equal((await autosave(here, path, 3, { choice: 4 })).status, 409)
      await reopen()
      assert.equal((await autosave(here, path, 3, { choice: 4 })).status, 200)
      assert.equal((await answerStatement(here, path, 1, { choice: 5, revision: 1 })).status, 303)
      const todo = (await here.get('/')).text
      assert.match(todo, /torsdag 1 oktober/, 'the day until which this school may answer')
      assert.doesNotMatch(todo, /tisdag 20 oktober/)
      assert.equal((await autosave(there, elsewhere, 2, { choice: 4, audience: 'leader' })).status, 409)
      assert.equal((await there.post(`${elsewhere}/handing-in`)).status, 422)
      assert.match((await here.post(`${path}/handing-in`)).location ?? '', /^\/results\//)
      assert.equal((await autosave(here, path, 4, { choice: 1 })).status, 200, 'changes count until the school is closed again')
      program.setNow('2026-10-01T21:59:00Z')
      assert.equal((await autosave(here, path, 5, { choice: 1 })).status, 200)
      program.setNow('2026-10-01T22:00:30Z')
      assert.equal((await autosave(here, path, 6, { choice: 1 })).status, 409)
      program.setNow('2026-10-01T12:00:00Z')
      await endAt(town.almskolan)
      assert.equal((await autosave(here, path, 6, { choice: 1 })).status, 409)
      const late = await signedIn(program, town.authority, town.people.colleague)
      await late.post(`${path}/response`)
      assert.equal(await scene.count('from private.response where round_id = $1', id), 2)
    })
  })

  describe('how far it has come', () => {
    it('is told as a share and a sentence, and where to go when it is done, to those who see the round', async () => {
      const { town, program } = scene
      await close('0')
      const progress = async (visitor = scene.admin) => {
        const answer = await visitor.get(`/rounds/${id}/release`)
        assert.equal(answer.status, 200)
        return JSON.parse(answer.text)
      }
      const soon = await progress()
      assert.deepEqual([soon.done, soon.total, soon.url], [0, 100, undefined])
      assert.ok(soon.text.length > 5)
      await program.owner.query(
        `insert into release_progress (round_id, authority_id, step, done, total, at) values ($1, $2, 'storing', 1, 2, now())`,
        [id, town.authority],
      )
      const halfway = await progress(scene.principal)
      assert.deepEqual([halfway.done, halfway.url], [88, undefined])
      assert.match((await scene.admin.get(`/rounds/${id}`)).text, /Resultaten skrivs ner/)
      await program.runJobs()
      const done = await progress()
      assert.deepEqual([done.done, done.url], [100, `/rounds/${id}`])
      for (const person of [town.people.teacher, town.people.districtHead, town.people.coach]) {
        const visitor = await signedIn(program, town.authority, person)
        assert.equal((await visitor.get(`/rounds/${id}/release`)).status, 404)
      }
    })
  })
})
