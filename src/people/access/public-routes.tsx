import { frontOf } from '../organisation/front.ts'
import { authorityPage } from '../organisation/store-settings.ts'
import { open, type Route } from '../permission/route.ts'
import { information } from './information.words.ts'
import { AccessibilityPage } from './pages/accessibility.tsx'
import { ProtectionPage } from './pages/protection.tsx'
import { WhoSeesWhatPage } from './pages/who-sees-what.tsx'

/** Pages that everyone may read, signed in or not. */
export const publicRoutes: Route[] = [
  open('GET', '/protection', (ask) =>
    ask.page({ title: information[ask.language].protection.title }, <ProtectionPage language={ask.language} />),
  ),
  open('GET', '/who-sees-what', (ask) =>
    ask.page({ title: information[ask.language].whoSees.title }, <WhoSeesWhatPage language={ask.language} />),
  ),
  open('GET', '/accessibility', async (ask) => {
    const statement = ask.viewer ? await authorityPage(ask.tx, ask.viewer.authority) : (await frontOf(ask.program)).statement
    return ask.page(
      { title: information[ask.language].accessibility.title },
      <AccessibilityPage language={ask.language} statement={statement} />,
    )
  }),
]
