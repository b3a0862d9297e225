import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Fault } from '../../../ground/base/form.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { CodeInput, Hidden, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Privacy } from '../../../ground/ui/components/privacy/privacy.tsx'
import { Cover } from '../../../ground/ui/layout/cover.tsx'
import { signInWords } from './sign-in.words.ts'

export type ErrorCode = keyof (typeof signInWords)['sv']['errors']

type Props = {
  language: Language
  next: string
  mailWorks: boolean
  demo: boolean
  sent?: Record<string, string>
  faults?: Fault<ErrorCode>[]
}

/** The ways in: a mailed link, a code on a slip. */
export function SignInPage({ language, next, mailWorks, demo, sent = {}, faults = [] }: Props) {
  const { signIn: t, errors } = signInWords[language]
  const error = (field: string) => faults.filter((fault) => fault.field === field).map((fault) => errors[fault.code])[0]
  return (
    <Cover levelNames={t.stairs}>
      {faults.length > 0 && <ErrorSummary problems={faults.map(({ field, code }) => ({ field, text: errors[code] }))} />}
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {demo && (
        <section class="act stack-s" aria-labelledby="by-demo">
          <h2 id="by-demo">{t.demo}</h2>
          <form method="post" action={formTo('POST /demo/viewing')} novalidate>
            <Button name="as" value="administrator" variant="secondary">
              {t.demoButton}
            </Button>
          </form>
        </section>
      )}
      {mailWorks ? (
        <section class="act" aria-labelledby="by-mail">
          <form class="stack" method="post" action={formTo('POST /sign-in-links')} novalidate>
            <Hidden values={{ next }} />
            <TextInput
              heading={2}
              headingId="by-mail"
              type="email"
              name="email"
              label={t.emailLabel}
              hint={t.emailHint}
              autocomplete="email"
              value={sent.email ?? ''}
              error={error('email')}
            />
            <Button icon="mail">{t.sendLink}</Button>
          </form>
        </section>
      ) : (
        <Notice kind="warn">
          <p>{t.noMail}</p>
        </Notice>
      )}
      <section class="act" aria-labelledby="by-code">
        <form class="stack" method="post" action={formTo('POST /session')} novalidate>
          <Hidden values={{ next }} />
          <CodeInput
            heading={2}
            headingId="by-code"
            name="code"
            label={t.codeLabel}
            hint={t.codeHint}
            value={sent.code ?? ''}
            error={error('code')}
          />
          <Button variant="secondary">{t.useCode}</Button>
        </form>
      </section>
      <Privacy>
        {t.privacy} <a href={linkTo('/protection')}>{t.protection}</a>
      </Privacy>
    </Cover>
  )
}

/** What is said after asking for a link: the same whether the address is known or not. */
export function LinkSentPage({ language, email, demo, late }: { language: Language; email: string; demo: boolean; late: boolean }) {
  const { sent: t } = signInWords[language]
  return (
    <>
      <PageHead title={t.title} lead={t.lead(email)} />
      <div class="stack measure">
        <p>{t.text}</p>
        {late && <Notice kind="warn">{t.late}</Notice>}
        {demo && (
          <Notice>
            <p>{t.demo}</p>
          </Notice>
        )}
        <h2>{t.nothing}</h2>
        <ul>
          {t.hints.map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
        </ul>
        <p>
          <a href={linkTo('/sign-in')}>{t.again}</a>
        </p>
      </div>
    </>
  )
}

/** Opened by the picture on a slip. With script the code comes with it, in the part of the address that stays in the browser; without, it is typed from the slip. */
export function UseSlipPage({ language }: { language: Language }) {
  const { link: t, signIn } = signInWords[language]
  return (
    <>
      <PageHead title={t.codeTitle} lead={t.codeLead} />
      <form class="stack" method="post" action={formTo('POST /session')} data-code-from-address novalidate>
        <Hidden values={{ next: '/' }} />
        <CodeInput name="code" label={signIn.codeLabel} hint={signIn.codeHint} />
        <Button iconEnd="arrow-right">{t.button}</Button>
      </form>
    </>
  )
}

/** Opened from the mail: links are used by a press, because mail scanners open links. */
export function UseTicketPage({
  language,
  title,
  lead,
  action,
  fields,
  button,
}: {
  language: Language
  title: string
  lead: string
  action: string
  fields: Record<string, string>
  button?: string
}) {
  return (
    <>
      <PageHead title={title} lead={lead} />
      <form method="post" action={action} novalidate>
        <Hidden values={fields} />
        <Button iconEnd="arrow-right">{button ?? signInWords[language].link.button}</Button>
      </form>
    </>
  )
}

/** A link that is used, too old, foreign or guessed: one page for all of them. */
export function DeadLinkPage({ language }: { language: Language }) {
  const { link: t } = signInWords[language]
  return (
    <>
      <PageHead title={t.deadTitle} lead={t.deadLead} />
      <LinkButton href={linkTo('/sign-in')}>{t.deadButton}</LinkButton>
    </>
  )
}
