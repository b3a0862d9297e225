import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { DateInput, TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'

import { longest } from '../limits.ts'
import { requestWords } from '../request.words.ts'
import { nameOf } from '../request-sentences.ts'
import { canAnswer, hasDeclined, latestUntil, type Request } from '../support.ts'

import { deskRequestWords } from './desk-request.words.ts'
import { placeName } from './places.ts'
import { answersOf, RequestAnswers, RequestText } from './request-talk.tsx'
import { EndForm } from './school-request.tsx'

type Props = {
  language: Language
  today: Day
  person: string
  request: Request
  values: Record<string, string>
  errors?: Record<string, string> | undefined
  refused?: string | undefined
}

/** A request as a coach sees it: to accept, to decline, or as it ended. */
export function DeskRequestPage({ language, today, person, request, values, errors = {}, refused }: Props) {
  const t = deskRequestWords[language]
  const words = requestWords[language]
  const mine = request.state.is === 'accepted' && request.state.coach.id === person
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <PageHead
        title={t.title(placeName(request), words.kinds[request.kind])}
        context={t.context(nameOf(request.by, language), formatDay(request.askedOn, language))}
        lead={sentence(request, person, language)}
      >
        {refused && (
          <Notice kind="warn" alert>
            <p>{refused}</p>
          </Notice>
        )}
        <p>
          <a href={linkTo('/desk')}>{t.back}</a>
        </p>
      </PageHead>
      <Section id="text" title={words.request.text}>
        <RequestText language={language} text={request.text} />
      </Section>
      {answersOf(request, language).length > 0 && (
        <Section id="answers" title={words.request.answers}>
          <RequestAnswers language={language} request={request} />
        </Section>
      )}
      {canAnswer(request, person) && <AnswerForms {...{ language, today, request, values, errors }} mine={request.coach?.id === person} />}
      {mine && (
        <Section id="end" title={t.end}>
          <EndForm
            language={language}
            action={formTo('POST /desk/requests/:id/completion', request.id)}
            text={t.endText}
            note={values.note}
            error={errors.note}
          />
        </Section>
      )}
    </>
  )
}

type FormsProps = Pick<Props, 'language' | 'today' | 'request' | 'values'> & { errors: Record<string, string>; mine: boolean }

function AnswerForms({ language, today, request, values, errors, mine }: FormsProps) {
  const t = deskRequestWords[language]
  return (
    <>
      <Section id="yes" title={t.yes}>
        <OnceForm class="stack" action={formTo('POST /desk/requests/:id/acceptance', request.id)}>
          <p class="measure">{t.yesText}</p>
          <DateInput
            name="until"
            label={t.until}
            hint={t.untilHint}
            min={today}
            max={latestUntil(today)}
            value={values.until}
            error={errors.until}
          />
          <TextArea
            name="note"
            label={t.note}
            hint={t.noteHint}
            optional
            value={values.note}
            error={errors.note}
            limit={longest.answer}
            wide
          />
          <div class="row">
            <Button>{t.accept}</Button>
          </div>
        </OnceForm>
      </Section>
      <Section id="no" title={t.no}>
        <OnceForm class="stack" action={formTo('POST /desk/requests/:id/decline', request.id)}>
          <p class="measure">{mine ? t.noText : t.noTextAny}</p>
          <TextArea name="reason" label={t.reason} value={values.reason} error={errors.reason} limit={longest.answer} wide />
          <div class="row">
            <Button variant="secondary">{t.decline}</Button>
          </div>
        </OnceForm>
      </Section>
    </>
  )
}

function sentence(request: Request, person: string, language: Language): string {
  const t = deskRequestWords[language]
  const { state, coach } = request
  switch (state.is) {
    case 'asked':
      if (hasDeclined(request, person)) return t.saidNo
      if (!coach) return t.any
      return coach.there ? t.mine : t.gone(nameOf(coach, language))
    case 'accepted':
      return state.coach.id === person ? t.accepted(formatDay(state.until, language, true)) : t.taken(nameOf(state.coach, language))
    case 'declined':
      return t.declined
    case 'withdrawn':
      return t.withdrawn(formatDay(state.on, language))
    case 'ended':
      return t.ended(formatDay(state.on, language))
  }
}
