import type { ProgrammeAspect } from '../programme/programme.ts'
import { stateOf, takesSignups } from '../programme/programme.ts'
import type { SeenProgramme } from '../programme/store.ts'
import type { SeenSession } from '../programme/store-sessions.ts'
import { type Need, needLevels } from './need.ts'

/** What is offered for one aspect: sessions to come, and their seats. */
export type Offer = { sessions: SeenSession[]; seats: number; taken: number }

/** A level somebody is at in one aspect of a framework. */
export type OwnLevel = { framework: string; aspect: string; level: number }

/** What is offered for an aspect to those on its lowest levels: released sessions that have not begun, each once. */
export function offerFor(
  aspect: { framework: string; aspect: string },
  programmes: readonly SeenProgramme[],
  sessions: readonly SeenSession[],
  now: Date,
): Offer {
  const answering = programmes.filter(
    ({ released, aspects }) => released && aspects.some((each) => isAbout(each, aspect) && each.from <= needLevels),
  )
  const ids = new Set(answering.map(({ id }) => id))
  const found = sessions.filter(
    (session) =>
      ids.has(session.programme.id) &&
      session.released &&
      !session.cancelled &&
      ['open', 'full', 'not open', 'closed'].includes(stateOf(session, now)),
  )
  const added = (of: 'seats' | 'taken') => found.reduce((sum, { seats }) => sum + seats.reduce((each, seat) => each + seat[of], 0), 0)
  return { sessions: found, seats: added('seats'), taken: added('taken') }
}

/**
 * Whether a programme is for some of these schools: one that it names, or any where it names none, and of one of its school forms, or any where it has none. Both of the same school, as when somebody who works there
 * would sign up.
 * @param forms the school forms of each school
 */
export function isMeant(
  { schools, forms: own }: Pick<SeenProgramme, 'schools' | 'forms'>,
  forms: ReadonlyMap<string, readonly string[]>,
): boolean {
  return [...forms].some(
    ([school, of]) =>
      (schools.length === 0 || schools.some(({ id }) => id === school)) && (own.length === 0 || own.some((form) => of.includes(form))),
  )
}

/** The needs that are great and for which nothing is offered, in the framework's order. */
export function unanswered(rows: readonly { need: Need; offer: Offer }[]): Need[] {
  return rows.flatMap(({ need, offer }) => (need.size === 'great' && offer.sessions.length === 0 ? [need] : []))
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
