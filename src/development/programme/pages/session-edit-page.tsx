import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { capitalise } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { RadioGroup } from '../../../ground/ui/components/field/choices.tsx'
import { DateInput, Hidden, TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { longest, mostLecturers } from '../limits.ts'
import { nameWords } from '../names.words.ts'
import { timeKinds } from '../programme.ts'
import type { SessionFaults, SessionForm } from '../session-form.ts'
import type { SeenSession } from '../store-sessions.ts'
import { editPageWords } from './session-edit-page.words.ts'

export type SessionEditProps = {
  language: Language
  course: { id: string; title: string; programme: string }
  session: SeenSession | null
  form: SessionForm
  revision: number
  faults?: SessionFaults
  another?: boolean
}

/** Writing a session: when, where, how many, and from when to when one signs up. */
export function SessionEditPage({ language, course, session, form, revision, faults = {}, another = false }: SessionEditProps) {
  const t = editPageWords[language]
  const errors = Object.fromEntries(Object.entries(faults).map(([field, fault]) => [field, t.faults[fault]]))
  const back = session ? linkTo('/course-sessions/:id', session.id) : linkTo('/programmes/:id', course.programme)
  const clock = (name: 'from' | 'to' | 'opensAt' | 'closesAt' | 'cancelAt') => (
    <TextInput name={name} label={t[name]} value={form[name]} error={errors[name]} autocomplete="off" maxlength={5} />
  )
  const day = (name: 'day' | 'opensOn' | 'closesOn' | 'cancelOn') => (
    <DateInput name={name} label={t[name]} value={form[name]} error={errors[name]} />
  )
  const count = (name: 'seatsRoom' | 'seatsLink' | 'overbook' | 'remindDays', hint: string) => (
    <TextInput name={name} label={t[name]} hint={hint} value={form[name]} error={errors[name]} inputmode="numeric" maxlength={5} optional />
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
        title={session ? t.change : t.make}
        context={<a href={back}>{session?.title ?? course.title}</a>}
        lead={session?.released ? t.leadReleased : t.lead}
      />
      <OnceForm
        class="stack-l measure"
        action={session ? formTo('PUT /course-sessions/:id', session.id) : formTo('POST /courses/:id/sessions', course.id)}
      >
        <Hidden values={{ revision }} />
        <TextInput name="title" label={t.title} value={form.title} error={errors.title} maxlength={longest.title} wide />
        <fieldset class="stack">
          <legend class="label">{t.when}</legend>
          {day('day')}
          {clock('from')}
          {clock('to')}
        </fieldset>
        <fieldset class="stack">
          <legend class="label">{t.where}</legend>
          <TextInput
            name="place"
            label={t.place}
            hint={t.placeHint}
            value={form.place}
            error={errors.place}
            maxlength={longest.place}
            optional
            wide
          />
          {count('seatsRoom', t.seatsHint)}
          {count('overbook', t.overbookHint)}
          <TextInput
            name="link"
            label={t.link}
            hint={t.linkHint}
            value={form.link}
            error={errors.link}
            maxlength={longest.link}
            optional
            wide
          />
          {count('seatsLink', t.seatsHint)}
        </fieldset>
        <fieldset class="stack">
          <legend class="label">{t.signup}</legend>
          {day('opensOn')}
          {clock('opensAt')}
          {day('closesOn')}
          {clock('closesAt')}
          {day('cancelOn')}
          {clock('cancelAt')}
        </fieldset>
        <RadioGroup
          name="timeKind"
          legend={t.timeKind}
          error={errors.timeKind}
          chosen={form.timeKind}
          choices={timeKinds.map((value) => ({ value, label: capitalise(nameWords[language].times[value]) }))}
        />
        <TextArea
          name="lecturers"
          label={t.lecturers}
          hint={t.lecturersHint}
          value={form.lecturers}
          error={errors.lecturers}
          limit={mostLecturers * longest.lecturer}
          optional
          wide
        />
        {count('remindDays', t.remindHint)}
        <TextInput name="bring" label={t.bring} value={form.bring} error={errors.bring} maxlength={longest.bring} optional wide />
        <div class="row">
          <Button>{t.save}</Button>
          <LinkButton variant="quiet" href={back}>
            {t.back}
          </LinkButton>
        </div>
      </OnceForm>
    </>
  )
}
