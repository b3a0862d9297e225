import { must, NotFound, type SignedInAsk } from '../../ground/base/ask.ts'
import { enqueue } from '../../ground/base/jobs.ts'
import { type AddressKind, earlierAddress, ownEmail } from '../organisation/own-address.ts'
import { open, type Route, signedIn } from '../permission/route.ts'
import { confirmAddress } from './confirmation.ts'
import { messages } from './messages.ts'
import { AccountPage, type SchoolName } from './pages/account.tsx'
import { DeadLinkPage, UseTicketPage } from './pages/sign-in.tsx'
import { devicesOf, revokeDevice, schoolNameOf } from './store.ts'
import { ticketsIssuedTo } from './ticket.ts'

/** One's own details and devices. */
export const accountRoutes: Route[] = [
  signedIn('GET', '/account', async (ask) => {
    const { viewer, language, today } = ask
    const page = (
      <AccountPage
        language={language}
        viewer={viewer}
        earlierEmail={await earlierAddress(ask.tx, viewer, 'email', ask.program.secret)}
        school={await schoolOf(ask)}
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
    await enqueue(ask.tx, 'confirm-address-mail', { authority, person, kind: 'email' }, { key: `confirm-address:${person}` })
    return ask.redirect('/account', messages[ask.language].address.asked)
  }),
  signedIn('POST', '/account/school-confirmation', async (ask) => {
    const { authority, person } = ask.viewer
    const { name, earlier, askedAt } = await schoolOf(ask)
    must(name !== null && earlier !== null && askedAt !== null)
    await enqueue(ask.tx, 'confirm-address-mail', { authority, person, kind: 'eppn' }, { key: `confirm-school:${person}` })
    return ask.redirect('/account', messages[ask.language].school.asked)
  }),
  open(
    'GET',
    '/address-confirmations/:token',
    (ask) => {
      const about = ask.query('of') === 'school' ? 'school' : 'address'
      const t = messages[ask.language][about]
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
    },
    { secretAddress: true },
  ),
  open(
    'POST',
    '/address-confirmations/:token',
    async (ask) => {
      const { link } = messages[ask.language]
      const confirmed = await confirmAddress(ask.tx, ask.program.secret, ask.param('token'), ask.now)
      if (confirmed) return ask.redirect('/sign-in', messages[ask.language][wordsOf[confirmed]].confirmed)
      return ask.page({ title: link.deadTitle, status: 410 }, <DeadLinkPage language={ask.language} />)
    },
    { secretAddress: true },
  ),
]

const wordsOf = { email: 'address', eppn: 'school' } as const satisfies Record<AddressKind, string>

/** The name by which the school's sign-in knows the asker, as `earlierAddress` tells of it, and where they are asked whether a changed one is theirs. */
async function schoolOf({ tx, viewer, program: { secret } }: SignedInAsk): Promise<SchoolName> {
  return {
    name: await schoolNameOf(tx, viewer.person),
    earlier: await earlierAddress(tx, viewer, 'eppn', secret),
    askedAt: await ownEmail(tx, viewer, secret),
  }
}
