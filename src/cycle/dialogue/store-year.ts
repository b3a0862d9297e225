import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import { known, type Question, rowsOf } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { schoolWithin } from '../../people/organisation/within.ts'
import { sightOf } from '../../people/permission/permission.ts'
import type { Period } from '../report/report.ts'
import type { Booking, DialogueState } from './dialogue.ts'
import './tables.ts'

/** A dialogue in its year. `meeting`: when and where, for those who are of it; null for who only follows that it is held. */
export type YearDialogue = {
  id: string
  school: string
  half: Period['half']
  state: Exclude<DialogueState, 'called off'>
  concludedOn: Day | null
  meeting: Pick<Booking, 'startsAt' | 'minutes' | 'place'> | null
}

type Row = Omit<YearDialogue, 'meeting'> & Pick<Booking, 'startsAt' | 'minutes' | 'place'>

/** The dialogues about the half-years of a school year at some schools, as far as the viewer is of them or follows them; null for who does neither. */
export function dialoguesOfYearAsked(
  viewer: Viewer,
  schoolYear: number,
  schools: readonly string[],
  now: Date,
): Question<YearDialogue[] | null> {
  const [meets, follows] = [sightOf(viewer, 'dialogue'), sightOf(viewer, 'dialogue standing')]
  const sight = meets ?? follows
  if (!sight) return known(null)
  const select = sql<Row>`
    select d.dialogue_id as id, d.school_id as school, d.half, d.state, d.concluded_on as "concludedOn", d.starts_at as "startsAt", d.minutes, d.place
      from app.dialogue_standing_at(${now}) d
     where d.state <> 'called off' and d.school_id = any (${schools}::uuid[]) and ${schoolWithin(sight, 'd.school_id')}
       and (d.year = ${schoolYear} and d.half = 2 or d.year = ${schoolYear + 1} and d.half = 1)
     order by d.starts_at, d.dialogue_id`
  return rowsOf(select, 'startsAt').map((rows) =>
    rows.map(({ startsAt, minutes, place, ...row }) => ({ ...row, meeting: meets ? { startsAt, minutes, place } : null })),
  )
}
