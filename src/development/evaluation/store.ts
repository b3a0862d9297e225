import { type RawBuilder, sql } from 'kysely'
import type { Ballot, Outcome } from '../../cycle/ballot/ballot.ts'
import { ballotsAsked, ballotsOfPerson, countedAsked } from '../../cycle/ballot/store.ts'
import { found } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import { type Question, rowsOf, together } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import '../programme/tables.ts'
import { usualQuestions } from './asking.ts'
import type { Evaluation, FormQuestion, Kind, Standing } from './evaluation.ts'
import './tables.ts'

/** An evaluation that somebody reads, or NotFound. */
export function evaluationSeen(viewer: Viewer, id: string): Question<Evaluation> {
  return evaluationsAsked(sql`e.id = ${id} and ${readBy(viewer)}`).map(([seen]) => found(seen))
}

/** The evaluations of a session that somebody reads: after it, and later. */
export function evaluationsOfSession(viewer: Viewer, session: string): Question<Evaluation[]> {
  return evaluationsAsked(sql`e.session_id = ${session} and ${readBy(viewer)}`)
}

/** The evaluations of a programme that somebody reads, by day. */
export function evaluationsOfProgramme(viewer: Viewer, programme: string): Question<Evaluation[]> {
  return evaluationsAsked(sql`c.programme_id = ${programme} and ${readBy(viewer)}`)
}

/** What somebody reads that opened since a day. */
export function readSince(viewer: Viewer, since: Day): Question<Evaluation[]> {
  return evaluationsAsked(sql`e.opened_on >= ${since} and ${readBy(viewer)}`)
}

/** What a person is asked and can still answer. Whether they have is known to nobody. */
export type Asked = { session: string; title: string; kind: Kind; closesOn: Day }

export function askedOf(person: string, today: Day): Question<Asked[]> {
  return rowsOf(sql<Asked>`
    select s.id as session, s.title, e.kind, b.closes_on as "closesOn"
      from evaluation e join ballot_standing b on b.ballot_id = e.ballot_id join course_session s on s.id = e.session_id
      join evaluation_letter l on l.evaluation_id = e.id and l.what = 'first'
     where b.closed_on is null and b.closes_on >= ${today} and e.ballot_id in ${ballotsOfPerson(person)} order by b.closes_on, s.id`)
}

/**
 * Who reads an evaluation: the one who led the session when it opened, and those who led or coordinated its programme then and still do. No principal, nobody by their office alone, and nobody who is put in charge
 * afterwards: those who answer are told who reads.
 */
function readBy({ person }: Viewer): RawBuilder<unknown> {
  return sql`(e.leader_id = ${person} or exists (select from evaluation_reader r join programme_charge h on h.person_id = r.person_id
               where r.evaluation_id = e.id and r.person_id = ${person} and h.programme_id = c.programme_id and h.part in ('leader', 'coordinator')))`
}

/** How many evaluations of a programme somebody who is in charge of it does not read: they opened before they were. */
export function othersAsked(viewer: Viewer, programme: string): Question<number> {
  return rowsOf(sql<{ others: number }>`
    select count(*)::integer as others from evaluation e join course_session s on s.id = e.session_id join course c on c.id = s.course_id
     where c.programme_id = ${programme} and not ${readBy(viewer)}`).map(([row]) => row?.others ?? 0)
}

/** Whether somebody leads or coordinates a programme: who reads the evaluations of it that open from now on. */
export function chargedAsked({ person }: Viewer, programme: string): Question<boolean> {
  return rowsOf(sql<{ one: number }>`
    select 1 as one from programme_charge where programme_id = ${programme} and person_id = ${person} and part in ('leader', 'coordinator')`).map(
    (rows) => rows.length > 0,
  )
}

type Row = {
  id: string
  sessionId: string
  title: string
  startsAt: Date
  programmeId: string
  programmeTitle: string
  kind: Kind
  ballot: string | null
  asked: number
  openedOn: Day
  questions: FormQuestion[] | null
}

function evaluationsAsked(where: RawBuilder<unknown>): Question<Evaluation[]> {
  return rowsOf(
    sql<Row>`
    select e.id, s.id as "sessionId", s.title, s.starts_at as "startsAt", p.id as "programmeId", p.title as "programmeTitle", e.kind, e.ballot_id as ballot, e.asked,
           e.opened_on as "openedOn", f.questions
      from evaluation e join course_session s on s.id = e.session_id join course c on c.id = s.course_id join programme p on p.id = c.programme_id
      left join evaluation_form f on f.programme_id = p.id and f.kind = e.kind and f.version = e.form_version
     where ${where} order by s.starts_at, s.id, e.kind`,
    'startsAt',
  ).followedBy((rows) => {
    const ids = rows.flatMap(({ ballot }) => ballot ?? [])
    return together(ballotsAsked(ids), countedAsked(ids)).map(([ballots, counted]) => rows.map((row) => fromRow(row, ballots, counted)))
  })
}

function fromRow(
  { sessionId, title, startsAt, programmeId, programmeTitle, questions, ...row }: Row,
  ballots: ReadonlyMap<string, Ballot>,
  counted: ReadonlyMap<string, Outcome>,
): Evaluation {
  return {
    ...row,
    session: { id: sessionId, title, startsAt },
    programme: { id: programmeId, title: programmeTitle },
    questions: questions ?? usualQuestions(row.kind),
    standing: standingOf(row.ballot === null ? undefined : ballots.get(row.ballot), counted),
  }
}

function standingOf(ballot: Ballot | undefined, counted: ReadonlyMap<string, Outcome>): Standing {
  if (!ballot) return { is: 'few' }
  if (ballot.closedOn === null) return { is: 'open', closesOn: ballot.closesOn }
  const outcome = counted.get(ballot.id)
  return outcome ? { is: 'done', on: ballot.closedOn, outcome } : { is: 'counting' }
}
