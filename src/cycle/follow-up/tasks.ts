import { sql } from 'kysely'
import type { Tasks, Workbench } from '../../ground/base/jobs.ts'
import { queueReminders } from './sending.ts'

declare module '../../ground/base/jobs.ts' {
  interface Jobs {
    'action-reminders': Nothing
  }
}

/** Reminders of actions: looked for once a day, one mail for each person. */
export function followUpTasks(bench: Workbench): Pick<Tasks, 'action-reminders'> {
  return {
    /** One authority's trouble does not hold up the others; it is thrown when all have had their turn. */
    async 'action-reminders'() {
      const troubles: unknown[] = []
      const { rows } = await sql<{ id: string }>`select id from app.authorities()`.execute(bench.db)
      for (const { id } of rows) await queueReminders(bench, id).catch((error) => troubles.push(error))
      if (troubles.length > 0) throw new AggregateError(troubles, `${troubles.length} authorities could not be reminded`)
    },
  }
}
