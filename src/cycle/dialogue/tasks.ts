import { z } from 'zod'
import { dayOf } from '../../ground/base/clock.ts'
import { inScope } from '../../ground/base/database.ts'
import type { Tasks, Workbench } from '../../ground/base/jobs.ts'
import { askOnce } from '../../ground/base/question.ts'
import { handOver } from '../../people/post/store-handing.ts'
import { dialogueLetter } from './sending.ts'
import { dialogueToTell, receiversAsked } from './store-mail.ts'

const mails = z.object({ authority: z.uuid(), dialogue: z.uuid(), number: z.int() })

declare module '../../ground/base/jobs.ts' {
  interface Jobs {
    'dialogue-mails': z.output<typeof mails>
  }
}

/** The mails of a dialogue: a letter for each of those who meet, with an event for the calendar. */
export function dialogueTasks({ program, db }: Workbench): Pick<Tasks, 'dialogue-mails'> {
  return {
    async 'dialogue-mails'(payload) {
      const { authority, dialogue: id, number } = mails.parse(payload)
      const now = program.clock()
      await inScope(db, { authority }, async (tx) => {
        const dialogue = await dialogueToTell(tx, id, now)
        if (dialogue?.booking.number !== number) return
        const receivers = await askOnce(tx, receiversAsked(dialogue.school.id, dayOf(now)))
        const letters = receivers.map(({ person }) => ({ dialogue: id, number, person }))
        if (letters.length > 0) await handOver(tx, program, dialogueLetter, { authority, letters })
      })
    },
  }
}
