import type { ComponentChildren } from 'preact'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Keys } from '../../../ground/ui/components/keys/keys.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Person } from '../../../ground/ui/components/person/person.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { FunderLine } from '../../funder/funder-line.tsx'
import { nameWords, whenInWords } from '../names.words.ts'
import { canChange, type Lecturer, minutesOf, stateOf } from '../programme.ts'
import { looks, SeatsLeft } from '../session-standing.tsx'
import type { Clash } from '../store-clash.ts'
import type { Move } from '../store-list.ts'
import type { SeenSession } from '../store-sessions.ts'
import { sessionPageWords } from './session-page.words.ts'
import { SignupPart } from './signup-part.tsx'

export type SessionPageProps = {
  language: Language
  now: Date
  session: SeenSession
  moves: readonly Move[]
  lecturers: readonly Lecturer[]
  /** What of the reader's own lies at the same time. */
  clashes: readonly Clash[]
  /** What rooms above show here, in their order. */
  beside: readonly ComponentChildren[]
  sent?: Readonly<Record<string, string>>
  errors?: Readonly<Record<string, string>>
  /** A sign-up that did not go, said over the page. */
  refused?: string | undefined
}

/** A session as somebody sees it: what, when, where, and their own part in it. */
export function SessionPage({
  language,
  now,
  session,
  moves,
  lecturers,
  clashes,
  beside,
  sent = {},
  errors = {},
  refused,
}: SessionPageProps) {
  const t = sessionPageWords[language]
  const state = stateOf(session, now)
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
            <a class="tap" href={linkTo('/programmes/:id', session.programme.id)}>
              {session.programme.title}
            </a>
          </p>
          <h1>{session.title}</h1>
          <p class="lead">{whenInWords(session, language)}</p>
          <p class="row">
            <Status is={looks[state]}>{nameWords[language].states[state]}</Status>
            {state === 'open' && <SeatsLeft language={language} session={session} />}
          </p>
          {(session.runs || session.leads) && <RunBar {...{ language, now, session }} />}
        </div>
        {session.cancelled && (
          <Notice kind="warn">
            <div class="stack-s">
              <h2>{t.cancelledTitle}</h2>
              <p>{session.cancelled.reason}</p>
            </div>
          </Notice>
        )}
        {moves.length > 0 && !session.cancelled && (
          <Notice>
            <div class="stack-s">
              <h2>{t.moved}</h2>
              <ul>
                {moves.map(({ startsBefore, placeBefore, at }) => (
                  <li key={at.getTime()}>
                    {t.movedFrom(
                      whenInWords({ startsAt: startsBefore, endsAt: startsBefore }, language).replace(/–[^–]*$/, ''),
                      placeBefore,
                    )}
                  </li>
                ))}
              </ul>
            </div>
          </Notice>
        )}
        <Keys rows={rowsOf(session, lecturers, language)} />
        {session.course.about && (
          <div class="stack-s">
            <h2>{t.about}</h2>
            <Paragraphs text={session.course.about} />
          </div>
        )}
        {session.released && state !== 'held' && !session.cancelled && clashes.length > 0 && <Clashes {...{ language, clashes }} />}
        {session.released && <SignupPart {...{ language, now, session, sent, errors }} />}
        {beside}
        <FunderLine language={language} of={session.programme} />
      </div>
    </>
  )
}

/** What of one's own lies at the same time, said before one signs up. */
function Clashes({ language, clashes }: Pick<SessionPageProps, 'language' | 'clashes'>) {
  const t = sessionPageWords[language]
  return (
    <Notice kind="warn">
      <div class="stack-s">
        <h2>{t.clashTitle}</h2>
        <ul>
          {clashes.map((clash) => (
            <li key={`${clash.id} ${clash.as}`}>
              <a href={linkTo('/course-sessions/:id', clash.id)}>{clash.title}</a>, {whenInWords(clash, language)} ({t.clashAs[clash.as]})
            </li>
          ))}
        </ul>
        <p>{clashes.some(({ excludes }) => excludes) ? t.clashExcludes : t.clashShown}</p>
      </div>
    </Notice>
  )
}

function rowsOf(session: SeenSession, lecturers: readonly Lecturer[], language: Language) {
  const t = sessionPageWords[language]
  const minutes = minutesOf(session)
  const mayOpen = session.own.signup !== null || session.runs || session.leads
  const link =
    session.seatsLink === null
      ? []
      : [
          mayOpen && session.link
            ? { term: t.link, value: <a href={session.link}>{session.link}</a> }
            : { term: session.place ? t.orLink : t.link, value: t.linkLater(session.seatsLink) },
        ]
  return [
    ...(session.place ? [{ term: t.place, value: session.place }] : []),
    ...link,
    ...(session.course.audience ? [{ term: t.forYou, value: session.course.audience }] : []),
    {
      term: t.countsAs,
      value: t.kind(nameWords[language].times[session.timeKind], t.hours(Math.floor(minutes / 60), minutes % 60)),
    },
    ...(session.bring ? [{ term: t.bring, value: session.bring }] : []),
    ...(lecturers.length > 0
      ? [
          {
            term: t.lecturers,
            value: (
              <ul class="stack-s" role="list">
                {lecturers.map(({ name, person }) => (
                  <li key={name}>{person ? <Person name={name} /> : name}</li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
    ...(session.leader ? [{ term: t.ledBy, value: <Person name={session.leader.name} /> }] : []),
  ]
}

/** What who runs or leads the session does with it. */
function RunBar({ language, now, session }: Pick<SessionPageProps, 'language' | 'now' | 'session'>) {
  const t = sessionPageWords[language]
  return (
    <div class="stack-s no-print">
      <p class="row">
        <LinkButton variant="secondary" href={linkTo('/course-sessions/:id/list', session.id)}>
          {t.list}
        </LinkButton>
        {session.released && !session.cancelled && (
          <LinkButton variant="secondary" href={linkTo('/course-sessions/:id/attendance', session.id)}>
            {t.attendance}
          </LinkButton>
        )}
        {session.runs && canChange(session, now) && (
          <LinkButton variant="quiet" href={linkTo('/course-sessions/:id/edit', session.id)}>
            {t.change}
          </LinkButton>
        )}
        {session.runs && !session.course.oneAtATime && (
          <LinkButton variant="quiet" href={linkTo('/course-sessions/:id/copies/new', session.id)}>
            {t.copy}
          </LinkButton>
        )}
      </p>
      {session.runs && !session.released && !session.cancelled && (
        <OnceForm class="stack-s" action={formTo('POST /course-sessions/:id/release', session.id)}>
          <p>{session.programme.released ? t.releaseText : t.releaseFirst}</p>
          {session.programme.released && (
            <p>
              <Button>{t.release}</Button>
            </p>
          )}
        </OnceForm>
      )}
    </div>
  )
}
