import { newestVersions } from '../../src/content/framework/store.ts'
import { type ActionDraft, blankAction } from '../../src/cycle/plan/action/fields.ts'
import type { ActionStatus, PlanContent } from '../../src/cycle/plan/plan.ts'
import { addAction } from '../../src/cycle/plan/store-actions.ts'
import { planContent } from '../../src/cycle/plan/store-content.ts'
import { noteOnAction } from '../../src/cycle/plan/store-notes.ts'
import { createPlan } from '../../src/cycle/plan/store-write.ts'
import type { Actor } from '../../src/ground/base/actor.ts'
import { dayOf, schoolYearOf } from '../../src/ground/base/clock.ts'
import { inScope, type Tx } from '../../src/ground/base/database.ts'
import type { Municipality } from './municipality.ts'
import type { TestProgram } from './program.ts'
import '../../src/people/organisation/tables.ts'

/** An action's fields; what is left out is empty. */
export type Wished = Partial<ActionDraft> & { status?: ActionStatus }

/** Makes plans and actions in a test's municipality, as somebody there would. */
export class Planning {
  constructor(
    readonly program: TestProgram,
    readonly town: Municipality,
    readonly by: string = town.people.lead,
  ) {}

  get actor(): Actor {
    const now = this.program.program.clock()
    return { authority: this.town.authority, by: this.by, now, today: dayOf(now) }
  }

  work<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return inScope(this.program.program.db, { authority: this.town.authority, person: this.by }, work)
  }

  /** The unit's plan of the year; the one there is when it has one. */
  plan(unit: string, schoolYear = schoolYearOf(this.actor.today)): Promise<string> {
    return this.work(async (tx) => {
      const [version] = (await newestVersions(tx)).filter(({ framework }) => framework.key === 'digital-skola')
      const plan = await createPlan(tx, this.actor, {
        unit,
        schoolYear,
        frameworkVersion: version?.id ?? '',
        round: null,
        copiedFrom: null,
      })
      return plan.id
    })
  }

  /** An action in a unit's plan. */
  async action(unit: string, wished: Wished = {}, carriedFrom: string | null = null, schoolYear?: number): Promise<string> {
    const plan = await this.plan(unit, schoolYear)
    return this.work(async (tx) => {
      const { status = 'planned', ...draft } = wished
      const id = await addAction(tx, this.actor, plan, { ...empty, ...draft, origin: 'own', source: null, carriedFrom })
      if (status !== 'planned') await noteOnAction(tx, this.actor, id, { kind: 'status', status, note: 'Så blev det.' })
      return id
    })
  }

  /** Adopts a unit's plan as it is now; returns the plan. */
  async adopt(unit: string): Promise<string> {
    const id = await this.plan(unit)
    const { rows } = await this.program.owner.query<{
      kind: 'team' | 'school'
      name: string
      school: string
      schoolName: string
      year: number
      version: string
    }>(
      `select u.kind, u.name, u.school_id as school, s.name as "schoolName", p.school_year as year, p.framework_version_id as version
         from plan p join unit_place u on u.id = p.unit_id join unit s on s.id = u.school_id where p.id = $1`,
      [id],
    )
    const [row] = rows
    if (!row) throw new Error('no plan')
    const content: PlanContent = await this.work((tx) =>
      planContent(
        tx,
        {
          id,
          unit: { id: unit, kind: row.kind, name: row.name, ended: false, endedOn: null },
          school: { id: row.school, name: row.schoolName, district: null },
          schoolYear: row.year,
          frameworkVersion: row.version,
          introduction: '',
        },
        this.actor.today,
      ),
    )
    await this.program.owner.query(
      `insert into plan_adoption (authority_id, plan_id, number, snapshot, by_name, by_role, at)
       values ($1, $2, (select count(*) + 1 from plan_adoption where plan_id = $2), $3, 'Helena Sundström', 'principal', $4)`,
      [this.town.authority, id, JSON.stringify(content), this.actor.now],
    )
    return id
  }

  /** Closes a unit's plan. */
  async close(unit: string): Promise<void> {
    const id = await this.plan(unit)
    await this.program.owner.query('insert into plan_closing (authority_id, plan_id, at) values ($1, $2, $3)', [
      this.town.authority,
      id,
      this.actor.now,
    ])
  }
}

const empty: ActionDraft = { ...blankAction(), title: 'Prova en avslutsfråga' }
