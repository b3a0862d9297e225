import { z } from 'zod'
import { inScope } from '../../ground/base/database.ts'
import type { Tasks, Workbench } from '../../ground/base/jobs.ts'
import { handOver } from '../../people/post/store-handing.ts'
import { decisionCodeLetter } from './sending.ts'

const code = z
  .object({ authority: z.uuid(), person: z.uuid() })
  .and(z.union([z.object({ document: z.uuid() }), z.object({ decision: z.uuid() })]))

declare module '../../ground/base/jobs.ts' {
  interface Jobs {
    'decision-code-mail': z.output<typeof code>
  }
}

/** Hands the letter with the code that a decision, or taking it back, asks for to the post office. */
export function decisionTasks({ program, db }: Workbench): Pick<Tasks, 'decision-code-mail'> {
  return {
    async 'decision-code-mail'(payload) {
      const { authority, ...letter } = code.parse(payload)
      await inScope(db, { authority }, (tx) => handOver(tx, program, decisionCodeLetter, { authority, letters: [letter] }))
    },
  }
}
