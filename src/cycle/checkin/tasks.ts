import { sql } from 'kysely'
import { type Day, dayOf } from '../../ground/base/clock.ts'
import { inScope, type Tx } from '../../ground/base/database.ts'
import type { Tasks, Workbench } from '../../ground/base/jobs.ts'
import { handOver } from '../../people/post/store-handing.ts'
import { isDue } from './checkin.ts'
import { nextDay } from './next-day.ts'
import { noticeLetter } from './sending.ts'
import { checkinsOfPlans } from './store.ts'
import { adoptedPlans, leadersOf, markNoticed } from './store-notices.ts'
import { chosenDays } from './store-write.ts'

declare module '../../ground/base/jobs.ts' {
  interface Jobs {
    'checkin-notices': Nothing
  }
}

/** Telling who leads a plan that its check is near: looked for once a day, one mail for each day that is proposed. */
export function checkinTasks({ program, db }: Workbench): Pick<Tasks, 'checkin-notices'> {
  return {
    async 'checkin-notices'() {
      const today = dayOf(program.clock())
      const { rows } = await sql<{ id: string }>`select id from app.authorities()`.execute(db)
      for (const { id: authority } of rows) {
        await inScope(db, { authority }, async (tx) => {
          const letters: { plan: string; person: string; day: Day }[] = []
          for (const { plan, day } of await dueChecks(tx, today)) {
            if (!(await markNoticed(tx, authority, plan, day))) continue
            letters.push(...(await leadersOf(tx, plan, today)).map((person) => ({ plan, person, day })))
          }
          if (letters.length > 0) await handOver(tx, program, noticeLetter, { authority, letters })
        })
      }
    },
  }
}

/** The plans whose check is near and not open. */
async function dueChecks(tx: Tx, today: Day): Promise<{ plan: string; day: Day }[]> {
  const plans = await adoptedPlans(tx, today)
  const ids = plans.map(({ id }) => id)
  const [checks, chosen] = [await checkinsOfPlans(tx, ids, today), await chosenDays(tx, ids)]
  return plans.flatMap((plan) => {
    const own = checks.filter((check) => check.plan === plan.id)
    const day = nextDay(plan, own, chosen)
    return day !== null && isDue(day, today) && own.every(({ state }) => state.is === 'done') ? [{ plan: plan.id, day }] : []
  })
}
