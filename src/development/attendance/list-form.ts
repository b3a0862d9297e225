import type { Attendee, Verdict } from './attendance.ts'
import type { NewMark } from './store-marks.ts'

/** What came of a list that was sent: what is to be written, over whose mark, and what people marked themselves and the list does not undo. */
export type ListChanges = { marks: NewMark[]; over: Attendee[]; kept: Attendee[] }

/** The names of a person's fields: what is ticked, and what was when the page, or its last save, was made. */
export function fieldOf(person: string): string {
  return `m-${person}`
}
export function wasFieldOf(person: string): string {
  return `was-${person}`
}

/**
 * What a list changes. Only what differs from what its page had is taken, so that a page that lies open on another phone undoes nothing; of two leaders who differ the last one stands, and
 * is told whose mark it goes before.
 * @param everybody also marks as there all who signed up and are marked neither here nor at a session at the same time
 */
export function changesIn(list: readonly Attendee[], sent: Readonly<Record<string, string>>, everybody: boolean): ListChanges {
  const changes: ListChanges = { marks: [], over: [], kept: [] }
  for (const attendee of list) {
    const { person, mark, signedWay, elsewhere } = attendee
    const ticked = verdictIn(sent[fieldOf(person)])
    const changed = ticked !== null && ticked !== (sent[wasFieldOf(person)] ?? '') ? ticked : null
    const what = changed ?? (everybody && ticked === null && mark === null && signedWay && elsewhere.length === 0 ? 'whole' : null)
    if (what === null || what === mark?.what) continue
    const own = mark !== null && (mark.source === 'qr' || mark.source === 'self')
    if (own && what === 'absent' && mark.what !== 'moved') {
      changes.kept.push(attendee)
      continue
    }
    if (mark && !own) changes.over.push(attendee)
    changes.marks.push({ person, source: 'list', what, minutes: null, way: mark?.way ?? signedWay ?? 'room', reason: '' })
  }
  return changes
}

/** What the page is told that it had, so that its next save changes nothing that it has saved. */
export function savedIn(list: readonly Attendee[], sent: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    list.flatMap(({ person }) => {
      const ticked = verdictIn(sent[fieldOf(person)])
      return ticked === null ? [] : [[wasFieldOf(person), ticked]]
    }),
  )
}

function verdictIn(value: string | undefined): Extract<Verdict, 'whole' | 'absent'> | null {
  return value === 'whole' || value === 'absent' ? value : null
}
