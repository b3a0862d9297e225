/** A session as a version told of it. */
export type VersionSession = { session: string; title: string; startsAt: Date; endsAt: Date; place: string; cancelled: boolean }

/** What is different of a session between two states of a schedule. `before`: as it was; absent for what is new. */
export type ScheduleChange = {
  session: string
  now: VersionSession
  before?: VersionSession
  what: ('new' | 'time' | 'place' | 'title' | 'cancelled')[]
}

/** What changed from one state of a schedule to a later one, by when it is now. What is called off is told as that alone. */
export function changesBetween(before: readonly VersionSession[], after: readonly VersionSession[]): ScheduleChange[] {
  const known = new Map(before.map((each) => [each.session, each]))
  return after
    .flatMap((now): ScheduleChange[] => {
      const then = known.get(now.session)
      if (!then) return now.cancelled ? [] : [{ session: now.session, now, what: ['new'] }]
      const what = differences(then, now)
      return what.length > 0 ? [{ session: now.session, now, before: then, what }] : []
    })
    .toSorted((a, b) => a.now.startsAt.getTime() - b.now.startsAt.getTime() || a.session.localeCompare(b.session))
}

function differences(then: VersionSession, now: VersionSession): ScheduleChange['what'] {
  if (now.cancelled) return then.cancelled ? [] : ['cancelled']
  return [
    ...(then.startsAt.getTime() !== now.startsAt.getTime() || then.endsAt.getTime() !== now.endsAt.getTime() ? (['time'] as const) : []),
    ...(then.place !== now.place ? (['place'] as const) : []),
    ...(then.title !== now.title ? (['title'] as const) : []),
  ]
}
