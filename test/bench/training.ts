import type pg from 'pg'

/** Twenty released programmes of twenty-five sessions ahead of 6 October 2026; every fifth answers a sub-area of the framework, the others some that nobody looks for. */
export async function layInTraining(owner: pg.Pool, authority: string): Promise<void> {
  await owner.query(
    `with p as (insert into programme (authority_id, title, purpose, from_on, to_on, made_on, made_by_name, changed_by_name)
                select $1, 'Program ' || n, 'Granska', '2026-08-01', '2027-06-30', '2026-08-01', 'Ulla', 'Ulla' from generate_series(1, 20) n returning id, title),
          r as (insert into programme_release (programme_id, authority_id, at, by_name) select id, $1, now(), 'Ulla' from p),
          a as (insert into programme_aspect (authority_id, programme_id, framework, aspect, level_from, level_to)
                select $1, id, 'digital-skola', case when substring(title from '\\d+')::int % 5 = 0 then 'kallkritik' else 'other-' || substring(title from '\\d+') end, 1, 5 from p),
          c as (insert into course (authority_id, programme_id, title, position) select $1, id, 'Kurs', 1 from p returning id),
          s as (insert into course_session (authority_id, course_id, title, starts_at, ends_at, place, seats_room, opens_at, closes_at, cancel_until, time_kind)
                select $1, c.id, 'Pass ' || n, t, t + interval '2 hours', 'Sal 12', 24, '2026-08-01', t - interval '1 day', t - interval '1 day', 'regulated'
                  from c, (select n, timestamptz '2026-11-03 13:30Z' + n * interval '3 days' as t from generate_series(1, 25) n) each returning id)
     insert into course_session_release (session_id, authority_id, at, by_name) select id, $1, now(), 'Ulla' from s`,
    [authority],
  )
}
