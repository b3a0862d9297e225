import { sql } from 'kysely'
import type { Task, Workbench } from '../base/jobs.ts'

/** `shuffle-answers` writes the private tables anew in random order: every night, and whenever a round closes. */
export function assessmentTasks({ db }: Workbench): Record<string, Task> {
  return {
    async 'shuffle-answers'() {
      await sql`select private.shuffle()`.execute(db)
    },
  }
}
