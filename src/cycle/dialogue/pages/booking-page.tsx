import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { DateInput, Hidden, Select, TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { Period } from '../../report/report.ts'
import { reportWords } from '../../report/report.words.ts'
import type { BookingFaults, BookingForm } from '../booking-form.ts'
import { type Dialogue, lengths, longest } from '../dialogue.ts'
import { dialogueWords, whenInWords } from '../dialogue.words.ts'
import { bookingWords } from './booking-page.words.ts'

export type BookingPageProps = {
  language: Language
  school: { id: string; name: string }
  period: Period
  /** The dialogue that is moved; null for a new one. */
  dialogue: Dialogue | null
  form: BookingForm
  /** The number of the booking that its writer saw; 0 for none. */
  seen: number
  faults?: BookingFaults
  /** Somebody else has moved it in between. */
  another?: boolean
}

/** Calling a school to its dialogue: when, where, and a few words. */
export function BookingPage({ language, school, period, dialogue, form, seen, faults = {}, another = false }: BookingPageProps) {
  const t = bookingWords[language]
  const errors = Object.fromEntries(Object.entries(faults).map(([field, fault]) => [field, t.faults[fault]]))
  const isBooked = dialogue !== null && dialogue.state !== 'called off'
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      {another && (
        <Notice kind="error" alert>
          {t.another} {dialogue && whenInWords(dialogue.booking, language)}
        </Notice>
      )}
      <PageHead
        title={isBooked ? t.move : t.title(school.name)}
        context={
          <>
            {isBooked && <span>{dialogueWords[language].title(school.name)}</span>}
            <span>{t.about(reportWords[language].name(period))}</span>
          </>
        }
        lead={t.lead}
      />
      <OnceForm
        class="stack-l"
        action={dialogue ? formTo('PUT /dialogues/:id/booking', dialogue.id) : formTo('POST /schools/:unit/dialogues', school.id)}
      >
        <Hidden values={{ seen }} />
        <DateInput name="day" label={t.day} hint={isBooked ? t.moveDayHint : undefined} value={form.day} error={errors.day} />
        <TextInput name="time" label={t.time} hint={t.timeHint} value={form.time} error={errors.time} autocomplete="off" />
        <Select
          name="minutes"
          label={t.minutes}
          value={form.minutes}
          error={errors.minutes}
          options={lengths.map((each) => ({ value: String(each), label: t.length(each) }))}
        />
        <TextInput name="place" label={t.place} hint={t.placeHint} value={form.place} error={errors.place} wide autocomplete="off" />
        <TextArea
          name="message"
          label={t.message}
          hint={t.messageHint}
          value={form.message}
          error={errors.message}
          rows={3}
          wide
          optional
          limit={longest.message}
        />
        <div class="row">
          <Button>{isBooked ? t.save : t.send}</Button>
          <LinkButton variant="quiet" href={dialogue ? linkTo('/dialogues/:id', dialogue.id) : linkTo('/dialogues')}>
            {t.back}
          </LinkButton>
        </div>
      </OnceForm>
      {isBooked && (
        <Section id="call-off" title={t.callOff}>
          <OnceForm class="stack" action={formTo('DELETE /dialogues/:id/booking', dialogue.id)}>
            <Hidden values={{ seen }} />
            <p class="measure">{t.callOffText}</p>
            <p>
              <Button variant="danger">{t.callOff}</Button>
            </p>
          </OnceForm>
        </Section>
      )}
    </>
  )
}
