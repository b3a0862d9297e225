import type { ProgrammeAspect } from '../programme/programme.ts'
import { takesSignups } from '../programme/programme.ts'
import type { SeenProgramme } from '../programme/store.ts'
import type { SeenSession } from '../programme/store-sessions.ts'
import type { Need } from './need.ts'

/** What is offered for one aspect: how many sessions to come, their seats, and how many of those are taken. */
export type Offer = { sessions: number; seats: number; taken: number }

/** A level somebody is at in one aspect of a framework. */
export type OwnLevel = { framework: string; aspect: string; level: number }

/** The needs that are great and for which nothing is offered, in the framework's order. */
export function unanswered(rows: readonly { need: Need; offer: Offer }[]): Need[] {
  return rows.flatMap(({ need, offer }) => (need.size === 'great' && offer.sessions === 0 ? [need] : []))
}

/** A session that can be signed up for, and the aspects of its programme that it is shown for. */
export type Fitting = { session: SeenSession; aspects: ProgrammeAspect[] }

/** The sessions that somebody can sign up for whose programme answers one of these aspects, by day. */
export function about(
  aspects: readonly { framework: string; aspect: string }[],
  programmes: readonly SeenProgramme[],
  sessions: readonly SeenSession[],
  now: Date,
): Fitting[] {
  const of = new Map(
    programmes.filter(({ released, forAsker }) => released && forAsker).map((programme) => [programme.id, programme.aspects]),
  )
  return sessions.flatMap((session): Fitting[] => {
    const shown = (of.get(session.programme.id) ?? []).filter((each) => aspects.some((wanted) => isAbout(each, wanted)))
    return shown.length > 0 && takesSignups(session, now) ? [{ session, aspects: shown }] : []
  })
}

/** Of these, those that are meant for a level that somebody is at. */
export function fitting(all: readonly Fitting[], own: readonly OwnLevel[]): Fitting[] {
  return all.flatMap(({ session, aspects }): Fitting[] => {
    const mine = aspects.filter((each) => own.some((at) => isAbout(each, at) && each.from <= at.level && at.level <= each.to))
    return mine.length > 0 ? [{ session, aspects: mine }] : []
  })
}

function isAbout(one: { framework: string; aspect: string }, other: { framework: string; aspect: string }): boolean {
  return one.framework === other.framework && one.aspect === other.aspect
}
