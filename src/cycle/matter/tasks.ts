import { z } from 'zod'
import { inScope } from '../../ground/base/database.ts'
import type { Tasks, Workbench } from '../../ground/base/jobs.ts'
import { isLanguage, type Language } from '../../ground/base/language.ts'
import { handOver } from '../../people/post/store-handing.ts'
import { attestCodeLetter, attestLetter } from './sending.ts'
import { makeSheet } from './sheet-making.ts'

const asked = z.object({ authority: z.uuid(), requests: z.array(z.uuid()).max(100) })
const code = z.object({ authority: z.uuid(), request: z.uuid() })
const sheet = z.object({ authority: z.uuid(), document: z.uuid(), by: z.uuid(), language: z.custom<Language>(isLanguage) })

declare module '../../ground/base/jobs.ts' {
  interface Jobs {
    'attest-mails': z.output<typeof asked>
    'attest-code-mail': z.output<typeof code>
    'attest-sheet': z.output<typeof sheet>
  }
}

/** Hands the letters about attests to the post office, and makes the sheets that tell of them. A letter that is not called for when it is sent is not written. */
export function matterTasks({ program, db }: Workbench): Pick<Tasks, 'attest-mails' | 'attest-code-mail' | 'attest-sheet'> {
  return {
    async 'attest-mails'(payload) {
      const { authority, requests } = asked.parse(payload)
      const letters = requests.map((request) => ({ request }))
      await inScope(db, { authority }, (tx) => handOver(tx, program, attestLetter, { authority, letters }))
    },
    async 'attest-code-mail'(payload) {
      const { authority, request } = code.parse(payload)
      await inScope(db, { authority }, (tx) => handOver(tx, program, attestCodeLetter, { authority, letters: [{ request }] }))
    },
    'attest-sheet': (payload) => makeSheet({ program, db }, sheet.parse(payload)),
  }
}
