import { inScope } from '../../ground/base/database.ts'
import type { Tasks, Workbench } from '../../ground/base/jobs.ts'
import { eachAuthority } from '../../ground/base/turns.ts'
import { nameKeptDays } from './limits.ts'
import { forgetNames } from './store-walk-ins.ts'

declare module '../../ground/base/jobs.ts' {
  interface Jobs {
    'clear-walk-ins': Nothing
  }
}

/** Forgetting the names of those who were never found on the staff list. */
export function attendanceTasks({ program, db }: Workbench): Pick<Tasks, 'clear-walk-ins'> {
  return {
    async 'clear-walk-ins'() {
      const before = new Date(program.clock().getTime() - nameKeptDays * 86_400_000)
      await eachAuthority(
        db,
        (authority) => inScope(db, { authority }, (tx) => forgetNames(tx, before)),
        'authorities could not have names of attendance lists forgotten',
      )
    },
  }
}
