import type { YearDialogue } from '../../../cycle/dialogue/store-year.ts'
import type { Break } from '../../../cycle/year/mail-days.ts'
import type { Day } from '../../../ground/base/clock.ts'
import type { Language } from '../../../ground/base/language.ts'
import type { Viewer } from '../../../ground/base/viewer.ts'
import type { StepCount, YearStanding } from '../year.ts'
import type { YearSchool } from '../year-loading.ts'

/** What the parts of the year's page show. */
export type YearPageProps = {
  language: Language
  today: Day
  viewer: Viewer
  /** The school whose year it is; null: the authority's dates, of all the schools that the viewer sees. */
  school: YearSchool | null
  /** The schools that the viewer can choose among. */
  schools: readonly YearSchool[]
  year: YearStanding
  breaks: readonly Break[]
  /** The dialogues of the school or schools, as far as the viewer is of them or follows them; null for who does neither. */
  dialogues: readonly YearDialogue[] | null
  /** How many schools have come how far; null where one school is shown. */
  counts: readonly StepCount[] | null
  /** The viewer decides the authority's dates; may move the school's. */
  changes: boolean
  moves: boolean
}
