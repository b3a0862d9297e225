import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { longest } from '../limits.ts'
import { requestWords } from '../request.words.ts'
import { nameOf, stateSentence } from '../request-sentences.ts'
import type { Request } from '../support.ts'

import { placeName } from './places.ts'
import { answersOf, RequestAnswers, RequestText } from './request-talk.tsx'

type Props = { language: Language; request: Request; errors?: Record<string, string>; note?: string | undefined; refused?: string }

/** A request as the school that asked sees it. */
export function SchoolRequestPage({ language, request, errors = {}, note, refused }: Props) {
  const words = requestWords[language]
  const t = words.request
  const { state } = request
  const again = `${linkTo('/support/new')}?kind=${request.kind}&unit=${request.team ?? request.school}`
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <PageHead
        title={words.kinds[request.kind]}
        context={t.context(placeName(request), nameOf(request.by, language), formatDay(request.askedOn, language))}
        lead={stateSentence(request, language)}
      >
        {refused && (
          <Notice kind="warn" alert>
            <p>{refused}</p>
          </Notice>
        )}
        <div class="row">
          {state.is !== 'asked' && state.is !== 'accepted' && <LinkButton href={again}>{t.again}</LinkButton>}
          <a href={linkTo('/support')}>{t.back}</a>
        </div>
      </PageHead>
      <Section id="text" title={t.text}>
        <RequestText language={language} text={request.text} />
      </Section>
      {answersOf(request, language).length > 0 && (
        <Section id="answers" title={t.answers}>
          <RequestAnswers language={language} request={request} />
        </Section>
      )}
      {state.is === 'accepted' && (
        <Section id="sees" title={t.sees}>
          <p class="measure">{t.seesText(nameOf(state.coach, language), formatDay(state.until, language, true))}</p>
        </Section>
      )}
      {state.is === 'asked' && (
        <Section id="withdraw" title={t.withdrawTitle}>
          <OnceForm class="stack" action={formTo('POST /support/:id/withdrawal', request.id)}>
            <p class="measure">{t.withdrawText}</p>
            <div class="row">
              <Button variant="secondary">{t.withdraw}</Button>
            </div>
          </OnceForm>
        </Section>
      )}
      {state.is === 'accepted' && (
        <Section id="end" title={t.endTitle}>
          <EndForm
            language={language}
            action={formTo('POST /support/:id/completion', request.id)}
            text={t.endText(nameOf(state.coach, language))}
            note={note}
            error={errors.note}
          />
        </Section>
      )}
    </>
  )
}

/** Ends support that is under way, from either side. */
export function EndForm({
  language,
  action,
  text,
  note,
  error,
}: {
  language: Language
  action: string
  text: string
  note?: string | undefined
  error?: string | undefined
}) {
  const t = requestWords[language].request
  return (
    <OnceForm class="stack" action={action}>
      <p class="measure">{text}</p>
      <TextArea name="note" label={t.endNote} optional value={note} error={error} limit={longest.answer} />
      <div class="row">
        <Button variant="secondary">{t.end}</Button>
      </div>
    </OnceForm>
  )
}
