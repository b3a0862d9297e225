import { sql } from 'kysely'
import { AtHand } from '../../ground/base/at-hand.ts'
import { type Day, schoolYearOf } from '../../ground/base/clock.ts'
import { known, type Question, readOnce, rowsOf, together } from '../../ground/base/question.ts'
import { type Told, whileUnwritten } from '../../ground/base/unwritten.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { isHeard } from '../../ground/published/published.ts'
import { schoolWithin } from '../../people/organisation/within.ts'
import { type Sight, sightOf } from '../../people/permission/permission.ts'
import type { ChangeSummary } from '../change/school-change.ts'
import { schoolChangesAsked } from '../change/store.ts'
import { checkStandingsAsked } from '../checkin/store-standing.ts'
import { dialogueStandingsAsked } from '../dialogue/store-standing.ts'
import { schoolPlansAsked } from '../plan/store-standing.ts'
import { releasedStandingsAsked } from '../release/store-standing.ts'
import { reportStandingsAsked } from '../report/store-standing.ts'
import { participationsAsked } from '../round/store.ts'
import { newestRoundsAsked } from '../round/store-standing.ts'
import { decidedAsked } from '../year/store.ts'
import { asSeenBy } from './eyes.ts'
import { rowOf, type School, type SchoolRow } from './overview.ts'
import '../../people/organisation/tables.ts'

/** When it is asked: the moment, and its day in Sweden. */
type Moment = { today: Day; now: Date }

/** Every school that the viewer follows with its place in the year: asked of all rooms at once, whatever the number of schools. */
export function overviewAsked(viewer: Viewer, at: Moment): Question<readonly SchoolRow[]> {
  const sight = sightOf(viewer, 'overview')
  return sight ? keptRowsAsked(sight, viewer.authority, at).map((rows) => asSeenBy(viewer, rows)) : known([])
}

/** Every school of the authority, to count among: what a single one asks for is for nobody to see here. */
export function everySchoolAsked(at: Moment): Question<SchoolRow[]> {
  return rowsAsked(wholeAuthority, at)
}

/** Every school of the authority, for what is counted and names none. */
export const wholeAuthority: Sight = { own: false, authority: true, districts: [], schools: [], teams: [] }

/** The same of schools by their ids, for what is made for nobody in particular. */
export function rowsOfSchoolsAsked(schools: string[], at: Moment): Question<SchoolRow[]> {
  return rowsAsked({ own: false, authority: false, districts: [], schools, teams: [] }, at)
}

/** What may be said of how schools have changed, by school: of those whose result the viewer opens. */
export function changesAsked(rows: readonly SchoolRow[]): Question<Map<string, ChangeSummary>> {
  return schoolChangesAsked(
    rows.flatMap(({ school, rounds }) => (rounds?.before ? [{ school: school.id, now: rounds.now, before: rounds.before }] : [])),
  )
}

/** How many have handed in so far at a school whose round is open, of how many. */
export type SoFar = { handedIn: number; members: number }

/** The same of schools whose round is open, by school: as far as the viewer may know it while the round goes on. Totals of schools, through the register. */
export function soFarAsked(viewer: Viewer, rows: readonly SchoolRow[], today: Day): Question<Map<string, SoFar>> {
  const open = Map.groupBy(rows, ({ round }) => (round?.state === 'open' ? round.id : ''))
  open.delete('')
  const rounds = [...open].map(([id, within]) => ({ id, schools: within.map(({ school }) => ({ id: school.id, name: school.name })) }))
  return participationsAsked(sightOf(viewer, 'participation'), rounds, today).map(
    (found) => new Map([...found.values()].flat().map(({ school, handedIn, members }) => [school, { handedIn, members }])),
  )
}

/** How many lists of schools are kept at hand. */
const mostLists = 16
/** How long an answer of the database may be, in letters, whose list is kept: that of some 500 schools. */
const longestAnswer = 400_000
/** By what the database said, and by who may see what on which day. */
const lists = new AtHand<string, SchoolRow[]>(mostLists)
const told = new AtHand<string, Told<SchoolRow[]>>(mostLists)

/** What the database says of how schools stand is read once, and the list that is made of it stands until it says something else. */
function rowsAsked(sight: Sight, at: Moment): Question<SchoolRow[]> {
  const asked = rowsReadOf(sight, at)
  return isHeard() ? asked : readOnce(asked, lists, at.today, longestAnswer)
}

/** The same, which is not even asked again as long as nothing that it rests on is written and no dialogue's time is over: a list is what its authority's rows say, within a sight, on a day. */
function keptRowsAsked(sight: Sight, authority: string, at: Moment): Question<SchoolRow[]> {
  const asked = rowsAsked(sight, at)
  const of = JSON.stringify([authority, sight, at.today])
  return isHeard() ? asked : whileUnwritten<SchoolRow[]>(asked, { kept: told, ground: 'schools', of, now: at.now, until: nextHeld })
}

/** When the next of the booked dialogues is over, by which it is held: the one thing of a list that changes within a day while nobody writes. */
function nextHeld(rows: readonly SchoolRow[]): Date | null {
  const ends = rows.flatMap(({ dialogue }) => (dialogue?.state === 'booked' ? [dialogue.endsAt.getTime()] : []))
  return ends.length > 0 ? new Date(Math.min(...ends)) : null
}

function rowsReadOf(sight: Sight, { today, now }: Moment): Question<SchoolRow[]> {
  return together(
    schoolsAsked(sight, today),
    newestRoundsAsked(sight, today),
    releasedStandingsAsked(sight),
    schoolPlansAsked(sight),
    checkStandingsAsked(sight),
    reportStandingsAsked(sight),
    dialogueStandingsAsked(sight, now),
    decidedAsked({ from: schoolYearOf(today) - 1, to: schoolYearOf(today) }),
  ).map(([schools, rounds, released, plans, checks, reports, dialogues, { steps, moves }]) => {
    // Each school's own moves are found once, not looked for among everybody's.
    const moved = Map.groupBy(moves, (move) => move.school)
    return schools.map((school) =>
      rowOf(
        school,
        {
          round: rounds.get(school.id) ?? null,
          released: released.get(school.id) ?? null,
          plans: plans.get(school.id) ?? [],
          checks,
          report: reports.get(school.id) ?? null,
          dialogue: dialogues.get(school.id) ?? null,
          decided: { steps, moves: moved.get(school.id) ?? [] },
        },
        today,
      ),
    )
  })
}

function schoolsAsked(sight: Sight, today: Day): Question<School[]> {
  const select = sql<Omit<School, 'district'> & { district: string | null; districtName: string | null }>`
    select u.id, u.name, u.forms, d.id as district, d.name as "districtName"
      from unit_place u left join unit d on d.id = u.district_id
     where u.kind = 'school' and app.is_there(u.to_on, ${today}) and ${schoolWithin(sight, 'u.id')}`
  return rowsOf(select).map((rows) =>
    rows.map(({ district, districtName, ...school }) => ({
      ...school,
      district: district === null || districtName === null ? null : { id: district, name: districtName },
    })),
  )
}
