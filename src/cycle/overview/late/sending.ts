import { z } from 'zod'
import { linkTo } from '../../../ground/base/addresses.ts'
import { dayOf } from '../../../ground/base/clock.ts'
import { inScope } from '../../../ground/base/database.ts'
import type { Tasks, Workbench } from '../../../ground/base/jobs.ts'
import { formatList } from '../../../ground/base/language.ts'
import { askOnce } from '../../../ground/base/question.ts'
import { type LetterKind, tenDays } from '../../../people/post/letter.ts'
import { handOver } from '../../../people/post/store-handing.ts'
import { addressOf } from '../../support/store-mail.ts'
import { rowsOfSchoolsAsked } from '../store.ts'
import { letterTo } from './letter.words.ts'
import { principalsAsked, reminderOf } from './store.ts'

const job = z.object({ authority: z.uuid(), reminder: z.uuid() })
const oneLetter = z.object({ reminder: z.uuid(), person: z.uuid() })

declare module '../../../ground/base/jobs.ts' {
  interface Jobs {
    'late-reminders': z.output<typeof job>
  }
}

/** A reminder to one principal, of what is late still when it is sent; nothing where all has been done meanwhile, or somebody else leads the school. */
export const lateLetter: LetterKind = {
  name: 'late',
  priority: 2,
  hours: tenDays,
  async write({ tx, program, authorityName, payload, today }) {
    const { reminder: id, person } = oneLetter.parse(payload)
    const [reminder, address] = [await reminderOf(tx, id), await addressOf(tx, person, today)]
    if (!reminder || !address) return null
    const led = (await askOnce(tx, principalsAsked(reminder.schools, today))).filter((each) => each.person === person)
    const rows = await askOnce(
      tx,
      rowsOfSchoolsAsked(
        led.map(({ school }) => school),
        { today, now: program.clock() },
      ),
    )
    const schools = rows.filter(({ late }) => late.length > 0).map(({ school: { name }, late }) => ({ name, late }))
    if (schools.length === 0) return null
    const names = formatList(
      schools.map(({ name }) => name),
      address.language,
    )
    const { text, byName } = reminder
    const link = `${program.config.publicUrl}${linkTo('/')}`
    return letterTo(
      { to: address.email, givenName: address.givenName, byName, schools, text, authorityName, link },
      address.language,
      names,
    )
  },
}

/** Hands a letter to the post office for each principal of the schools of a reminder, one for those who lead several. */
export function lateTasks({ program, db }: Workbench): Pick<Tasks, 'late-reminders'> {
  return {
    async 'late-reminders'(payload) {
      const { authority, reminder: id } = job.parse(payload)
      await inScope(db, { authority }, async (tx) => {
        const reminder = await reminderOf(tx, id)
        if (!reminder) return
        const principals = await askOnce(tx, principalsAsked(reminder.schools, dayOf(program.clock())))
        const people = [...new Set(principals.filter(({ hasAddress }) => hasAddress).map(({ person }) => person))]
        // Of one reminder one mailing, however often its job is run.
        if (people.length > 0)
          await handOver(tx, program, lateLetter, { authority, series: id, letters: people.map((person) => ({ reminder: id, person })) })
      })
    },
  }
}
