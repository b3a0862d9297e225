import { z } from 'zod'
import { inScope } from '../../ground/base/database.ts'
import type { Tasks, Workbench } from '../../ground/base/jobs.ts'
import { handOver } from '../../people/post/store-handing.ts'
import { participationCodeLetter } from './sending.ts'

const asked = z.object({ authority: z.uuid(), person: z.uuid() })

declare module '../../ground/base/jobs.ts' {
  interface Jobs {
    'participation-code-mail': z.output<typeof asked>
  }
}

/** Hands the letters with codes to the post office. */
export function fundedTimeTasks({ program, db }: Workbench): Pick<Tasks, 'participation-code-mail'> {
  return {
    async 'participation-code-mail'(payload) {
      const { authority, person } = asked.parse(payload)
      await inScope(db, { authority }, (tx) => handOver(tx, program, participationCodeLetter, { authority, letters: [{ person }] }))
    },
  }
}
