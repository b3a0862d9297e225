import { sql } from 'kysely'
import type { Tasks, Workbench } from '../../ground/base/jobs.ts'
import { queueWaiting } from './sending.ts'

declare module '../../ground/base/jobs.ts' {
  interface Jobs {
    'waiting-mails': Nothing
  }
}

/** What waits for people, by mail: looked for once a day, one mail for each person. */
export function remindingTasks(bench: Workbench): Pick<Tasks, 'waiting-mails'> {
  return {
    /** One authority's trouble does not hold up the others; it is thrown when all have had their turn. */
    async 'waiting-mails'() {
      const troubles: unknown[] = []
      const { rows } = await sql<{ id: string }>`select id from app.authorities()`.execute(bench.db)
      for (const { id } of rows) await queueWaiting(bench, id).catch((error) => troubles.push(error))
      if (troubles.length > 0) throw new AggregateError(troubles, `${troubles.length} authorities could not be told what waits`)
    },
  }
}
