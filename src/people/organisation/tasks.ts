import { z } from 'zod'
import { dayOf } from '../../ground/base/clock.ts'
import { inScope } from '../../ground/base/database.ts'
import type { Tasks, Workbench } from '../../ground/base/jobs.ts'
import { eachAuthority } from '../../ground/base/turns.ts'
import { checkUpload, importRoster } from './roster/importing.ts'
import { clearImports, failImport } from './roster/store-imports.ts'

const payload = z.object({ authority: z.uuid(), id: z.uuid() })
const day = 24 * 60 * 60 * 1000

declare module '../../ground/base/jobs.ts' {
  interface Jobs {
    'check-roster': z.output<typeof payload>
    'import-roster': z.output<typeof payload>
    'clear-roster-imports': Nothing
  }
}

/** Checking and importing rosters, and forgetting those that were left lying. */
export function organisationTasks({ program, db }: Workbench): Pick<Tasks, 'check-roster' | 'import-roster' | 'clear-roster-imports'> {
  return {
    async 'check-roster'(given) {
      const { authority, id } = payload.parse(given)
      try {
        await inScope(db, { authority }, (tx) => checkUpload(tx, authority, id, dayOf(program.clock())))
      } catch (error) {
        await inScope(db, { authority }, (tx) => failImport(tx, id))
        throw error
      }
    },
    async 'import-roster'(given) {
      const { authority, id } = payload.parse(given)
      await importRoster(db, program.secret, authority, id, dayOf(program.clock()))
    },
    async 'clear-roster-imports'() {
      const before = new Date(program.clock().getTime() - day)
      const clear = (authority: string) => inScope(db, { authority }, (tx) => clearImports(tx, before))
      await eachAuthority(db, clear, 'authorities could not be cleared of old imports')
    },
  }
}
