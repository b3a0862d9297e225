import assert from 'node:assert/strict'
import { linkIn } from './ballot-town.ts'
import { Visitor } from './browser.ts'
import type { PlanTown } from './plan-town.ts'

/** Temperature checks of the plans in a town, started, answered and closed on the real routes. */
export class Checks {
  constructor(readonly place: PlanTown) {}

  /** No checks, no plans, and the day it was to begin with. */
  async clear(): Promise<void> {
    for (const table of tables) await this.place.rows(`delete from ${table}`)
    await this.place.clear()
  }

  /** The school's plan, adopted, with three actions; half a year ago. */
  async planned(): Promise<{ path: string; actions: string[] }> {
    const path = await this.place.begin('principal', this.place.town.almskolan)
    const actions: string[] = []
    for (const title of ['Källkritik i alla ämnen', 'Lektionsbesök', 'Felanmälan på ett ställe'])
      actions.push(await this.place.add('principal', path, title))
    await this.place.adopt('principal', path)
    await this.place.rows("update plan_adoption set at = '2026-03-29T10:00:00Z'")
    return { path, actions }
  }

  /** Starts a check of a plan's actions as the principal; returns its path, and everybody's link as mailed. */
  async started(actions: string[], path: string): Promise<{ at: string; links: string[] }> {
    this.place.program.sent.length = 0
    const answer = await this.place.as('principal').post(`${path}/checkins`, { actions, closesOn: '2026-10-09', minimum: '5' })
    assert.equal(answer.status, 303, answer.text)
    await this.place.program.runJobs()
    return { at: answer.location ?? '', links: this.place.program.sent.filter((mail) => linkIn(mail) !== '').map(linkIn) }
  }

  /** Everybody answers about three actions, what hinders, and a line. */
  async answered(links: string[], fields: Record<string, string> = {}): Promise<void> {
    const answers = { a1: '4', a2: '3', a3: '1', a4: '0', a5: '2', a6: '2', a7: '0', a9: 'Mer tid', ...fields }
    for (const link of links) assert.equal((await new Visitor(this.place.program).post(link, answers)).status, 303)
  }

  async closed(at: string): Promise<void> {
    assert.equal((await this.place.as('principal').post(`${at}/closing`)).status, 303)
    await this.place.program.runJobs()
  }
}

const tables = [
  'checkin',
  'ballot_result',
  'private.ballot_door',
  'private.ballot_roll',
  'private.ballot_urn',
  'ballot_person',
  'ballot_code',
  'ballot_closing',
  'ballot',
  'attempt',
]
