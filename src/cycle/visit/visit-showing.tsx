import type { SignedInAsk } from '../../ground/base/ask.ts'
import { VisitPage } from './pages/visit-page.tsx'
import { visitPageWords } from './pages/visit-page.words.ts'
import { visitSeen } from './store.ts'
import type { Visit } from './visit.ts'

/** The visit of the address, of which the asker is a side, or NotFound. */
export function visitOf(ask: SignedInAsk): Promise<Visit> {
  return visitSeen(ask.tx, ask.viewer, ask.id('id'))
}

/** The page of a visit, with what was sent and is to be mended. `theirs`: what somebody else wrote in between. */
export function visitPage(
  ask: SignedInAsk,
  visit: Visit,
  sent: Readonly<Record<string, string>>,
  errors: Readonly<Record<string, string>>,
  theirs = false,
): Response {
  const { language, today } = ask
  const status = theirs ? 409 : Object.keys(errors).length > 0 ? 422 : 200
  return ask.page(
    { title: visitPageWords[language].title(visit.host.name), current: 'result', status },
    <VisitPage {...{ language, today, visit, sent, errors, theirs }} />,
  )
}
