import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { openRoundIn } from '../../../test/support/answering.ts'
import { answerAll, answerStatement, assessmentPath, resultPath } from '../../../test/support/assessing.ts'
import { signedIn, type Visitor } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { secretFrom } from '../../ground/base/secret.ts'

/** What may stand where something sealed stood: cut off, altered, of another key, of another purpose, in an older form. */
function damages(program: TestProgram, purpose: string, sealed: Buffer): [string, Buffer][] {
  const altered = Buffer.from(sealed)
  altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1
  return [
    ['nothing', Buffer.alloc(0)],
    ['cut off', sealed.subarray(0, 20)],
    ['altered', altered],
    ['of another key', secretFrom(Buffer.alloc(32, 7)).seal(purpose, '{}')],
    ['of another purpose', program.program.secret.seal('letter', '{}')],
  ]
}

describe('what cannot be opened any more', () => {
  let program: TestProgram
  let town: Municipality
  let path: string
  let result: string
  let sara: Visitor
  let helena: Visitor
  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    const round = await openRoundIn(program, town)
    path = assessmentPath(round, town.almskolan)
    result = resultPath(round, town.almskolan)
    sara = await signedIn(program, town.authority, town.people.teacher)
    helena = await signedIn(program, town.authority, town.people.principal)
  })
  after(() => program.close())
  beforeEach(() => program.owner.query('delete from shared_result; delete from private.response'))

  it('of a result that is shown is as if it was not shown, and keeps nobody from the others', async () => {
    const jonas = await signedIn(program, town.authority, town.people.colleague)
    for (const visitor of [sara, jonas]) {
      await answerAll(visitor, path, [2])
      await visitor.post(`${result}/share`)
    }
    const { rows } = await program.owner.query<{ id: string; person: string; sealed: Buffer }>(
      'select id, person_id as person, sealed from shared_result',
    )
    const hers = rows.find(({ person }) => person === town.people.teacher) ?? assert.fail()
    const his = rows.find(({ person }) => person === town.people.colleague) ?? assert.fail()
    const older = program.program.secret.seal('shared result', JSON.stringify({ answers: [] }))
    for (const [what, sealed] of [...damages(program, 'shared result', hers.sealed), ['in an older form', older] as const]) {
      await program.owner.query('update shared_result set sealed = $2 where id = $1', [hers.id, sealed])
      assert.equal((await helena.get(`/shared-results/${hers.id}`)).status, 404, what)
      assert.equal((await helena.get(`/shared-results/${his.id}`)).status, 200, what)
      assert.equal((await helena.get('/')).status, 200, what)
      const list = await helena.get('/shared-results')
      assert.equal(list.status, 200, what)
      assert.ok(list.text.includes(his.id) && !list.text.includes(hers.id), what)
    }
    await sara.post(`${result}/share`)
    const again = await program.owner.query<{ id: string }>('select id from shared_result where person_id = $1', [town.people.teacher])
    assert.equal((await helena.get(`/shared-results/${again.rows[0]?.id}`)).status, 200, 'shown again, it is seen again')
  })

  it('of one’s own notes is told in words where the note stood, and no page fails', async () => {
    await answerAll(sara, path, [2])
    await answerStatement(sara, path, 1, { choice: 3, note: 'min anteckning', revision: 1 })
    const { rows } = await program.owner.query<{ note: Buffer }>('select note from private.answer where note is not null')
    const kept = rows[0]?.note ?? assert.fail('there is no note')
    for (const [what, note] of damages(program, 'note', kept)) {
      await program.owner.query('update private.answer set note = $1 where note is not null', [note])
      for (const page of [`${path}/statements/1`, `${path}/check`, result, '/', '/assessments', '/results']) {
        const { status } = await sara.get(page)
        assert.ok(status < 400, `${what}: ${page} ${status}`)
      }
      assert.match((await sara.get(`${path}/statements/1`)).text, /Den här anteckningen är skadad/, what)
    }
  })
})
