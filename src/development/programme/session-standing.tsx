import type { Language } from '../../ground/base/language.ts'
import { Status, type StatusKind } from '../../ground/ui/components/status/status.tsx'
import { momentInWords, nameWords } from './names.words.ts'
import { type SessionState, type Standing, stateOf } from './programme.ts'

/** Whether the reader has a seat in a session, waits for one, and is offered one. */
export type OwnPart = Record<'signup' | 'waiting' | 'offer', object | boolean | null>

/** A session, and what it is to the reader; null for one that they have no part in. */
export type StandingFor = Standing & { own: OwnPart | null }

/** How a session stands for the reader: their own part first, else the session's. */
export function SessionStanding({ language, now, session }: { language: Language; now: Date; session: StandingFor }) {
  const t = nameWords[language].standing
  const state = stateOf(session, now)
  const ahead = state === 'open' || state === 'full' || state === 'closed'
  if (session.own?.offer && ahead) return <Status is="under-way">{t.offered}</Status>
  if (session.own?.signup && state !== 'cancelled') return <Status is="done">{t.signed}</Status>
  if (session.own?.waiting && ahead) return <Status is="paused">{t.waits}</Status>
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
export function SeatsLeft({ language, session: { seats } }: { language: Language; session: Pick<Standing, 'seats'> }) {
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
