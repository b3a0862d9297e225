import type { Day } from '../../ground/base/clock.ts'
import type { Language } from '../../ground/base/language.ts'
import type { Agreement } from '../agreement/agreement.ts'
import type { Request } from '../support/support.ts'
import type { Fact, Sending } from './report.ts'
import type { Report } from './store.ts'

/** What the page of a sent report, and each of its parts, shows. */
export type ReportPageProps = {
  language: Language
  report: Report
  /** The version that is read. */
  sending: Sending
  /** All versions, the latest first. */
  sendings: Sending[]
  today: Day
  /** What its dialogue agreed, once that is in force. */
  agreed: readonly Agreement[]
  /** Whether the viewer may open what a fact comes from. */
  opensFact: (fact: Fact) => boolean
  /** The viewer opens agreements on pages of their own. */
  opens: boolean
  /** The school's questions to its coaches, for those who write its reports. */
  requests: readonly Request[]
  /** The viewer answers for the district. */
  answers: boolean
  /** The viewer marks what has helped, and freezes papers in matters. */
  marks: boolean
  freezes: boolean
  written?: { text: string; error: string } | undefined
}
