import { linkTo } from '../../../ground/base/addresses.ts'
import { schoolYearName } from '../../../ground/base/clock.ts'
import type { Language } from '../../../ground/base/language.ts'
import type { Checkin } from '../checkin.ts'
import { startWords } from '../start.words.ts'

/** Whose check it is, and the way to the others of the plan. */
export function CheckinContext({ language, checkin: { unit, school, plan, schoolYear } }: { language: Language; checkin: Checkin }) {
  return (
    <>
      <span>{[unit.kind === 'team' ? `${unit.name}, ${school.name}` : school.name, schoolYearName(schoolYear)].join(' · ')}</span>
      <a class="no-print" href={linkTo('/plans/:id/checkins', plan)}>
        {startWords[language].list.heading}
      </a>
    </>
  )
}
