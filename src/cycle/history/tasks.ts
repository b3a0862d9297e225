import { z } from 'zod'
import { inScope } from '../../ground/base/database.ts'
import type { Tasks, Workbench } from '../../ground/base/jobs.ts'
import { eachAuthority } from '../../ground/base/turns.ts'
import { minimumGroups } from '../round/round.ts'
import { carryOut, readUpload } from './importing.ts'
import { clearImports, endImport } from './store-imports.ts'

const payload = z.object({ authority: z.uuid(), id: z.uuid() })
const consented = payload.extend({ minimumGroup: z.literal([...minimumGroups]) })
const day = 24 * 60 * 60 * 1000

declare module '../../ground/base/jobs.ts' {
  interface Jobs {
    'read-history': z.output<typeof payload>
    'import-history': z.output<typeof consented>
    'clear-history-imports': Nothing
  }
}

/** Reading and importing earlier surveys, and forgetting those that were left lying. */
export function historyTasks({ program, db }: Workbench): Pick<Tasks, 'read-history' | 'import-history' | 'clear-history-imports'> {
  return {
    async 'read-history'(given) {
      const { authority, id } = payload.parse(given)
      try {
        await inScope(db, { authority }, (tx) => readUpload(tx, program.secret, authority, id, program.clock()))
      } catch (error) {
        await inScope(db, { authority }, (tx) => endImport(tx, id, 'failed'))
        throw error
      }
    },
    async 'import-history'(given) {
      const { authority, id, minimumGroup } = consented.parse(given)
      await carryOut(db, program.secret, authority, id, minimumGroup, program.clock())
    },
    async 'clear-history-imports'() {
      const before = new Date(program.clock().getTime() - day)
      await eachAuthority(
        db,
        (authority) => inScope(db, { authority }, (tx) => clearImports(tx, before)),
        'authorities could not be cleared of files of earlier surveys',
      )
    },
  }
}
