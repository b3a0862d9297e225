import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { capitalise, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { RadioGroup } from '../../../ground/ui/components/field/choices.tsx'
import { DateInput, Hidden, TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { longest as longestOf } from '../../programme/limits.ts'
import { nameWords } from '../../programme/names.words.ts'
import { timeKinds } from '../../programme/programme.ts'
import type { DayFaults, DayForm } from '../forms.ts'
import { longest, type SeminarDay } from '../seminar-day.ts'
import { seminarFormWords } from './seminar-form.words.ts'

export type SeminarEditProps = {
  language: Language
  programme: { id: string; title: string }
  form: DayForm
  faults?: DayFaults
  /** The day that is changed; none when one is made. */
  day?: SeminarDay
  revision?: number
  /** Somebody else has changed it meanwhile. */
  another?: boolean
}

/** Writing a seminar day: when, where, and from when to when its blocks are signed up for. */
export function SeminarEditPage({ language, programme, form, faults = {}, day: there, revision = 0, another = false }: SeminarEditProps) {
  const t = seminarFormWords[language]
  const errors = Object.fromEntries(Object.entries(faults).map(([field, fault]) => [field, t.faults[fault]]))
  const back = there ? linkTo('/seminar-days/:id', there.id) : linkTo('/programmes/:id', programme.id)
  const day = (name: 'day' | 'opensOn' | 'closesOn' | 'cancelOn') => (
    <DateInput name={name} label={t[name]} value={form[name]} error={errors[name]} />
  )
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      {another && (
        <Notice kind="error" alert>
          {t.another}
        </Notice>
      )}
      <PageHead
        title={there ? t.change : t.make}
        context={<a href={back}>{there ? there.title : programme.title}</a>}
        lead={there ? (there.released ? t.changeReleased : t.changeDraft) : t.lead}
      />
      <OnceForm
        class="stack-l measure"
        action={there ? formTo('PUT /seminar-days/:id', there.id) : formTo('POST /programmes/:id/seminar-days', programme.id)}
      >
        {there && <Hidden values={{ revision }} />}
        <TextInput name="title" label={t.title} value={form.title} error={errors.title} maxlength={longestOf.title} wide />
        <TextArea name="about" label={t.about} value={form.about} error={errors.about} limit={longestOf.about} optional wide />
        <TextInput
          name="audience"
          label={t.audience}
          hint={t.audienceHint}
          value={form.audience}
          error={errors.audience}
          maxlength={longestOf.audience}
          optional
          wide
        />
        {day('day')}
        <TextInput name="place" label={t.place} hint={t.placeHint} value={form.place} error={errors.place} maxlength={longest.place} wide />
        <fieldset class="stack">
          <legend class="label">{t.signup}</legend>
          <p class="soft small">{t.signupNote}</p>
          {day('opensOn')}
          {day('closesOn')}
          {day('cancelOn')}
        </fieldset>
        <RadioGroup
          name="timeKind"
          legend={t.timeKind}
          error={errors.timeKind}
          chosen={form.timeKind}
          choices={timeKinds.map((value) => ({ value, label: capitalise(nameWords[language].times[value]) }))}
        />
        <div class="row">
          <Button>{t.save}</Button>
          <LinkButton variant="quiet" href={back}>
            {t.back}
          </LinkButton>
        </div>
      </OnceForm>
      {there && !there.released && (
        <Section id="remove" title={t.remove} note={t.removeNote}>
          <OnceForm action={formTo('DELETE /seminar-days/:id', there.id)}>
            <Button variant="danger">{t.remove}</Button>
          </OnceForm>
        </Section>
      )}
    </>
  )
}
