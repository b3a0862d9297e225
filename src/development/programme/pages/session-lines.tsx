import { linkTo } from '../../../ground/base/addresses.ts'
import { dayOf } from '../../../ground/base/clock.ts'
import { formatTime, type Language } from '../../../ground/base/language.ts'
import { Schedule } from '../../../ground/ui/components/schedule/schedule.tsx'
import { nameWords } from '../names.words.ts'
import { SessionStanding, type StandingFor } from '../session-standing.tsx'

/** A session of which a line tells. */
type Told = StandingFor & { id: string; title: string; place: string; seatsLink: number | null; programme: { title: string } }

type Props = { language: Language; now: Date; sessions: readonly Told[]; withProgramme?: boolean; years?: boolean; level?: 3 | 4 }

/** Sessions in the order of their days: when, what, where, and how it stands. */
export function SessionLines({ language, now, sessions, withProgramme = false, years = false, level = 3 }: Props) {
  const Heading: 'h3' | 'h4' = level === 3 ? 'h3' : 'h4'
  return (
    <Schedule
      years={years}
      items={sessions.map((session) => ({
        key: session.id,
        day: dayOf(session.startsAt),
        what: (
          <>
            <Heading>
              <a href={linkTo('/course-sessions/:id', session.id)}>{session.title}</a>
            </Heading>
            <p class="soft small">
              {[
                `${formatTime(session.startsAt, language)}–${formatTime(session.endsAt, language)}`,
                session.place,
                session.seatsLink === null ? '' : nameWords[language].ways.link,
                withProgramme ? session.programme.title : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </>
        ),
        standing: <SessionStanding language={language} now={now} session={session} />,
      }))}
    />
  )
}
