// Long: one demo, looked at from every side.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Visitor } from '../../../test/support/browser.ts'
import { openDemo, sentByLoading } from '../../../test/support/demo.ts'
import { makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { roles } from '../../ground/base/viewer.ts'
import { characters } from './characters.ts'
import { demoChecks } from './check-content.ts'
import { demoDialogues } from './dialogue-content.ts'
import { demoFrames } from './frames.ts'
import { demoPlans } from './plan-content.ts'

describe('the demo', () => {
  let program: TestProgram
  let visitor: Visitor
  before(async () => {
    program = await openDemo()
    visitor = new Visitor(program)
    assert.equal((await visitor.post('/demo')).status, 303)
  })
  after(() => program.close())

  async function count(sql: string): Promise<number> {
    const { rows } = await program.owner.query<{ n: number }>(`select count(*)::int as n from ${sql}`)
    return rows[0]?.n ?? 0
  }

  it('is twelve schools of different sizes, some 460 people in every role, two rounds closed and one open', async () => {
    assert.equal(await count("unit where kind = 'school'"), 12)
    const people = await count('person')
    assert.ok(people > 440 && people < 480, `${people} people`)
    for (const role of roles) assert.ok((await count(`duty where role = '${role}'`)) > 0, role)
    assert.equal(await count('round_opening'), 3)
    assert.equal(await count('round_closing'), 2)
    assert.ok((await count('private.response where handed_in_on is not null')) > 900)
  })

  it('is looked at as each character, with a start page of their own', async () => {
    const pages = new Set<string>()
    for (const { key } of characters) {
      assert.equal((await visitor.post('/demo/viewing', { as: key })).status, 303)
      const page = await visitor.get('/')
      assert.equal(page.status, 200)
      pages.add(/<p><b>[^<]*<\/b><br/.exec(page.text)?.[0] ?? '')
    }
    assert.equal(pages.size, characters.length)
    assert.equal((await visitor.post('/demo/viewing', { as: 'somebody else' })).status, 404)
  })

  it('sends no mail in earnest: it lands in the outbox, which the administrator reads and a teacher does not', async () => {
    assert.deepEqual(await sentByLoading(), [])
    await visitor.post('/demo/viewing', { as: 'administrator' })
    assert.match((await visitor.get('/outbox')).text, /Dags för din självskattning/)
    await visitor.post('/demo/viewing', { as: 'teacher' })
    assert.equal((await visitor.get('/outbox')).status, 404)
  })

  it('has its past in the past: what was closed, released, decided and counted then is dated then, and mailed to nobody now', async () => {
    const { rows } = await program.owner.query<{ name: string; closed: string; released: string }>(
      `select r.name, c.at::date::text as closed, l.at::date::text as released
         from round r join round_closing c on c.round_id = r.id join round_release l on l.round_id = r.id order by c.at`,
    )
    assert.deepEqual(rows, [
      { name: 'Hösten 2025', closed: '2025-10-24', released: '2025-10-25' },
      { name: 'Våren 2026', closed: '2026-05-08', released: '2026-05-09' },
    ])
    assert.equal(await count("event where what <> 'round.mailing-sent' and at > '2026-11-10T09:00:00Z'"), 0)
    assert.equal(await count("event where what in ('round.opened', 'round.closed', 'round.released') and at < '2026-06-01'"), 6)
    assert.equal(await count("ballot_result join checkin using (ballot_id) where counted_on >= '2026-11-10'"), 0)
    assert.equal(await count("kept_mail where body ~ 'Hösten 2025|Våren 2026'"), 0)
    await visitor.post('/demo/viewing', { as: 'administrator' })
    assert.doesNotMatch((await visitor.get('/group-results')).text, /10 november 2026/)
  })

  it('has the plans that its content tells: two adopted, one waiting for the coach, with what was done and said in them, beside the second school’s for its check and those of the year before', async () => {
    const before = demoChecks().year_before
    const [places, tried] = [before.schools.length, before.school.length + before.team.length]
    // Schools that answer the authority's plan and are told of nowhere else have a small plan, adopted.
    const small = new Set(demoFrames().answers.map(({ school }) => school)).size - 2
    const { actions } = demoFrames().plan
    assert.equal(await count('plan where school_year = 2026'), demoPlans().length + 1 + small)
    // The first school's and the team's that one looks at, which are checked now.
    assert.equal(await count('plan where school_year = 2025'), 2 + 2 * places)
    assert.equal(await count('plan_adoption'), 5 + 2 * places + small)
    assert.equal(await count('plan_submission'), 1)
    assert.equal(await count('plan_comment'), 1)
    assert.equal(await count('plan_goal'), 2 + small)
    assert.equal(await count('plan_action'), 17 + tried * places + small * actions.length)
    assert.equal(await count("action_note where kind = 'status' and at > '2026-09-01'"), 5)
    assert.equal(await count('action_evidence'), 1)
    assert.equal(await count('plan_action_reference'), 1)
    // The one that the principal asks about, and those of the plans that are checked.
    assert.equal(await count('plan_action where owner_id is null'), 10 + small * actions.length)
  })

  it('has a check that waits for its decisions, open ones for who leads a team and works in it, and at another school, each half a year after the plan was adopted', async () => {
    const before = 2 * demoChecks().year_before.schools.length
    assert.equal(await count('checkin'), 3 + before)
    assert.equal(await count('ballot_closing join checkin using (ballot_id)'), 1 + before)
    assert.equal(
      await count(
        "ballot_result join checkin using (ballot_id) where counted_on > '2026-10-01' and outcome->>'enough' = 'true' and words is not null",
      ),
      1,
    )
    assert.equal(await count('private.ballot_urn join checkin using (ballot_id) where cardinality(papers) >= 5'), 2)
    assert.equal(await count("checkin c join plan_adoption a using (plan_id) where c.opened_on < (a.at + interval '6 months')::date"), 0)
    const visitor = new Visitor(program)
    await visitor.post('/demo')
    await visitor.post('/demo/viewing', { as: 'principal' })
    assert.match((await visitor.get('/')).text, /besluta om åtgärderna i Almskolan/)
    for (const as of ['lead', 'teacher'] as const) {
      await visitor.post('/demo/viewing', { as })
      const home = (await visitor.get('/')).text
      assert.match(home, /Temperaturmätning hösten 2026 för 4–6 är öppen/, as)
      const there = /href="(\/checkins\/[^"]+)"/.exec(home)?.[1] ?? ''
      const page = (await visitor.get(there)).text
      assert.equal(/Visa en kod/.test(page), as === 'lead', `${as} and the code`)
    }
  })

  it('shows all that two times can say: what has surely changed and what has not, the same people, one’s own two times, and what others say of what one may choose', async () => {
    const places = async (path: string) => [...(await visitor.get(path)).text.matchAll(/href="(\/[^"#?]*)/g)].map(([, href = '']) => href)
    const to = (links: readonly string[], pattern: RegExp) => links.find((link) => pattern.test(link)) ?? ''
    await visitor.post('/demo/viewing', { as: 'principal' })
    const school = to(await places('/group-results'), /^\/group-results\/[^/]+\/[^/]+$/)
    const change = (await visitor.get(`${school}/change`)).text
    for (const said of [/säker ökning/i, /ingen säker förändring/i, /för få för att säga/i]) assert.match(change, said)
    assert.match(change, /De som svarade båda gångerna/)
    await visitor.post('/demo/viewing', { as: 'teacher' })
    const { location, text } = await visitor.get('/results')
    assert.match(location ? (await visitor.get(location)).text : text, /Hösten 2025/)
    await visitor.post('/demo/viewing', { as: 'lead' })
    const plan = to(await places('/plans'), /^\/plans\/[^/]+$/)
    const [, , team = ''] = to(await places(plan), /^\/workshops\//).split('/')
    assert.match((await visitor.get(`/workshops/${team}/choices`)).text, /minst fem av huvudmannens skolor/)
  })

  it('has a report that was talked about, with what was agreed and became of it, one that is written, one that has come and one that waits for a time', async () => {
    // Three schools more have sent one that asks for something.
    assert.equal(await count('report_sending'), 6)
    assert.equal(await count('report'), 7)
    assert.equal(await count('dialogue_conclusion'), 1)
    assert.equal(await count('agreement where agreed_on is not null'), demoDialogues().before.agreements.length)
    await visitor.post('/demo/viewing', { as: 'district_head' })
    const home = (await visitor.get('/')).text
    for (const said of [
      'Skriftligt besked om nätet i B-huset',
      'Resultatdialog med Björkbackens skola',
      'Boka resultatdialog med Centralskolan',
    ])
      assert.ok(home.includes(said), said)
    await visitor.post('/demo/viewing', { as: 'principal' })
    const [, draft = ''] = /href="(\/reports\/[^"]+\/draft)"/.exec((await visitor.get('/reports')).text) ?? []
    assert.match((await visitor.get(draft)).text, /Överenskommelser från dialogen före[\s\S]*Försenad[\s\S]*Skriftligt besked/)
  })

  it('has breaks, a theme of what schools ask for, and a success factor that names one school of three', async () => {
    assert.ok((await count('school_break')) >= 4)
    await visitor.post('/demo/viewing', { as: 'district_head' })
    assert.match((await visitor.get('/help-asked')).text, /Att sortera[\s\S]*Nät och skärmar[\s\S]*Tas med i huvudmannens plan/)
    await visitor.post('/demo/viewing', { as: 'development_lead' })
    const [, theme = ''] = /href="(\/help-asked\/themes\/[^"]+)"/.exec((await visitor.get('/help-asked')).text) ?? []
    assert.match((await visitor.get(theme)).text, /Finns som behov i/)
    await visitor.post('/demo/viewing', { as: 'teacher' })
    assert.match((await visitor.get('/success-factors')).text, /Fasta tider[\s\S]*3 skolor talar om det\. Bland dem: Dalby skola/)
    assert.match((await visitor.get('/year')).text, /Jullov/)
  })

  it('has an earlier survey that was read in, marked as such and set beside what came after', async () => {
    const { rows } = await program.owner.query<{ id: string; unit: string }>(
      "select r.id, u.unit_id as unit from history_round r join history_unit u on u.round_id = r.id where u.level = 'authority'",
    )
    assert.equal(rows.length, 1)
    await visitor.post('/demo/viewing', { as: 'administrator' })
    const page = await visitor.get(`/history/${rows[0]?.id}/${rows[0]?.unit}`)
    assert.match(page.text, /Inläst undersökning/)
    assert.match(page.text, /Fyra av fem påståenden går att jämföra/)
    assert.match((await visitor.get('/group-results')).text, /Undersökningar från tiden före Stegvis/)
  })

  it('has a programme of sixty sessions and three seminar days that some four hundred take part in: some held, one full with a line, the others to sign up for', async () => {
    await visitor.post('/demo/viewing', { as: 'teacher' })
    const { text } = await visitor.get('/programmes')
    assert.match(text, /Dina pass[\s\S]*Eleverna jämför två källor[\s\S]*Fullt[\s\S]*4 i kö/)
    const own =
      "course_session s join course c on c.id = s.course_id join programme p on p.id = c.programme_id where p.title like 'Källkritik%'"
    assert.equal(await count(own), 60)
    assert.equal(await count('seminar_day'), 3)
    assert.ok((await count('(select distinct person_id from signup) people')) >= 390)
    // Nobody sits in two blocks of a day at once, and no room has more people than seats.
    assert.equal(await count('session_seats where taken + held > seats'), 0)
    assert.equal(
      await count(
        `signup a join signup b on b.person_id = a.person_id and b.id <> a.id join course_session s on s.id = a.session_id
           join course_session o on o.id = b.session_id and o.course_id = s.course_id and o.starts_at < s.ends_at and o.ends_at > s.starts_at
           join course c on c.id = s.course_id and c.one_at_a_time`,
      ),
      0,
    )
  })

  it('has a teacher who has been at sessions, has certificates of them and signs up for more, and a principal who sees whose staff does', async () => {
    await visitor.post('/demo/viewing', { as: 'teacher' })
    const { text } = await visitor.get('/training')
    assert.match(text, /Källkritik i alla ämnen[\s\S]*Vad är en källa i vårt ämne\?/)
    assert.equal(new Set(text.match(/\/certificates\/[0-9a-f-]{36}\/certificate\.pdf/g)).size, 2)
    await visitor.post('/demo/viewing', { as: 'principal' })
    assert.match((await visitor.get('/staff-signups')).text, /Eleverna jämför två källor/)
  })

  it('has sessions that were evaluated, at once and two months later: of many, of a few, of too few to ask, and one that is open; and a recording that still lacks words', async () => {
    assert.deepEqual(
      (
        await program.owner.query(
          'select kind, count(*)::integer as all, count(ballot_id)::integer as asked from evaluation group by kind order by kind',
        )
      ).rows,
      [
        { kind: 'after', all: 7, asked: 6 },
        { kind: 'later', all: 1, asked: 1 },
      ],
    )
    assert.equal(await count("ballot_result join evaluation using (ballot_id) where outcome->>'enough' = 'true'"), 6)
    assert.deepEqual([await count('material'), await count('material_publication')], [3, 2])
    const visitor = new Visitor(program)
    await visitor.post('/demo')
    await visitor.post('/demo/viewing', { as: 'development_lead' })
    const programme = /href="(\/programmes\/[0-9a-f-]{36})">Källkritik/.exec((await visitor.get('/programmes')).text)?.[1] ?? ''
    assert.match((await visitor.get(`${programme}/evaluations`)).text, /I medeltal: /)
  })

  it('has two years of months that a funder pays: held, locked, attested and sent, one corrected since, and the latest waiting for the teacher', async () => {
    assert.equal(await count('participation_lock'), 24)
    assert.ok((await count('participation_month')) > 500)
    assert.equal(
      await count(`participation_standing s join funded_export e on e.project_id = s.project_id and e.month = s.month and e.supersedes is null
         where s.hours > 0 and not s.attested`),
      1,
      'what was sent is attested, but for the month that was corrected',
    )
    await visitor.post('/demo/viewing', { as: 'teacher' })
    assert.match((await visitor.get('/')).text, /Digitalt arbete i skola och vuxenutbildning/)
  })

  it('has what others have said of a school and of the authority, a visit with notes, and one that waits for an answer', async () => {
    await visitor.post('/demo/viewing', { as: 'principal' })
    assert.match((await visitor.get('/')).text, /Inbjudan att besöka Ekhagens skola/)
    const [, been = ''] = /href="(\/visits\/[0-9a-f-]+)">På Almskolan/.exec((await visitor.get('/visits')).text) ?? []
    assert.match((await visitor.get(been)).text, /Jag kommer gärna[\s\S]*samma tavla[\s\S]*det där med klockan/)
    const [, view = ''] = /href="(\/external-views\/[0-9a-f-]+)"/.exec((await visitor.get('/external-views')).text) ?? []
    assert.match((await visitor.get(view)).text, /Skolinspektionen[\s\S]*Fungerar väl[\s\S]*Behöver utvecklas/)
    await visitor.post('/demo/viewing', { as: 'district_head' })
    assert.match((await visitor.get('/visits')).text, /Besök som har ägt rum[\s\S]*Almskolan[\s\S]*Dalby skola/)
    assert.equal((await visitor.get(been)).status, 404)
  })

  it('has schools that answer what the authority’s plan asks, one that departs, and one that has some left', async () => {
    await visitor.post('/demo/viewing', { as: 'principal' })
    const home = (await visitor.get('/')).text
    assert.match(home, /Svara på två mål i ramen/)
    const own = (await visitor.get(/href="(\/plans\/[^"]+\/frame)"/.exec(home)?.[1] ?? '')).text
    assert.match(own, /Eleverna granskar källor själva[\s\S]*Väntar på svar[\s\S]*För få vägar valda[\s\S]*Tar upp målet/)
    await visitor.post('/demo/viewing', { as: 'district_head' })
    const plans = (await visitor.get('/authority-plans')).text
    const plan = [...plans.matchAll(/href="(\/authority-plans\/[0-9a-f-]{36})"/g)].at(-1)?.[1] ?? ''
    assert.match((await visitor.get(`${plan}/answers`)).text, /Björkbackens skola[\s\S]*ett avsteg/)
    await visitor.post('/demo/viewing', { as: 'administrator' })
    assert.match((await visitor.get(`${plan}/answers`)).text, /6 av \d+ skolor har svarat[\s\S]*Avviker/)
  })

  it('has a plan of the authority in force that everyone reads, and the next one in draft, shared with leaders who have commented', async () => {
    const titles = await program.owner.query<{ title: string }>(
      "select p.title from app.authority_plan_in_force('2026-11-10') f join authority_plan p on p.id = f.plan_id",
    )
    assert.deepEqual(titles.rows, [{ title: 'Handlingsplan för digitalisering 2024–2026' }])
    await visitor.post('/demo/viewing', { as: 'teacher' })
    const list = await visitor.get('/authority-plans')
    assert.match(list.text, /2024–2026[\s\S]*Gäller/)
    assert.doesNotMatch(list.text, /2027–2029/)
    await visitor.post('/demo/viewing', { as: 'development_lead' })
    assert.match((await visitor.get('/authority-plans')).text, /2027–2029[\s\S]*Utkast, delat med ledare/)
    assert.match((await visitor.get('/')).text, /En synpunkt på Handlingsplan för digitalisering 2027–2029/)
    assert.equal(await count('authority_plan_remark'), 2)
    assert.equal(await count('authority_goal'), 5, 'goals that went on are the same goals')
    assert.equal(await count('outlook_note'), 3)
    assert.ok((await count('equipment_count')) > 40)
  })

  it('has its plan in force by a decision that three attested, that the board was told of with a statement and put on file, and a draft before the head', async () => {
    await visitor.post('/demo/viewing', { as: 'registrar' })
    const list = await visitor.get('/decisions')
    assert.match(list.text, /Väntar på beslut[\s\S]*Handlingsplan, förslag[\s\S]*Allt är anmält[\s\S]*D 2024-1/)
    const [decision] = /\/decisions\/[0-9a-f-]{36}/.exec(list.text) ?? []
    assert.match(
      (await visitor.get(decision ?? '')).text,
      /punkt 3\.4, Besluta om planer[\s\S]*Lagd till handlingarna, § 63\. Protokollet justerat 24 maj 2024, anslaget 25 maj 2024\./,
    )
    assert.equal(await count("matter_document where made_from_kind in ('authority-plan', 'statement')"), 2)
    assert.equal(await count('authority_plan_force where decision_id is not null and ended_at is null'), 1)
    assert.equal(await count("attest a join matter_document d on d.id = a.document_id where d.made_from_kind = 'authority-plan'"), 3)
    await visitor.post('/demo/viewing', { as: 'head' })
    assert.match((await visitor.get('/')).text, /Besluta om Handlingsplan, förslag/)
  })

  it('is loaded once: who presses again, or at the same moment, looks at what is there', async () => {
    const people = await count('person')
    const again = new Visitor(program)
    assert.equal((await again.post('/demo')).status, 303)
    assert.match((await again.get('/')).text, /Björkköpings kommun/)
    assert.equal(await count("authority where kind = 'demo'"), 1)
    assert.equal(await count('person'), people)
  })

  it('looking at somebody else’s pages is refused wherever people are real', async () => {
    const real = await openTestProgram()
    try {
      await makeMunicipality(real)
      for (const { key } of characters) assert.equal((await new Visitor(real).post('/demo/viewing', { as: key })).status, 404)
      assert.equal((await new Visitor(real).post('/demo')).status, 404)
    } finally {
      await real.close()
    }
  })
})
