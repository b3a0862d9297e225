import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, describe, it } from 'node:test'
import { releasedRound } from '../../../test/support/released-round.ts'
import { TrainingTown } from '../../../test/support/training.ts'
import { targetIn } from './belonging.ts'

const id = '0f0e0d0c-0b0a-4908-8706-050403020100'

describe('what somebody names of a plan', () => {
  it('is what was chosen, or the address of a plan or an action, and nothing else', () => {
    assert.deepEqual(targetIn(`goal/${id}`, ''), { kind: 'goal', id })
    assert.deepEqual(targetIn('', `https://stegvis.kommun.se/actions/${id}?x=1#evidence`), { kind: 'action', id })
    assert.deepEqual(targetIn('', `/authority-plans/${id.toUpperCase()}/follow-up`), { kind: 'authority-plan', id })
    assert.deepEqual(targetIn('', ` /plans/${id}`), { kind: 'plan', id })
    for (const other of [`/reports/${id}`, '/plans/new', `/plansx/${id}`, id, '']) assert.equal(targetIn('', other), null, other)
    assert.equal(targetIn(`report/${id}`, ''), null)
  })
})

describe('a programme’s own rounds and plans', () => {
  let place: TrainingTown
  before(async () => {
    place = await TrainingTown.open()
  })
  after(() => place.program.close())
  beforeEach(async () => {
    await place.rows('delete from plan')
    await place.clear()
    await place.course({ schools: [place.town.almskolan], aspects: ['digital-skola/kallkritik'] })
  })

  const programme = () => place.programme.split('/')[2] ?? ''
  const basics = { name: 'Gymnasiets egen', opensOn: '2026-10-12', closesOn: '2026-10-30', audiences: ['staff'] }
  const framework = async () =>
    (await place.rows<{ id: string }>("select id from framework_version where key = 'digital-skola' order by version desc limit 1"))[0]
      ?.id ?? ''
  /** The programme's page as somebody sees it: what is not there is not there because nobody shows it, not because there is no page. */
  const shownTo = async (who: Parameters<TrainingTown['as']>[0]) => {
    const { status, text } = await place.as(who).get(place.programme)
    assert.equal(status, 200, `${who}: ${text.slice(0, 500)}`)
    assert.match(text, /Källkritik i alla ämnen/)
    return text
  }
  const makeRound = async (who: 'ulla' | 'admin', fields: Record<string, string | string[]> = {}) => {
    const made = await place
      .as(who)
      .post('/rounds', { ...basics, id: randomUUID(), framework: await framework(), programme: programme(), ...fields })
    assert.equal(made.status, 303, made.text)
    return made.location?.split('/')[2] ?? ''
  }

  it('gives a round that is made for it its framework and schools, and lists it with its state for who sees rounds', async () => {
    const form = await place.as('admin').get(`/rounds/new?programme=${programme()}`)
    assert.match(form.text, new RegExp(`<option value="${programme()}" selected`))
    const round = await makeRound('admin')
    const schools = await place.rows<{ school_id: string }>('select school_id from round_school where round_id = $1', [round])
    assert.deepEqual(
      schools.map(({ school_id }) => school_id),
      [place.town.almskolan],
    )
    assert.match(await shownTo('admin'), new RegExp(`/rounds/${round}">Gymnasiets egen[\\s\\S]*Utkast · 12 oktober 2026`))
    assert.doesNotMatch(await shownTo('teacher'), /Gymnasiets egen/)
    const changed = await place.as('admin').post(`/rounds/${round}/basics`, { ...basics, framework: await framework(), programme: '' })
    assert.equal(changed.status, 303)
    assert.doesNotMatch(await shownTo('admin'), /Gymnasiets egen/)
  })

  it('takes no programme that whoever makes the round is not shown', async () => {
    const round = await makeRound('admin', { programme: randomUUID() })
    assert.equal((await place.rows('select from round_programme where round_id = $1', [round])).length, 0)
  })

  it('links to a released result for those alone who may look at it', async () => {
    const round = await releasedRound(place.program, place.town, [
      {
        school: place.town.almskolan,
        district: place.town.district,
        team: place.town.teams.fourSix,
        levels: Array.from({ length: 20 }, () => 2),
      },
    ])
    await place.rows('insert into round_programme (round_id, authority_id, programme_id) values ($1, $2, $3)', [
      round,
      place.town.authority,
      programme(),
    ])
    assert.match(await shownTo('ulla'), new RegExp(`/group-results/${round}/${place.town.authority}`))
    assert.doesNotMatch(await shownTo('otherPrincipal'), new RegExp(`/group-results/${round}/${place.town.almskolan}`))
  })

  it('links to a plan and an action that its leader sees, and shows them to nobody who does not', async () => {
    const [plan] = await place.rows<{ id: string }>(
      "insert into plan (authority_id, unit_id, school_year, framework_version_id, created_on, changed_at) values ($1, $2, 2026, $3, '2026-09-01', now()) returning id",
      [place.town.authority, place.town.almskolan, await framework()],
    )
    const link = (fields: Record<string, string>) =>
      place.as('ulla').post(`${place.programme}/links`, { target: '', address: '', ...fields })
    const own = await place.as('principal').get(`/plans/${plan?.id}`)
    assert.equal(own.status, 200)
    assert.equal((await place.as('ulla').get(`/plans/${plan?.id}`)).status, 404, 'a draft of a school is not the development lead’s')
    for (const fields of [
      { address: `/plans/${plan?.id}` },
      { target: `plan/${plan?.id}` },
      { address: `/actions/${randomUUID()}` },
      { target: '' },
    ]) {
      const refused = await link(fields)
      assert.equal(refused.status, 422)
      assert.match(refused.text, /som du ser/)
    }
    await place.rows("insert into programme_link (authority_id, programme_id, plan_id, by_name, at) values ($1, $2, $3, 'Ulla', now())", [
      place.town.authority,
      programme(),
      plan?.id,
    ])
    assert.match(await shownTo('principal'), new RegExp(`/plans/${plan?.id}"`))
    for (const who of ['ulla', 'otherPrincipal'] as const) assert.doesNotMatch(await shownTo(who), new RegExp(`/plans/${plan?.id}"`), who)
    // Who decides on a plan links it themselves, and nothing else; nobody else does.
    for (const who of ['teacher', 'otherPrincipal', 'coach'] as const)
      assert.equal((await place.as(who).get(`${place.programme}/links`)).status, 404, who)
    const links = async () => (await place.rows<{ id: string }>('select id from programme_link order by at')).map(({ id }) => id)
    const [first] = await links()
    await place.rows(
      "insert into programme_link (authority_id, programme_id, authority_plan_id, by_name, at) select authority_id, $1, id, 'Ulla', now() from authority_plan limit 1",
      [programme()],
    )
    assert.equal((await place.as('principal').post(`${place.programme}/links/${first}?_method=DELETE`)).status, 303)
    assert.ok(!(await links()).includes(first ?? ''))
    assert.match((await place.as('principal').get(place.programme)).text, new RegExp(`${place.programme}/links"`))
    const byPrincipal = (target: string) => place.as('principal').post(`${place.programme}/links`, { target, address: '' })
    assert.equal((await byPrincipal(`plan/${randomUUID()}`)).status, 422)
    assert.equal((await byPrincipal(`plan/${plan?.id}`)).status, 303)
    assert.match(await shownTo('principal'), new RegExp(`/plans/${plan?.id}"`))
    const [again] = (await links()).slice(-1)
    assert.equal((await place.as('otherPrincipal').post(`${place.programme}/links/${again}?_method=DELETE`)).status, 404)
    assert.ok((await links()).includes(again ?? ''))
  })

  it('takes no more links than it can have, however few of them who links sees, and two at once no more', async () => {
    const version = await framework()
    const plans = await place.rows<{ id: string; unit: string }>(
      `insert into plan (authority_id, unit_id, school_year, framework_version_id, created_on, changed_at)
       select $1, u.id, y.year, $2, '2026-09-01', now() from unnest($3::uuid[]) u (id), generate_series(2026, 2126) y (year) returning id, unit_id as unit`,
      [place.town.authority, version, [place.town.almskolan, place.town.bergskolan]],
    )
    const own = plans.filter(({ unit }) => unit === place.town.almskolan).slice(0, 2)
    const others = plans.filter(({ id }) => !own.some((each) => each.id === id)).slice(0, 199)
    await place.rows(
      `insert into programme_link (authority_id, programme_id, plan_id, by_name, at) select $1, $2, p.id, 'Ulla', now() from unnest($3::uuid[]) p (id)`,
      [place.town.authority, programme(), others.map(({ id }) => id)],
    )
    const count = async () => (await place.rows('select from programme_link')).length
    const sent = await Promise.all(
      own.map(({ id: plan }) => place.as('principal').post(`${place.programme}/links`, { target: `plan/${plan}`, address: '' })),
    )
    assert.deepEqual(sent.map(({ status }) => status).toSorted(), [303, 422])
    assert.equal(await count(), 200)
    const full = await place.as('principal').post(`${place.programme}/links`, { target: `plan/${own[0]?.id}`, address: '' })
    assert.equal(full.status, 422)
    assert.match(full.text, /Programmet har redan 200 kopplingar/)
  })
})
