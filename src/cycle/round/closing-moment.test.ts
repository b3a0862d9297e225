import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { answerAll, answerStatement, assessmentPath, autosave } from '../../../test/support/assessing.ts'
import { signedIn, type Visitor } from '../../../test/support/browser.ts'
import { crowdAnswers } from '../../../test/support/crowds.ts'
import { hold, untilSomeoneWaits } from '../../../test/support/holding.ts'
import { releasedRows } from '../../../test/support/releasing.ts'
import { openRoundScene, type RoundScene } from '../../../test/support/rounds.ts'
import { inScope } from '../../ground/base/database.ts'
import { closeRound } from './store-close.ts'

describe('at the very moment of', () => {
  let scene: RoundScene
  let id: string
  let path: string
  let teacher: Visitor
  let pseudonym: string
  before(async () => {
    scene = await openRoundScene()
  })
  after(() => scene.program.close())
  /** A round in which the teacher has answered two questions and not handed in. */
  beforeEach(async () => {
    const { program, town } = scene
    await scene.endAll()
    id = await scene.openWith([town.almskolan])
    path = assessmentPath(id, town.almskolan)
    teacher = await signedIn(program, town.authority, town.people.teacher)
    pseudonym = program.program.secret.pseudonym(town.authority, town.people.teacher)
    await answerAll(teacher, path, [2, 3], { handIn: false })
  })

  const actor = () => ({ authority: scene.town.authority, by: null })
  const choices = async () => {
    const { rows } = await scene.program.owner.query<{ choice: number }>(
      'select choice from private.answer where round_id = $1 and pseudonym = $2 order by choice',
      [id, pseudonym],
    )
    return rows.map(({ choice }) => choice)
  }
  const mine = () => scene.count('from private.response where round_id = $1 and pseudonym = $2', id, pseudonym)

  /** Closes the round in a transaction that ends when `meanwhile` has been begun and waits. */
  async function closeWhile<T>(meanwhile: () => Promise<T>): Promise<T> {
    const [closed, let_go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const closing = inScope(scene.program.program.db, { authority: scene.town.authority }, async (tx) => {
      await closeRound(tx, actor(), id, 'hand', scene.program.program.clock())
      closed.resolve()
      await let_go.promise
    })
    await closed.promise
    const begun = meanwhile()
    await untilSomeoneWaits(scene.program)
    let_go.resolve()
    await closing
    return begun
  }

  describe('closing', () => {
    it('an answer that is on its way waits, and is not saved after it', async () => {
      assert.equal((await closeWhile(() => autosave(teacher, path, 3, { choice: 5 }))).status, 409)
      assert.deepEqual(await choices(), [2, 3])
    })
    it('an answer sent by the form is not saved either, and stands on the page', async () => {
      const refused = await closeWhile(() => answerStatement(teacher, path, 3, { choice: 5, note: 'det jag skrev' }))
      assert.equal(refused.status, 409)
      assert.match(refused.text, /det jag skrev/)
      assert.deepEqual(await choices(), [2, 3])
    })
    it('who hands in just then has not handed in', async () => {
      assert.equal((await closeWhile(() => teacher.post(`${path}/handing-in`))).status, 422)
      assert.equal(await scene.count('from private.response where round_id = $1 and handed_in_on is not null', id), 0)
    })
    it('who begins just then has not begun', async () => {
      const colleague = await signedIn(scene.program, scene.town.authority, scene.town.people.colleague)
      assert.equal((await closeWhile(() => colleague.post(`${path}/response`))).status, 303)
      assert.equal(await scene.count('from private.response where round_id = $1', id), 1)
    })
    it('an answer that came first is waited for, and counts', async () => {
      const saving = await hold(
        scene.program.web,
        [`select set_config('app.pseudonym', $1, true), private.enter($2)`, [pseudonym, id]],
        ['update private.answer set choice = 5 where round_id = $1 and choice = 3', [id]],
      )
      const closing = scene.admin.post(`/rounds/${id}/closing`)
      await untilSomeoneWaits(scene.program)
      assert.equal(await scene.count('from round_closing where round_id = $1', id), 0)
      await saving.commit()
      assert.equal((await closing).status, 303)
      assert.deepEqual(await choices(), [2, 5])
    })
    it('who is just beginning is waited for, and neither of the two stands in the other’s way', async () => {
      const { program, town } = scene
      const other = program.program.secret.pseudonym(town.authority, town.people.colleague)
      const beginning = await hold(program.web, [`select set_config('app.pseudonym', $1, true), private.enter($2)`, [other, id]])
      const closing = scene.admin.post(`/rounds/${id}/closing`)
      await untilSomeoneWaits(program)
      await beginning.client.query(`insert into private.response (round_id, school_id, pseudonym, audience) values ($1, $2, $3, 'staff')`, [
        id,
        town.almskolan,
        other,
      ])
      await beginning.commit()
      assert.equal((await closing).status, 303)
      assert.equal(await scene.count('from private.response where round_id = $1', id), 2)
    })
  })

  describe('writing rows anew', () => {
    for (const [name, statement] of [
      ['a round’s', 'select private.shuffle_round($1)'],
      ['all', 'select private.shuffle() where $1::text is not null'],
    ] as const) {
      it(`a deletion waits while ${name} rows are moved, and misses none of them`, async () => {
        const moving = await hold(scene.program.worker, [statement, [id]])
        const deleting = teacher.post(`${path}/deletion`)
        await untilSomeoneWaits(scene.program)
        await moving.commit()
        assert.equal((await deleting).status, 303)
        assert.equal(await mine(), 0)
        assert.deepEqual(await choices(), [])
      })
      it(`an answer waits while ${name} rows are moved, and is saved`, async () => {
        const moving = await hold(scene.program.worker, [statement, [id]])
        const saving = autosave(teacher, path, 3, { choice: 5 })
        const changing = answerStatement(teacher, path, 1, { choice: 4, revision: 1 })
        await untilSomeoneWaits(scene.program)
        await moving.commit()
        assert.equal((await saving).status, 200)
        assert.equal((await changing).status, 303)
        assert.deepEqual(await choices(), [3, 4, 5])
      })
    }
    it('a deletion that came first is waited for: its rows do not come back', async () => {
      const deleting = await hold(
        scene.program.web,
        [`select set_config('app.pseudonym', $1, true), private.enter($2)`, [pseudonym, id]],
        ['delete from private.response where round_id = $1', [id]],
      )
      const moving = scene.program.worker.query('select private.shuffle_round($1)', [id])
      await untilSomeoneWaits(scene.program)
      await deleting.commit()
      await moving
      assert.equal(await mine(), 0)
      assert.deepEqual(await choices(), [])
    })
  })

  describe('the release', () => {
    /** Twelve more who have handed in, and the teacher too; then the round is closed and due. */
    async function due(): Promise<void> {
      const { program, town } = scene
      await crowdAnswers(program, town, id, [{ school: town.almskolan, team: town.teams.f3, invited: 12, answered: 12 }])
      await teacher.post(`${path}/handing-in`)
      await scene.admin.post(`/rounds/${id}/closing`, { delay: '0' })
    }

    /** Runs the release, and `meanwhile` when it is halfway: somebody holds the row in which it says how far it has come. */
    async function releaseWhile<T>(meanwhile: () => Promise<T>): Promise<T> {
      const { program, town } = scene
      const held = await hold(program.owner, [
        `insert into release_progress (round_id, authority_id, step, done, total, at) values ($1, $2, 'shuffling', 0, 1, now())`,
        [id, town.authority],
      ])
      const releasing = program.runTask('round-release', { authority: town.authority, round: id })
      await untilSomeoneWaits(program)
      const begun = meanwhile()
      await new Promise((resolve) => setTimeout(resolve, 100))
      await held.commit()
      await releasing
      return begun
    }
    const handedIn = async () => (await scene.admin.get(`/rounds/${id}`)).text.match(/(\d+) av \d+ har skickat in/)?.[1]

    it('a deletion waits, then takes everything of its owner and nothing of what is shown', async () => {
      await due()
      assert.equal((await releaseWhile(() => teacher.post(`${path}/deletion`))).status, 303)
      assert.equal(await mine(), 0)
      assert.deepEqual(await choices(), [])
      assert.equal(await handedIn(), '13', 'counted, for it was there when the release began')
      const shown = await releasedRows(scene.program, id)
      assert.match(shown, /"count": 13/)
    })
    it('and after it, deletion leaves what is shown as it is', async () => {
      await due()
      await scene.program.runJobs()
      const shown = await releasedRows(scene.program, id)
      assert.equal((await teacher.post(`${path}/deletion`)).status, 303)
      assert.equal(await mine(), 0)
      assert.equal(await releasedRows(scene.program, id), shown)
      assert.equal(await handedIn(), '13')
    })
    it('and before it, within the delay, deletion takes its owner out of it', async () => {
      await due()
      assert.equal((await teacher.post(`${path}/deletion`)).status, 303)
      await scene.program.runJobs()
      assert.equal(await handedIn(), '12')
    })
    it('no school is opened again any more', async () => {
      await due()
      const refused = await releaseWhile(() =>
        scene.admin.post(`/rounds/${id}/reopenings`, { school: scene.town.almskolan, until: '2026-10-01' }),
      )
      assert.equal(refused.status, 422)
      assert.equal(await scene.count('from round_reopening where round_id = $1', id), 0)
      assert.equal(await scene.count('from round_release where round_id = $1', id), 1)
    })
  })
})
