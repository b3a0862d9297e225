import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { signedIn, type Visitor } from '../../test/support/browser.ts'
import { letCoachIn } from '../../test/support/coaching.ts'
import { type Municipality, makeMunicipality } from '../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../test/support/program.ts'

const everyone = [
  'admin',
  'districtHead',
  'coach',
  'principal',
  'leader',
  'lead',
  'teacher',
  'colleague',
  'staff',
  'atTwoSchools',
  'otherPrincipal',
  'adultTeacher',
] as const
type Who = (typeof everyone)[number]

describe('plans on real routes', () => {
  let program: TestProgram
  let town: Municipality
  const visitors = new Map<Who, Visitor>()

  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    for (const who of everyone) visitors.set(who, await signedIn(program, town.authority, town.people[who]))
  })
  beforeEach(async () => {
    program.setNow('2026-09-29T08:00:00Z')
    for (const table of ['coach_access', 'support_request', 'plan_withdrawal', 'plan_adoption', 'plan', 'event'])
      await program.owner.query(`delete from ${table}`)
  })
  after(() => program.close())

  function as(who: Who): Visitor {
    const visitor = visitors.get(who)
    assert.ok(visitor)
    return visitor
  }

  const coached = () => ({ authority: town.authority, school: town.almskolan, coach: town.people.coach })

  const rows = async <Row extends object>(text: string, values: unknown[] = []) => (await program.owner.query<Row>(text, values)).rows

  /** Begins a plan as somebody who writes it; returns its path. */
  async function begin(who: Who, unit: string, year = 2026): Promise<string> {
    const { status, location } = await as(who).post('/plans', { unit, year: String(year) })
    assert.equal(status, 303)
    return location ?? ''
  }

  /** Adds an action in own words; returns its id. */
  async function add(who: Who, plan: string, title: string, goal = ''): Promise<string> {
    const { status, location, text } = await as(who).post(`${plan}/actions`, { title, goal })
    assert.equal(status, 303, text)
    return location?.split('/')[2] ?? ''
  }

  async function addGoal(who: Who, plan: string, title: string, aspect = ''): Promise<string> {
    const { location } = await as(who).post(`${plan}/goals`, { title, aspect })
    return location?.split('#g-')[1] ?? ''
  }

  /** The hidden fields of a form on a page, by name. */
  function hidden(html: string): Record<string, string> {
    return Object.fromEntries(
      [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
    )
  }

  /** Adopts a plan by its page, as it stands. */
  async function adopt(who: Who, plan: string, fields: Record<string, string> = {}) {
    const page = await as(who).get(`${plan}/adoption`)
    assert.equal(page.status, 200)
    return as(who).post(`${plan}/adoption`, { ...hidden(page.text), ...fields })
  }

  async function seenBy(path: string): Promise<Who[]> {
    const found: Who[] = []
    for (const who of everyone) {
      const { status } = await as(who).get(path)
      assert.ok(status === 200 || status === 404, `${who}: ${status}`)
      if (status === 200) found.push(who)
    }
    return found
  }

  describe('who sees a plan', () => {
    it('of a team: its people and the school’s leaders, adopted or not', async () => {
      const plan = await begin('lead', town.teams.fourSix)
      const readers = ['principal', 'leader', 'lead', 'teacher', 'colleague']
      assert.deepEqual(await seenBy(plan), readers)
      await add('teacher', plan, 'Prova en avslutsfråga')
      assert.equal((await adopt('lead', plan)).status, 303)
      assert.deepEqual(await seenBy(plan), readers)
    })

    it('of a school: its leaders while it is written; from its adoption the staff, the district’s head and the administrator, what was adopted', async () => {
      const plan = await begin('principal', town.almskolan)
      await add('principal', plan, 'Felanmälan på ett ställe')
      assert.deepEqual(await seenBy(plan), ['principal', 'leader'])
      assert.equal((await adopt('principal', plan)).status, 303)
      assert.deepEqual(await seenBy(plan), [
        'admin',
        'districtHead',
        'principal',
        'leader',
        'lead',
        'teacher',
        'colleague',
        'staff',
        'atTwoSchools',
      ])
      await add('leader', plan, 'Något som inte är beslutat än')
      for (const who of ['districtHead', 'teacher', 'admin'] as const) {
        const { text } = await as(who).get(plan)
        assert.ok(text.includes('Felanmälan på ett ställe') && !text.includes('Något som inte är beslutat än'), who)
        assert.ok(!text.includes('id="talk"'), `${who} does not read the talk`)
      }
      assert.match((await as('leader').get(plan)).text, /Något som inte är beslutat än/)
    })

    it('shows those who read the adopted plan how its actions go today', async () => {
      const plan = await begin('principal', town.almskolan)
      const id = await add('principal', plan, 'Felanmälan på ett ställe')
      await adopt('principal', plan)
      await program.owner.query(
        "insert into action_note (authority_id, action_id, kind, status, at) values ($1, $2, 'status', 'under way', now())",
        [town.authority, id],
      )
      assert.match((await as('teacher').get(plan)).text, /Pågår/)
    })

    it('is a coach only when the school has asked, and only until the day that was said', async () => {
      const plan = await begin('lead', town.teams.fourSix)
      assert.ok(!(await seenBy(plan)).includes('coach'))
      await letCoachIn(program, coached(), { until: '2026-10-15' })
      assert.ok((await seenBy(plan)).includes('coach'))
      program.setNow('2026-10-16T08:00:00Z')
      assert.ok(!(await seenBy(plan)).includes('coach'))
    })

    it('with its released figures: only who sees the unit’s result', async () => {
      const plan = await begin('lead', town.teams.fourSix)
      const goal = await addGoal('lead', plan, 'Vi delar med oss', 'kollegium')
      const baseline = {
        kind: 'released',
        round: town.authority,
        roundName: 'Hösten 2025',
        releasedOn: '2025-11-01',
        unitName: '4–6',
        staff: { kind: 'small', n: 9, mean: { kind: 'plain', value: 2.9 }, spread: 'some', withheld: false },
        leader: null,
      }
      await program.owner.query('update plan_goal set baseline = $2 where id = $1', [goal, JSON.stringify(baseline)])
      await program.owner.query(
        `insert into plan_action (authority_id, plan_id, origin, framework, action, title, why, position, created_at, changed_at)
         values ($1, $2, 'framework', 'digital-skola', 'kollegium-l23', 'Besök varandra', 'Ert medelvärde är 2,9 (9 svar)', 1, now(), now())`,
        [town.authority, plan.split('/')[2]],
      )
      await letCoachIn(program, coached())
      assert.match((await as('teacher').get(plan)).text, /2,9[\s\S]*Ert medelvärde är 2,9/)
      assert.match((await as('principal').get(plan)).text, /2,9/)
      const { text } = await as('coach').get(plan)
      assert.ok(text.includes('Besök varandra') && !text.includes('2,9'), 'a coach sees the plan, not the team’s figures')
    })
  })

  describe('who writes a plan', () => {
    it('of a team: its people, not the principal; of a school: its leaders, not the staff', async () => {
      const team = await begin('teacher', town.teams.fourSix)
      for (const who of everyone) {
        const { status } = await as(who).post(`${team}/actions`, { title: `Från ${who}` })
        assert.equal(status, ['lead', 'teacher', 'colleague'].includes(who) ? 303 : 404, who)
      }
      const school = await begin('leader', town.almskolan)
      for (const who of everyone) {
        const { status } = await as(who).post(`${school}/goals`, { title: `Från ${who}` })
        assert.equal(status, ['leader', 'principal'].includes(who) ? 303 : 404, who)
      }
    })

    it('begins it once: who comes second is shown the one there is', async () => {
      const first = await begin('lead', town.teams.fourSix)
      assert.equal(await begin('teacher', town.teams.fourSix), first)
      for (const who of ['principal', 'staff', 'admin', 'coach'] as const) {
        assert.equal((await as(who).post('/plans', { unit: town.teams.fourSix, year: '2026' })).status, 404, who)
      }
      assert.equal((await as('lead').post('/plans', { unit: town.teams.fourSix, year: '2024' })).status, 404, 'not for a year that is over')
    })

    it('is told what is missing, with all that was written kept', async () => {
      const plan = await begin('lead', town.teams.fourSix)
      const id = await add('lead', plan, 'Prova en avslutsfråga')
      const page = await as('lead').get(`/actions/${id}/edit`)
      const refused = await as('lead').post(`/actions/${id}?_method=PUT`, {
        ...hidden(page.text),
        title: '',
        text: 'Det här har jag skrivit länge på.',
        dueOn: '2026-09-01',
        hours: 'två',
      })
      assert.equal(refused.status, 422)
      for (const kept of [
        'Det här har jag skrivit länge på.',
        'value="två"',
        'value="2026-09-01"',
        'Skriv vad åtgärden heter',
        'Dagen har redan passerat',
      ]) {
        assert.ok(refused.text.includes(kept), kept)
      }
    })

    it('may set a last day that has passed, saying why; the history keeps the reason', async () => {
      const plan = await begin('lead', town.teams.fourSix)
      const id = await add('lead', plan, 'Prova en avslutsfråga')
      const fields = {
        ...hidden((await as('lead').get(`/actions/${id}/edit`)).text),
        title: 'Prova',
        priority: '2',
        dueOn: '2026-09-01',
        dueNote: 'Vi hann redan.',
      }
      assert.equal((await as('lead').post(`/actions/${id}?_method=PUT`, fields)).status, 303)
      assert.deepEqual(await rows('select kind, note, detail from action_note where action_id = $1 and kind = $2', [id, 'due']), [
        { kind: 'due', note: 'Vi hann redan.', detail: { from: null, to: '2026-09-01' } },
      ])
    })
  })

  describe('two people writing the same action', () => {
    it('lose neither text: the second sees both, chooses, and what they have not touched is the first’s', async () => {
      const plan = await begin('lead', town.teams.fourSix)
      const id = await add('lead', plan, 'Prova en avslutsfråga')
      const shared = hidden((await as('lead').get(`/actions/${id}/edit`)).text)
      const before = { ...shared, title: 'Prova en avslutsfråga', priority: '2' }
      assert.equal(
        (await as('teacher').post(`/actions/${id}?_method=PUT`, { ...before, text: 'Saras text', others: 'Specialpedagogen' })).status,
        303,
      )
      const conflict = await as('colleague').post(`/actions/${id}?_method=PUT`, { ...before, text: 'Jonas text' })
      assert.equal(conflict.status, 409)
      assert.match(conflict.text, /Sara Lindqvist hann spara före dig/)
      assert.match(conflict.text, /<textarea[^>]*name="text"[^>]*>Jonas text<\/textarea>/)
      assert.match(conflict.text, /Saras text/)
      assert.match(conflict.text, /<input type="checkbox" id="take-others" name="take" value="others" checked/)
      assert.doesNotMatch(conflict.text, /id="take-text" name="take" value="text" checked/)
      assert.deepEqual(await rows('select text from plan_action where id = $1', [id]), [{ text: 'Saras text' }])
      const settled = await as('colleague').post(`/actions/${id}?_method=PUT`, {
        ...before,
        ...hidden(conflict.text),
        text: 'Jonas text, och Saras',
        take: ['others'],
      })
      assert.equal(settled.status, 303)
      assert.deepEqual(await rows('select text, others, revision from plan_action where id = $1', [id]), [
        { text: 'Jonas text, och Saras', others: 'Specialpedagogen', revision: 3 },
      ])
    })

    it('are told while a draft saves itself, and nothing is written over', async () => {
      const plan = await begin('lead', town.teams.fourSix)
      const id = await add('lead', plan, 'Prova en avslutsfråga')
      const fields = { ...hidden((await as('lead').get(`/actions/${id}/edit`)).text), title: 'Prova', priority: '2' }
      const saved = await as('lead').post(`/actions/${id}/draft`, { ...fields, text: 'Ett' })
      assert.deepEqual(JSON.parse(saved.text), { saved: 'Sparat kl. 10.00', revision: 2 })
      const late = await as('teacher').post(`/actions/${id}/draft`, { ...fields, text: 'Två' })
      assert.equal(late.status, 409)
      assert.match(JSON.parse(late.text).message, /finns kvar/)
      const faulty = await as('lead').post(`/actions/${id}/draft`, { ...fields, revision: '2', dueOn: '2026-13-01' })
      assert.equal(faulty.status, 422)
      assert.deepEqual(await rows('select text, revision from plan_action where id = $1', [id]), [{ text: 'Ett', revision: 2 }])
    })

    it('keep both introductions and both goals in sight, too', async () => {
      const plan = await begin('lead', town.teams.fourSix)
      const goal = await addGoal('lead', plan, 'Målet')
      assert.equal((await as('lead').post(`${plan}/introduction?_method=PUT`, { introduction: 'Först', revision: '1' })).status, 303)
      const intro = await as('teacher').post(`${plan}/introduction?_method=PUT`, { introduction: 'Sedan', revision: '1' })
      assert.ok(intro.status === 409 && intro.text.includes('Först') && intro.text.includes('Sedan'))
      assert.equal((await as('lead').post(`${plan}/goals/${goal}?_method=PUT`, { title: 'Först', revision: '1' })).status, 303)
      const both = await as('teacher').post(`${plan}/goals/${goal}?_method=PUT`, { title: 'Sedan', revision: '1' })
      assert.ok(both.status === 409 && both.text.includes('Först') && both.text.includes('Sedan'))
      const taken = await as('teacher').post(`${plan}/goals/${goal}?_method=PUT`, { title: 'Sedan', revision: '2', take: 'title' })
      assert.equal(taken.status, 303)
      assert.deepEqual(await rows('select title from plan_goal where id = $1', [goal]), [{ title: 'Först' }])
    })

    it('finds what was written kept when the plan was closed meanwhile', async () => {
      const plan = await begin('lead', town.teams.fourSix)
      const id = await add('lead', plan, 'Prova en avslutsfråga')
      const fields = hidden((await as('lead').get(`/actions/${id}/edit`)).text)
      await adopt('lead', plan)
      assert.equal((await as('lead').post(`${plan}/closing`, { text: 'Vi kom halvvägs.' })).status, 303)
      const late = await as('teacher').post(`/actions/${id}?_method=PUT`, { ...fields, title: 'Prova', text: 'Min text' })
      assert.ok(late.status === 409 && late.text.includes('Min text') && late.text.includes('avslutades medan du skrev'))
      assert.match((await as('teacher').get(plan)).text, /Vi kom halvvägs/)
      assert.equal((await as('teacher').post(`${plan}/actions`, { title: 'Ny' })).status, 404)
      assert.equal((await as('teacher').post(`${plan}/closing?_method=DELETE`)).status, 404, 'opened again by who decides')
      assert.equal((await as('lead').post(`${plan}/closing?_method=DELETE`)).status, 303)
      assert.equal((await as('teacher').post(`${plan}/actions`, { title: 'Ny' })).status, 303)
    })
  })

  describe('adopting', () => {
    it('a team’s plan is its lead’s, a school’s the principal’s; the principal’s where a team has no lead', async () => {
      const team = await begin('lead', town.teams.fourSix)
      await add('lead', team, 'Prova')
      for (const who of ['teacher', 'principal', 'leader', 'admin', 'districtHead'] as const) {
        assert.equal((await as(who).post(`${team}/adoption`, { number: '1', seen: '' })).status, 404, who)
      }
      assert.equal((await adopt('lead', team)).status, 303)
      const school = await begin('leader', town.almskolan)
      await add('leader', school, 'Ordna')
      for (const who of ['leader', 'lead', 'otherPrincipal'] as const) {
        assert.equal((await as(who).post(`${school}/adoption`, { number: '1', seen: '' })).status, 404, who)
      }
      assert.equal((await adopt('principal', school, { recordNumber: 'BUN 2026/417' })).status, 303)
      assert.match((await as('teacher').get(school)).text, /BUN 2026\/417/)
      const leaderless = await begin('staff', town.teams.afterSchool)
      await add('staff', leaderless, 'Prova')
      assert.equal((await as('staff').post(`${leaderless}/adoption`, { number: '1', seen: '' })).status, 404)
      assert.equal((await adopt('principal', leaderless)).status, 303)
    })

    it('twice at once: one wins, the other is told', async () => {
      const plan = await begin('lead', town.teams.fourSix)
      await add('lead', plan, 'Prova')
      const form = hidden((await as('lead').get(`${plan}/adoption`)).text)
      const other = await signedIn(program, town.authority, town.people.lead)
      const answers = await Promise.all([as('lead').post(`${plan}/adoption`, form), other.post(`${plan}/adoption`, form)])
      assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409])
      assert.match(answers.find(({ status }) => status === 409)?.text ?? '', /Liv Westman fastställde nyss planen som version 1/)
      assert.deepEqual(await rows('select number from plan_adoption'), [{ number: 1 }])
    })

    it('is on what was read: a change in between is shown first', async () => {
      const plan = await begin('lead', town.teams.fourSix)
      await add('lead', plan, 'Prova')
      const form = hidden((await as('lead').get(`${plan}/adoption`)).text)
      await add('teacher', plan, 'Något nytt')
      const answer = await as('lead').post(`${plan}/adoption`, { ...form, recordNumber: 'Dnr 7' })
      assert.equal(answer.status, 409)
      assert.ok(answer.text.includes('Planen har ändrats sedan du öppnade sidan') && answer.text.includes('Dnr 7'))
      assert.equal((await rows('select from plan_adoption')).length, 0)
    })

    it('an empty plan is refused, with the reason', async () => {
      const plan = await begin('lead', town.teams.fourSix)
      const answer = await adopt('lead', plan)
      assert.ok(answer.status === 422 && answer.text.includes('Lägg till minst en åtgärd innan du fastställer planen'))
    })

    it('freezes what was decided: later edits show as changed since, and no version is ever lost', async () => {
      const plan = await begin('lead', town.teams.fourSix)
      const id = await add('lead', plan, 'Prova en avslutsfråga')
      await adopt('lead', plan)
      const [first] = await rows<{ snapshot: unknown }>('select snapshot from plan_adoption')
      const fields = hidden((await as('lead').get(`/actions/${id}/edit`)).text)
      await as('lead').post(`/actions/${id}?_method=PUT`, { ...fields, title: 'Prova två avslutsfrågor', priority: '2' })
      assert.match((await as('teacher').get(plan)).text, /Planen har ändrats sedan den fastställdes/)
      const revision = await as('teacher').get(`${plan}/revisions/1`)
      assert.match(revision.text, /1 Prova en avslutsfråga/)
      assert.match(revision.text, /Prova två avslutsfrågor/, 'in what has changed')
      await adopt('lead', plan)
      assert.deepEqual(
        (await rows<{ snapshot: unknown }>('select snapshot from plan_adoption order by number'))[0],
        first,
        'word for word as it was',
      )
      assert.equal((await as('lead').post(`${plan}/adoption?_method=DELETE`, { reason: '' })).status, 422)
      assert.equal((await as('teacher').post(`${plan}/adoption?_method=DELETE`, { reason: 'Nej' })).status, 404)
      assert.equal((await as('lead').post(`${plan}/adoption?_method=DELETE`, { reason: 'Vi hade fel datum.' })).status, 303)
      const all = await as('teacher').get(`${plan}/revisions`)
      for (const said of ['Version 1', 'Version 2', 'Gäller nu', 'Vi hade fel datum.']) assert.ok(all.text.includes(said), said)
      assert.equal((await as('teacher').get(`${plan}/revisions/2`)).status, 200)
      assert.equal((await as('teacher').get(`${plan}/revisions/3`)).status, 404)
      await assert.rejects(program.web.query('update plan_adoption set note = note'), /permission denied/)
      await assert.rejects(program.web.query('delete from plan_adoption'), /permission denied/)
      await assert.rejects(program.web.query('delete from action_note'), /permission denied/)
    })

    it('does not happen again when nothing has changed', async () => {
      const plan = await begin('lead', town.teams.fourSix)
      await add('lead', plan, 'Prova')
      await adopt('lead', plan)
      const seen = (await rows<{ id: string }>('select id from plan')).map(({ id }) => id)
      const page = await as('lead').get(`${plan}/adoption`)
      assert.match(page.text, /Det finns inget nytt att fastställa/)
      assert.equal(seen.length, 1)
    })

    it('hides from those who read only what holds a decision that was taken back', async () => {
      const plan = await begin('principal', town.almskolan)
      await add('principal', plan, 'Ordna')
      await adopt('principal', plan)
      await as('principal').post(`${plan}/adoption?_method=DELETE`, { reason: 'Fel plan.' })
      for (const path of [plan, `${plan}/revisions`, `${plan}/revisions/1`]) assert.equal((await as('teacher').get(path)).status, 404, path)
      assert.match((await as('leader').get(`${plan}/revisions/1`)).text, /Fel plan\./)
    })
  })

  describe('feedback', () => {
    it('is asked for once at a time, taken back, and ended by a decision', async () => {
      const plan = await begin('lead', town.teams.fourSix)
      await add('lead', plan, 'Prova')
      assert.equal((await as('principal').post(`${plan}/submission`)).status, 404)
      for (let time = 0; time < 2; time += 1)
        assert.equal((await as('teacher').post(`${plan}/submission`, { message: 'Räcker tiden?' })).status, 303)
      assert.equal((await rows('select from plan_submission where ended_at is null')).length, 1)
      assert.match((await as('teacher').get(plan)).text, /Skickad för återkoppling/)
      assert.equal((await as('lead').post(`${plan}/submission?_method=DELETE`)).status, 303)
      await as('teacher').post(`${plan}/submission`)
      await adopt('lead', plan)
      assert.deepEqual(await rows('select count(*)::int as all, count(ended_at)::int as ended from plan_submission'), [
        { all: 2, ended: 2 },
      ])
    })
  })

  describe('an action', () => {
    it('is taken away by who wrote it, or who decides, and brought back; once adopted it stays', async () => {
      const plan = await begin('lead', town.teams.fourSix)
      const id = await add('teacher', plan, 'Prova en avslutsfråga')
      assert.equal((await as('colleague').post(`/actions/${id}?_method=DELETE`)).status, 422)
      assert.equal((await as('teacher').post(`/actions/${id}?_method=DELETE`)).status, 303)
      const without = await as('teacher').get(plan)
      assert.ok(!without.text.includes(`id="a-${id}"`) && without.text.includes(`/actions/${id}/removal`))
      assert.equal((await as('teacher').get(`/actions/${id}/edit`)).status, 404)
      assert.equal((await as('colleague').post(`/actions/${id}/removal?_method=DELETE`)).status, 303)
      assert.match((await as('teacher').get(plan)).text, new RegExp(`id="a-${id}"`))
      await adopt('lead', plan)
      const kept = await as('teacher').post(`/actions/${id}?_method=DELETE`)
      assert.ok(kept.status === 422 && kept.text.includes('Avbruten'))
      const later = await add('teacher', plan, 'Kom till efteråt')
      assert.equal((await as('teacher').post(`/actions/${later}?_method=DELETE`)).status, 303)
    })

    it('moves a step at a time, by buttons', async () => {
      const plan = await begin('lead', town.teams.fourSix)
      const [one, two] = [await add('lead', plan, 'Ett'), await add('lead', plan, 'Två')]
      const order = async () => [...(await as('lead').get(plan)).text.matchAll(/id="a-([0-9a-f-]+)"/g)].map(([, id]) => id)
      assert.deepEqual(await order(), [one, two])
      assert.equal((await as('lead').post(`/actions/${two}/position`, { direction: 'up' })).status, 303)
      assert.deepEqual(await order(), [two, one])
      await as('lead').post(`/actions/${two}/position`, { direction: 'up' })
      assert.deepEqual(await order(), [two, one], 'at the top it stays')
      assert.equal((await as('principal').post(`/actions/${two}/position`, { direction: 'down' })).status, 404)
    })

    it('stays when its goal is taken away, and goes back under it', async () => {
      const plan = await begin('lead', town.teams.fourSix)
      const goal = await addGoal('lead', plan, 'Vi vet vad eleverna förstår')
      await add('lead', plan, 'Prova en avslutsfråga', goal)
      await as('lead').post(`${plan}/goals/${goal}?_method=DELETE`)
      assert.match((await as('lead').get(plan)).text, /<h3>1 Prova en avslutsfråga/)
      await as('lead').post(`${plan}/goals/${goal}/removal?_method=DELETE`)
      assert.match((await as('lead').get(plan)).text, /<h4>1\.1 Prova en avslutsfråga/)
    })

    it('whose owner has left says so, until somebody else takes over', async () => {
      const plan = await begin('lead', town.teams.fourSix)
      const id = await add('lead', plan, 'Prova')
      const fields = { ...hidden((await as('lead').get(`/actions/${id}/edit`)).text), title: 'Prova', priority: '2' }
      await as('lead').post(`/actions/${id}?_method=PUT`, { ...fields, owner: town.people.colleague })
      assert.match((await as('lead').get(plan)).text, /Jonas Ek/)
      await program.owner.query('update duty set to_on = $2 where person_id = $1', [town.people.colleague, '2026-09-28'])
      try {
        const { text } = await as('lead').get(plan)
        assert.match(text, /Jonas Ek har slutat/)
        assert.match(text, /En åtgärd saknar ansvarig/)
        assert.match((await as('lead').get(`/actions/${id}/edit`)).text, /Jonas Ek \(har slutat\)/)
      } finally {
        await program.owner.query('update duty set to_on = null where person_id = $1', [town.people.colleague])
      }
    })

    it('comes from the framework as a copy: the plan keeps the text it took', async () => {
      const plan = await begin('lead', town.teams.fourSix)
      const page = await as('lead').get(`${plan}/actions/new?aspect=kollegium`)
      const [, offered = ''] = /name="action" value="([^"]+)"/.exec(page.text) ?? []
      assert.equal((await as('lead').post(`${plan}/actions`, { action: offered })).status, 303)
      const [kept] = await rows<{ origin: string; action: string; text: string; hours: string }>(
        'select origin, action, text, hours from plan_action',
      )
      assert.ok(kept && kept.origin === 'framework' && kept.action === offered && kept.text.length > 20 && Number(kept.hours) > 0)
      assert.match((await as('lead').get(`${plan}/actions/new?aspect=kollegium`)).text, /Finns redan i planen/)
      assert.equal((await as('lead').post(`${plan}/actions`, { action: 'finns-inte' })).status, 404)
    })
  })

  describe('a goal of one’s own', () => {
    it('is offered to its owner alone, and becomes an action in which nobody can see it', async () => {
      const plan = await begin('lead', town.teams.fourSix)
      const pseudonym = program.program.secret.pseudonym(town.authority, town.people.teacher)
      await program.owner.query(
        "insert into private.goal (pseudonym, framework, action, state, chosen_on) values ($1, 'digital-skola', 'kollegium-p23', 'chosen', '2026-09-01')",
        [pseudonym],
      )
      const before = await rows('select *, xmin::text from private.goal')
      const mine = await as('teacher').get(`${plan}/actions/new`)
      assert.match(mine.text, /Ur dina egna mål/)
      assert.match(mine.text, /name="action" value="kollegium-p23"/)
      for (const who of ['lead', 'colleague'] as const)
        assert.doesNotMatch((await as(who).get(`${plan}/actions/new`)).text, /kollegium-p23/, who)
      assert.equal((await as('teacher').post(`${plan}/actions`, { action: 'kollegium-p23' })).status, 303)
      const [kept] = await rows<Record<string, unknown>>('select * from plan_action')
      assert.deepEqual([kept?.origin, kept?.framework, kept?.action, kept?.carried_from], ['own', null, null, null])
      assert.ok(
        !JSON.stringify([kept, await rows('select * from action_note'), await rows('select * from event')]).includes('kollegium-p23'),
      )
      assert.deepEqual(await rows('select *, xmin::text from private.goal'), before, 'the goal itself is untouched')
      await program.owner.query('delete from private.goal')
    })
  })

  describe('a school’s plan and its teams’', () => {
    it('takes up a team’s action with one click: it lives in one plan, the other refers to it', async () => {
      const team = await begin('lead', town.teams.fourSix)
      const id = await add('lead', team, 'Prova en avslutsfråga')
      const other = await begin('atTwoSchools', town.teams.f3)
      await add('atTwoSchools', other, 'prova en avslutsfråga!')
      const school = await begin('principal', town.almskolan)
      const beside = await as('principal').get(`${school}/teams`)
      assert.match(beside.text, /Planeras av 4–6 och F–3/)
      assert.match(beside.text, /Fritidshem/, 'a team without a plan')
      assert.equal((await as('teacher').get(`${school}/teams`)).status, 404)
      for (let time = 0; time < 2; time += 1) assert.equal((await as('leader').post(`${school}/references`, { action: id })).status, 303)
      assert.equal((await rows('select from plan_action where title = $1', ['Prova en avslutsfråga'])).length, 1)
      const page = await as('principal').get(school)
      assert.match(page.text, /Hemma i planen för 4–6/)
      assert.ok(!page.text.includes(`/actions/${id}/edit`), 'changed where it lives')
      assert.equal((await as('principal').get(`/actions/${id}/edit`)).status, 404)
      assert.equal((await as('lead').post(`/actions/${id}?_method=DELETE`)).status, 422, 'what the school has taken up is not taken away')
      const goal = await addGoal('principal', school, 'Skolans mål')
      await as('principal').post(`${school}/references/${id}?_method=PUT`, { goal })
      assert.match((await as('principal').get(school)).text, /<h4>1\.1 Prova en avslutsfråga/)
      await as('principal').post(`${school}/references/${id}?_method=DELETE`)
      assert.ok(!(await as('principal').get(school)).text.includes(`id="a-${id}"`))
      assert.match((await as('lead').get(team)).text, /Prova en avslutsfråga/)
    })

    it('never tells the reason that a team got its suggestion for: it names the team’s figures', async () => {
      const team = await begin('lead', town.teams.fourSix)
      const id = await add('lead', team, 'Besök varandra')
      await program.owner.query("update plan_action set why = 'Ert medelvärde är 2,9 (9 svar)' where id = $1", [id])
      const school = await begin('principal', town.almskolan)
      await as('principal').post(`${school}/references`, { action: id })
      await adopt('principal', school)
      for (const who of ['districtHead', 'staff', 'admin'] as const) assert.ok(!(await as(who).get(school)).text.includes('2,9'), who)
      assert.ok(!JSON.stringify(await rows('select snapshot from plan_adoption')).includes('2,9'))
    })

    it('works for a school without teams', async () => {
      const school = await begin('otherPrincipal', town.bergskolan)
      assert.match((await as('otherPrincipal').get(`${school}/teams`)).text, /Skolan har inga arbetslag i registret/)
      assert.equal((await as('otherPrincipal').get('/plans')).status, 200)
    })

    it('takes up nothing of another school, and nothing that is finished', async () => {
      const team = await begin('lead', town.teams.fourSix)
      const id = await add('lead', team, 'Prova')
      const berg = await begin('otherPrincipal', town.bergskolan)
      assert.equal((await as('otherPrincipal').post(`${berg}/references`, { action: id })).status, 404)
      await program.owner.query(
        "insert into action_note (authority_id, action_id, kind, status, at) values ($1, $2, 'status', 'done', now())",
        [town.authority, id],
      )
      const alm = await begin('principal', town.almskolan)
      assert.equal((await as('principal').post(`${alm}/references`, { action: id })).status, 404)
    })
  })

  describe('a new year', () => {
    it('takes along what was not finished, marked; what is done or dropped stays, and nothing goes on in two places', async () => {
      program.setNow('2025-10-01T08:00:00Z')
      const old = await begin('lead', town.teams.fourSix, 2025)
      const goal = await addGoal('lead', old, 'Vi vet vad eleverna förstår', 'kollegium')
      const [going, paused, done] = [
        await add('lead', old, 'Pågår än', goal),
        await add('lead', old, 'Pausad', goal),
        await add('lead', old, 'Färdig'),
      ]
      const note = (id: string, status: string) =>
        program.owner.query(
          "insert into action_note (authority_id, action_id, kind, status, note, at) values ($1, $2, 'status', $3, 'Så var det', now())",
          [town.authority, id, status],
        )
      await Promise.all([note(paused, 'paused'), note(done, 'done')])
      program.setNow('2026-09-29T08:00:00Z')
      const list = await as('lead').get('/plans')
      assert.match(list.text, /Det som inte blev klart i planen 2025\/26 för 4–6/)
      assert.match(list.text, /2 åtgärder följer med/)
      const from = old.split('/')[2] ?? ''
      const made = await as('lead').post('/plans', { unit: town.teams.fourSix, year: '2026', from })
      const { text } = await as('lead').get(made.location ?? '')
      assert.match(text, /Pågår än[\s\S]*Följde med från en tidigare plan/)
      assert.ok(text.includes('Pausad') && !text.includes('Färdig') && text.includes('Vi vet vad eleverna förstår'))
      assert.deepEqual(await rows('select status from plan_action where carried_from = $1', [paused]), [{ status: 'paused' }])
      assert.deepEqual(await rows('select count(*)::int as count from plan_action where carried_from = $1', [going]), [{ count: 1 }])
      assert.equal((await as('lead').get(old)).status, 200, 'last year’s plan is still there')
    })
  })

  describe('a team that is split, merged or closed', () => {
    it('leaves its plan to be read by those who go on, who take along what was not finished', async () => {
      const old = await begin('lead', town.teams.fourSix)
      await add('lead', old, 'Det vi höll på med')
      const merged = await as('admin').post(`/organisation/units/${town.almskolan}/successors`, {
        mergedName: 'Mellanstadiet',
        teams: [town.teams.fourSix, town.teams.f3],
      })
      assert.equal(merged.status, 303, merged.text)
      const unit = merged.location?.split('/').at(-1) ?? ''
      const page = await as('teacher').get(old)
      assert.equal(page.status, 200)
      assert.match(page.text, /4–6 används inte längre[\s\S]*Mellanstadiet/)
      assert.equal((await as('teacher').post(`${old}/actions`, { title: 'Nytt' })).status, 404)
      assert.equal((await as('lead').post(`${old}/adoption`, { number: '1', seen: '' })).status, 404)
      assert.match((await as('teacher').get('/plans')).text, /Det som inte blev klart i planen 2026\/27 för 4–6/)
      const made = await as('teacher').post('/plans', { unit, year: '2026', from: old.split('/')[2] ?? '' })
      assert.match((await as('lead').get(made.location ?? '')).text, /Det vi höll på med/)
      const again = await as('teacher').post('/plans', { unit, year: '2026', from: old.split('/')[2] ?? '' })
      assert.equal(again.status, 404, 'nothing is left to take along')
    })
  })

  describe('a plan of two hundred actions', () => {
    it('is shown whole', async () => {
      const school = await begin('otherPrincipal', town.bergskolan)
      await program.owner.query(
        `insert into plan_action (authority_id, plan_id, origin, title, position, created_at, changed_at)
         select $1, $2, 'own', 'En åtgärd med ett namn som är mycket långt ' || n, n, now(), now() from generate_series(1, 200) n`,
        [town.authority, school.split('/')[2]],
      )
      const started = performance.now()
      const page = await as('otherPrincipal').get(school)
      assert.equal(page.status, 200)
      assert.equal([...page.text.matchAll(/id="a-/g)].length, 200)
      assert.ok(performance.now() - started < 2000)
    })
  })
})
