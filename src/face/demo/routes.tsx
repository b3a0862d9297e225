import { z } from 'zod'
import { linkTo } from '../../ground/base/addresses.ts'
import { type Ask, found, must } from '../../ground/base/ask.ts'
import { inScope, setScope, type Tx } from '../../ground/base/database.ts'
import { texts } from '../../ground/base/form.ts'
import { beginSession, sessionDays, writeClaim } from '../../people/access/session.ts'
import { refuseSetup } from '../../people/access/setup-code.ts'
import { onlyAuthority } from '../../people/access/store.ts'
import { installationIsEmpty } from '../../people/organisation/store.ts'
import { open, type Route } from '../../people/permission/route.ts'
import { firstRunPage } from '../home/first-run-page.tsx'
import { type CharacterKey, characters } from './characters.ts'
import { demoWords } from './demo.words.ts'
import { loadDemo } from './loading.ts'
import { findCharacterIn } from './places.ts'

const wanted = z.object({ as: z.enum(characters.map(({ key }) => key)) })

/** Loading the demo, and looking at it as somebody. Both are refused wherever people are real. */
export const demoRoutes: Route[] = [
  open(
    'POST',
    '/demo',
    async (ask) => {
      // Pressed twice, the second press finds what the first has made.
      if (!(await inScope(ask.program.db, {}, installationIsEmpty))) return lookAtWhatIsThere(ask)
      const demoCode = (await ask.form(texts('demoCode'))).demoCode.slice(0, 24)
      const why = await refuseSetup(ask, demoCode)
      if (why) return firstRunPage(ask, { values: { demoCode }, refusal: { field: 'demoCode', why } })
      const demo = await loadDemo({ program: ask.program, db: ask.program.db })
      if (!demo) return lookAtWhatIsThere(ask)
      return inScope(ask.program.db, { authority: demo.authority }, (tx) =>
        lookAs(ask, tx, demo.authority, 'administrator', demoWords[ask.language].loaded),
      )
    },
    { ownTransactions: true },
  ),
  open('POST', '/demo/viewing', async (ask) => {
    const authority = found(ask.viewer?.authority ?? (await onlyAuthority(ask.tx)))
    await setScope(ask.tx, { authority, person: '' })
    await mustBeDemo(ask.tx, authority)
    const { as } = await ask.form(wanted)
    return lookAs(ask, ask.tx, authority, as)
  }),
]

/** The demo that somebody else has loaded, or is loading; NotFound where people are real. */
function lookAtWhatIsThere(ask: Ask): Promise<Response> {
  return inScope(ask.program.db, {}, async (tx) => {
    const authority = found(await onlyAuthority(tx))
    await setScope(tx, { authority, person: '' })
    await mustBeDemo(tx, authority)
    return lookAs(ask, tx, authority, 'administrator')
  })
}

async function mustBeDemo(tx: Tx, authority: string): Promise<void> {
  const { kind } = found(await tx.selectFrom('authority').select('kind').where('id', '=', authority).executeTakeFirst())
  must(kind === 'demo')
}

async function lookAs(ask: Ask, tx: Tx, authority: string, as: CharacterKey, flash?: string): Promise<Response> {
  const person = await findCharacterIn(tx, as)
  await setScope(tx, { person })
  const claim = await beginSession(tx, ask.program.secret, { authority, person }, 'demo', '', ask.today)
  ask.setCookie('session', writeClaim(claim), sessionDays('demo'))
  return ask.redirect(linkTo('/'), flash)
}
