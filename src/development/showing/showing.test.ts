import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { Visitor } from '../../../test/support/browser.ts'
import { TrainingTown } from '../../../test/support/training.ts'
import { keepingOf } from '../../face/open/serving.tsx'
import { pngOfDrawing } from '../../ground/paper/emblem.ts'
import { unionFlag } from '../../ground/ui/components/emblem/drawing.ts'

const page = '/open/bjorkkoping/kallkritik-i-alla-amnen'
const post = {
  title: 'Första passet är hållet',
  text: 'Nu är vi igång.\n\n- En källa\n- Två källor',
  author: 'Ulla Ström',
  day: '2026-10-01',
}

describe('news of a programme', () => {
  let place: TrainingTown
  before(async () => {
    place = await TrainingTown.open()
  })
  after(() => place.program.close())
  beforeEach(async () => {
    await place.clear()
    await place.course()
  })

  const write = async (more: Record<string, string> = {}) => {
    const made = await place.as('ulla').post(`${place.programme}/posts`, { ...post, ...more })
    assert.equal(made.status, 303, made.text)
    return made.location ?? ''
  }

  it('is a draft that only those who run the programme see until it is published, and one again when that is taken back', async () => {
    const path = await write()
    assert.equal((await place.as('teacher').get(path)).status, 404)
    assert.doesNotMatch((await place.as('teacher').get(place.programme)).text, /Första passet/)
    assert.match((await place.as('ulla').get(path)).text, /Utkast[\s\S]*<li>En källa/)
    assert.equal((await place.as('ulla').post(`${path}/release`)).status, 303)
    assert.equal((await place.as('ulla').post(`${path}/release`)).status, 303)
    for (const at of [place.programme, `${place.programme}/posts`])
      assert.match((await place.as('teacher').get(at)).text, /Första passet är hållet[\s\S]*1 oktober 2026 · Ulla Ström/)
    const read = await place.as('teacher').get(path)
    assert.match(read.text, /Nu är vi igång/)
    assert.doesNotMatch(read.text, /Ändra nyheten|Gör till utkast/)
    assert.equal((await place.as('ulla').post(`${path}/release?_method=DELETE`)).status, 303)
    assert.equal((await place.as('teacher').get(path)).status, 404)
  })

  it('is written by those who run it alone, keeps what was written, and overwrites nobody', async () => {
    const path = await write()
    for (const who of ['teacher', 'principal'] as const) {
      assert.equal((await place.as(who).post(`${place.programme}/posts`, post)).status, 404)
      assert.equal((await place.as(who).post(`${path}/release`)).status, 404)
    }
    const refused = await place.as('ulla').post(`${place.programme}/posts`, { ...post, title: '' })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Skriv en rubrik[\s\S]*Nu är vi igång/)
    assert.equal((await place.as('ulla').post(`${path}?_method=PUT`, { ...post, title: 'Ny', revision: '1' })).status, 303)
    const late = await place.as('ulla').post(`${path}?_method=PUT`, { ...post, title: 'Sen', revision: '1' })
    assert.equal(late.status, 409)
    assert.match(late.text, /value="Sen"/)
    assert.equal((await place.as('ulla').post(`${path}?_method=DELETE`)).status, 303)
    assert.equal((await place.as('ulla').get(path)).status, 404)
  })

  it('can say nothing but text: what somebody writes is never an element', async () => {
    const path = await write({ text: '<script>alert(1)</script> [här](javascript:alert(1))' })
    assert.doesNotMatch((await place.as('ulla').get(path)).text, /<script>alert|href="javascript/)
  })
})

