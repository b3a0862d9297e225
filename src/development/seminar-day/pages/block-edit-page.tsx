import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { formatWeekday, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { longest as longestOf, mostLecturers } from '../../programme/limits.ts'
import type { BlockFaults, BlockForm } from '../forms.ts'
import { longest, type SeminarDay } from '../seminar-day.ts'
import { seminarFormWords } from './seminar-form.words.ts'

export type BlockEditProps = { language: Language; day: SeminarDay; tracks: readonly string[]; form: BlockForm; faults?: BlockFaults }

/** Adding a block to a seminar day: its time, track, room, seats and who lectures. */
export function BlockEditPage({ language, day, tracks, form, faults = {} }: BlockEditProps) {
  const t = seminarFormWords[language]
  const errors = Object.fromEntries(Object.entries(faults).map(([field, fault]) => [field, t.faults[fault]]))
  const back = linkTo('/seminar-days/:id', day.id)
  const short = (name: 'from' | 'to' | 'seatsRoom' | 'seatsLink', hint?: string) => (
    <TextInput
      name={name}
      label={t[name]}
      {...(hint ? { hint, inputmode: 'numeric', optional: true } : { autocomplete: 'off' })}
      value={form[name]}
      error={errors[name]}
      maxlength={5}
    />
  )
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <PageHead title={t.addBlock} context={<a href={back}>{day.title}</a>} lead={t.blockLead(formatWeekday(day.day, language))} />
      <OnceForm class="stack-l measure" action={formTo('POST /seminar-days/:id/blocks', day.id)}>
        <TextInput name="title" label={t.title} value={form.title} error={errors.title} maxlength={longestOf.title} wide />
        {short('from')}
        {short('to')}
        <datalist id="tracks">
          {tracks.filter(Boolean).map((track) => (
            <option key={track} value={track} />
          ))}
        </datalist>
        <TextInput
          name="track"
          label={t.track}
          hint={t.trackHint}
          value={form.track}
          error={errors.track}
          maxlength={longest.track}
          list="tracks"
          optional
        />
        <TextInput name="room" label={t.room} value={form.room} error={errors.room} maxlength={longest.room} optional />
        {short('seatsRoom', t.seatsHint)}
        <TextInput
          name="link"
          label={t.link}
          hint={t.linkHint}
          value={form.link}
          error={errors.link}
          maxlength={longestOf.link}
          optional
          wide
        />
        {short('seatsLink', t.seatsHint)}
        <TextArea
          name="lecturers"
          label={t.lecturers}
          hint={t.lecturersHint}
          value={form.lecturers}
          error={errors.lecturers}
          limit={mostLecturers * longestOf.lecturer}
          optional
          wide
        />
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
