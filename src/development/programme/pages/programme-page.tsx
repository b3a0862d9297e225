import type { ComponentChildren } from 'preact'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import { formatDay, formatList, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Keys } from '../../../ground/ui/components/keys/keys.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Schedule } from '../../../ground/ui/components/schedule/schedule.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { FunderLine } from '../../funder/funder-line.tsx'
import type { RunningLink } from '../beside.ts'
import { type Course, canChangeDay } from '../programme.ts'
import type { SeenProgramme } from '../store.ts'
import type { SeenSession } from '../store-sessions.ts'
import type { Version } from '../store-versions.ts'
import type { VersionSession } from '../versions.ts'
import { endingWords } from './ending.words.ts'
import { factsOf } from './programme-facts.tsx'
import { programmePageWords } from './programme-page.words.ts'
import { RunningPart } from './running-part.tsx'
import { SessionLines } from './session-lines.tsx'
import { Since } from './versions-page.tsx'

export type AspectLine = { name: string; from: number; to: number }
type Props = {
  language: Language
  now: Date
  today: Day
  programme: SeenProgramme
  courses: readonly Course[]
  sessions: readonly SeenSession[]
  aspects: readonly AspectLine[]
  forms: readonly string[]
  schedule: { versions: readonly Version[]; now: readonly VersionSession[] }
  lecturers: readonly string[]
  /** The matter that the programme is of, for who may see it. */
  matter: string | null
  /** Where rooms above lead who runs it, and what they show beneath the sessions. */
  running: readonly RunningLink[]
  beside: readonly ComponentChildren[]
}

/** A programme as it is read: what for, its sessions, and the facts. Who runs it writes it from here. */
export function ProgrammePage(props: Props) {
  const { language, now, today, programme, courses, sessions, aspects, forms, schedule, running, beside } = props
  const t = programmePageWords[language]
  const { id, charges, runs, released, ended } = programme
  const shown = courses.filter(({ id: course, oneAtATime }) => runs || !oneAtATime || sessions.some((each) => each.course.id === course))
  const leaders = charges.filter(({ part }) => part === 'leader').map(({ name }) => name)
  const time = t.time(formatDay(programme.from, language, true), formatDay(programme.to, language, true))
  return (
    <>
      <PageHead
        title={programme.title}
        context={
          <>
            {!released && <Status is="not-started">{t.draft}</Status>}
            {ended && <Status is="ended">{endingWords[language].ended(ended.on)}</Status>}
            <span>{time}</span>
            {programme.schools.length > 0 && <span>{t.schools(programme.schools.length)}</span>}
            {leaders.length > 0 && <span>{t.ledBy(formatList(leaders, language))}</span>}
          </>
        }
        lead={programme.purpose.split('\n')[0]}
      >
        <p class="row no-print">
          {runs && (
            <LinkButton variant="secondary" href={linkTo('/programmes/:id/edit', id)}>
              {t.change}
            </LinkButton>
          )}
          {runs && (
            <a class="tap" href="#running">
              {t.lead}
            </a>
          )}
          <a class="tap" href={linkTo('/programmes')}>
            {t.all}
          </a>
          <a class="tap" href={linkTo('/working-groups')}>
            {t.groups}
          </a>
          <a class="tap" href={linkTo('/training')}>
            {t.training}
          </a>
        </p>
        <FunderLine language={language} of={programme} />
      </PageHead>
      {released && !programme.forAsker && !runs && <Notice>{t.notForYou}</Notice>}
      {runs && !released && (
        <OnceForm class="stack-s gap" action={formTo('POST /programmes/:id/release', id)}>
          <p class="measure">{t.releaseText}</p>
          <p>
            <Button>{t.release}</Button>
          </p>
        </OnceForm>
      )}
      {(aspects.length > 0 || programme.purpose.includes('\n')) && (
        <Section id="need" title={t.need}>
          <div class="stack">
            {programme.purpose.includes('\n') && <Paragraphs text={programme.purpose.split('\n').slice(1).join('\n').trim()} />}
            {aspects.length > 0 && (
              <ul class="list" role="list">
                {aspects.map(({ name, from, to }) => (
                  <li key={name}>
                    {name} <span class="soft small">{t.level(from, to)}</span>
                  </li>
                ))}
              </ul>
            )}
          </div>
        </Section>
      )}
      <Section id="sessions" title={t.sessions} note={t.sessionsNote}>
        <div class="stack-l">
          {shown.length === 0 && !runs && <p>{t.noSessions}</p>}
          {shown.map((course) => (
            <CourseBlock
              key={course.id}
              {...{ language, now, today, course, runs }}
              sessions={sessions.filter((each) => each.course.id === course.id)}
            />
          ))}
          {runs && (
            <p class="no-print">
              <LinkButton variant="secondary" icon="plus" href={linkTo('/programmes/:id/courses/new', id)}>
                {t.addCourse}
              </LinkButton>{' '}
              <LinkButton variant="quiet" icon="plus" href={linkTo('/programmes/:id/seminar-days/new', id)}>
                {t.addSeminarDay}
              </LinkButton>{' '}
              <LinkButton variant="quiet" icon="upload" href={linkTo('/programmes/:id/schedule-imports/new', id)}>
                {t.readSchedule}
              </LinkButton>
            </p>
          )}
        </div>
      </Section>
      {(runs || schedule.versions.length > 0) && (
        <Section id="schedule" title={t.schedule}>
          <div class="stack">
            {schedule.versions[0] && <Since language={language} version={schedule.versions[0]} now={schedule.now} />}
            <p class="no-print">
              <a class="tap" href={linkTo('/programmes/:id/versions', id)}>
                {t.versions}
              </a>
            </p>
          </div>
        </Section>
      )}
      {beside}
      <Section id="facts" title={t.facts}>
        <Keys rows={factsOf(programme, language, { time, forms, lecturers: props.lecturers, matter: props.matter })} />
      </Section>
      {runs && (
        <RunningPart
          {...{ language, today, programme, running }}
          ahead={sessions.filter((session) => session.released && !session.cancelled && session.endsAt > now).length}
        />
      )}
    </>
  )
}

