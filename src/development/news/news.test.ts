import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { TrainingTown } from '../../../test/support/training.ts'
import { longest } from './news.ts'

describe('a programme’s news', () => {
  let place: TrainingTown
  before(async () => {
    place = await TrainingTown.open()
  })
  after(() => place.program.close())
  beforeEach(async () => {
    await place.clear()
    await place.course()
  })

  const words = { title: 'Ny termin', text: 'Vi börjar i augusti.', author: 'Ulla Ström', day: '2026-10-06' }
  const change = (path: string, more: Record<string, string | string[]>) =>
    place.as('ulla').post(`${path}?_method=PUT`, { ...words, revision: '1', ...more })

  it('may be as long as the form says, in letters that take most room', async () => {
    const text = '–'.repeat(longest.text)
    const made = await place.as('ulla').post(`${place.programme}/posts`, { ...words, text })
    assert.equal(made.status, 303, made.text.slice(0, 200))
    assert.equal((await change(made.location ?? '', { text: `${text.slice(1)}.` })).status, 303)
    const over = await change(made.location ?? '', { text: `${text}…`, revision: '2' })
    assert.equal(over.status, 422)
    assert.ok(over.text.includes(`${text}…`), 'what was written is kept')
  })

  it('show who comes second what the first wrote, beside each field that differs, to take or to write over', async () => {
    const path = (await place.as('ulla').post(`${place.programme}/posts`, words)).location ?? ''
    assert.equal((await change(path, { text: 'Vi börjar i september.', author: 'Ada' })).status, 303)
    const late = await change(path, { text: 'Vi börjar i oktober.', author: 'Ada' })
    assert.equal(late.status, 409)
    assert.match(late.text, /Vi börjar i oktober\.[\s\S]*Vi börjar i september\.[\s\S]*name="take" value="text"/)
    assert.doesNotMatch(late.text, /name="take" value="author"/)
    assert.equal((await change(path, { text: 'Vi börjar i oktober.', title: 'Nytt namn', revision: '2', take: 'text' })).status, 303)
    assert.match((await place.as('ulla').get(path)).text, /Nytt namn[\s\S]*Vi börjar i september\./)
  })
})
