import { actorName, actorOf } from '../../ground/base/actor.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import type { SeenSession } from '../programme/store-sessions.ts'
import { type Attendee, isLocked, isThere, type Turn } from './attendance.ts'
import { attendeesAsked, locksAsked } from './store.ts'
import { holdForMarks, moveHere, writeMarks } from './store-marks.ts'

/** What came of marking oneself: `overruled`: the leader has said something else, and theirs stands. */
export type Marked = { as: 'marked'; movedFrom: string[]; elsewhere: string[] } | { as: 'locked' } | { as: 'overruled'; byName: string }

/** Marks who asks at a session, by the picture or its letters. Twice is once. */
export async function markOneself(ask: SignedInAsk, session: SeenSession, turn: Turn, source: 'qr' | 'self'): Promise<Marked> {
  const { tx, today, viewer } = ask
  await holdForMarks(tx, session.id, 'own')
  const [[mine], locks] = await askOnce(tx, together(attendeesAsked(session.id, today, viewer.person), locksAsked(session.id)))
  if (isLocked(locks)) return { as: 'locked' }
  const actor = actorOf(ask)
  const name = actorName(ask)
  if (!hasMarked(mine, turn))
    await writeMarks(tx, actor, name, session, [
      {
        person: viewer.person,
        source,
        what: turn,
        minutes: null,
        // Letters may be read aloud to those who take part by link; a picture is scanned where the screen is.
        way: source === 'self' ? (session.own.signup?.way ?? 'room') : 'room',
        reason: '',
      },
    ])
  if (mine?.mark && isByLeader(mine) && !isThere(mine.mark.what)) return { as: 'overruled', byName: mine.mark.byName }
  const moved = await moveHere(tx, actor, name, session.id, [viewer.person])
  const movedFrom = moved.map(({ from }) => from)
  return { as: 'marked', movedFrom, elsewhere: (mine?.elsewhere ?? []).filter((title) => !movedFrom.includes(title)) }
}

/** Whether somebody's own mark stands already. */
export function hasMarked(mine: Attendee | undefined, turn: Turn): boolean {
  const mark = mine?.mark
  if (!mark || isByLeader(mine)) return false
  return mark.what === turn || mark.what === 'whole'
}

function isByLeader(mine: Attendee): boolean {
  return mine.mark?.source === 'list'
}
