import { formTo, linkTo } from '../../ground/base/addresses.ts'
import { must, NotFound } from '../../ground/base/ask.ts'
import { enqueue } from '../../ground/base/jobs.ts'
import { type AddressKind, earlierAddress, ownAddresses } from '../organisation/own-address.ts'
import { open, type Route, signedIn } from '../permission/route.ts'
import { confirmAddress } from './confirmation.ts'
import { AccountPage } from './pages/account.tsx'
import { accountWords } from './pages/account.words.ts'
import { DeadLinkPage, UseTicketPage } from './pages/sign-in.tsx'
import { signInWords } from './pages/sign-in.words.ts'
import { devicesOf, revokeDevice } from './store.ts'
import { ticketsIssuedTo } from './ticket.ts'

/** One's own details and devices. */
export const accountRoutes: Route[] = [
  signedIn('GET', '/account', async (ask) => {
    const { viewer, language, today } = ask
    const page = (
      <AccountPage
        language={language}
        viewer={viewer}
        addresses={await ownAddresses(ask.tx, viewer, ask.program.secret)}
        devices={await devicesOf(ask.tx, viewer.person, today)}
        issued={await ticketsIssuedTo(ask.tx, viewer.person)}
      />
    )
    return ask.page({ title: accountWords[language].account.title }, page)
  }),
  signedIn('DELETE', '/account/devices/:session', async (ask) => {
    const session = ask.id('session')
    if (!(await revokeDevice(ask.tx, ask.viewer.person, session))) throw new NotFound()
    return ask.redirect(linkTo('/account'), accountWords[ask.language].account.revoked)
  }),
  signedIn('POST', '/account/address-confirmation', async (ask) => {
    const { authority, person } = ask.viewer
    must(((await earlierAddress(ask.tx, { authority, person }, 'email', ask.program.secret)) ?? '') !== '')
    await enqueue(ask.tx, 'confirm-address-mail', { authority, person, kind: 'email' }, { key: `confirm-address:${person}` })
    return ask.redirect(linkTo('/account'), accountWords[ask.language].address.asked)
  }),
  signedIn('POST', '/account/school-confirmation', async (ask) => {
    const { authority, person } = ask.viewer
    const { eppn, earlier, ownEmail } = await ownAddresses(ask.tx, { authority, person }, ask.program.secret)
    must(eppn !== null && earlier.eppn !== null && ownEmail !== null)
    await enqueue(ask.tx, 'confirm-address-mail', { authority, person, kind: 'eppn' }, { key: `confirm-school:${person}` })
    return ask.redirect(linkTo('/account'), accountWords[ask.language].school.asked)
  }),
  open(
    'GET',
    '/address-confirmations/:token',
    (ask) => {
      const about = ask.query('of') === 'school' ? 'school' : 'address'
      const t = accountWords[ask.language][about]
      const page = (
        <UseTicketPage
          language={ask.language}
          title={t.title}
          lead={t.lead}
          action={formTo('POST /address-confirmations/:token', encodeURIComponent(ask.param('token')))}
          fields={{}}
          button={t.button}
        />
      )
      return ask.page({ title: t.title }, page)
    },
    { secretAddress: true },
  ),
  open(
    'POST',
    '/address-confirmations/:token',
    async (ask) => {
      const { link } = signInWords[ask.language]
      const confirmed = await confirmAddress(ask.tx, ask.program.secret, ask.param('token'), ask.now)
      if (confirmed) return ask.redirect(linkTo('/sign-in'), accountWords[ask.language][wordsOf[confirmed]].confirmed)
      return ask.page({ title: link.deadTitle, status: 410 }, <DeadLinkPage language={ask.language} />)
    },
    { secretAddress: true },
  ),
]

const wordsOf = { email: 'address', eppn: 'school' } as const satisfies Record<AddressKind, string>
