import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { dayOf } from '../../../ground/base/clock.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Checkbox } from '../../../ground/ui/components/field/choices.tsx'
import { NumberInput, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Meter } from '../../../ground/ui/components/meter/meter.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { Privacy } from '../../../ground/ui/components/privacy/privacy.tsx'
import { FunderLine } from '../../funder/funder-line.tsx'
import { momentInWords } from '../../programme/names.words.ts'
import { minutesOf } from '../../programme/programme.ts'
import type { SeenSession } from '../../programme/store-sessions.ts'
import {
  type Attendee,
  canLock,
  canMark,
  countsOf,
  type Lock,
  lockBefore,
  minutesLater,
  type Setting,
  turnAt,
  type WalkIn,
} from '../attendance.ts'
import { attendanceWords } from '../attendance.words.ts'
import { fewestAfter, longest, mostAfter, mostBefore } from '../limits.ts'
import type { Findable } from '../store-walk-ins.ts'
import { attendancePageWords } from './attendance-page.words.ts'
import { MarkList } from './mark-list.tsx'
import { WalkInPart } from './walk-in-part.tsx'

export type AttendancePageProps = {
  language: Language
  now: Date
  session: SeenSession
  list: readonly Attendee[]
  walkIns: readonly WalkIn[]
  locks: readonly Lock[]
  setting: Setting
  /** What was looked for on the staff list, and who was found. */
  search: { words: string; found: readonly Findable[] }
  sent?: Readonly<Record<string, string>>
  errors?: Readonly<Record<string, string>>
  /** What did not go, said over the page. */
  refused?: string | undefined
}

/** Who is here: the leader's list, made for a phone. */
export function AttendancePage(props: AttendancePageProps) {
  const { language, now, session, list, walkIns, locks, setting, sent = {}, errors = {}, refused } = props
  const t = attendancePageWords[language]
  const counts = countsOf(list, walkIns)
  const over = now >= session.endsAt
  const counted = (over ? t.countOver : t.count)(counts.here, counts.all)
  const locked = locks[0] && !locks[0].openedAt ? locks[0] : null
  const marks = canMark(session, setting, now)
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      {refused && (
        <Notice kind="error" alert>
          {refused}
        </Notice>
      )}
      <div class="ask stack-l">
        <div class="stack-s">
          <p class="small">
            <a class="tap" href={linkTo('/course-sessions/:id', session.id)}>
              {session.title}
            </a>
          </p>
          <h1>{t.title(formatDay(dayOf(session.startsAt), language))}</h1>
          {session.cancelled ? (
            <Notice kind="warn">{t.cancelled}</Notice>
          ) : !marks ? (
            <p class="lead">
              {t.early(momentInWords(minutesLater(session.startsAt, -setting.before), language))} {t.early2}
            </p>
          ) : (
            <>
              {!locked && <p class="lead">{over ? t.leadOver : t.lead}</p>}
              <Meter id="here" label={counted} value={counts.here} max={Math.max(counts.all, 1)} />
            </>
          )}
          <p class="row no-print">
            {!locked && !session.cancelled && (!over || turnAt(session, setting, now)) && (
              <LinkButton iconEnd="arrow-right" href={linkTo('/course-sessions/:id/attendance/screen', session.id)}>
                {t.screen}
              </LinkButton>
            )}
            <a class="tap" href={linkTo('/course-sessions/:id/attendance/list.pdf', session.id)}>
              {t.print}
            </a>
            <a class="tap" href={linkTo('/course-sessions/:id/attendance/list.xlsx', session.id)}>
              {t.excel}
            </a>
          </p>
        </div>
        <MarkList {...{ language, session, list, over }} marks={marks && !locked} locked={locked !== null} />
        {marks && (!locked || walkIns.length > 0) && (
          <WalkInPart {...{ language, session, walkIns, search: props.search, error: errors.name }} adds={locked === null} />
        )}
        {!session.cancelled && <LockPart {...{ language, now, session, locks, unsettled: counts.unsettled.length, sent, errors }} />}
        {!session.cancelled && !locked && <SettingPart {...{ language, session, setting, sent, errors }} />}
        <Privacy>{t.privacy}</Privacy>
        <FunderLine language={language} of={session.programme} />
      </div>
    </>
  )
}

type Written = { sent: Readonly<Record<string, string>>; errors: Readonly<Record<string, string>> }

function LockPart({
  language,
  now,
  session,
  locks,
  unsettled,
  sent,
  errors,
}: Pick<AttendancePageProps, 'language' | 'now' | 'session' | 'locks'> & Written & { unsettled: number }) {
  const t = attendancePageWords[language]
  const [latest] = locks
  const locked = latest && !latest.openedAt ? latest : null
  return (
    <section class="act stack no-print" aria-labelledby="lock">
      <h2 id="lock">{t.lockTitle}</h2>
      {locks.map(({ id, at, byName, openedAt, openedByName, openedReason }) => (
        <p key={id} class="small soft">
          {t.lockedBy(byName, momentInWords(at, language))}
          {openedAt && ` ${t.openedBy(openedByName ?? '', momentInWords(openedAt, language), openedReason ?? '')}`}
        </p>
      ))}
      {locked ? (
        <More label={t.openAgain} open={Boolean(errors.reason)}>
          <OnceForm class="stack" action={formTo('DELETE /course-sessions/:id/attendance/lock', session.id)}>
            <p class="measure">{t.openText}</p>
            <TextInput name="reason" label={t.why} value={sent.reason} error={errors.reason} maxlength={longest.reason} wide />
            <p>
              <Button variant="secondary">{t.open}</Button>
            </p>
          </OnceForm>
        </More>
      ) : !canLock(session, now) ? (
        <p class="measure">{t.lockLater(momentInWords(minutesLater(session.endsAt, -lockBefore), language))}</p>
      ) : unsettled > 0 ? (
        <p class="measure">{t.unsettled(unsettled)}</p>
      ) : (
        <OnceForm class="stack" action={formTo('POST /course-sessions/:id/attendance/lock', session.id)}>
          <p class="measure">{t.lockText(attendanceWords[language].minutes(minutesOf(session)))}</p>
          <p>
            <Button variant="secondary">{t.lock}</Button>
          </p>
        </OnceForm>
      )}
    </section>
  )
}

function SettingPart({
  language,
  session,
  setting,
  sent,
  errors,
}: Pick<AttendancePageProps, 'language' | 'session' | 'setting'> & Written) {
  const t = attendancePageWords[language]
  return (
    <More label={t.setting} open={Boolean(errors.before ?? errors.after)}>
      <OnceForm class="stack" action={formTo('PUT /course-sessions/:id/attendance/setting', session.id)}>
        <NumberInput name="before" label={t.before} value={sent.before ?? setting.before} error={errors.before} min={0} max={mostBefore} />
        <NumberInput
          name="after"
          label={t.after}
          value={sent.after ?? setting.after}
          error={errors.after}
          min={fewestAfter}
          max={mostAfter}
        />
        <Checkbox name="leaving" label={t.leaving} hint={t.leavingHint} checked={setting.leaving} />
        <p>
          <Button variant="secondary">{t.keep}</Button>
        </p>
      </OnceForm>
    </More>
  )
}
