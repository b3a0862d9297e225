import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { inScope } from '../../src/ground/base/database.ts'
import type { Visitor } from './browser.ts'
import { PlanTown } from './plan-town.ts'
import { unzipped } from './zip.ts'

/** What a plan leaves behind, what points at something before what is pointed at. */
const tables = [
  'school_goal_judgement',
  'goal_judgement',
  'indicator_baseline',
  'indicator_reading',
  'indicator_target',
  'indicator_end',
  'indicator',
  'authority_plan_review',
  'authority_plan_force',
  'authority_plan_consultation',
  'authority_plan_remark_answer',
  'authority_plan_remark',
  'authority_plan_sharing',
  'authority_plan_revision_goal',
  'authority_plan_revision',
  'authority_measure',
  'authority_need',
  'authority_plan_goal',
  'authority_goal',
  'authority_plan_part',
  'authority_plan',
]

/** A municipality whose administrator writes the authority's plans, on the real routes. */
export class AuthorityPlans {
  private constructor(readonly place: PlanTown) {}

  static async open(): Promise<AuthorityPlans> {
    return new AuthorityPlans(await PlanTown.open())
  }

  /** No plans, and the day it was to begin with. */
  async clear(): Promise<void> {
    await this.place.clear()
    for (const table of tables) await this.place.rows(`delete from ${table}`)
  }

  admin(): Visitor {
    return this.place.as('admin')
  }

  /** Begins a plan; returns its path. */
  async begin(more: Record<string, string> = {}): Promise<string> {
    const { status, location, text } = await this.admin().post('/authority-plans', {
      template: 'four-parts',
      title: 'Plan för digitalisering 2027–2029',
      from: '2027-01-01',
      to: '2029-12-31',
      ...more,
    })
    assert.equal(status, 303, text)
    return location ?? ''
  }

  /** Adds a goal; returns its id. */
  async addGoal(plan: string, more: Record<string, string> = {}): Promise<string> {
    const sent = await this.admin().post(`${plan}/goals`, { part: 'digital-competence', title: 'Eleverna granskar källor', ...more })
    assert.equal(sent.status, 303, sent.text)
    return sent.location?.split('#g-')[1] ?? ''
  }

  async freeze(plan: string): Promise<void> {
    assert.equal((await this.admin().post(`${plan}/revisions`, { note: '' })).status, 303)
  }

  /** Puts a version in force, decided today. */
  async force(plan: string, number: number, from: string): Promise<void> {
    const sent = await this.admin().post(`${plan}/revisions/${number}/force`, {
      decidedBy: 'Margareta Ljung',
      decidedOn: '2026-09-29',
      from,
    })
    assert.equal(sent.status, 303, sent.text)
  }

  /** Tries a statement as the web's login may. */
  async asWeb(statement: string): Promise<void> {
    const { authority, people } = this.place.town
    await inScope(this.place.program.program.db, { authority, person: people.admin }, (tx) => sql.raw(statement).execute(tx))
  }
}

/** The words of a Word file, in their order. */
export async function wordText(response: Response): Promise<string> {
  const files = unzipped(Buffer.from(await response.arrayBuffer()))
  return (files.get('word/document.xml') ?? '').replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '')
}
