import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { formatWeekday, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import type { Round } from '../round.ts'
import { confirmWords } from './confirm-pages.words.ts'
import { FormHead } from './form-head.tsx'
import { type FormState, problemsOf } from './form-state.ts'
import { DelayField } from './invitation-page.tsx'

/** Asks before a round is closed by hand: what happens then. */
export function ClosingPage({ language, round, form }: { language: Language; round: Round; form: FormState }) {
  const { closing: t } = confirmWords[language]
  const { problems } = problemsOf(form, language)
  return (
    <>
      <FormHead problems={problems} title={t.title(round.name)} lead={t.lead(formatWeekday(round.closesOn, language))} />
      <OnceForm action={formTo('POST /rounds/:id/closing', round.id)} class="stack-l">
        <ul class="stack-s measure">
          {t.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        <DelayField language={language} form={form} name="delay" />
        <div class="row">
          <Button variant="danger">{t.confirm}</Button>
          <LinkButton variant="secondary" href={linkTo('/rounds/:id', round.id)}>
            {t.keep}
          </LinkButton>
        </div>
      </OnceForm>
    </>
  )
}

/** Asks before a round that never opened is removed. */
export function RemovalPage({ language, round }: { language: Language; round: Round }) {
  const { removal: t } = confirmWords[language]
  return (
    <>
      <PageHead title={t.title(round.name)} lead={t.lead} />
      <form method="post" action={formTo('DELETE /rounds/:id', round.id)} class="row" novalidate>
        <Button variant="danger">{t.confirm}</Button>
        <LinkButton variant="secondary" href={linkTo('/rounds/:id', round.id)}>
          {t.keep}
        </LinkButton>
      </form>
    </>
  )
}
