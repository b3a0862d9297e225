import { type RawBuilder, sql } from 'kysely'
import { found } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, type Question, rowsOf } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { placeWithin } from '../../people/organisation/within.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Agreement, isWrittenWhile, type Note, type Party, type Side } from './agreement.ts'
import '../../people/organisation/tables.ts'
import '../plan/tables.ts'
import './tables.ts'

/** The agreements of one dialogue, in the order they were written. The caller has looked the dialogue up. */
export function agreementsOfDialogueAsked(dialogue: string, today: Day): Question<Agreement[]> {
  return agreementsAsked(sql`a.dialogue_id = ${dialogue}`, today)
}

/** Everything that was agreed about a school and is in force, in the order of its dialogues. The caller has looked the school up. */
export function agreementsOfSchoolAsked(school: string, today: Day): Question<Agreement[]> {
  return agreementsAsked(sql`a.school_id = ${school} and a.agreed_on is not null`, today)
}

/** What the dialogue about a half-year agreed, once it is in force. The caller has looked the school up. */
export function agreementsAboutAsked(school: string, { year, half }: { year: number; half: number }, today: Day): Question<Agreement[]> {
  return agreementsAsked(sql`a.id in (select app.agreed_about(${school}, ${year}, ${half}))`, today)
}

/** An agreement of a dialogue that the viewer is of, or NotFound. */
export function agreementSeen(tx: Tx, viewer: Viewer, id: string, today: Day): Promise<Agreement> {
  const sight = found(sightOf(viewer, 'dialogue'))
  return askOnce(
    tx,
    agreementsAsked(sql`a.id = ${id} and ${placeWithin(sight)}`, today).map(([agreement]) => found(agreement)),
  )
}

/** Whether what is agreed in a dialogue can still be written. The caller has looked the dialogue up, and holds it still. */
export function isWrittenAsked(dialogue: string, now: Date): Question<boolean> {
  return rowsOf(sql<{ state: string }>`select d.state from app.dialogue_standing_at(${now}) d where d.dialogue_id = ${dialogue}`).map(
    ([standing]) => standing !== undefined && isWrittenWhile(standing.state),
  )
}

/** What is in force, not finished, and either the viewer's own or, for who heads a district, nobody's who is there. */
export function openAgreementsAsked(viewer: Viewer, today: Day): Question<Agreement[]> {
  const sight = sightOf(viewer, 'dialogue')
  const heads = sightOf(viewer, 'dialogue booking')
  if (!sight) return agreementsAsked(sql`false`, today)
  const nobodys = sql`not exists (select from app.dialogue_parties_on(${today}) d where d.school_id = a.school_id and d.person_id = a.owner_id)`
  return agreementsAsked(
    sql`a.agreed_on is not null and ${placeWithin(sight)} and (a.owner_id = ${viewer.person} or ${heads ? sql`${placeWithin(heads)} and ${nobodys}` : sql`false`})`,
    today,
  )
}

/** Who meets in the dialogues about a school, by name. */
export function partiesAsked(school: string, today: Day): Question<Party[]> {
  const select = sql<Party>`
    select p.id, app.person_name(p) as name, json_agg(d.side order by d.side desc) as sides
      from app.dialogue_parties_on(${today}) d join person p on p.id = d.person_id
     where d.school_id = ${school} group by p.id order by min(d.side) desc, lower(p.given_name), lower(p.family_name), p.id`
  return rowsOf(select)
}

type Row = Omit<Agreement, 'school' | 'owner' | 'notes' | 'action'> & {
  school: string
  schoolName: string
  district: string | null
  ownerPerson: string | null
  ownerName: string
  left: boolean
  notes: (Omit<Note, 'at'> & { at: string })[]
  action: Agreement['action']
}

function agreementsAsked(where: RawBuilder<unknown>, today: Day): Question<Agreement[]> {
  const select = sql<Row>`
    select a.id, a.dialogue_id as dialogue, u.id as school, u.name as "schoolName", u.district_id as district, a.title, a.text, a.owner_id as "ownerPerson",
           a.owner_name as "ownerName", a.due_on as "dueOn", a.revision, a.agreed_on as "agreedOn",
           a.owner_id is not null and not exists (
             select from app.dialogue_parties_on(${today}) d where d.school_id = a.school_id and d.person_id = a.owner_id) as left,
           coalesce((select json_agg(json_build_object('status', n.status, 'owner', n.owner_name, 'text', n.text, 'byName', n.by_name, 'at', n.at, 'onDay', n.on_day)
                                     order by n.line desc)
                       from agreement_note n where n.agreement_id = a.id), '[]') as notes,
           (select json_build_object('id', pa.id, 'title', pa.title, 'status', pa.status)
              from agreement_action x join plan_action pa on pa.id = x.action_id and pa.removed_at is null where x.agreement_id = a.id) as action
      from agreement a join unit_place u on u.id = a.school_id
     where ${where}
     order by a.agreed_on, a.at, a.id`
  return rowsOf(select).map((rows) =>
    rows.map(({ school, schoolName, district, ownerPerson, ownerName, left, notes, ...row }) => ({
      ...row,
      school: { id: school, name: schoolName, district },
      owner: { person: ownerPerson, name: ownerName, left },
      notes: notes.map((note) => ({ ...note, at: new Date(note.at) })),
    })),
  )
}

/** On which sides a viewer sits in the dialogues about a school. */
export function sidesOf(viewer: Viewer, school: { id: string; district: string | null }): Side[] {
  const heads = sightOf(viewer, 'dialogue booking')
  const leads = sightOf(viewer, 'report draft')
  return [
    ...(leads?.schools.includes(school.id) ? ['school' as const] : []),
    ...(heads && (heads.authority || (school.district !== null && heads.districts.includes(school.district))) ? ['district' as const] : []),
  ]
}
