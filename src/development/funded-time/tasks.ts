import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../ground/base/clock.ts'
import { inScope } from '../../ground/base/database.ts'
import type { Tasks, Workbench } from '../../ground/base/jobs.ts'
import { eachAuthority } from '../../ground/base/turns.ts'
import { handOver } from '../../people/post/store-handing.ts'
import { participationCodeLetter } from './sending.ts'

const asked = z.object({ authority: z.uuid(), person: z.uuid() })

declare module '../../ground/base/jobs.ts' {
  interface Jobs {
    'participation-code-mail': z.output<typeof asked>
    'clear-funded-names': Nothing
  }
}

/** Hands the letters with codes to the post office, and forgets the names of projects whose years are over. */
export function fundedTimeTasks({ program, db }: Workbench): Pick<Tasks, 'participation-code-mail' | 'clear-funded-names'> {
  return {
    async 'participation-code-mail'(payload) {
      const { authority, person } = asked.parse(payload)
      await inScope(db, { authority }, (tx) => handOver(tx, program, participationCodeLetter, { authority, letters: [{ person }] }))
    },
    async 'clear-funded-names'() {
      const today = dayOf(program.clock())
      const forget = (authority: string) => inScope(db, { authority }, (tx) => sql`select app.forget_funded_names(${today})`.execute(tx))
      await eachAuthority(db, forget, 'authorities could not have names of funded time forgotten')
    },
  }
}
