import { randomUUID } from 'node:crypto'
import type { Crowd } from './crowd.ts'
import type { Stage } from './stage.ts'

/** Half a year after a crowd's round: a closed round of the same people, nine of ten of whom answer again, most of them as before. */
export async function askAgain({ owner }: Stage, { authority, round: before, schools }: Crowd, name: string): Promise<Crowd> {
  const round = randomUUID()
  const both = [round, before]
  await owner.query(
    `insert into round (id, authority_id, name, framework_version_id, opens_on, closes_on, minimum_group, audiences, created_on)
     select $1, authority_id, $3, framework_version_id, '2027-03-01', '2027-03-20', minimum_group, audiences, '2027-03-01' from round where id = $2`,
    [...both, name],
  )
  await owner.query('insert into round_opening (round_id, authority_id) values ($1, $2)', [round, authority])
  await owner.query(`insert into round_closing (round_id, authority_id, reason, at) values ($1, $2, 'hand', '2027-03-21')`, [
    round,
    authority,
  ])
  await owner.query(
    'insert into round_school (authority_id, round_id, school_id) select authority_id, $1, school_id from round_school where round_id = $2',
    both,
  )
  await owner.query(
    `insert into round_member (authority_id, round_id, person_id, school_id, team_id, district_id, audience, role, added_on)
     select authority_id, $1, person_id, school_id, team_id, district_id, audience, role, '2027-03-01' from round_member where round_id = $2`,
    both,
  )
  await owner.query(
    `insert into private.response (round_id, school_id, pseudonym, audience, handed_in_on)
     select $1, school_id, pseudonym, audience, '2027-03-10' from private.response where round_id = $2 and random() < 0.9`,
    both,
  )
  const { rowCount } = await owner.query(
    `insert into private.answer (round_id, school_id, pseudonym, statement, choice, importance)
     select r.round_id, a.school_id, a.pseudonym, a.statement, case when random() < 0.7 then a.choice else least(5, a.choice + 1) end, a.importance
       from private.answer a join private.response r on r.pseudonym = a.pseudonym and r.school_id = a.school_id and r.round_id = $1
      where a.round_id = $2`,
    both,
  )
  return { authority, round, schools, answers: rowCount ?? 0 }
}