type BlockProps = Pick<Props, 'language' | 'now' | 'today' | 'sessions'> & { course: Course; runs: boolean }

function CourseBlock({ language, now, today, course, sessions, runs }: BlockProps) {
  const t = programmePageWords[language]
  const held = sessions.filter(({ endsAt, cancelled }) => cancelled !== null || endsAt <= now)
  const ahead = sessions.filter((session) => !held.includes(session))
  // A day of blocks that has been takes no more of them, and is changed on its own page.
  const been = course.day !== null && !canChangeDay({ day: course.day }, today)
  return (
    <div class="stack">
      <div class="stack-s">
        <h3>{course.title}</h3>
        {course.audience && <p class="soft small">{t.forYou(course.audience)}</p>}
        {course.about && <Paragraphs text={course.about} />}
      </div>
      {course.day !== null ? (
        <SeminarLine {...{ language, course, sessions }} day={course.day} />
      ) : sessions.length === 0 ? (
        <p class="soft">{t.noSessions}</p>
      ) : (
        <>
          {ahead.length > 0 && <SessionLines {...{ language, now }} sessions={ahead} level={4} />}
          {held.length > 0 && (
            <More label={t.held(held.length)}>
              <SessionLines {...{ language, now }} sessions={held} level={4} years />
            </More>
          )}
        </>
      )}
      {runs && (
        <p class="row no-print">
          {!been && (
            <LinkButton
              variant="quiet"
              icon="plus"
              about={`: ${course.title}`}
              href={course.oneAtATime ? linkTo('/seminar-days/:id/blocks/new', course.id) : linkTo('/courses/:id/sessions/new', course.id)}
            >
              {t.addSession}
            </LinkButton>
          )}
          <LinkButton variant="quiet" about={`: ${course.title}`} href={linkTo('/courses/:id/edit', course.id)}>
            {t.changeCourse}
          </LinkButton>
        </p>
      )}
    </div>
  )
}

/** A seminar day as one line: its blocks are on its own page. */
function SeminarLine({ language, course, sessions, day }: Pick<BlockProps, 'language' | 'course' | 'sessions'> & { day: Day }) {
  const t = programmePageWords[language]
  const own = sessions.filter(({ own, cancelled }) => own.signup && !cancelled).length
  return (
    <Schedule
      items={[
        {
          key: course.id,
          day,
          what: (
            <>
              <h4>
                <a href={linkTo('/seminar-days/:id', course.id)}>{t.seminarDay}</a>
              </h4>
              <p class="soft small">{sessions.length === 0 ? t.noSessions : t.blocks(sessions.length)}</p>
            </>
          ),
          standing: own > 0 ? <Status is="done">{t.ownBlocks(own)}</Status> : null,
        },
      ]}
    />
  )
}
