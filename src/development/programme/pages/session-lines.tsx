import { linkTo } from '../../../ground/base/addresses.ts'
import { dayOf } from '../../../ground/base/clock.ts'
import { formatTime, type Language } from '../../../ground/base/language.ts'
import { Schedule } from '../../../ground/ui/components/schedule/schedule.tsx'
import { Status, type StatusKind } from '../../../ground/ui/components/status/status.tsx'
import { momentInWords, nameWords } from '../names.words.ts'
import { type SessionState, stateOf } from '../programme.ts'
import type { SeenSession } from '../store-sessions.ts'
import { programmesPageWords } from './programmes-page.words.ts'

type Props = { language: Language; now: Date; sessions: readonly SeenSession[]; withProgramme?: boolean; level?: 3 | 4 }

/** Sessions in the order of their days: when, what, where, and how it stands. */
export function SessionLines({ language, now, sessions, withProgramme = false, level = 3 }: Props) {
  const Heading: 'h3' | 'h4' = level === 3 ? 'h3' : 'h4'
  return (
    <Schedule
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
        standing: <Standing language={language} now={now} session={session} />,
      }))}
    />
  )
}

/** How a session stands for the reader: their own part first, else the session's. */
function Standing({ language, now, session }: { language: Language; now: Date; session: SeenSession }) {
  const t = programmesPageWords[language]
  const state = stateOf(session, now)
  const ahead = state === 'open' || state === 'full' || state === 'closed'
  if (session.own.offer && ahead) return <Status is="under-way">{t.offered}</Status>
  if (session.own.signup && state !== 'cancelled') return <Status is="done">{t.signed}</Status>
  if (session.own.waiting && ahead) return <Status is="paused">{t.waits}</Status>
  if (state === 'not open') return <Status is="not-started">{t.opens(momentInWords(session.opensAt, language))}</Status>
  return (
    <>
      <Status is={looks[state]}>{nameWords[language].states[state]}</Status>
      {state === 'open' && <SeatsLeft language={language} session={session} />}
      {state === 'full' && session.inLine > 0 && <p class="small soft">{nameWords[language].inLine(session.inLine)}</p>}
    </>
  )
}

/** How many seats are left, of every way to take part together. */
export function SeatsLeft({ language, session: { seats } }: { language: Language; session: SeenSession }) {
  const free = seats.reduce((sum, each) => sum + each.free, 0)
  const all = seats.reduce((sum, each) => sum + each.seats, 0)
  return <p class="small soft">{nameWords[language].left(free, all)}</p>
}

export const looks: Record<SessionState, StatusKind> = {
  draft: 'not-started',
  cancelled: 'ended',
  held: 'done',
  'under way': 'under-way',
  closed: 'ended',
  'not open': 'not-started',
  full: 'paused',
  open: 'under-way',
}
