-- Change of the same persons between two rounds, and how well the questions hang together: sums that a release takes beside `private.release_sums`, never a row of anyone.

-- What is shown of those who answered both times, by the rules of cycle/result/matched.ts, already rounded. Only what may be shown is here. Schools' figures, and above them what shown schools make together.
create table result_change (
  round_id uuid not null references round_release on delete cascade deferrable initially deferred,
  authority_id uuid not null references authority,
  unit_id uuid not null,
  before_round_id uuid not null,
  level text not null check (level in ('school', 'district', 'authority')),
  key text not null,
  content jsonb not null,
  primary key (round_id, unit_id, key)
);
call app.protect_by_authority('result_change');

-- How an area's questions worked over a whole authority, for its administrators.
create table result_instrument (
  round_id uuid not null references round_release on delete cascade deferrable initially deferred,
  authority_id uuid not null references authority,
  area text not null,
  content jsonb not null,
  primary key (round_id, area)
);
call app.protect_by_authority('result_instrument');

revoke insert, update, delete on result_change, result_instrument from stegvis_web;
revoke update, delete on result_change, result_instrument from stegvis_worker;

-- A round gives these between its closing and its release, as `private.release_sums`.
create function private.is_being_released(p_round uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from round_closing c join round r on r.id = c.round_id where c.round_id = p_round and r.authority_id = app.authority())
     and not exists (select from round_release l where l.round_id = p_round) $$;
revoke execute on function private.is_being_released(uuid) from public;
grant execute on function private.is_being_released(uuid) to stegvis_worker;

-- Staff who handed in at the same school in both rounds, statement by statement: how many chose a level both times, how many of them do not count towards a minimum (as the caller says, or because
-- they only ever signed in by a slip), the sum of their changes, and of their squares. p_pairs: the earlier statement of each later one.
create function private.matched_sums(p_now uuid, p_before uuid, p_names text[], p_schools uuid[], p_counted boolean[], p_pairs jsonb)
  returns table (school uuid, statement text, persons integer, uncounted integer, total bigint, squares bigint)
  language plpgsql security definer set search_path = private, pg_temp set work_mem = '256MB' set jit = off as $$
begin
  if not private.is_being_released(p_now)
     or not exists (select from public.round_release l where l.round_id = p_before and l.authority_id = app.authority()) then
    raise exception 'a round is set beside an earlier one once, when it is released';
  end if;
  return query
  with twice as materialized (
    select m.name, m.school, m.counted and not exists (select from return_code c where c.pseudonym = m.name) as counted
      from unnest(p_names, p_schools, p_counted) as m (name, school, counted)
      join response n on n.pseudonym = m.name and n.round_id = p_now and n.school_id = m.school
      join response b on b.pseudonym = m.name and b.round_id = p_before and b.school_id = m.school
     where n.handed_in_on is not null and b.handed_in_on is not null and n.audience = 'staff' and b.audience = 'staff'
  )
  select t.school, n.statement, count(*)::integer, (count(*) filter (where not t.counted))::integer,
         sum(n.choice - b.choice)::bigint, sum((n.choice - b.choice) * (n.choice - b.choice))::bigint
    from twice t
    join answer n on n.pseudonym = t.name and n.round_id = p_now and n.school_id = t.school and n.choice >= 1 and p_pairs ? n.statement
    join answer b on b.pseudonym = t.name and b.round_id = p_before and b.school_id = t.school and b.choice >= 1
                 and b.statement = p_pairs ->> n.statement
   group by t.school, n.statement;
end $$;
revoke execute on function private.matched_sums(uuid, uuid, text[], uuid[], boolean[], jsonb) from public;
grant execute on function private.matched_sums(uuid, uuid, text[], uuid[], boolean[], jsonb) to stegvis_worker;

-- Over all given places together, each person once: what an area's questions say of each other. p_codes as in `private.release_sums`; p_top the highest level.
-- 'together': per area, persons who chose a level of every statement; 'sum' and 'product': of their levels, per statement and pair. 'asked', 'answered' (anything), 'irrelevant', 'lowest', 'highest': persons per statement.
create function private.instrument_sums(p_round uuid, p_names text[], p_schools uuid[], p_codes jsonb, p_top integer)
  returns table (part text, code integer, other integer, persons integer, total bigint)
  language plpgsql security definer set search_path = private, pg_temp set work_mem = '256MB' set jit = off as $$
begin
  if not private.is_being_released(p_round) then
    raise exception 'a round gives its sums once, after it has closed';
  end if;
  return query
  with asked as materialized (
    select e.key as statement, e.value::integer as code, e.value::integer / 64 as area from jsonb_each_text(p_codes) e
  ), person as materialized (
    select distinct on (m.name) m.name, m.school
      from unnest(p_names, p_schools) as m (name, school)
      join response r on r.pseudonym = m.name and r.round_id = p_round and r.school_id = m.school
     where r.handed_in_on is not null and r.audience = 'staff'
     order by m.name, m.school
  ), given as materialized (
    select p.name, q.code, q.area, a.choice::integer as choice
      from person p join answer a on a.pseudonym = p.name and a.round_id = p_round and a.school_id = p.school join asked q on q.statement = a.statement
  ), whole as materialized (
    select g.name, g.area from given g where g.choice >= 1 group by g.name, g.area
    having count(*) = (select count(*) from asked q where q.area = g.area)
  ), chosen as materialized (
    select g.name, g.code, g.area, g.choice from given g join whole w on w.name = g.name and w.area = g.area
  )
  select 'together', w.area, null::integer, count(*)::integer, null::bigint from whole w group by w.area
  union all select 'sum', c.code, null, null, sum(c.choice)::bigint from chosen c group by c.code
  union all select 'product', a.code, b.code, null, sum(a.choice * b.choice)::bigint
              from chosen a join chosen b on b.name = a.name and b.area = a.area and b.code >= a.code group by a.code, b.code
  union all select 'asked', q.code, null, (select count(*) from person)::integer, null from asked q
  union all select 'irrelevant', g.code, null, count(*)::integer, null from given g where g.choice = 0 group by g.code
  union all select 'answered', g.code, null, count(*)::integer, null from given g where g.choice is not null group by g.code
  union all select 'lowest', g.code, null, count(*)::integer, null from given g where g.choice = 1 group by g.code
  union all select 'highest', g.code, null, count(*)::integer, null from given g where g.choice = p_top group by g.code;
end $$;
revoke execute on function private.instrument_sums(uuid, text[], uuid[], jsonb, integer) from public;
grant execute on function private.instrument_sums(uuid, text[], uuid[], jsonb, integer) to stegvis_worker;
