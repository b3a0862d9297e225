import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { TrainingTown } from '../../../test/support/training.ts'

const film = { kind: 'recording', title: 'Två källor, inspelat', url: 'https://film.example.se/1', licence: 'own staff' }

describe('a recording of a session', () => {
  let place: TrainingTown
  let path = ''
  before(async () => {
    place = await TrainingTown.open()
  })
  after(() => place.program.close())
  beforeEach(async () => {
    await place.clear()
    path = await place.session(
      { seatsRoom: '5' },
      await place.course({ aspects: ['digital-skola/kallkritik'], levelFrom: '1', levelTo: '2' }),
    )
  })

  const add = async (more: Record<string, string> = {}) => {
    const made = await place.as('ulla').post(`${place.programme}/materials`, { ...film, session: path.split('/')[2] ?? '', ...more })
    assert.equal(made.status, 303, made.text)
    return made.location ?? ''
  }
  const consent = (at: string, more: Record<string, string> = {}) =>
    place.as('ulla').post(`${at}/consents`, { who: 'Karim Sand', givenOn: '2026-10-01', kept: 'I diariet', ...more })
  const publish = (at: string) => place.as('ulla').post(`${at}/publication`)
  const seenBy = async (at: string) => (await place.as('teacher').get(at)).status

  it('is not published without words for what is said, nor without the consent of who is seen', async () => {
    const at = await add()
    const page = (await place.as('ulla').get(at)).text
    assert.match(page, /Undertexter eller en utskrift av det som sägs saknas/)
    assert.match(page, /Samtycke saknas/)
    assert.match(page, /senast 29 december 2026, 14 dagar efter passet/)
    await publish(at)
    assert.equal(await seenBy(at), 404)
    await place.as('ulla').post(`${at}?_method=PUT`, { ...film, captioned: '1', revision: '1' })
    await publish(at)
    assert.equal(await seenBy(at), 404)
    assert.match((await consent(at, { givenOn: '2026-10-07' })).text, /en dag som inte har kommit/)
    assert.equal((await consent(at, { givenOn: '2026-10-07' })).status, 422, 'tomorrow')
    assert.equal((await consent(at)).status, 303)
    await publish(at)
    assert.equal(await seenBy(at), 200)
    assert.match((await place.as('teacher').get(at)).text, /https:\/\/film\.example\.se\/1/)
  })

  it('is shown no more when another recording takes its place, before there is consent to that one', async () => {
    const at = await add({ transcript: 'Välkomna hit.' })
    await consent(at)
    await publish(at)
    const change = (more: Record<string, string>) =>
      place.as('ulla').post(`${at}?_method=PUT`, { ...film, transcript: 'Välkomna hit.', ...more })
    assert.equal((await change({ title: 'Ett annat namn', revision: '1' })).status, 303)
    assert.equal(await seenBy(at), 200, 'another name is no other recording')
    assert.equal((await change({ url: 'https://film.example.se/2', revision: '2' })).status, 303)
    assert.equal(await seenBy(at), 404)
    await publish(at)
    assert.equal(await seenBy(at), 404)
    assert.match((await place.as('ulla').get(at)).text, /Samtycke saknas/)
    await consent(at)
    await publish(at)
    assert.equal(await seenBy(at), 200)
  })

  it('is gone for everybody the moment a consent is withdrawn, and not back by itself', async () => {
    const at = await add({ transcript: 'Välkomna hit.' })
    await consent(at)
    await consent(at, { who: 'Elever i 5A', kept: 'Pärm hos rektor' })
    await publish(at)
    for (const page of [path, place.programme, '/materials'])
      assert.match((await place.as('teacher').get(page)).text, /Två källor, inspelat/, page)
    const [first] = await place.rows<{ id: string }>("select id from material_consent where who = 'Karim Sand'")
    assert.equal((await place.as('teacher').post(`${at}/consents/${first?.id}?_method=DELETE`)).status, 404)
    assert.equal((await place.as('ulla').post(`${at}/consents/${first?.id}?_method=DELETE`)).status, 303)
    assert.equal(await seenBy(at), 404)
    for (const page of [path, place.programme, '/materials'])
      assert.doesNotMatch((await place.as('teacher').get(page)).text, /Två källor, inspelat/, page)
    await publish(at)
    assert.equal(await seenBy(at), 404)
    assert.match((await place.as('ulla').get(at)).text, /Ett samtycke är återkallat/)
  })

  it('ends with its last day, and with that of a consent', async () => {
    const own = await add({ captioned: '1', until: '2026-10-20' })
    await consent(own)
    const lent = await add({ captioned: '1' })
    await consent(lent, { consentUntil: '2026-10-25' })
    for (const at of [own, lent]) await publish(at)
    await place.at('2026-10-20T08:00:00Z')
    assert.deepEqual([await seenBy(own), await seenBy(lent)], [200, 200])
    await place.at('2026-10-21T08:00:00Z')
    assert.deepEqual([await seenBy(own), await seenBy(lent)], [404, 200])
    await place.at('2026-10-26T08:00:00Z')
    assert.deepEqual([await seenBy(own), await seenBy(lent)], [404, 404])
  })

  it('is found by sub-area and level, and a consent that ends before it was given is refused with all that was written', async () => {
    const at = await add({ captioned: '1', nobodySeen: '1' })
    await publish(at)
    const found = async (query: string) => /Två källor, inspelat/.test((await place.as('teacher').get(`/materials?${query}`)).text)
    assert.deepEqual(
      await Promise.all(
        ['', 'aspect=digital-skola%2Fkallkritik', 'aspect=digital-skola%2Fkallkritik&level=2', 'level=4', 'aspect=digital-skola%2Fx'].map(
          found,
        ),
      ),
      [true, true, true, false, false],
    )
    const refused = await consent(at, { consentUntil: '2026-09-01', who: 'Lena Lag' })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Slutdatum kan inte vara före/)
    assert.match(refused.text, /value="Lena Lag"/)
  })

  it('keeps a file that nobody else fetches before it is shown, and sends it as what it was found to be', async () => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ kind: 'material', title: 'Sex frågor', licence: 'cc-by', url: '' })) form.set(name, value)
    form.set('file', new File(['Vem har gjort den?'], 'frågor.txt'))
    const made = await place.as('ulla').upload(`${place.programme}/materials`, form)
    const at = made.location ?? ''
    assert.equal(made.status, 303, made.text)
    assert.equal((await place.as('teacher').get(`${at}/file`)).status, 404)
    await publish(at)
    const file = await place.as('teacher').get(`${at}/file`)
    assert.equal(file.text, 'Vem har gjort den?')
    assert.match(file.response.headers.get('content-type') ?? '', /^text\/plain/)
    assert.match(file.response.headers.get('content-disposition') ?? '', /attachment/)
  })

  it('takes a link or a file, one of them, and no link that hides where it leads', async () => {
    const refused = async (more: Record<string, string>) =>
      (await place.as('ulla').post(`${place.programme}/materials`, { ...film, ...more })).status
    assert.deepEqual(
      await Promise.all(
        [{ url: '' }, { url: 'javascript:alert(1)' }, { url: 'https://du:hemligt@film.example.se' }, { title: '' }, { licence: 'x' }].map(
          refused,
        ),
      ),
      [422, 422, 422, 422, 422],
    )
    assert.equal((await place.as('principal').post(`${place.programme}/materials`, film)).status, 404)
    assert.deepEqual(await place.rows('select 1 from material'), [])
  })
})
