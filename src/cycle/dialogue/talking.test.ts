import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { Dialogues } from '../../../test/support/dialogues.ts'
import type { PlanTown, Who } from '../../../test/support/plan-town.ts'

describe('in a result dialogue', () => {
  let dialogues: Dialogues
  let place: PlanTown
  before(async () => {
    dialogues = await Dialogues.open()
    place = dialogues.place
  })
  after(() => place.program.close())
  beforeEach(() => dialogues.clear())

  it('questions are proposed from what the school asks for; struck they do not come back, and one’s own are added', async () => {
    await dialogues.sendReport({ kind: 'technology', text: 'Ett svar om nätet i B-huset' })
    const path = await dialogues.book()
    const { text } = await place.as('districtHead').get(path)
    assert.match(text, /Skolan ber om detta: ”Ett svar om nätet i B-huset”/)
    assert.match(text, /Siffrorna i korthet[\s\S]*Läget i stort/)
    await place.as('districtHead').post(`${path}/questions`, { question: 'Hur mår ni?' })
    assert.equal((await place.as('principal').post(`${path}/questions`, { question: '' })).status, 422)
    const strikes = /action="([^"]*questions\/help[^"]*)"/.exec(text)?.[1] ?? assert.fail('nothing to strike')
    await place.as('districtHead').post(strikes.replaceAll('&amp;', '&'))
    const now = (await place.as('principal').get(path)).text
    assert.match(now, /Hur mår ni\?[\s\S]*Från [\s\S]*Strukna frågor[\s\S]*Skolan ber om detta/)
    assert.equal(now.match(/Skolan ber om detta/g)?.length, 2, 'its text and the name of its button')
  })

  it('a struck question can be brought back, proposed or one’s own, by either side', async () => {
    await dialogues.sendReport({ kind: 'technology', text: 'Ett svar om nätet i B-huset' })
    const path = await dialogues.book()
    await place.as('districtHead').post(`${path}/questions`, { question: 'Hur mår ni?' })
    const page = async () => (await place.as('principal').get(path)).text
    const asked = (html: string) => /<ol class="stack">[\s\S]*?<\/ol>/.exec(html)?.[0] ?? ''
    const before = asked(await page())
    for (const [, action = ''] of before.matchAll(/action="([^"]*questions\/[^"]*)"/g))
      assert.equal((await place.as('principal').post(action.replaceAll('&amp;', '&'))).status, 303)
    const struck = await page()
    assert.equal(asked(struck), '', 'nothing is left to ask')
    const back = [...struck.matchAll(/action="([^"]*struck\/[^"]*)"/g)].map(([, action = '']) => action.replaceAll('&amp;', '&'))
    assert.ok(back.length >= 2)
    assert.equal((await place.as('teacher').post(back[0] ?? '')).status, 404)
    for (const action of back) assert.equal((await place.as('districtHead').post(action)).status, 303)
    for (const action of back) assert.equal((await place.as('principal').post(action)).status, 303, 'brought back by both at once')
    for (const part of ['Hur mår ni?', 'Skolan ber om detta: ”Ett svar om nätet i B-huset”'])
      assert.ok(asked(await page()).includes(part), part)
    assert.doesNotMatch(await page(), /Strukna frågor/)
    assert.equal((await place.as('principal').post(`${path}/struck/${encodeURIComponent('vad som helst')}?_method=DELETE`)).status, 404)
  })

  it('nothing is struck that is not proposed there', async () => {
    const path = await dialogues.book()
    assert.equal((await place.as('principal').post(`${path}/questions/${encodeURIComponent('vad som helst')}?_method=DELETE`)).status, 404)
    assert.deepEqual(await place.rows('select question from dialogue_struck'), [])
  })

  it('can be held about a half-year without a report', async () => {
    const path = await dialogues.book()
    assert.match((await place.as('principal').get(path)).text, /har inte skickat någon rapport för hösten 2026/)
  })

  describe('notes', () => {
    const put = (who: Who, path: string, kind: 'notes' | 'own-notes', text: string, revision: number) =>
      place.as(who).post(`${path}/${kind}?_method=PUT`, { [kind === 'notes' ? 'notes' : 'own']: text, revision: String(revision) })

    it('that both see are kept over the revision that was seen; who comes second gets both', async () => {
      const path = await dialogues.book()
      assert.equal((await put('districtHead', path, 'notes', 'Chefens ord', 0)).status, 303)
      const second = await put('principal', path, 'notes', 'Rektorns ord', 0)
      assert.equal(second.status, 409)
      assert.match(second.text, /Rektorns ord[\s\S]*Chefens ord/)
      assert.equal((await put('principal', path, 'notes', 'Bådas ord', 1)).status, 303)
      assert.match((await place.as('districtHead').get(path)).text, /Bådas ord/)
      const draft = await place.as('principal').post(`${path}/notes/draft`, { notes: 'Under tiden', revision: '2' })
      assert.deepEqual([draft.status, JSON.parse(draft.text).revision], [200, 3])
      assert.equal((await place.as('districtHead').post(`${path}/notes/draft`, { notes: 'För sent', revision: '2' })).status, 409)
      assert.equal((await put('principal', path, 'notes', 'å'.repeat(20_001), 3)).status, 422)
    })

    it('that are not saved go along when an agreement is added, and a half-written agreement when the notes are saved', async () => {
      const path = await dialogues.book()
      const agreement = { title: 'Besked om nätet', text: '', owner: place.town.people.districtHead, ownerName: '', dueOn: '2027-01-31' }
      const added = await place.as('principal').post(`${path}/agreements`, { ...agreement, notes: 'Inte sparat än', revision: '0' })
      assert.equal(added.status, 303)
      const kept = (await place.as('districtHead').get(path)).text
      assert.match(kept, /Inte sparat än[\s\S]*1\. Besked om nätet/)
      const half = await place.as('principal').post(`${path}/agreements`, { ...agreement, title: '', notes: 'Mer skrivet', revision: '1' })
      assert.equal(half.status, 422)
      assert.match(half.text, /Mer skrivet/)
      const saved = await place
        .as('principal')
        .post(`${path}/notes?_method=PUT`, { ...agreement, title: 'Halvskriven', dueOn: '', notes: 'Sparas', revision: '1' })
      assert.equal(saved.status, 422)
      assert.match(saved.text, /Sparas[\s\S]*value="Halvskriven"/)
      await put('districtHead', path, 'notes', 'Chefens ord', 1)
      const second = await place
        .as('principal')
        .post(`${path}/agreements`, { ...agreement, title: 'Två', notes: 'Rektorns ord', revision: '1' })
      assert.equal(second.status, 409)
      assert.match(second.text, /Rektorns ord[\s\S]*Chefens ord[\s\S]*value="Två"/)
      assert.deepEqual(await place.rows('select title from agreement'), [{ title: 'Besked om nätet' }])
    })

    it('of one’s own nobody else reads: not on a page, not in the database, not in another’s row', async () => {
      const path = await dialogues.book()
      await put('districtHead', path, 'own-notes', 'Bara för mina ögon', 0)
      assert.match((await place.as('districtHead').get(path)).text, /Bara för mina ögon/)
      for (const who of ['principal', 'leader'] as const) assert.doesNotMatch((await place.as(who).get(path)).text, /Bara för mina ögon/)
      const all = await place.rows<{ row: string }>("select encode(sealed, 'escape') || t::text as row from dialogue_own_notes t")
      assert.equal(all.length, 1)
      assert.ok(!all.some(({ row }) => row.includes('mina')))
      // A row that somebody with the database moves to another person opens nothing, and is not taken for empty.
      await place.rows('update dialogue_own_notes set person_id = $1', [place.town.people.principal])
      const moved = (await place.as('principal').get(path)).text
      assert.doesNotMatch(moved, /Bara för mina ögon/)
      assert.match(moved, /Dina anteckningar går inte att öppna/)
      await assert.rejects(place.program.worker.query('select * from dialogue_own_notes'), /permission denied/)
    })

    it('of one’s own written in two windows lose nothing', async () => {
      const path = await dialogues.book()
      await put('principal', path, 'own-notes', 'I ena fönstret', 0)
      const second = await put('principal', path, 'own-notes', 'I andra fönstret', 0)
      assert.equal(second.status, 409)
      assert.match(second.text, /I andra fönstret[\s\S]*I ena fönstret/)
      assert.equal((await place.as('teacher').post(`${path}/own-notes?_method=PUT`, { own: 'x', revision: '0' })).status, 404)
    })
  })
})
