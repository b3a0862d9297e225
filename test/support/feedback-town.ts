import { signedIn, type Visitor } from './browser.ts'
import { letCoachIn } from './coaching.ts'
import { type Municipality, makeMunicipality } from './municipality.ts'
import { openTestProgram, type TestProgram } from './program.ts'

/** When a plan of the town was written, sent or closed. */
export const at = '2026-09-20T08:00:00Z'

/** A town in which a team, led by Liv, has a plan with one action, that Karim, a coach, gives feedback on. */
export class FeedbackTown {
  private constructor(
    readonly program: TestProgram,
    readonly town: Municipality,
    readonly karim: Visitor,
    readonly lead: Visitor,
    public plan = '',
    public action = '',
  ) {}

  static async open(): Promise<FeedbackTown> {
    const program = await openTestProgram()
    const town = await makeMunicipality(program)
    const visitor = (person: string) => signedIn(program, town.authority, person)
    return new FeedbackTown(program, town, await visitor(town.people.coach), await visitor(town.people.lead))
  }

  /** Begins anew: the plan as it was, no coach who may see it, nothing sent. */
  async begin(): Promise<void> {
    this.program.sent.length = 0
    this.program.setNow('2026-09-29T08:00:00Z')
    for (const table of ['support_request', 'plan', 'phrase']) await this.program.owner.query(`delete from ${table}`)
    this.plan = await this.planOf(this.town.teams.fourSix)
    this.action = await this.one(
      "insert into plan_action (authority_id, plan_id, origin, title, position, created_at, changed_at) values ($1, $2, 'own', 'Läs källor tillsammans', 1, $3, $3) returning id",
      [this.town.authority, this.plan, at],
    )
  }

  /** The id that a statement gives. */
  async one(text: string, values: unknown[]): Promise<string> {
    return (await this.program.owner.query<{ id: string }>(text, values)).rows[0]?.id ?? ''
  }

  planOf(unit: string): Promise<string> {
    return this.one(
      "insert into plan (authority_id, unit_id, school_year, framework_version_id, created_on, changed_at) select $1, $2, 2026, id, '2026-09-01', $3 from framework_version where key = 'digital-skola' limit 1 returning id",
      [this.town.authority, unit, at],
    )
  }

  /** Almskolan has asked for Karim, and he has said yes. */
  letIn(): Promise<string> {
    return letCoachIn(this.program, { authority: this.town.authority, school: this.town.almskolan, coach: this.town.people.coach })
  }
}
