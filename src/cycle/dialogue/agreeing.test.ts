import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { Dialogues } from '../../../test/support/dialogues.ts'
import { hidden, type PlanTown } from '../../../test/support/plan-town.ts'

describe('what is agreed in a result dialogue', () => {
  let dialogues: Dialogues
  let place: PlanTown
  before(async () => {
    dialogues = await Dialogues.open()
    place = dialogues.place
  })
  after(() => place.program.close())
  beforeEach(() => dialogues.clear())

  it('has an owner and a last day, and says what is to be mended', async () => {
    const path = await dialogues.book()
    const empty = await place.as('principal').post(`${path}/agreements`, { title: '', text: 'Kvar', owner: '', ownerName: '', dueOn: '' })
    assert.equal(empty.status, 422)
    assert.match(empty.text, /Skriv vad som ska göras[\s\S]*Välj vem som ansvarar[\s\S]*Välj en dag[\s\S]*Kvar/)
    const wrong = { title: 'Något', owner: place.town.people.principal, ownerName: 'IT-enheten', dueOn: '2026-09-28' }
    assert.match((await place.as('principal').post(`${path}/agreements`, wrong)).text, /inte båda[\s\S]*en dag som inte har varit/)
    const stranger = { title: 'Något', owner: place.town.people.teacher, ownerName: '', dueOn: '2026-12-28' }
    assert.equal((await place.as('principal').post(`${path}/agreements`, stranger)).status, 422)
    await dialogues.agree(path, { owner: '', ownerName: 'IT-enheten, Omar Said' }, 'principal')
    assert.match((await place.as('districtHead').get(path)).text, /1\. Skriftligt besked om nätet[\s\S]*IT-enheten, Omar Said/)
  })

  it('is in force when both sides have said yes to the same; changed in between, they say it anew', async () => {
    const path = await dialogues.book()
    const agreement = await dialogues.agree(path)
    const seen = (await place.as('principal').get(path)).text
    await dialogues.approve(path, 'districtHead', 'district')
    const change = {
      title: 'Besked om nätet i B-huset',
      text: '',
      owner: place.town.people.districtHead,
      ownerName: '',
      dueOn: '2027-01-15',
    }
    assert.equal((await place.as('principal').post(`${agreement}?_method=PUT`, { ...change, revision: '1' })).status, 303)
    const old = await dialogues.approve(path, 'principal', 'school', seen)
    assert.equal(old.status, 409)
    assert.match(old.text, /Överenskommelserna har ändrats/)
    assert.equal((await dialogues.approve(path, 'principal', 'school')).status, 303)
    assert.deepEqual(await place.rows('select agreed_on from agreement'), [{ agreed_on: null }], 'the head’s yes was to something else')
    assert.match((await place.as('districtHead').get('/')).text, /Godkänn överenskommelserna, Almskolan/)
    await dialogues.approve(path, 'districtHead', 'district')
    assert.deepEqual(await place.rows('select agreed_on from agreement'), [{ agreed_on: '2026-09-29' }])
    assert.match((await place.as('principal').get(path)).text, /Avslutad 29 september 2026/)
    assert.equal((await place.as('principal').post(`${agreement}?_method=PUT`, { ...change, revision: '2' })).status, 409)
    assert.equal((await place.as('principal').post(`${agreement}?_method=DELETE`)).status, 409)
    assert.equal((await place.as('principal').post(`${path}/agreements`, change)).status, 404)
  })

  it('does not change while a side says yes: a change that waits for that yes is told that it came too late', async () => {
    const path = await dialogues.book()
    const agreement = await dialogues.agree(path)
    const change = {
      title: 'Något annat',
      text: '',
      owner: place.town.people.districtHead,
      ownerName: '',
      dueOn: '2027-01-15',
      revision: '1',
    }
    for (const send of [
      () => place.as('principal').post(`${agreement}?_method=PUT`, change),
      () => place.as('principal').post(`${agreement}?_method=DELETE`),
    ]) {
      await place.rows('update agreement set agreed_on = null')
      const yes = await place.program.owner.connect()
      try {
        await yes.query('begin')
        await yes.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`dialogue ${path.split('/').at(-1)}`])
        let answered = false
        const sent = send().finally(() => {
          answered = true
        })
        const waits = async () =>
          (
            await place.rows(
              "select from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())",
            )
          ).length > 0
        while (!answered && !(await waits())) await new Promise((resolve) => setTimeout(resolve, 10))
        await yes.query("update agreement set agreed_on = '2026-09-29'")
        await yes.query('commit')
        assert.equal((await sent).status, 409)
      } finally {
        yes.release()
      }
    }
    assert.deepEqual(await place.rows('select title from agreement'), [{ title: 'Skriftligt besked om nätet' }])
  })

  it('of a dialogue that was called off is neither changed nor removed, and a revision that is no number is one that somebody else changed', async () => {
    const path = await dialogues.book()
    const agreement = await dialogues.agree(path)
    const change = { title: 'Något annat', text: '', owner: place.town.people.districtHead, ownerName: '', dueOn: '2027-01-15' }
    for (const revision of ['ett', '', '1e300'])
      assert.equal((await place.as('principal').post(`${agreement}?_method=PUT`, { ...change, revision })).status, 409, revision)
    await place.rows("insert into dialogue_calling_off select dialogue_id, number, authority_id, 'Chef', now() from dialogue_booking")
    assert.equal((await place.as('principal').post(`${agreement}?_method=PUT`, { ...change, revision: '1' })).status, 404)
    assert.equal((await place.as('principal').post(`${agreement}?_method=DELETE`)).status, 404)
    const shown = (await place.as('principal').get(agreement)).text
    assert.match(shown, /Dialogen är inställd/)
    assert.doesNotMatch(shown, /<form[^>]*action="[^"]*\/agreements\//, 'nothing to fill in where nothing is taken')
    assert.deepEqual(await place.rows('select title from agreement'), [{ title: 'Skriftligt besked om nätet' }])
  })

  it('nobody says yes to before the day of the meeting; who met sooner moves it to that day, and nobody is called to it', async () => {
    const path = await dialogues.book()
    await dialogues.agree(path)
    const page = (await place.as('principal').get(path)).text
    assert.match(page, /Ni godkänner när mötet har varit, från 9 december 2026/)
    assert.ok(!page.includes(`action="${path}/approval"`))
    const version = (await place.rows<{ version: string }>('select app.agreed_version(id) as version from dialogue'))[0]?.version ?? ''
    const early = await place.as('principal').post(`${path}/approval`, { side: 'school', version })
    assert.equal(early.status, 422)
    assert.match(early.text, /Mötet är bokat till 9 december 2026 och har inte varit än/)
    assert.deepEqual(await place.rows('select side from dialogue_approval'), [])
    await place.program.runJobs()
    place.program.sent.length = 0
    const moved = { seen: '1', day: '2026-09-25', time: '9', minutes: '60', place: 'Lekparken', message: '' }
    assert.equal((await place.as('districtHead').post(`${path}/booking?_method=PUT`, { ...moved, day: '2026-05-01' })).status, 422)
    assert.equal((await place.as('districtHead').post(`${path}/booking?_method=PUT`, moved)).status, 303)
    await place.program.runJobs()
    assert.deepEqual(place.program.sent, [])
    const now = (await place.as('principal').get(path)).text
    assert.equal((await place.as('principal').post(`${path}/approval`, { side: 'school', version: hidden(now).version ?? '' })).status, 303)
  })

  it('nobody says yes to for the other side', async () => {
    const path = await dialogues.book()
    assert.equal((await dialogues.approve(path, 'principal', 'district')).status, 404)
    assert.equal((await dialogues.approve(path, 'districtHead', 'school')).status, 404)
    assert.equal((await dialogues.approve(path, 'teacher', 'school', '<input type="hidden" name="version" value="">')).status, 404)
  })

  it('stands on its owner’s start page until it is done, and its page tells what became of it', async () => {
    const { agreement } = await dialogues.conclude({ dueOn: '2026-10-01' })
    assert.match((await place.as('districtHead').get('/')).text, /Skriftligt besked om nätet/)
    assert.doesNotMatch((await place.as('principal').get('/')).text, /Skriftligt besked om nätet/)
    await place.as('districtHead').post(`${agreement}/notes`, { status: 'under way', note: 'Mätt den 14 april' })
    assert.match((await place.as('principal').get(agreement)).text, /Pågår[\s\S]*Mätt den 14 april/)
    place.program.setNow('2026-10-05T08:00:00Z')
    assert.match((await place.as('principal').get(agreement)).text, /Försenad sedan 1 oktober/)
    await place.as('principal').post(`${agreement}/notes`, { status: 'done', note: '' })
    assert.doesNotMatch((await place.as('districtHead').get('/')).text, /Skriftligt besked om nätet/)
    assert.equal((await place.as('teacher').get(agreement)).status, 404)
  })

  it('whose owner leaves waits for who heads the district to choose another', async () => {
    const { agreement } = await dialogues.conclude({ owner: place.town.people.principal, title: 'Vikarier till besöken' })
    await place.rows("update duty set to_on = '2026-09-01' where person_id = $1 and role = 'principal'", [place.town.people.principal])
    try {
      assert.match((await place.as('districtHead').get('/')).text, /Välj vem som tar över: Vikarier till besöken/)
      assert.match((await place.as('leader').get(agreement)).text, /är inte kvar/)
      const given = await place
        .as('districtHead')
        .post(`${agreement}/owner?_method=PUT`, { owner: place.town.people.leader, ownerName: '' })
      assert.equal(given.status, 303)
      assert.match((await place.as('leader').get('/')).text, /Vikarier till besöken/)
      assert.doesNotMatch((await place.as('districtHead').get('/')).text, /Välj vem som tar över/)
    } finally {
      await place.rows("update duty set to_on = null where person_id = $1 and role = 'principal'", [place.town.people.principal])
    }
  })

  it('is taken up once as an action in the school’s plan, and stands from then on where the action stands', async () => {
    const { agreement } = await dialogues.conclude({ owner: place.town.people.principal, title: 'Lektionsbesök i augusti' })
    assert.match(
      (await place.as('principal').get((await place.as('principal').post(`${agreement}/action`)).location ?? '')).text,
      /ingen öppen plan/,
    )
    const plan = await place.begin('principal', place.town.almskolan)
    assert.equal((await place.as('districtHead').post(`${agreement}/action`)).status, 404)
    const taken = await Promise.all([place.as('principal').post(`${agreement}/action`), place.as('leader').post(`${agreement}/action`)])
    assert.equal(taken[0]?.location, taken[1]?.location)
    const actions = await place.rows<{ id: string; owner_id: string; due_on: string }>('select id, owner_id, due_on from plan_action')
    assert.deepEqual(
      actions.map(({ owner_id, due_on }) => ({ owner_id, due_on })),
      [{ owner_id: place.town.people.principal, due_on: '2027-01-31' }],
    )
    assert.match((await place.as('principal').get(plan)).text, /Lektionsbesök i augusti/)
    await place.rows("update plan_action set status = 'done'")
    assert.match((await place.as('districtHead').get(agreement)).text, /<\/svg>Klar<\/span>[\s\S]*upptagen som åtgärd/)
    await place.rows('update plan_action set removed_at = now()')
    assert.match((await place.as('districtHead').get(agreement)).text, /<\/svg>Planerad<\/span>/)
  })

  it('in force is kept by the tables, too: no login of the program changes or removes it, whatever the pages would let through', async () => {
    await dialogues.conclude()
    for (const pool of [place.program.web, place.program.worker]) {
      const client = await pool.connect()
      try {
        await client.query('begin')
        await client.query("select set_config('app.authority', $1, true)", [place.town.authority])
        for (const change of [
          "update agreement set title = 'Ändrad'",
          "update agreement set due_on = '2099-01-01'",
          'update agreement set agreed_on = null',
          'delete from agreement',
        ]) {
          await client.query('savepoint s')
          await assert.rejects(client.query(change), /kept as it was agreed/, change)
          await client.query('rollback to s')
        }
        assert.equal((await client.query("update agreement set owner_name = 'Någon annan'")).rowCount, 1, 'but it may be handed over')
        await client.query('rollback')
      } finally {
        client.release()
      }
    }
  })
})
