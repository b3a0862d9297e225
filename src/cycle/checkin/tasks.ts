import { sql } from 'kysely'
import { inScope } from '../../ground/base/database.ts'
import type { Tasks, Workbench } from '../../ground/base/jobs.ts'
import { gatherSaid } from './store-saying.ts'

declare module '../../ground/base/jobs.ts' {
  interface Jobs {
    'gather-said': Nothing
  }
}

/** Gathering what others say of actions, once a day: so what is said does not change at the moment when somebody's check has been counted. */
export function checkinTasks({ db }: Workbench): Pick<Tasks, 'gather-said'> {
  return {
    async 'gather-said'() {
      const { rows } = await sql<{ id: string }>`select id from app.authorities()`.execute(db)
      for (const { id: authority } of rows) await inScope(db, { authority }, (tx) => gatherSaid(tx, authority))
    },
  }
}
