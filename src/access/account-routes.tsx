import type { SignedInAsk } from '../base/ask.ts'
import { NotFound } from '../base/ask.ts'
import { mondayOf } from '../base/clock.ts'
import { keepsMail } from '../base/mail.ts'
import { hasRole } from '../base/viewer.ts'
import { type Route, signedIn } from '../permission/route.ts'
import { messages } from './messages.ts'
import { AccountPage } from './pages/account.tsx'
import { OutboxPage } from './pages/outbox.tsx'
import { devicesOf, revokeDevice } from './store.ts'
import { ticketsIssuedTo } from './ticket.ts'

/** One's own details and devices; the demo's outbox. */
export const accountRoutes: Route[] = [
  signedIn('GET', '/account', async (ask) => {
    const { viewer, language, today } = ask
    const page = (
      <AccountPage
        language={language}
        viewer={viewer}
        thisWeek={mondayOf(today)}
        devices={await devicesOf(ask.tx, viewer.person, today)}
        issued={await ticketsIssuedTo(ask.tx, viewer.person)}
      />
    )
    return ask.page({ title: messages[language].account.title }, page)
  }),
  signedIn('DELETE', '/account/devices/:session', async (ask) => {
    const session = ask.id('session')
    if (!(await revokeDevice(ask.tx, ask.viewer.person, session))) throw new NotFound()
    return ask.redirect('/account', messages[ask.language].account.revoked)
  }),
  signedIn('GET', '/outbox', async (ask) => {
    if (!seesOutbox(ask)) throw new NotFound()
    const mails = await ask.tx.selectFrom('kept_mail').selectAll().orderBy('at', 'desc').limit(100).execute()
    return ask.page({ title: messages[ask.language].outbox.title }, <OutboxPage language={ask.language} mails={mails} />)
  }),
]

/** Kept mail is read by an administrator, and only where nothing is sent in earnest. */
function seesOutbox({ viewer, program }: SignedInAsk): boolean {
  return hasRole(viewer, 'administrator') && keepsMail(viewer.authorityKind, program.config)
}
