import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { frameworkVersion, newestVersions } from '../../content/framework/store.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { schoolsSeen } from '../../people/organisation/store.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { assessingAhead } from '../year/store.ts'
import { calendarOf } from '../year/store-mail-days.ts'
import { suggestedDates, suggestedReminders } from './dates.ts'
import { doneWords } from './done.words.ts'
import { actorOf } from './managing.ts'
import { canEdit, suggestedName } from './round.ts'
import { refuseChange } from './show.tsx'
import { roundManaged } from './store.ts'
import { changeInvitation, createDraft, setSchools } from './store-draft.ts'

/** The new round's id comes with the form: pressed twice, one round is made. */
const madeForm = z.object({ id: z.uuid().catch(() => randomUUID()) })

/**
 * Asking again: a draft with an earlier round's schools (those that there still are), audiences, minimum group, delay and greeting, and the newest version of its framework. Who is asked is whoever the
 * roster has when it opens. From here it is a look and a press to open it; everything can be changed before.
 */
export const successorRoutes: Route[] = [
  seeing('rounds', 'POST', '/rounds/:id/successors', async (ask, sight) => {
    const { tx, language, today } = ask
    const earlier = await roundManaged(tx, sight, ask.id('id'), today)
    if (canEdit(earlier)) return refuseChange(ask, sight, earlier)
    const { id } = await ask.form(madeForm)
    const { audiences, minimumGroup, releaseDelay, message, startedBySchool } = earlier
    const dates = suggestedDates(today, await assessingAhead(tx, today))
    const { framework } = await frameworkVersion(tx, earlier.frameworkVersion)
    const newest = (await newestVersions(tx)).find((version) => version.framework.key === framework.key)
    const basics = { ...dates, name: suggestedName(today, language), frameworkVersion: newest?.id ?? earlier.frameworkVersion, audiences }
    const actor = actorOf(ask)
    const made = await createDraft(tx, actor, id, basics, { startedBySchool, today, minimumGroup })
    if (!made) return ask.redirect(linkTo('/rounds/:id', (await roundManaged(tx, sight, id, today)).id))
    await changeInvitation(tx, actor, id, {
      minimumGroup,
      releaseDelay,
      message,
      reminders: suggestedReminders(dates, await calendarOf(tx)),
    })
    const there = new Set((await schoolsSeen(tx, sight, today)).map((school) => school.id))
    const schools = earlier.schools.map((school) => school.id).filter((school) => there.has(school))
    await setSchools(tx, actor, id, schools)
    return ask.redirect(
      linkTo('/rounds/:id/preview', id),
      doneWords[language].done.again(schools.length, earlier.schoolCount - schools.length),
    )
  }),
]
