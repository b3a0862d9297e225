import type { Day } from '../../../ground/base/clock.ts'
import type { Language } from '../../../ground/base/language.ts'
import type { AttestRequest, DecisionStanding, FrozenDocument, Matter } from '../matter.ts'
import type { OutsideFindings } from '../outside-signature.ts'

/** What the page of a document, and each of its parts, shows. */
export type DocumentPageProps = {
  language: Language
  today: Day
  matter: Matter
  document: FrozenDocument
  requests: AttestRequest[]
  /** The decision on it that stands. */
  decision: DecisionStanding | null
  /** Who can be asked. */
  people: { id: string; name: string; role: string; unit: string }[]
  /** Ids of people who can attest today. */
  there: ReadonlySet<string>
  /** Its sheets of attests, and the copies of it that were signed elsewhere. */
  beside: FrozenDocument[]
  /** What it tells the attests of, or is a copy of. */
  about: FrozenDocument | undefined
  /** What was found out about the signatures of a copy. */
  signed: { findings: OutsideFindings; at: Date } | null
  /** The form that was sent faulty, by its own name. */
  refused?: undefined | { form: 'ask' | 'withdraw' | string; written: Record<string, string>; errors: Record<string, string> }
}
