import type { Day } from '../../../ground/base/clock.ts'
import type { Language } from '../../../ground/base/language.ts'
import type { AttestRequest, Dispatch, FrozenDocument, Matter, RegisterEntry } from '../matter.ts'

/** What the page of a matter, and each of its parts, shows. */
export type MatterPageProps = {
  language: Language
  today: Day
  matter: Matter
  documents: FrozenDocument[]
  requests: AttestRequest[]
  register: RegisterEntry[]
  dispatches: Dispatch[]
  /** Ids of people who can attest today: who is not among them has left, and somebody must stand in. */
  there: ReadonlySet<string>
  /** The form that was sent faulty, with the boxes that were ticked. */
  refused?: undefined | { form: 'entry' | 'dispatch'; written: Record<string, string>; errors: Record<string, string>; chosen?: string[] }
}
