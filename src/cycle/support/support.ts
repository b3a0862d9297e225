import { addDays, type Day, daysBetween, schoolYearOf } from '../../ground/base/clock.ts'
import type { Viewer } from '../../ground/base/viewer.ts'

/** What a school asks for: help with its plan, somebody beside them at the temperature check, something else in own words. */
export const kinds = ['plan', 'checkin', 'other'] as const
export type Kind = (typeof kinds)[number]

type Name = { id: string | null; name: string | null }

/** Where a request stands. A coach's access follows it: it is there while the request is accepted, and at no other time. */
export type State =
  | { is: 'asked' }
  | { is: 'accepted'; coach: Name; on: Day; until: Day; note: string }
  | { is: 'declined'; on: Day }
  | { is: 'withdrawn'; on: Day; by: Name }
  /** `how`: somebody said that it is done; its last day has passed; the coach no longer has the school. */
  | { is: 'ended'; how: 'done' | 'day' | 'duty'; coach: Name; on: Day; by: Name; note: string }

/** A coach's no, with the reason. */
export type Decline = { coach: Name; note: string; on: Day }

/** A school's request for support. */
export type Request = {
  id: string
  school: string
  schoolName: string
  team: string | null
  teamName: string | null
  kind: Kind
  text: string
  askedOn: Day
  by: Name
  /** The coach who was asked, and whether they still coach the school; null when any coach was. */
  coach: (Name & { there: boolean }) | null
  declines: Decline[]
  state: State
}

/** What the records of a request say, as they are kept. */
export type Records = {
  accepted: { coach: Name; coaches: boolean; on: Day; until: Day; note: string } | null
  declinedOn: Day | null
  withdrawn: { by: Name; on: Day } | null
  done: { by: Name; on: Day; note: string } | null
}

/** The state that the records add up to on a day. */
export function stateOf({ accepted, declinedOn, withdrawn, done }: Records, today: Day): State {
  if (withdrawn) return { is: 'withdrawn', ...withdrawn }
  if (accepted) {
    const { coach, until } = accepted
    const nobody = { id: null, name: null }
    if (done) return { is: 'ended', how: 'done', coach, ...done }
    if (until < today) return { is: 'ended', how: 'day', coach, on: until, by: nobody, note: '' }
    if (!accepted.coaches) return { is: 'ended', how: 'duty', coach, on: today, by: nobody, note: '' }
    return { is: 'accepted', coach, on: accepted.on, until, note: accepted.note }
  }
  return declinedOn ? { is: 'declined', on: declinedOn } : { is: 'asked' }
}

/** Whether a coach of the school may answer: it waits, and was for any coach, for this one, or for one who no longer coaches the school. */
export function canAnswer(request: Request, coach: string): boolean {
  const asked = request.coach === null || request.coach.id === coach || !request.coach.there
  return request.state.is === 'asked' && asked && !hasDeclined(request, coach)
}

export function hasDeclined({ declines }: Request, person: string): boolean {
  return declines.some(({ coach }) => coach.id === person)
}

/** Whether a coach may read a request: their own to answer or answered by them; one for any coach also when somebody else took it. */
export function concerns({ coach, state }: Request, person: string): boolean {
  if (coach === null || coach.id === person || !coach.there) return true
  return 'coach' in state && state.coach.id === person
}

/** A request for the same, so that asking again would be asking twice. Another coach may be asked beside one who already helps. */
export function isSame(request: Request, wish: Wish): boolean {
  const alike =
    request.school === wish.school &&
    request.team === wish.team &&
    request.kind === wish.kind &&
    (wish.kind !== 'other' || request.text === wish.text)
  if (!alike) return false
  if (request.state.is === 'asked') return true
  return request.state.is === 'accepted' && (wish.coach === null || wish.coach === request.state.coach.id)
}

/** What somebody is about to ask for. */
export type Wish = { school: string; team: string | null; kind: Kind; text: string; coach: string | null }

/** Whole days that something has waited. */
export function waitedSince(day: Day, today: Day): number {
  return Math.max(0, daysBetween(day, today))
}

/** The last day of support unless another is chosen: the end of the school year, 30 June. */
export function usualUntil(today: Day): Day {
  return `${schoolYearOf(today) + 1}-06-30`
}

/** The last day that can be chosen: a year from today. */
export function latestUntil(today: Day): Day {
  return addDays(today, 366)
}

/** Whom a viewer may ask for: the schools they lead and the teams they lead, each once. */
export type Place = { unit: string; school: string; team: string | null; schoolName: string; teamName: string | null }

export function placesToAsk(viewer: Viewer): Place[] {
  const places = new Map<string, Place>()
  for (const { role, unit, unitName, school, schoolName } of viewer.duties) {
    if (!school || !schoolName) continue
    if (role === 'principal' || role === 'leader') places.set(school, { unit: school, school, team: null, schoolName, teamName: null })
    if (role === 'team_lead') places.set(unit, { unit, school, team: unit, schoolName, teamName: unitName })
  }
  return [...places.values()]
}
