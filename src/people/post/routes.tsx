import { NotFound, type SignedInAsk } from '../../ground/base/ask.ts'
import { addDays } from '../../ground/base/clock.ts'
import { keepsMail } from '../../ground/base/mail.ts'
import { hasRole } from '../../ground/base/viewer.ts'
import { type Route, signedIn } from '../permission/route.ts'
import { MailingsPage } from './pages/mailings.tsx'
import { mailingWords } from './pages/mailings.words.ts'
import { OutboxPage } from './pages/outbox.tsx'
import { outboxWords } from './pages/outbox.words.ts'

import { postStanding, recentMailings } from './store-standing.ts'

/** Days that the page looks back. */
const daysBack = 60

/** How mail fares, for the administrator; and the outbox of a demo. */
export const postRoutes: Route[] = [
  signedIn('GET', '/mailings', async (ask) => {
    if (!hasRole(ask.viewer, 'administrator')) throw new NotFound()
    const { language, tx, viewer, today, program } = ask
    const page = (
      <MailingsPage
        language={language}
        mailings={await recentMailings(tx, addDays(today, -daysBack))}
        standing={await postStanding(tx, program, viewer.authorityKind)}
      />
    )
    return ask.page({ title: mailingWords[language].title }, page)
  }),
  signedIn('GET', '/outbox', async (ask) => {
    if (!seesOutbox(ask)) throw new NotFound()
    const mails = await ask.tx.selectFrom('kept_mail').selectAll().orderBy('at', 'desc').limit(100).execute()
    return ask.page({ title: outboxWords[ask.language].title }, <OutboxPage language={ask.language} mails={mails} />)
  }),
]

/** Kept mail is read by an administrator, and only where nothing is sent in earnest. */
function seesOutbox({ viewer, program }: SignedInAsk): boolean {
  return hasRole(viewer, 'administrator') && keepsMail(viewer.authorityKind, program.config)
}
