import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { numberedGoals } from '../../src/development/authority-plan/authority-plan.ts'
import { plansAsked } from '../../src/development/authority-plan/store.ts'
import { liveTextAsked } from '../../src/development/authority-plan/store-content.ts'
import { inScope } from '../../src/ground/base/database.ts'
import { askOnce } from '../../src/ground/base/question.ts'
import { hidden, PlanTown, type Who } from './plan-town.ts'

/** What plans and answers leave behind, what points at something before what is pointed at. */
const tables = [
  'frame_answer',
  'authority_plan_force',
  'authority_plan_revision_goal',
  'authority_plan_revision',
  'authority_plan_frame',
  'authority_plan_goal',
  'authority_goal',
  'authority_plan_part',
  'authority_plan',
]

/** A municipality whose authority asks something of its schools, on the real routes. */
export class Frames {
  private constructor(readonly place: PlanTown) {}

  static async open(): Promise<Frames> {
    return new Frames(await PlanTown.open())
  }

  async clear(): Promise<void> {
    for (const table of tables) await this.place.rows(`delete from ${table}`)
    await this.place.clear()
  }

  /** Begins a plan; returns its path. */
  async begin(more: Record<string, string> = {}): Promise<string> {
    const sent = await this.place.as('admin').post('/authority-plans', {
      template: 'four-parts',
      title: 'Plan för digitalisering 2026–2029',
      from: '2026-09-01',
      to: '2029-12-31',
      ...more,
    })
    assert.equal(sent.status, 303, sent.text)
    return sent.location ?? ''
  }

  /** Adds a goal with a frame, or without one; returns its id. */
  async addGoal(plan: string, title: string, frame: Record<string, string | string[]> | null = null): Promise<string> {
    const sent = await this.place.as('admin').post(`${plan}/goals`, { part: 'digital-competence', title })
    assert.equal(sent.status, 303, sent.text)
    const goal = sent.location?.split('#g-')[1] ?? ''
    if (frame) await this.setFrame(plan, goal, frame)
    return goal
  }

  async setFrame(plan: string, goal: string, frame: Record<string, string | string[]>): Promise<void> {
    const path = `${plan}/goals/${goal}/frame`
    const { revision = '' } = hidden((await this.place.as('admin').get(path)).text)
    const sent = await this.place.as('admin').post(`${path}?_method=PUT`, { revision, ...frame })
    assert.equal(sent.status, 303, sent.text)
  }

  /** Freezes the text as it stands and puts it in force from a day. */
  async enforce(plan: string, from = '2026-09-01'): Promise<void> {
    const { authority, people } = this.place.town
    const id = plan.split('/').at(-1) ?? ''
    await inScope(this.place.program.db, { authority, person: people.admin }, async (tx) => {
      const [kept] = await askOnce(tx, plansAsked(from, id))
      assert.ok(kept)
      const { loose: _loose, ...content } = await askOnce(tx, liveTextAsked(kept))
      const goals = numberedGoals(content.parts)
      const { rows } = await sql<{ id: string }>`
        insert into authority_plan_revision (authority_id, plan_id, number, content, by_name, at)
        select ${authority}, ${id}, coalesce(max(number), 0) + 1, ${JSON.stringify(content)}, 'Ada', now() from authority_plan_revision where plan_id = ${id}
        returning id`.execute(tx)
      const revision = rows[0]?.id ?? ''
      for (const { number, part, goal } of goals)
        await sql`insert into authority_plan_revision_goal (authority_id, revision_id, goal_id, part, number, title)
          values (${authority}, ${revision}, ${goal.id}, ${part.part}, ${number}, ${goal.title})`.execute(tx)
      await sql`insert into authority_plan_force (authority_id, plan_id, revision_id, from_on, decided_by, decided_on, by_name, at)
        values (${authority}, ${id}, ${revision}, ${from}, 'Margareta Ljung', ${from}, 'Ada', now())`.execute(tx)
    })
  }

  /** Answers a goal over what the page shows, as somebody. */
  async answer(who: Who, plan: string, goal: string, fields: Record<string, string | string[]>) {
    const path = `${plan}/frame/${goal}`
    const page = await this.place.as(who).get(path)
    assert.equal(page.status, 200, page.text)
    return this.place.as(who).post(path, { ...hidden(page.text), ...fields })
  }

  /** The keys of a goal's ways as the form offers them, in order. */
  async ways(who: Who, plan: string, goal: string): Promise<string[]> {
    const { text } = await this.place.as(who).get(`${plan}/frame/${goal}`)
    return [...text.matchAll(/name="options" value="([^"]+)"/g)].map(([, key = '']) => key)
  }
}
