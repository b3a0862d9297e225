import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { formatList, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { RadioGroup } from '../../../ground/ui/components/field/choices.tsx'
import { NumberInput, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { momentInWords } from '../../programme/names.words.ts'
import { minutesOf } from '../../programme/programme.ts'
import type { SeenSession } from '../../programme/store-sessions.ts'
import { type Attendee, verdicts } from '../attendance.ts'
import { attendanceWords } from '../attendance.words.ts'
import { longest } from '../limits.ts'
import type { Written } from '../store.ts'
import { attendeePageWords } from './attendee-page.words.ts'

export type AttendeePageProps = {
  language: Language
  session: SeenSession
  attendee: Attendee
  written: readonly Written[]
  locked: boolean
  sent?: Readonly<Record<string, string>>
  errors?: Readonly<Record<string, string>>
}

/** One person's attendance: what stands, changing it, and all that was written. */
export function AttendeePage({ language, session, attendee, written, locked, sent = {}, errors = {} }: AttendeePageProps) {
  const [t, words] = [attendeePageWords[language], attendanceWords[language]]
  const { person, name, place, mark, elsewhere } = attendee
  const length = minutesOf(session)
  const stands = mark && verdicts.find((each) => each === mark.what)
  const own = mark?.source === 'qr' || mark?.source === 'self'
  return (
    <div class="ask stack-l">
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <PageHead
        title={t.title(name)}
        context={
          <>
            <a href={linkTo('/course-sessions/:id/attendance', session.id)}>{t.list}</a>
            <span>{[session.title, place].filter(Boolean).join(', ')}</span>
          </>
        }
      />
      {elsewhere.length > 0 && <Notice kind="warn">{t.elsewhere(formatList(elsewhere, language))}</Notice>}
      <OnceForm class="stack" action={formTo('PUT /course-sessions/:id/attendance/people/:person', session.id, person)}>
        <RadioGroup
          name="what"
          legend={t.what}
          error={errors.what}
          chosen={sent.what ?? stands ?? undefined}
          choices={verdicts.map((value) => ({
            value,
            label: value === 'whole' ? t.choices.whole(words.minutes(length)) : t.choices[value],
          }))}
        />
        <NumberInput
          name="minutes"
          label={t.minutes}
          hint={t.minutesHint(length)}
          value={sent.minutes ?? mark?.minutes ?? ''}
          error={errors.minutes}
          min={1}
          max={length}
        />
        <TextInput
          name="reason"
          label={t.reason}
          hint={`${locked ? t.reasonLocked : own ? t.reasonOwn : ''} ${t.seen}`.trim()}
          value={sent.reason}
          error={errors.reason}
          optional={!locked && !own}
          maxlength={longest.reason}
          wide
        />
        <p>
          <Button>{t.save}</Button>
        </p>
      </OnceForm>
      <section class="stack-s" aria-labelledby="history">
        <h2 id="history">{t.history}</h2>
        {written.length === 0 ? (
          <p>{t.none}</p>
        ) : (
          <ol class="stack-s" role="list">
            {written.map(({ number, source, what, minutes, reason, at, byName }) => {
              const said =
                what === 'partly'
                  ? words.partly(words.minutes(minutes ?? 0))
                  : what === 'in' || what === 'out' || what === 'moved'
                    ? words.own[what]
                    : words.stood[what]
              const when = momentInWords(at, language)
              return (
                <li key={number}>
                  {source === 'list' ? t.line(said, byName, when) : t.own(said, words.sources[source], when)}
                  {reason && <span class="block soft">{reason}</span>}
                </li>
              )
            })}
          </ol>
        )}
      </section>
    </div>
  )
}
