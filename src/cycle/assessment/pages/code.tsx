import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Box } from '../../../ground/ui/components/box/box.tsx'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { CodeInput, Hidden } from '../../../ground/ui/components/field/inputs.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { showCode } from '../../../people/access/code.ts'

import type { IssuedSignIn } from '../return-code.ts'
import { codeWords } from './code.words.ts'
import { ResultTabs } from './result.tsx'

/** A return code, the one time it is shown. */
export function NewCodePage({ language, code, next }: { language: Language; code: string; next: string }) {
  const t = codeWords[language]
  return (
    <>
      <PageHead title={t.shownTitle} lead={t.shownLead} />
      <div class="stack-l">
        <Box>
          <p class="small soft">{t.yourCode}</p>
          <p class="big">
            <b class="code">{showCode(code)}</b>
          </p>
        </Box>
        <ul class="measure">
          {t.keep.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <LinkButton href={next} iconEnd="arrow-right">
          {t.goOn}
        </LinkButton>
      </div>
    </>
  )
}

/** What is true of a sign-in that may not open what is there. */
export type Locked = IssuedSignIn & {
  codeExists: boolean
  anew: 'anew' | 'open' | 'own' | 'submitted'
}

type GiveProps = Locked & { language: Language; next: string; problem?: string; typed?: string }

/** Where a return code is given, and what to do without one. */
export function GiveCodePage({ language, next, problem, typed, ...locked }: GiveProps) {
  const t = codeWords[language]
  const { by, codeExists, anew } = locked
  return (
    <>
      <ErrorSummary problems={problem ? [{ field: 'code', text: problem }] : []} />
      <PageHead title={codeExists ? t.title : t.lockedTitle} lead={`${t.by[by]} ${codeExists ? t.lead : t.noCode}`} />
      {next.startsWith(linkTo('/results')) && <ResultTabs language={language} />}
      <div class="stack-l">
        {codeExists && (
          <form class="stack" method="post" action={formTo('POST /assessments/return-code')} novalidate>
            <Hidden values={{ next }} />
            <CodeInput name="code" label={t.label} hint={t.hint} error={problem} value={typed} />
            <Button>{t.open}</Button>
          </form>
        )}
        <div class="stack-s measure">
          {codeExists && <h2>{t.lostTitle}</h2>}
          <OwnWay language={language} {...locked} />
          {anew === 'submitted' && <p>{t.handedIn}</p>}
          {anew === 'anew' && (
            <>
              <p>{t.orAnew}</p>
              <LinkButton variant="secondary" href={linkTo('/assessments/new-beginning')}>
                {t.anew}
              </LinkButton>
            </>
          )}
          <form method="post" action={formTo('DELETE /session')} novalidate>
            <Button variant={codeExists ? 'quiet' : 'secondary'}>{t.signOut}</Button>
          </form>
        </div>
      </div>
    </>
  )
}

/** The way in that is the person's own, if there is one. */
function OwnWay({ language, email, codeExists }: Locked & { language: Language }) {
  const t = codeWords[language]
  if (email === 'own') return <p>{t.byEmail}</p>
  if (email === 'confirmable') {
    return (
      <p>
        {t.confirm} <a href={linkTo('/account')}>{t.toAccount}</a>
      </p>
    )
  }
  return <p>{codeExists ? t.noEmail : t.asBefore}</p>
}

/** Asked before what was begun is removed. */
export function NewBeginningPage({ language }: { language: Language }) {
  const t = codeWords[language]
  return (
    <>
      <PageHead title={t.anewTitle} lead={t.anewLead} />
      <ul class="measure">
        {t.anewMeans.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <form class="row gap" method="post" action={formTo('POST /assessments/new-beginning')} novalidate>
        <Button>{t.anewButton}</Button>
        <LinkButton variant="quiet" href={linkTo('/assessments/return-code')}>
          {t.anewNot}
        </LinkButton>
      </form>
    </>
  )
}

/** `own`: a sign-in of the person's own; `code`: opened by a return code, which can be made anew; `none`: nothing is begun. */
export type CodeUse = 'own' | 'code' | 'none'

/** No code is asked for: the answers are open on this sign-in, or there are none. */
export function OpenCodePage({ language, use }: { language: Language; use: CodeUse }) {
  const t = codeWords[language]
  return (
    <>
      <PageHead title={use === 'code' ? t.openTitle : t.title} lead={{ own: t.notNeeded, code: t.openText, none: t.notBegun }[use]} />
      <form class="row" method="post" action={formTo('POST /assessments/return-code/renewal')} novalidate>
        {use === 'code' && <Button variant="secondary">{t.renew}</Button>}
        <LinkButton variant={use === 'code' ? 'quiet' : 'primary'} href={linkTo('/assessments')}>
          {t.toAssessments}
        </LinkButton>
      </form>
    </>
  )
}
