import { formTo, linkTo } from '../../ground/base/addresses.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { paperThen } from '../plan-paper/loading.ts'
import { type Freezable, freezePaper, freezePaperPage } from './freeze-paper.tsx'

/** A school's plan as it was adopted, frozen in a matter by who sees both. */
export const planDocumentRoutes: Route[] = [
  seeing('matters', 'GET', '/plans/:id/revisions/:number/matter-documents/new', async (ask) => freezePaperPage(ask, await freezable(ask))),
  seeing('matters', 'POST', '/plans/:id/revisions/:number/matter-documents', async (ask) => freezePaper(ask, await freezable(ask))),
]

async function freezable(ask: SignedInAsk): Promise<Freezable> {
  const { paper, name, number } = await paperThen(ask)
  const [plan, revision] = [ask.id('id'), String(number)]
  return {
    paper,
    kind: 'plan',
    title: paper.title,
    fileName: name,
    madeFrom: { kind: 'plan', id: plan, version: number },
    from: linkTo('/plans/:id/revisions/:number', plan, revision),
    action: formTo('POST /plans/:id/revisions/:number/matter-documents', plan, revision),
  }
}
