-- A round that the planner knows nothing of yet – all that came after the first – was taken to have one answer: what these functions had gathered was then joined row by row with
-- itself, so that twice the people cost four times the work. They join nothing that they have gathered any more, whatever the planner believes; what they return is the same.
-- As in 0063. Only who answered at several schools is told apart by person, place and audience.
create or replace function private.release_sums(p_round uuid, p_names text[], p_persons integer[], p_schools uuid[], p_groups integer[], p_codes jsonb)
  returns table (part text, grp integer, audience text, code integer, counts integer[], answered bigint, schools uuid[], persons integer,
                 total bigint, squares bigint, uncounted integer)
  language plpgsql security definer set search_path = private, pg_temp set work_mem = '256MB' set jit = off as $$
begin
  if not exists (select from public.round_closing c join public.round r on r.id = c.round_id
                  where c.round_id = p_round and r.authority_id = app.authority())
     or exists (select from public.round_release l where l.round_id = p_round) then
    raise exception 'a round gives its sums once, after it has closed';
  end if;
  return query
  with given as (
    select m.n::integer as n, m.person, m.grp, m.school, m.name, r.audience,
           exists (select from return_code c where c.pseudonym = m.name) as issued,
           count(*) over (partition by m.person) > 1 as again
      from unnest(p_names, p_persons, p_schools, p_groups) with ordinality as m (name, person, school, grp, n)
      join response r on r.pseudonym = m.name and r.round_id = p_round and r.school_id = m.school
     where r.handed_in_on is not null
  ), member as materialized (
    select g.n, g.grp, g.name, g.school, g.issued, case when g.again then g.person end as person, case when g.again then g.school end as place,
           case when g.again then g.audience end as audience
      from given g
  ), chosen as materialized (
    select m.n, m.grp, m.issued, m.person, m.place, m.audience, (p_codes ->> a.statement)::integer as code, a.choice, a.importance
      from member m
      join answer a on a.pseudonym = m.name and a.round_id = p_round and a.school_id = m.school
     where a.choice >= 1 and p_codes ? a.statement
  ), of_area as materialized (
    select c.n, c.grp, c.person, c.place, c.audience, c.code / 64 as area, bit_or(1::bigint << (c.code % 64)) as mask, sum(c.choice) as sum
      from chosen c group by 1, 2, 3, 4, 5, 6
  ), seen as (
    select 'overlap answered' as part, m.audience, m.person, 0 as code, m.place as school from member m where m.person is not null
    union all select 'overlap choice', c.audience, c.person, c.code, c.place from chosen c where c.person is not null
    union all select 'overlap importance', c.audience, c.person, c.code, c.place from chosen c where c.person is not null and c.importance is not null
    union all select 'overlap area', a.audience, a.person, a.area, a.place from of_area a where a.person is not null
  ), sets as (
    select o.part, o.audience, o.person, o.code, array_agg(o.school order by o.school) as schools
      from seen o group by 1, 2, 3, 4 having count(*) > 1
  )
  select 'answered', m.grp, null::text, null::integer, null::integer[], null::bigint, null::uuid[], count(*)::integer, null::bigint, null::bigint, null::integer
    from member m group by m.grp
  union all
  select 'choice', c.grp, null, c.code,
         array[count(*) filter (where c.choice = 1), count(*) filter (where c.choice = 2), count(*) filter (where c.choice = 3),
               count(*) filter (where c.choice = 4), count(*) filter (where c.choice = 5), count(*) filter (where c.choice = 6),
               count(*) filter (where c.choice = 7), count(*) filter (where c.choice = 8), count(*) filter (where c.choice = 9)]::integer[],
         null, null, null, null, null, (count(*) filter (where c.issued))::integer
    from chosen c group by c.grp, c.code
  union all
  select 'importance', c.grp, null, c.code,
         array[count(*) filter (where c.importance = 0), count(*) filter (where c.importance = 1), count(*) filter (where c.importance = 2)]::integer[],
         null, null, null, null, null, (count(*) filter (where c.issued))::integer
    from chosen c where c.importance is not null group by c.grp, c.code
  union all
  select 'opted out', m.grp, null, (p_codes ->> a.statement)::integer, null, null, null, count(*)::integer, null, null, (count(*) filter (where m.issued))::integer
    from member m
    join answer a on a.pseudonym = m.name and a.round_id = p_round and a.school_id = m.school
   where a.choice = -1 and p_codes ? a.statement
   group by m.grp, a.statement
  union all
  select 'pattern', o.grp, null, o.area, null, o.mask, null, count(*)::integer, sum(o.sum)::bigint, sum(o.sum * o.sum)::bigint, null
    from of_area o group by o.grp, o.area, o.mask
  union all
  select s.part, null, s.audience, s.code, null, null, s.schools, count(*)::integer, null, null, null
    from sets s group by s.part, s.audience, s.code, s.schools;
end $$;

-- As in 0046: who chose a level of every statement of an area is one row.
create or replace function private.instrument_sums(p_round uuid, p_names text[], p_schools uuid[], p_codes jsonb, p_top integer)
  returns table (part text, code integer, other integer, persons integer, total bigint)
  language plpgsql security definer set search_path = private, pg_temp set work_mem = '256MB' set jit = off as $$
begin
  if not private.is_being_released(p_round) then
    raise exception 'a round gives its sums once, after it has closed';
  end if;
  return query
  with asked as materialized (
    select e.key as statement, e.value::integer as code, e.value::integer / 64 as area, count(*) over (partition by e.value::integer / 64) as statements
      from jsonb_each_text(p_codes) e
  ), person as materialized (
    select distinct on (m.name) m.name, m.school
      from unnest(p_names, p_schools) as m (name, school)
      join response r on r.pseudonym = m.name and r.round_id = p_round and r.school_id = m.school
     where r.handed_in_on is not null and r.audience = 'staff'
     order by m.name, m.school
  ), given as materialized (
    select p.name, q.code, q.area, q.statements, a.choice::integer as choice
      from person p join answer a on a.pseudonym = p.name and a.round_id = p_round and a.school_id = p.school join asked q on q.statement = a.statement
  ), whole as materialized (
    select g.area, array_agg(g.code order by g.code) as codes, array_agg(g.choice order by g.code) as choices
      from given g where g.choice >= 1 group by g.name, g.area, g.statements having count(*) = g.statements
  ), chosen as (
    select c.code, c.choice from whole w cross join unnest(w.codes, w.choices) as c (code, choice)
  )
  select 'together', w.area, null::integer, count(*)::integer, null::bigint from whole w group by w.area
  union all select 'sum', c.code, null, null, sum(c.choice)::bigint from chosen c group by c.code
  union all select 'product', a.code, b.code, null, sum(a.choice * b.choice)::bigint
              from whole w cross join unnest(w.codes, w.choices) as a (code, choice) cross join unnest(w.codes, w.choices) as b (code, choice)
             where b.code >= a.code group by a.code, b.code
  union all select 'asked', q.code, null, (select count(*) from person)::integer, null from asked q
  union all select 'irrelevant', g.code, null, count(*)::integer, null from given g where g.choice = 0 group by g.code
  union all select 'answered', g.code, null, count(*)::integer, null from given g where g.choice is not null group by g.code
  union all select 'lowest', g.code, null, count(*)::integer, null from given g where g.choice = 1 group by g.code
  union all select 'highest', g.code, null, count(*)::integer, null from given g where g.choice = p_top group by g.code;
end $$;