describe('the open page of a programme', () => {
  let place: TrainingTown
  before(async () => {
    place = await TrainingTown.open()
    await place.as('admin').post('/settings/open-site?_method=PUT', { address: 'bjorkkoping', title: '', lead: '' })
  })
  after(() => place.program.close())
  beforeEach(async () => {
    for (const table of ['open_paper', 'open_publication', 'open_page']) await place.rows(`delete from ${table}`)
    await place.clear()
    keepingOf(place.program.program).forget()
  })

  const anyone = () => new Visitor(place.program)
  const at = () => `/open-pages/programme/${place.programme.split('/')[2]}`
  const publish = () => place.as('ulla').post(at(), { version: 'page' })
  const choose = (parts: string[]) => place.as('ulla').post(`${place.programme}/showing?_method=PUT`, { parts })
  const made = async () => {
    const course = await place.course({
      funder: 'Skolverket',
      funderLine: 'Med stöd av Skolverket',
      funderNumber: '2026/17',
      partners: 'Tekniska museet: visar samlingarna',
    })
    const session = await place.session({ seatsRoom: '20' }, course)
    await place.signUp('teacher', session)
    const form = new FormData()
    const [now] = await place.rows<{ revision: string }>('select revision::text from programme')
    const chosen = { mark: 'picture', line: 'Med stöd av Skolverket', alt: 'Skolverkets logotyp', revision: now?.revision ?? '' }
    for (const [name, value] of Object.entries(chosen)) form.append(name, value)
    form.append('logo', new File([new Uint8Array(pngOfDrawing(unionFlag(), 300))], 'logo.png'))
    assert.equal((await place.as('ulla').upload(`${place.programme}/funder-mark?_method=PUT`, form)).status, 303)
    const written = await place.as('ulla').post(`${place.programme}/posts`, post)
    await place.as('ulla').post(`${written.location}/release`)
    await place.as('ulla').post(`${place.programme}/posts`, { ...post, title: 'Bara ett utkast' })
  }

  it('says what its leader chose, with the funder’s mark and without anybody who takes part, to anyone and in both languages', async () => {
    await made()
    assert.equal((await place.as('ulla').get(at())).status, 404, 'nobody asked for it')
    assert.equal((await choose(['facts', 'partners', 'sessions', 'news'])).status, 303)
    assert.match((await place.as('ulla').get(at())).text, /Med stöd av Skolverket/)
    const sent = await publish()
    assert.equal(sent.status, 303, sent.text)
    const { text, response } = await anyone().get(page)
    for (const said of [
      'Eleverna granskar källor',
      '2026/17',
      'Tekniska museet',
      'Eleverna jämför två källor',
      'Hagaskolan, sal 12',
      post.title,
      'Två källor',
    ])
      assert.ok(text.includes(said), said)
    assert.match(text, /<img[^>]+src="\/open\/bjorkkoping\/kallkritik-i-alla-amnen\/picture"[^>]+alt="Skolverkets logotyp"/)
    assert.match(text, /og:image/)
    assert.doesNotMatch(text, /Sara|Lindqvist|Ulla|Ström|Bara ett utkast|data:image|<script/)
    assert.deepEqual(response.headers.getSetCookie(), [])
    const picture = await anyone().get(`${page}/picture`)
    assert.equal(picture.response.headers.get('content-type'), 'image/png')
    assert.match((await anyone().get(`${page}?language=en`)).text, /Coming sessions/)
    assert.match((await anyone().get('/open/bjorkkoping')).text, /Kompetensutveckling[\s\S]*Källkritik i alla ämnen/)
    assert.match((await anyone().get(`${page}/document.pdf`)).text, /^%PDF/)
    const feed = await anyone().get(`${page}/feed.xml`)
    assert.match(feed.text, /<entry>\n<title>Första passet är hållet<\/title>[\s\S]*Nu är vi igång/)
    assert.doesNotMatch(feed.text, /utkast/)
  })

  it('says no more than what was chosen, and what came since first when it is published again', async () => {
    await made()
    await choose(['facts'])
    await publish()
    const before = await anyone().get(page)
    assert.equal(before.status, 200)
    assert.match(before.text, /2026\/17/)
    assert.doesNotMatch(before.text, /Tekniska museet|Eleverna jämför två källor|Första passet/)
    assert.doesNotMatch(before.text, /kallkritik-i-alla-amnen\/feed\.xml/, 'no feed is linked to that tells nothing')
    assert.equal((await anyone().get(`${page}/feed.xml`)).status, 404)
    await choose(['facts', 'news'])
    keepingOf(place.program.program).forget()
    assert.equal((await anyone().get(page)).text, before.text)
    assert.match((await place.as('ulla').get(at())).text, /Publicera igen|igen/)
    await publish()
    assert.match((await anyone().get(page)).text, /kallkritik-i-alla-amnen\/feed\.xml[\s\S]*Första passet/)
  })

  it('is gone when its leader takes it away, and is chosen by those who run the programme alone', async () => {
    await made()
    await choose(['news'])
    await publish()
    assert.equal((await anyone().get(page)).status, 200)
    for (const who of ['teacher', 'principal'] as const) {
      assert.equal((await place.as(who).get(`${place.programme}/showing`)).status, 404)
      assert.equal((await place.as(who).post(`${place.programme}/showing?_method=DELETE`)).status, 404)
    }
    assert.equal((await place.as('ulla').post(`${place.programme}/showing?_method=DELETE`)).status, 303)
    keepingOf(place.program.program).forget()
    assert.equal((await anyone().get(page)).status, 410)
    assert.equal((await anyone().get('/open/bjorkkoping')).status, 404)
  })
})
