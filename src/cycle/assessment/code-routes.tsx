import { linkTo } from '../../ground/base/addresses.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { inScope, type Tx } from '../../ground/base/database.ts'
import { texts } from '../../ground/base/form.ts'
import { readCode } from '../../people/access/code.ts'
import { type Route, seeing } from '../../people/permission/route.ts'

import { GiveCodePage, type Locked, NewBeginningPage, NewCodePage, OpenCodePage } from './pages/code.tsx'
import { codeWords } from './pages/code.words.ts'
import { inPrivate, openPrivate, pseudonymOf } from './private.ts'
import { anewIn, beginAnew, hasCode, issueCode, issuedBy, needsCode, redeemCode } from './return-code.ts'

const alone = { ownTransactions: true }

/** The return code of someone whose sign-in another person issued: given to open, made anew when lost. */
export const codeRoutes: Route[] = [
  seeing('own answers', 'GET', '/assessments/return-code', async (ask) => {
    const { language } = ask
    const open = await openPrivate(ask)
    const codeExists = await hasCode(ask.tx)
    const page = open ? (
      <OpenCodePage language={language} use={needsCode(ask) ? (codeExists ? 'code' : 'none') : 'own'} />
    ) : (
      <GiveCodePage language={language} next={nextPath(ask.query('next'))} {...(await lockedFor(ask, ask.tx))} />
    )
    return ask.page({ title: codeWords[language].title, current: 'assessment' }, page)
  }),
  seeing('own answers', 'POST', '/assessments/return-code', give, alone),
  seeing('own answers', 'GET', '/assessments/new-beginning', async (ask) => {
    await openPrivate(ask)
    if ((await anewIn(ask, ask.tx)) !== 'anew') return ask.redirect(linkTo('/assessments/return-code'))
    const { language } = ask
    return ask.page({ title: codeWords[language].anewTitle, current: 'assessment' }, <NewBeginningPage language={language} />)
  }),
  seeing(
    'own answers',
    'POST',
    '/assessments/new-beginning',
    async (ask) => {
      const outcome = await beginAnew(ask)
      return outcome === 'anew'
        ? ask.redirect(linkTo('/assessments'), codeWords[ask.language].anewDone)
        : ask.redirect(linkTo('/assessments/return-code'))
    },
    alone,
  ),
  seeing(
    'own answers',
    'POST',
    '/assessments/return-code/renewal',
    (ask) =>
      inPrivate(ask, async (tx) => {
        if (!needsCode(ask) || !(await hasCode(tx))) return ask.redirect(linkTo('/assessments/return-code'))
        const { language } = ask
        const code = await issueCode(ask, tx)
        return ask.page(
          { title: codeWords[language].shownTitle, current: 'assessment' },
          <NewCodePage language={language} code={code} next={linkTo('/assessments')} />,
        )
      }),
    alone,
  ),
]

async function give(ask: SignedInAsk): Promise<Response> {
  const t = codeWords[ask.language]
  const { code: typed, next: asked } = await ask.form(texts('code', 'next'))
  const next = nextPath(asked)
  const code = readCode(typed, 'return')
  const outcome = code ? await redeemCode(ask, code) : 'form'
  if (outcome === 'opened') return ask.redirect(next, t.opened)
  const problem = { form: t.form, wrong: t.wrong, 'too many': t.tooMany }[outcome]
  const { authority, person } = ask.viewer
  const locked = await inScope(ask.program.db, { authority, person, pseudonym: pseudonymOf(ask) }, (tx) => lockedFor(ask, tx))
  return ask.page(
    { title: t.title, current: 'assessment', status: outcome === 'too many' ? 429 : 422 },
    <GiveCodePage language={ask.language} next={next} {...locked} problem={problem} typed={typed} />,
  )
}

/** What is true for this sign-in: how it came about, whether there is a code, and whether there is an address to sign in by. */
async function lockedFor(ask: SignedInAsk, tx: Tx): Promise<Locked> {
  return {
    ...(await issuedBy(ask, tx)),
    codeExists: await hasCode(tx),
    anew: await anewIn(ask, tx),
  }
}

/** Only to pages of one's own answers. */
function nextPath(wanted: string): string {
  return /^\/(assessments|results)(\/[\w/-]*)?$/.test(wanted) ? wanted : linkTo('/assessments')
}
