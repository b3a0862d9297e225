// Long: one promise after the other, of one municipality.
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { Frames } from '../../../test/support/frames.ts'
import { hidden } from '../../../test/support/plan-town.ts'
import { unzipped } from '../../../test/support/zip.ts'

const choice = { kind: 'choose', options: 'Lektionsbesök\nGemensam planering\nExempel', atLeast: '2' }

describe('the frame with local choice', () => {
  let frames: Frames
  before(async () => {
    frames = await Frames.open()
  })
  after(() => frames.place.program.close())
  beforeEach(() => frames.clear())

  const as = (...[who]: Parameters<Frames['place']['as']>) => frames.place.as(who)

  /** A plan in force with a must, a choice and something to be inspired by, and the school's plan with a goal and an action. */
  async function asking(more: Record<string, string> = { lastDay: '2026-12-31' }) {
    const plan = await frames.begin()
    const must = await frames.addGoal(plan, 'Eleverna granskar källor', { kind: 'must', ...more })
    const choose = await frames.addGoal(plan, 'Lärare lär av varandra', choice)
    const inspire = await frames.addGoal(plan, 'Verktyg väljs efter behov', { kind: 'inspire' })
    await frames.addGoal(plan, 'Ett mål utan ram')
    await frames.enforce(plan)
    const school = await frames.place.begin('principal', frames.place.town.almskolan)
    const own = await frames.place.addGoal('principal', school, 'Källor i varje ämne')
    const action = await frames.place.add('principal', school, 'Fyra lektioner', own)
    return { plan, must, choose, inspire, school, own, action }
  }

  it('is set on a goal by who writes the plan, is frozen with it, and asks nothing before it is in force', async () => {
    const plan = await frames.begin()
    const goal = await frames.addGoal(plan, 'Eleverna granskar källor', { kind: 'must', lastDay: '2026-12-31', forms: ['gr'] })
    assert.match((await as('admin').get(plan)).text, /Ska[\s\S]*Grundskola\. Svar senast 31 december 2026/)
    const school = await frames.place.begin('principal', frames.place.town.almskolan)
    assert.doesNotMatch((await as('principal').get(`${school}/frame`)).text, /granskar källor/)
    await frames.enforce(plan)
    assert.match(
      (await as('principal').get(`${school}/frame`)).text,
      /granskar källor[\s\S]*Väntar på svar[\s\S]*Svar senast 31 december 2026/,
    )
    await frames.setFrame(plan, goal, { kind: 'none' })
    assert.match((await as('principal').get(`${school}/frame`)).text, /granskar källor/, 'what was frozen holds')
  })

  it('keeps what was written in a frame that cannot be, and says what to mend', async () => {
    const plan = await frames.begin()
    const goal = await frames.addGoal(plan, 'Lärare lär av varandra')
    const path = `${plan}/goals/${goal}/frame`
    for (const [fields, said] of [
      [{ kind: '' }, /Välj vad målet begär/],
      [{ kind: 'choose', options: 'En enda', atLeast: '1' }, /minst två vägar/],
      [{ ...choice, atLeast: '4' }, /högst så många som vägarna är/],
      [{ kind: 'must', lastDay: 'i maj' }, /år-månad-dag/],
    ] as const) {
      const { status, text } = await as('admin').post(`${path}?_method=PUT`, { revision: '0', ...fields })
      assert.equal(status, 422)
      assert.match(text, said)
    }
    assert.deepEqual(await frames.place.rows('select 1 from authority_plan_frame'), [])
  })

  it('that two set at once keeps the first, and shows it to the second', async () => {
    const plan = await frames.begin()
    const goal = await frames.addGoal(plan, 'Lärare lär av varandra', choice)
    const path = `${plan}/goals/${goal}/frame?_method=PUT`
    assert.equal((await as('admin').post(path, { ...choice, revision: '1', options: 'A\nB\nC' })).status, 303)
    const second = await as('admin').post(path, { kind: 'must', revision: '1' })
    assert.equal(second.status, 409)
    assert.match(second.text, /Välj minst två[\s\S]*A/)
    assert.equal((await as('admin').post(path, { kind: 'must', revision: hidden(second.text).revision ?? '' })).status, 303)
  })

  it('keeps chosen what a school chose when a way is put in other words', async () => {
    const { plan, choose, school } = await asking()
    const [first = '', second = ''] = await frames.ways('principal', school, choose)
    await frames.answer('principal', school, choose, { way: 'chose', options: [first, second] })
    await frames.setFrame(plan, choose, { ...choice, options: 'Lektionsbesök i par\nGemensam planering\nExempel' })
    await frames.enforce(plan, '2026-09-20')
    assert.deepEqual((await frames.ways('principal', school, choose)).slice(0, 2), [first, second])
    assert.match((await as('principal').get(`${school}/frame`)).text, /Lärare lär av varandra[\s\S]*?Besvarat/)
  })

  it('is answered by a school’s leaders, pointing at what their own plan has', async () => {
    const { must, school, own, action } = await asking()
    const sent = await frames.answer('leader', school, must, { way: 'takes up', goals: [own], actions: [action] })
    assert.equal(sent.status, 303, sent.text)
    const { text } = await as('principal').get(`${school}/frame`)
    assert.match(text, /Tar upp målet[\s\S]*1 Källor i varje ämne[\s\S]*1\.1 Fyra lektioner[\s\S]*Mats Ek/)
    assert.match(text, /Ett av två mål som ramen begär svar på är besvarat/)
    for (const who of ['teacher', 'lead', 'districtHead', 'admin', 'otherPrincipal'] as const)
      assert.equal((await as(who).post(`${school}/frame/${must}`, { way: 'takes up', seen: '1' })).status, 404, who)
  })

  it('asks for the reason of a departure, how something is adapted, and at least one way', async () => {
    const { must, choose, school } = await asking()
    const wrong: [string, Record<string, string | string[]>, RegExp][] = [
      [must, {}, /Välj hur skolan svarar/],
      [must, { way: 'departs' }, /Skriv varför skolan avviker/],
      [must, { way: 'adapts' }, /Skriv hur skolan anpassar/],
      [must, { way: 'chose' }, /Välj hur skolan svarar/],
      [choose, { way: 'chose', options: ['något annat'] }, /Kryssa för minst en väg/],
    ]
    for (const [goal, fields, said] of wrong) {
      const sent = await frames.answer('principal', school, goal, fields)
      assert.equal(sent.status, 422)
      assert.match(sent.text, said)
    }
    assert.deepEqual(await frames.place.rows('select 1 from frame_answer'), [])
  })

  it('that two answer at once loses neither, and every answer stays in the history', async () => {
    const { must, school } = await asking()
    const path = `${school}/frame/${must}`
    const { seen = '' } = hidden((await as('principal').get(path)).text)
    assert.equal((await as('leader').post(path, { seen, way: 'adapts', text: 'På vårt sätt' })).status, 303)
    const second = await as('principal').post(path, { seen, way: 'departs', text: 'Inte i år' })
    assert.equal(second.status, 409)
    assert.match(second.text, /Mats Ek har svarat[\s\S]*På vårt sätt[\s\S]*Inte i år/)
    assert.equal((await as('principal').post(path, { ...hidden(second.text), way: 'departs', text: 'Inte i år' })).status, 303)
    assert.match((await as('coach').get(path)).text, /404|finns inte/)
    assert.match((await as('leader').get(path)).text, /Tidigare svar[\s\S]*På vårt sätt/)
    assert.equal((await as('principal').post(path, { seen: '0', way: 'departs', text: 'Inte i år' })).status, 303, 'the same again is once')
    assert.deepEqual(await frames.place.rows('select count(*)::int as n from frame_answer'), [{ n: 2 }])
  })

  it('warns before the plan is adopted and never hinders', async () => {
    const { must, choose, school } = await asking()
    const [first = ''] = await frames.ways('principal', school, choose)
    await frames.answer('principal', school, choose, { way: 'chose', options: [first] })
    const { text } = await as('principal').get(`${school}/adoption`)
    assert.match(
      text,
      new RegExp(
        `Ett mål i ramen saknar svar[\\s\\S]*/frame/${must}[\\s\\S]*I ett mål i ramen är för få vägar valda[\\s\\S]*/frame/${choose}`,
      ),
    )
    assert.equal((await frames.place.adopt('principal', school)).status, 303)
    assert.match((await as('teacher').get(school)).text, /Fyra lektioner/)
  })

  it('is told to the school’s own people as far as it was taken up, and never what it departs from', async () => {
    const { must, choose, inspire, school } = await asking()
    const team = await frames.place.begin('lead', frames.place.town.teams.fourSix)
    const [first = '', second = ''] = await frames.ways('principal', school, choose)
    await frames.answer('principal', school, choose, { way: 'chose', options: [first, second] })
    await frames.answer('principal', school, must, { way: 'departs', text: 'Hemligt skäl' })
    assert.doesNotMatch((await as('teacher').get(team)).text, /Lärare lär av varandra/, 'nothing before the plan is adopted')
    await frames.place.adopt('principal', school)
    for (const path of [team, `${team}/actions/new`, `${school}/frame`, school]) {
      const { status, text } = await as('teacher').get(path)
      assert.equal(status, 200, path)
      assert.match(text, /Lärare lär av varandra[\s\S]*Lektionsbesök/, path)
      assert.doesNotMatch(text, /Hemligt skäl|Eleverna granskar källor|Avviker|Verktyg väljs/, path)
    }
    for (const goal of [must, choose, inspire]) assert.equal((await as('teacher').get(`${school}/frame/${goal}`)).status, 404)
    assert.deepEqual(await frames.place.seenBy(`${school}/frame/${must}`), ['admin', 'districtHead', 'principal', 'leader'])
  })

  it('reaches the district head when a school departs, who says something of it that the school reads', async () => {
    const { must, school } = await asking()
    await frames.answer('principal', school, must, { way: 'departs', text: 'Vi har inga elever i den åldern' })
    const path = `${school}/frame/${must}`
    assert.equal((await as('districtHead').get(path)).status, 404, 'the plan is not adopted')
    await frames.place.adopt('principal', school)
    assert.match((await as('districtHead').get(path)).text, /Vi har inga elever/)
    assert.equal((await as('districtHead').post(`${path}/remarks`, { remark: '' })).status, 422)
    assert.equal((await as('districtHead').post(`${path}/remarks`, { remark: 'Vi talar om det i december' })).status, 303)
    assert.match((await as('leader').get(path)).text, /Per-Olof Nyström[\s\S]*|Vi talar om det i december/)
    for (const who of ['principal', 'admin', 'teacher', 'otherPrincipal'] as const)
      assert.equal((await as(who).post(`${path}/remarks`, { remark: 'Nej' })).status, 404, who)
    const { town } = frames.place
    const [dialogue] = await frames.place.rows<{ id: string }>(
      'insert into dialogue (authority_id, school_id, year, half) values ($1, $2, 2026, 2) returning id',
      [town.authority, town.almskolan],
    )
    await frames.place.rows(
      "insert into dialogue_booking (dialogue_id, authority_id, number, starts_at, minutes, place, message, by_name, at) values ($1, $2, 1, '2026-12-09T12:00Z', 90, 'Rummet', '', 'Chefen', now())",
      [dialogue?.id, town.authority],
    )
    for (const who of ['districtHead', 'principal'] as const)
      assert.match(
        (await as(who).get(`/dialogues/${dialogue?.id}`)).text,
        /Avsteg från ramen[\s\S]*Eleverna granskar källor[\s\S]*Vi har inga elever[\s\S]*Vi talar om det i december/,
        who,
      )
    await frames.place.rows('delete from dialogue_booking')
    await frames.place.rows('delete from dialogue')
  })

  it('waits on the start page of who leads the school until it is answered, by its last day', async () => {
    const { must, choose, school } = await asking()
    for (const who of ['principal', 'leader'] as const) {
      const { text } = await as(who).get('/')
      assert.match(text, /Svara på två mål i ramen i planen 2026\/27 för Almskolan[\s\S]*31 december/, who)
    }
    for (const who of ['teacher', 'districtHead', 'otherPrincipal', 'admin'] as const)
      assert.doesNotMatch((await as(who).get('/')).text, /mål i ramen/, who)
    await frames.answer('principal', school, must, { way: 'takes up' })
    await frames.answer('principal', school, choose, { way: 'departs', text: 'Inte i år' })
    assert.doesNotMatch((await as('principal').get('/')).text, /mål i ramen/)
  })

  it('is not late at once for a school whose plan was adopted before it came', async () => {
    const { town } = frames.place
    const early = await frames.place.begin('principal', town.almskolan)
    await frames.place.add('principal', early, 'Något')
    await frames.place.adopt('principal', early)
    const plan = await frames.begin()
    await frames.addGoal(plan, 'Eleverna granskar källor', { kind: 'must', lastDay: '2026-10-02' })
    await frames.enforce(plan, '2026-10-01')
    frames.place.program.setNow('2026-10-05T08:00:00Z')
    await frames.place.signInAgain()
    assert.match((await as('principal').get(`${early}/frame`)).text, /Svar senast 31 oktober 2026/)
    const late = await frames.place.begin('otherPrincipal', town.bergskolan)
    assert.match((await as('otherPrincipal').get(`${late}/frame`)).text, /Skulle ha besvarats 2 oktober 2026/)
  })

  it('asks only schools of the forms that it concerns', async () => {
    const plan = await frames.begin()
    const goal = await frames.addGoal(plan, 'Fritids lär av varandra', { kind: 'must', forms: ['fri'] })
    await frames.enforce(plan)
    const alm = await frames.place.begin('principal', frames.place.town.almskolan)
    const berg = await frames.place.begin('otherPrincipal', frames.place.town.bergskolan)
    assert.match((await as('principal').get(`${alm}/frame`)).text, /Fritids lär/)
    assert.doesNotMatch((await as('otherPrincipal').get(`${berg}/frame`)).text, /Fritids lär/)
    assert.equal((await as('otherPrincipal').get(`${berg}/frame/${goal}`)).status, 404)
  })

  it('that drops a goal keeps the school’s answer to be read, and asks nothing more', async () => {
    const { plan, must, school } = await asking()
    await frames.answer('principal', school, must, { way: 'adapts', text: 'På vårt sätt' })
    await as('admin').post(`${plan}/goals/${must}?_method=DELETE`)
    await frames.enforce(plan, '2026-09-20')
    const { text } = await as('principal').get(`${school}/frame`)
    assert.match(text, /Det här begärs inte längre[\s\S]*Eleverna granskar källor[\s\S]*På vårt sätt/)
    assert.equal((await as('principal').post(`${school}/frame/${must}`, { way: 'takes up', seen: '1' })).status, 404)
  })

  it('proposes last year’s answer in next year’s plan, and takes it for none until it is saved', async () => {
    const { must, school } = await asking()
    await frames.answer('principal', school, must, { way: 'adapts', text: 'På vårt sätt' })
    frames.place.program.setNow('2027-05-10T08:00:00Z')
    await frames.place.signInAgain()
    const next = await frames.place.begin('principal', frames.place.town.almskolan, 2027)
    assert.match((await as('principal').get(`${next}/frame/${must}`)).text, /skolans svar 2026\/27[\s\S]*På vårt sätt/)
    assert.match((await as('principal').get(`${next}/frame`)).text, /Väntar på svar/)
    assert.equal((await frames.answer('principal', next, must, { way: 'adapts', text: 'På vårt sätt' })).status, 303)
    assert.match((await as('principal').get(`${next}/frame`)).text, /På vårt sätt/)
  })

  it('is followed by the authority as a distribution from five schools on, and school by school in the order of names, as a workbook too', async () => {
    const { plan, must, school } = await asking()
    await frames.answer('principal', school, must, { way: 'departs', text: 'Skälet' })
    await frames.place.adopt('principal', school)
    const path = `${plan}/answers`
    assert.deepEqual(await frames.place.seenBy(path), ['admin', 'districtHead'])
    const few = (await as('admin').get(path)).text
    assert.match(
      few,
      /Färre än fem av de 3 skolor[\s\S]*Skola för skola[\s\S]*Almskolan[\s\S]*ett avsteg[\s\S]*Bergskolan[\s\S]*Ingen fastställd plan[\s\S]*Vuxenskolan/,
    )
    assert.doesNotMatch(few, /\d av \d skolor har svarat/)
    const district = (await as('districtHead').get(path)).text
    assert.match(district, /Almskolan[\s\S]*Bergskolan/)
    assert.doesNotMatch(district, /Vuxenskolan|Mål för mål/)
    const { response } = await as('districtHead').get(`${path}.xlsx`)
    const book = [...unzipped(Buffer.from(await response.arrayBuffer())).values()].join('\n')
    for (const said of [/2\.1 Eleverna granskar källor/, /Avviker/, /Skälet/]) assert.match(book, said)
    assert.match(book, /Bergskolan/)
    assert.doesNotMatch(book, /Vuxenskolan/)
    await moreSchools(5, must)
    const many = (await as('admin').get(path)).text
    assert.match(many, /6 av 8 skolor har svarat\.[\s\S]*Tar upp målet[\s\S]*>5<[\s\S]*Avviker[\s\S]*>1</)
    await frames.place.rows("update unit set to_on = '2026-09-01' where name in ('Skola 1', 'Skola 2')")
    assert.match((await as('admin').get(path)).text, /Färre än fem av de 6 skolor/, 'a school that is no more is not counted')
  })

  it('is followed of a hundred and fifty schools as of five: each once, in the order of names, in as many questions', async () => {
    const { plan, must } = await asking()
    await moreSchools(75, must, 1001)
    const half = (await as('admin').get(`${plan}/answers`)).text
    await moreSchools(75, must, 1076)
    const { text } = await as('admin').get(`${plan}/answers`)
    const named = [...text.matchAll(/>(Skola 1\d{3})</g)].map(([, name = '']) => name)
    assert.equal(new Set(named).size, 150)
    assert.deepEqual(
      named,
      named.toSorted((a, b) => a.localeCompare(b, 'sv')),
    )
    assert.match(text, /150 av \d+ skolor har svarat\./)
    assert.ok(text.length < 2.2 * half.length, 'a page of twice the schools is at most twice as long')
    assert.equal((await as('admin').get(`${plan}/answers.xlsx`)).status, 200)
  })

  /** Schools whose adopted plans take a goal up. */
  async function moreSchools(count: number, goal: string, first = 1): Promise<void> {
    const { authority } = frames.place.town
    await frames.place.rows(
      `with made as (insert into unit (authority_id, kind, name, code, forms, from_on) select $1, 'school', 'Skola ' || n, '2' || lpad(n::text, 7, '0'), '{gr}', '2025-08-15' from generate_series($4::int, $4::int + $2::int - 1) n returning id),
        placed as (insert into unit_parent (authority_id, unit_id, parent_id, from_on) select $1, id, $1, '2025-08-15' from made),
        plans as (insert into plan (authority_id, unit_id, school_year, framework_version_id, created_on, changed_at)
          select $1, m.id, 2026, (select id from framework_version where key = 'digital-skola' limit 1), '2026-09-01', now() from made m returning id),
        adopted as (insert into plan_adoption (authority_id, plan_id, number, snapshot, by_name, by_role, at)
          select $1, id, 1, '{}', 'Rektor', 'principal', now() from plans)
       insert into frame_answer (authority_id, plan_id, goal_id, number, way, asked, by_name, at)
         select $1, id, $3, 1, 'takes up', '{"number": "2.1", "title": "Eleverna granskar källor", "frame": {}}', 'Rektor', now() from plans`,
      [authority, count, goal, first],
    )
  }
})
