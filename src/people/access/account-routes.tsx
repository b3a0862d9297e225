import { must, NotFound } from '../../ground/base/ask.ts'
import { mondayOf } from '../../ground/base/clock.ts'
import { enqueue } from '../../ground/base/jobs.ts'
import { earlierAddress } from '../organisation/own-address.ts'
import { open, type Route, signedIn } from '../permission/route.ts'
import { messages } from './messages.ts'
import { AccountPage } from './pages/account.tsx'
import { DeadLinkPage, UseTicketPage } from './pages/sign-in.tsx'
import { devicesOf, revokeDevice } from './store.ts'
import { confirmAddress, ticketsIssuedTo } from './ticket.ts'

/** One's own details and devices. */
export const accountRoutes: Route[] = [
  signedIn('GET', '/account', async (ask) => {
    const { viewer, language, today } = ask
    const page = (
      <AccountPage
        language={language}
        viewer={viewer}
        earlierEmail={await earlierAddress(ask.tx, viewer, 'email', ask.program.secret)}
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
  signedIn('POST', '/account/address-confirmation', async (ask) => {
    const { authority, person } = ask.viewer
    must(((await earlierAddress(ask.tx, { authority, person }, 'email', ask.program.secret)) ?? '') !== '')
    await enqueue(ask.tx, 'confirm-address-mail', { authority, person }, { key: `confirm-address:${person}` })
    return ask.redirect('/account', messages[ask.language].address.asked)
  }),
  open('GET', '/address-confirmations/:token', (ask) => {
    const { address: t } = messages[ask.language]
    const page = (
      <UseTicketPage
        language={ask.language}
        title={t.title}
        lead={t.lead}
        action={`/address-confirmations/${encodeURIComponent(ask.param('token'))}`}
        fields={{}}
        button={t.button}
      />
    )
    return ask.page({ title: t.title }, page)
  }),
  open('POST', '/address-confirmations/:token', async (ask) => {
    const { address: t, link } = messages[ask.language]
    if (await confirmAddress(ask.tx, ask.program.secret, ask.param('token'), ask.now)) return ask.redirect('/sign-in', t.confirmed)
    return ask.page({ title: link.deadTitle, status: 410 }, <DeadLinkPage language={ask.language} />)
  }),
]
