import { setScope } from '../../ground/base/database.ts'
import { authorityPage } from '../organisation/store-settings.ts'
import { open, type Route } from '../permission/route.ts'
import { information } from './information.words.ts'
import { AccessibilityPage } from './pages/accessibility.tsx'
import { ProtectionPage } from './pages/protection.tsx'
import { WhoSeesWhatPage } from './pages/who-sees-what.tsx'
import { onlyAuthority } from './store.ts'

/** Pages that everyone may read, signed in or not. */
export const publicRoutes: Route[] = [
  open('GET', '/protection', (ask) =>
    ask.page({ title: information[ask.language].protection.title }, <ProtectionPage language={ask.language} />),
  ),
  open('GET', '/who-sees-what', (ask) =>
    ask.page({ title: information[ask.language].whoSees.title }, <WhoSeesWhatPage language={ask.language} />),
  ),
  open('GET', '/accessibility', async (ask) => {
    const authority = ask.viewer?.authority ?? (await onlyAuthority(ask.tx))
    if (authority) await setScope(ask.tx, { authority })
    const statement = authority ? await authorityPage(ask.tx, authority) : null
    return ask.page(
      { title: information[ask.language].accessibility.title },
      <AccessibilityPage language={ask.language} statement={statement} />,
    )
  }),
]
