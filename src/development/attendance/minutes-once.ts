/**
 * Minutes of sessions that somebody was at, each stretch of time once: of those that lie over each other, the minutes attended, yet never more than the time from the first's beginning to the last's end that they fill.
 * @property minutes how long somebody was there
 */
export function minutesOnce(stays: readonly { startsAt: Date; endsAt: Date; minutes: number }[]): number {
  let [sum, from, to, attended] = [0, Number.NaN, Number.NaN, 0]
  const close = () => {
    if (!Number.isNaN(from)) sum += Math.min(attended, Math.round((to - from) / 60_000))
  }
  for (const { startsAt, endsAt, minutes } of stays.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())) {
    if (Number.isNaN(from) || startsAt.getTime() >= to) {
      close()
      ;[from, to, attended] = [startsAt.getTime(), endsAt.getTime(), minutes]
    } else {
      to = Math.max(to, endsAt.getTime())
      attended += minutes
    }
  }
  close()
  return sum
}
