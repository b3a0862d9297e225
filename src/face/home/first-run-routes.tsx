import { linkTo } from '../../ground/base/addresses.ts'
import type { Ask } from '../../ground/base/ask.ts'
import { found, must } from '../../ground/base/ask.ts'
import { inScope } from '../../ground/base/database.ts'
import { refuseSetup } from '../../people/access/setup-code.ts'
import { installationIsEmpty } from '../../people/organisation/store.ts'
import { open, type Route } from '../../people/permission/route.ts'
import { code as faultCode, firstAuthority, makeFirstAuthority } from './first-run.ts'
import { firstRunPage } from './first-run-page.tsx'
import { AuthorityMadePage } from './pages/first-run.tsx'
import { firstRunWords } from './pages/first-run.words.ts'

/** The one page of an empty installation. */
export const firstRunRoutes: Route[] = [
  open('POST', '/authority', make, { ownTransactions: true }),
  open('GET', '/authority/made', (ask) =>
    ask.page({ title: firstRunWords[ask.language].made.title }, <AuthorityMadePage language={ask.language} />),
  ),
]

/** Wrong codes are counted outside the transaction that makes the authority: a refusal that rolls back still counts. */
async function make(ask: Ask): Promise<Response> {
  const { program } = ask
  must(await inScope(program.db, {}, installationIsEmpty))
  const form = await ask.form(firstAuthority, faultCode)
  const code = (form.sent.code ?? '').slice(0, 24)
  const why = await refuseSetup(ask, code)
  if (!form.ok || why) {
    const values = { ...form.sent, code }
    return firstRunPage(ask, { values, faults: form.ok ? [] : form.faults, refusal: why && { field: 'code', why } })
  }
  const token = found(await inScope(program.db, {}, (tx) => makeFirstAuthority(tx, program.secret, form.value, ask.now, ask.today)))
  tellOperator(`\n${form.value.name}: ${form.value.email}\n${program.config.publicUrl}${linkTo('/sign-in-links/:token', token)}\n`)
  return ask.redirect(linkTo('/authority/made'))
}

/** The first sign-in goes to whoever sits at the machine, and to nobody who merely found the page. */
function tellOperator(text: string): void {
  process.stdout.write(text)
}
