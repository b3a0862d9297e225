import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { CodeInput } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Privacy } from '../../../ground/ui/components/privacy/privacy.tsx'
import { whenInWords } from '../../programme/names.words.ts'
import type { SeenSession } from '../../programme/store-sessions.ts'
import type { Turn } from '../attendance.ts'
import { presenceWords } from './presence-page.words.ts'

/** Where the picture leads: one press, and one is marked at this session. */
export function PresencePage({ language, session, turn, name }: { language: Language; session: SeenSession; turn: Turn; name: string }) {
  const t = presenceWords[language]
  return (
    <div class="ask stack">
      <PageHead title={turn === 'in' ? t.title : t.titleOut} lead={t.lead(session.title, whenInWords(session, language))} />
      <OnceForm class="stack" action={formTo('POST /presence/:id', session.id)}>
        <p>{t.as(name)}</p>
        <p>
          <Button>{turn === 'in' ? t.mark : t.markOut}</Button>
        </p>
      </OnceForm>
      <Privacy>{t.seen}</Privacy>
    </div>
  )
}

/** Why somebody cannot be marked by what they came with, and what to do. */
export function NotNowPage({
  language,
  title,
  text,
  session,
}: {
  language: Language
  title: string
  text: string
  session: string | null
}) {
  const t = presenceWords[language]
  return (
    <div class="ask stack">
      <PageHead title={title} lead={text} />
      {session && (
        <p>
          <LinkButton variant="secondary" href={linkTo('/course-sessions/:id', session)}>
            {t.toSession}
          </LinkButton>
        </p>
      )}
    </div>
  )
}

/** The picture was read too late, by somebody who is not signed in. */
export function ExpiredPage({ language }: { language: Language }) {
  const t = presenceWords[language]
  return (
    <div class="ask stack">
      <PageHead title={t.expired} lead={t.expiredText} />
      <p>
        <LinkButton href={`${linkTo('/sign-in')}?next=${encodeURIComponent(linkTo('/narvaro'))}`}>{t.signIn}</LinkButton>
      </p>
    </div>
  )
}

/** Where the letters are typed: of whichever session they are. `expired`: the picture was read too late. */
export function TypedPage({ language, error, expired, code }: { language: Language; error?: string; expired?: boolean; code?: string }) {
  const t = presenceWords[language]
  return (
    <div class="ask stack">
      <ErrorSummary problems={error ? [{ field: 'code', text: error }] : []} />
      <PageHead title={expired ? t.expired : t.typed} lead={expired ? t.expiredText : t.typedLead} />
      <OnceForm class="stack" action={formTo('POST /narvaro')}>
        <CodeInput name="code" label={t.label} hint={t.hint} value={code} error={error} />
        <p>
          <Button>{t.send}</Button>
        </p>
      </OnceForm>
      <Privacy>{t.seen}</Privacy>
    </div>
  )
}
