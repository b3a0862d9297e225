import { linkTo } from '../../ground/base/addresses.ts'
import type { Ask } from '../../ground/base/ask.ts'
import { setScope } from '../../ground/base/database.ts'
import { texts } from '../../ground/base/form.ts'
import { open, type Route, signedIn } from '../../people/permission/route.ts'
import { RemindersPage, StopPage, StoppedPage } from './pages/reminders.tsx'
import { reminderWords } from './pages/reminders.words.ts'
import { readStopToken } from './refusal.ts'

import { refuseReminders, refusesReminders } from './store-refusals.ts'

/** Yes and no to reminders: one's own page, and the way out that stands in every mail. */
export const reminderRoutes: Route[] = [
  signedIn('GET', '/reminders', async (ask) => {
    const { viewer, language } = ask
    const page = <RemindersPage language={language} refuses={await refusesReminders(ask.tx, viewer.person)} email={viewer.email} />
    return ask.page({ title: reminderWords[language].page.title }, page)
  }),
  signedIn('POST', '/reminders', async (ask) => {
    await refuseReminders(ask.tx, ask.viewer.authority, ask.viewer.person, true, ask.today)
    return ask.redirect(linkTo('/reminders'), reminderWords[ask.language].page.stopped)
  }),
  signedIn('DELETE', '/reminders', async (ask) => {
    await refuseReminders(ask.tx, ask.viewer.authority, ask.viewer.person, false, ask.today)
    return ask.redirect(linkTo('/reminders'), reminderWords[ask.language].page.started)
  }),
  open(
    'GET',
    '/reminders/stop',
    (ask) => {
      const token = ask.query('token')
      if (!readStopToken(ask.program.secret, token)) return stoppedPage(ask, false)
      return ask.page({ title: reminderWords[ask.language].stopPage.title }, <StopPage language={ask.language} token={token} />)
    },
    { secretAddress: true },
  ),
  /** The token comes with the form of our page, or in the address when a mail program's own button posts to it (RFC 8058). */
  open(
    'POST',
    '/reminders/stop',
    async (ask) => {
      const token = (await ask.form(texts('token'))).token || ask.query('token')
      const refuser = readStopToken(ask.program.secret, token)
      if (!refuser) return stoppedPage(ask, false)
      await setScope(ask.tx, { authority: refuser.authority, person: refuser.person })
      const there = await ask.tx.selectFrom('person').select('id').where('id', '=', refuser.person).executeTakeFirst()
      if (there) await refuseReminders(ask.tx, refuser.authority, refuser.person, true, ask.today)
      return stoppedPage(ask, true)
    },
    { fromElsewhere: true, secretAddress: true },
  ),
]

function stoppedPage(ask: Ask, done: boolean): Response {
  const t = reminderWords[ask.language].stopPage
  return ask.page(
    { title: done ? t.doneTitle : t.deadTitle, status: done ? 200 : 410 },
    <StoppedPage language={ask.language} done={done} />,
  )
}
