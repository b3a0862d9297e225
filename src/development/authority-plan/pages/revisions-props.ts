import type { Day } from '../../../ground/base/clock.ts'
import type { Language } from '../../../ground/base/language.ts'
import type { Organiser } from '../../../people/organisation/organisation.ts'
import type { AuthorityPlan, Consultation } from '../authority-plan.ts'
import type { Lack } from '../lacks.ts'
import type { Right } from '../seeing.ts'
import type { Revision } from '../store-content.ts'

export type RevisionsPageProps = {
  language: Language
  today: Day
  plan: AuthorityPlan
  organiser: Organiser
  right: Right
  revisions: Revision[]
  consultations: Consultation[]
  lacks: { lack: Lack; count: number }[]
  /** What was sent by the form that is to be mended. */
  sent?: Readonly<Record<string, string>>
  errors?: Readonly<Record<string, string>>
}
