import type { Ask } from '../../ground/base/ask.ts'
import { found, must } from '../../ground/base/ask.ts'
import type { Fault } from '../../ground/base/form.ts'
import { installationIsEmpty } from '../../people/organisation/store.ts'
import { open, type Route } from '../../people/permission/route.ts'
import { firstAuthority, makeFirstAuthority } from './first-run.ts'
import { firstRunMessages } from './first-run-messages.ts'
import { AuthorityMadePage, type FirstRunError, FirstRunPage } from './pages/first-run.tsx'

/** The one page of an empty installation. */
export const firstRunRoutes: Route[] = [
  open('POST', '/authority', async (ask) => {
    must(await installationIsEmpty(ask.tx))
    const form = await ask.form(firstAuthority)
    if (!form.ok) return firstRunPage(ask, form.sent, form.faults)
    const token = found(await makeFirstAuthority(ask.tx, ask.program.secret, form.value, ask.now, ask.today))
    tellOperator(`\n${form.value.name}: ${form.value.email}\n${ask.program.config.publicUrl}/sign-in-links/${token}\n`)
    return ask.redirect('/authority/made')
  }),
  open('GET', '/authority/made', (ask) =>
    ask.page({ title: firstRunMessages[ask.language].made.title }, <AuthorityMadePage language={ask.language} />),
  ),
]

/** The page, as it is first shown or with what is to be mended. */
export function firstRunPage(ask: Ask, sent: Record<string, string> = {}, faults: Fault[] = []): Response {
  const page = <FirstRunPage language={ask.language} sent={sent} faults={faults.filter(isKnown)} />
  return ask.page({ title: firstRunMessages[ask.language].first.title, status: faults.length > 0 ? 422 : 200 }, page)
}

function isKnown(fault: Fault): fault is Fault & { code: FirstRunError } {
  return fault.code in firstRunMessages.sv.first.errors
}

/** The first sign-in goes to whoever sits at the machine, and to nobody who merely found the page. */
function tellOperator(text: string): void {
  process.stdout.write(text)
}
