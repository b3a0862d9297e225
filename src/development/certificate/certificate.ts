import { type Day, dayOf } from '../../ground/base/clock.ts'
import type { Language } from '../../ground/base/language.ts'
import { minutesOnce } from '../attendance/minutes-once.ts'
import type { FunderMark } from '../funder/funder.ts'
import { certificateWords } from './certificate.words.ts'

/** Characters of a reason at most; the column holds the same. */
export const longestReason = 500

/** A session that somebody was at. @property minutes how long they were there @property locked the list is locked: from then on it is what counts */
export type Attended = {
  session: string
  title: string
  course: string
  programme: string
  programmeTitle: string
  funderLine: string
  funderMark: FunderMark | null
  startsAt: Date
  endsAt: Date
  minutes: number
  locked: boolean
}

/** A certificate as its owner and those who run its programme see it. @property agrees whether the lists say now what it says */
export type Certificate = {
  id: string
  number: string
  programme: string | null
  person: string | null
  title: string
  name: string
  minutes: number
  from: Day
  to: Day
  issuedOn: Day
  withdrawn: { reason: string; byName: string; at: Date } | null
  agrees: boolean
  sessions: { session: string; minutes: number }[]
}

/** What anyone may ask of a certificate by its number. */
export type Checked = {
  authority: string
  title: string
  minutes: number
  from: Day
  to: Day
  issuedOn: Day
  initials: string
  funderLine: string
  funderMark: FunderMark | null
  sha256: string
  withdrawn: boolean
}

/** What somebody took part in in one programme. @property certified what counts: the sessions whose lists are locked @property minutes in all of those */
export type ProgrammeRecord = {
  programme: string
  title: string
  funderLine: string
  funderMark: FunderMark | null
  sessions: Attended[]
  minutes: number
  certified: Attended[]
}

/** Sessions by programme, the programme of the latest session first. */
export function byProgramme(attended: readonly Attended[]): ProgrammeRecord[] {
  return [...Map.groupBy(attended, ({ programme }) => programme)].map(([programme, sessions]) => ({
    programme,
    title: sessions[0]?.programmeTitle ?? '',
    funderLine: sessions[0]?.funderLine ?? '',
    funderMark: sessions[0]?.funderMark ?? null,
    sessions,
    minutes: minutesOf(counted(sessions)),
    certified: counted(sessions),
  }))
}

/** The sessions that count: those whose lists are locked. */
export function counted(sessions: readonly Attended[]): Attended[] {
  return sessions.filter(({ locked }) => locked)
}

/** Minutes in all, sessions that lie over each other counted once. */
export function minutesOf(sessions: readonly Pick<Attended, 'startsAt' | 'endsAt' | 'minutes'>[]): number {
  return minutesOnce(sessions)
}

/** Whether some sessions lie over each other, so that there is less in all than the lines add up to: it is said beside the sum. */
export function overlaps(sessions: readonly Pick<Attended, 'startsAt' | 'endsAt' | 'minutes'>[]): boolean {
  return minutesOnce(sessions) < sessions.reduce((sum, { minutes }) => sum + minutes, 0)
}

/** Whether a certificate, withdrawn or not, says just this: then no other is made. One that was withdrawn is not made anew before the lists say something else. */
export function says({ sessions }: Pick<Certificate, 'sessions'>, attended: readonly Attended[]): boolean {
  if (sessions.length !== attended.length) return false
  const said = new Map(sessions.map(({ session, minutes }) => [session, minutes]))
  return attended.every(({ session, minutes }) => said.get(session) === minutes)
}

/** The first and the last day of sessions, of which there is at least one. */
export function spanOf(sessions: readonly Pick<Attended, 'startsAt'>[]): { from: Day; to: Day } {
  const days = sessions.map(({ startsAt }) => dayOf(startsAt)).toSorted()
  return { from: days[0] ?? '', to: days.at(-1) ?? '' }
}

/** "3 timmar 30 minuter". @param minutes whole, from 0 */
export function durationOf(minutes: number, language: Language): string {
  const t = certificateWords[language]
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return t.minutes(rest)
  return rest === 0 ? t.hours(hours) : `${t.hours(hours)} ${t.minutes(rest)}`
}
