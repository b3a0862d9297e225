import assert from 'node:assert/strict'
import { signedIn, type Visitor } from './browser.ts'
import { type Municipality, makeMunicipality } from './municipality.ts'
import { openTestProgram, type TestProgram } from './program.ts'

export const everyone = [
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
export type Who = (typeof everyone)[number]

/** A municipality whose people write plans in their browsers, on the real routes. */
export class PlanTown {
  private constructor(
    readonly program: TestProgram,
    readonly town: Municipality,
    private readonly visitors: Map<Who, Visitor>,
  ) {}

  static async open(): Promise<PlanTown> {
    const program = await openTestProgram()
    const town = await makeMunicipality(program)
    const place = new PlanTown(program, town, new Map())
    await place.signInAgain()
    return place
  }

  /** Everyone signs in anew: sessions end by themselves when much time goes by. */
  async signInAgain(): Promise<void> {
    for (const who of everyone) this.visitors.set(who, await signedIn(this.program, this.town.authority, this.town.people[who]))
  }

  /** No plans, and the day it was to begin with. */
  async clear(): Promise<void> {
    this.program.setNow('2026-09-29T08:00:00Z')
    for (const table of ['coach_access', 'support_request', 'plan_withdrawal', 'plan_adoption', 'plan', 'event'])
      await this.rows(`delete from ${table}`)
  }

  as(who: Who): Visitor {
    const visitor = this.visitors.get(who)
    assert.ok(visitor)
    return visitor
  }

  async rows<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.program.owner.query<Row>(text, values)).rows
  }

  /** Begins a plan as somebody who writes it; returns its path. */
  async begin(who: Who, unit: string, year = 2026): Promise<string> {
    const { status, location } = await this.as(who).post('/plans', { unit, year: String(year) })
    assert.equal(status, 303)
    return location ?? ''
  }

  /** Adds an action in own words; returns its id. */
  async add(who: Who, plan: string, title: string, goal = ''): Promise<string> {
    const { status, location, text } = await this.as(who).post(`${plan}/actions`, { title, goal })
    assert.equal(status, 303, text)
    return location?.split('/')[2] ?? ''
  }

  async addGoal(who: Who, plan: string, title: string, aspect = ''): Promise<string> {
    const { location } = await this.as(who).post(`${plan}/goals`, { title, aspect })
    return location?.split('#g-')[1] ?? ''
  }

  /** Adopts a plan by its page, as it stands. */
  async adopt(who: Who, plan: string, fields: Record<string, string> = {}) {
    const page = await this.as(who).get(`${plan}/adoption`)
    assert.equal(page.status, 200)
    return this.as(who).post(`${plan}/adoption`, { ...hidden(page.text), ...fields })
  }

  /** Who opens a page; everyone else is told that there is none. */
  async seenBy(path: string): Promise<Who[]> {
    const found: Who[] = []
    for (const who of everyone) {
      const { status } = await this.as(who).get(path)
      assert.ok(status === 200 || status === 404, `${who}: ${status}`)
      if (status === 200) found.push(who)
    }
    return found
  }
}

/** The hidden fields of a form on a page, by name. */
export function hidden(html: string): Record<string, string> {
  return Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  )
}
