import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { SupportTown } from '../../../test/support/support-town.ts'
import { inScope } from '../../ground/base/database.ts'
import '../plan/store-phrases.ts'

describe('support', () => {
  let support: SupportTown
  before(async () => {
    support = await SupportTown.open()
  })
  after(() => support.program.close())
  beforeEach(() => support.clear())

  describe('phrases', () => {
    it('are kept, shown and removed by the coach they are of, and read by nobody else', async () => {
      assert.equal((await support.karim.post('/desk/phrases', { text: 'Bra att ni har valt få åtgärder.' })).status, 303)
      assert.match((await support.karim.get('/desk/phrases')).text, /Bra att ni har valt få åtgärder/)
      assert.equal((await support.karim.post('/desk/phrases', { text: 'Bra att ni har valt få åtgärder.' })).status, 422)
      assert.equal((await support.karim.post('/desk/phrases', { text: '' })).status, 422)
      assert.doesNotMatch((await support.other.get('/desk/phrases')).text, /Bra att ni/)
      const { rows } = await support.program.owner.query<{ id: string }>('select id from phrase')
      assert.equal((await support.other.post(`/desk/phrases/${rows[0]?.id}?_method=DELETE`)).status, 404)
      const row = await inScope(support.program.program.db, { authority: support.town.authority, person: support.siv }, (tx) =>
        tx.selectFrom('phrase').selectAll().execute(),
      )
      assert.deepEqual(row, [])
      assert.equal((await support.karim.post(`/desk/phrases/${rows[0]?.id}?_method=DELETE`)).status, 303)
      assert.doesNotMatch((await support.karim.get('/desk/phrases')).text, /Bra att ni/)
    })
  })
})
