import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { TrainingTown } from '../../../test/support/training.ts'
import { perPage } from './catalogue.ts'
import { changesBetween, type VersionSession } from './versions.ts'

describe('the schedule of a programme', () => {
  let place: TrainingTown
  before(async () => {
    place = await TrainingTown.open()
  })
  after(() => place.program.close())
  beforeEach(() => place.clear())

  it('is released as a version, all drafts at once, and what changes after that is listed for everybody', async () => {
    const course = await place.course()
    const make = async (title: string) => (await place.as('ulla').post(`${course}/sessions`, place.fields({ title }))).location ?? ''
    const [kept, moved, off] = [await make('Kvar'), await make('Flyttas'), await make('Ställs in')]
    assert.equal((await place.as('teacher').post(`${place.programme}/versions`)).status, 404)
    assert.equal((await place.as('teacher').get(kept)).status, 404)
    assert.equal((await place.as('ulla').post(`${place.programme}/versions`)).status, 303)
    for (const path of [kept, moved, off]) assert.equal((await place.as('teacher').get(path)).status, 200)
    assert.match((await place.as('teacher').get(place.programme)).text, /Inget har ändrats sedan version 1, 6 oktober/)

    await place.at('2026-10-20T08:00:00Z')
    await place.change(moved, { title: 'Flyttas', day: '2026-12-16', place: 'Biblioteket' })
    await place.as('ulla').post(`${off}/cancelling`, { reason: 'För få' })
    const late = await make('Ny')
    assert.doesNotMatch((await place.as('teacher').get(place.programme)).text, />Ny<\/a>/, 'a draft is no change')
    await place.as('ulla').post(`${late}/release`)
    const { text } = await place.as('teacher').get(place.programme)
    assert.match(text, /Ändrat sedan version 1, 6 oktober/)
    const since = /id="schedule"[\s\S]*?<\/section>/.exec(text)?.[0] ?? ''
    assert.match(
      since,
      /Ny tid<\/span><span class="tag">Ny plats<\/span>[\s\S]*Flyttas[\s\S]*onsdag 16 december[\s\S]*Biblioteket[\s\S]*var tisdag 15 december, 14\.30–16\.30; Hagaskolan, sal 12/,
    )
    assert.match(since, /Inställt[\s\S]*Ställs in/)
    assert.match(since, /Nytt[\s\S]*Ny/)
    assert.doesNotMatch(since, /Kvar/)

    assert.equal((await place.as('ulla').post(`${place.programme}/versions`)).status, 303)
    const versions = (await place.as('teacher').get(`${place.programme}/versions`)).text
    assert.match(versions, /Inget har ändrats sedan version 2[\s\S]*Version 2[\s\S]*Flyttas[\s\S]*Version 1[\s\S]*3 pass/)
  })

  it('tells what is different, of each session once, and nothing of what came and was called off between', () => {
    const at = (session: string, more: Partial<VersionSession> = {}): VersionSession => ({
      session,
      title: session,
      startsAt: new Date('2026-12-15T13:30:00Z'),
      endsAt: new Date('2026-12-15T15:30:00Z'),
      place: 'Sal 12',
      cancelled: false,
      ...more,
    })
    const changes = changesBetween(
      [at('a'), at('b'), at('c'), at('d', { cancelled: true })],
      [
        at('a'),
        at('b', { place: '', title: 'B' }),
        at('c', { cancelled: true, place: '' }),
        at('d', { cancelled: true }),
        at('e'),
        at('f', { cancelled: true }),
      ],
    )
    assert.deepEqual(
      changes.map(({ session, what }) => [session, ...what]),
      [
        ['b', 'place', 'title'],
        ['c', 'cancelled'],
        ['e', 'new'],
      ],
    )
  })

  it('is found in the catalogue by sub-area, level, school form, day, way and free seats, a page at a time', async () => {
    const course = await place.course({ aspects: ['digital-skola/undervisning'], levelFrom: '2', levelTo: '3', forms: ['gr'] })
    const own = await place.session({ title: 'Mitt eget', seatsRoom: '9' }, course)
    await place.signUp('teacher', own)
    const full = await place.session({ title: 'Ett fullt', seatsRoom: '1' }, course)
    await place.signUp('colleague', full)
    await place.session(
      { title: 'Via länk', seatsRoom: '', place: '', seatsLink: '5', link: 'https://example.se/rum', day: '2026-12-20' },
      course,
    )
    const shown = async (query: string) => {
      const { text } = await place.as('teacher').get(`/programmes?${query}`)
      const list = /id="coming"[\s\S]*?id="programmes"/.exec(text)?.[0] ?? ''
      return ['Mitt eget', 'Ett fullt', 'Via länk'].filter((title) => list.includes(`>${title}</a>`))
    }
    assert.deepEqual(await shown(''), ['Ett fullt', 'Via länk'], 'one’s own stands above')
    assert.deepEqual(await shown('which=free'), ['Via länk'])
    const seats = async () => /(\d) av 9 platser kvar/.exec((await place.as('coach').get('/programmes')).text)?.[1]
    assert.equal(await seats(), '8')
    await place.signUp('colleague', own)
    assert.equal(await seats(), '7', 'what everyone is told is told anew when somebody has signed up')
    assert.deepEqual(await shown('way=room'), ['Ett fullt'])
    assert.deepEqual(await shown('from=2026-12-16'), ['Via länk'])
    assert.deepEqual(await shown('aspect=digital-skola%2Fundervisning&level=3'), ['Ett fullt', 'Via länk'])
    assert.deepEqual(await shown('level=4'), [])
    assert.deepEqual(await shown('form=gr'), ['Ett fullt', 'Via länk'])
    assert.deepEqual(await shown('form=gy'), [])
    assert.deepEqual(await shown('which=mine'), ['Ett fullt', 'Via länk'])
    assert.deepEqual(await shown('level=nio&from=igår&way=båt&page=-1&form=x'), ['Ett fullt', 'Via länk'], 'what cannot be narrows nothing')

    await place.rows(
      `with made as (insert into course_session (authority_id, course_id, title, starts_at, ends_at, place, seats_room, opens_at, closes_at, cancel_until, time_kind)
         select authority_id, course_id, 'Pass ' || n, starts_at + n * interval '1 day', ends_at + n * interval '1 day', place, 9, opens_at, closes_at, cancel_until, time_kind
           from course_session, generate_series(1, 100) n where title = 'Ett fullt' returning id, authority_id)
       insert into course_session_release (session_id, authority_id, at, by_name) select id, authority_id, now(), 'x' from made`,
    )
    const titles = async (page: number) =>
      [...(await place.as('teacher').get(`/programmes?page=${page}`)).text.matchAll(/<h3><a href="\/course-sessions\/[^"]*">([^<]*)<\/a>/g)]
        .map(([, title]) => title)
        .filter((title) => title !== 'Mitt eget')
    const pages = [await titles(1), await titles(2), await titles(3)]
    assert.deepEqual(
      pages.map(({ length }) => length),
      [perPage, perPage, 102 - 2 * perPage],
    )
    assert.equal(new Set(pages.flat()).size, 102)
    assert.match(
      (await place.as('teacher').get('/programmes?level=2&page=2')).text,
      /href="\/programmes\?level=2#coming"[\s\S]*href="\/programmes\?level=2&amp;page=3#coming"/,
    )
    // More of one's own among the first page than are left out of what is asked for everyone: it is asked without them.
    await place.rows(
      "insert into signup (authority_id, session_id, person_id, way, came_by, at) select authority_id, id, $1, 'room', 'self', now() from course_session where title ~ '^Pass ([1-9]|[1-4][0-9])$'",
      [place.town.people.teacher],
    )
    const others = await titles(1)
    assert.deepEqual(others.slice(49, 52), ['Ett fullt', 'Via länk', 'Pass 50'])
    assert.equal(others.length, 49 + perPage)
    assert.equal((await titles(2)).length, 49 + 53 - perPage)
  })
})
