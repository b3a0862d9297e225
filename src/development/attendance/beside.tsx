import type { ComponentChildren } from 'preact'
import { linkTo } from '../../ground/base/addresses.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { type Question, together } from '../../ground/base/question.ts'
import { LinkButton } from '../../ground/ui/components/button/button.tsx'
import { Status } from '../../ground/ui/components/status/status.tsx'
import type { SeenSession } from '../programme/store-sessions.ts'
import { isThere, turnAt } from './attendance.ts'
import { attendanceWords } from './attendance.words.ts'
import { ownPageWords } from './pages/own-page.words.ts'
import { settingAsked } from './store.ts'
import { ownSessionsAsked } from './store-own.ts'

/** On a session's page: how its reader stands, and while a code holds where to type it. */
export function attendanceBesideSession(ask: SignedInAsk, session: SeenSession): Question<ComponentChildren> {
  const { language, viewer, now } = ask
  const [t, words] = [ownPageWords[language], attendanceWords[language]]
  const late = new Date(session.endsAt.getTime() + 1)
  return together(settingAsked(session.id), ownSessionsAsked(viewer.person, late, session.id)).map(([setting, [own]]) => {
    const turn = turnAt(session, setting, now)
    const what = own?.what
    if (!turn && !what) return null
    return (
      <section class="act stack-s" aria-labelledby="attendance" key="attendance">
        <h2 id="attendance">{t.standing}</h2>
        {what && (
          <p class="row">
            <Status is={isThere(what) ? 'done' : 'ended'}>{words.stood[what]}</Status>
            <span class="soft small">{own.locked ? (own.minutes === null ? '' : t.counts(words.minutes(own.minutes))) : t.open}</span>
          </p>
        )}
        {own?.reason && <p class="small soft">{t.corrected(own.reason, own.byName ?? '')}</p>}
        {turn && (!what || !isThere(what) || turn === 'out') && (
          <p>
            <LinkButton variant="secondary" href={linkTo('/narvaro')}>
              {t.typed}
            </LinkButton>
          </p>
        )}
        {what && (
          <p>
            <a class="tap small" href={linkTo('/attendance')}>
              {t.own}
            </a>
          </p>
        )}
      </section>
    )
  })
}
