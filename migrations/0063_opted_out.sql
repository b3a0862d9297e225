-- How many of each group chose "I have chosen not to, for my pupils" (-1): a number per group and statement, given to the release as all other sums are. It is counted apart
-- from the levels, and shown of a school only, from k on (src/cycle/result/opted-out.ts).
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
  with member as materialized (
    select m.n::integer as n, m.person, m.grp, m.school, m.name, r.audience,
           exists (select from return_code c where c.pseudonym = m.name) as issued
      from unnest(p_names, p_persons, p_schools, p_groups) with ordinality as m (name, person, school, grp, n)
      join response r on r.pseudonym = m.name and r.round_id = p_round and r.school_id = m.school
     where r.handed_in_on is not null
  ), chosen as materialized (
    select m.n, m.grp, m.issued, (p_codes ->> a.statement)::integer as code, a.choice, a.importance
      from member m
      join answer a on a.pseudonym = m.name and a.round_id = p_round and a.school_id = m.school
     where a.choice >= 1 and p_codes ? a.statement
  ), of_area as materialized (
    select c.n, c.grp, c.code / 64 as area, bit_or(1::bigint << (c.code % 64)) as mask, sum(c.choice) as sum from chosen c group by 1, 2, 3
  ), several as materialized (
    select m.n, m.person, m.school, m.audience from member m
     where m.person in (select o.person from member o group by o.person having count(*) > 1)
  ), seen as (
    select 'overlap answered' as part, s.audience, s.person, 0 as code, s.school from several s
    union all select 'overlap choice', s.audience, s.person, c.code, s.school from several s join chosen c on c.n = s.n
    union all select 'overlap importance', s.audience, s.person, c.code, s.school
                from several s join chosen c on c.n = s.n where c.importance is not null
    union all select 'overlap area', s.audience, s.person, a.area, s.school from several s join of_area a on a.n = s.n
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

-- What a released cell says of it, beside its figures; empty where it says nothing.
alter table result_cell add column opted_out integer check (opted_out > 0);

-- From the release on how many handed in is said of a school as its result says it: in a small group "at least 5 of 6". One row per school, all audiences together.
-- 'unsaid' where one of them is unsaid, or one says "at least" and another "at most".
create function app.participation_said(p_round uuid) returns table (school_id uuid, said text, counted integer) language sql stable
  as $$
  select p.unit_id,
         case when bool_or(p.answered ->> 'kind' = 'unsaid') or bool_or(p.answered ->> 'kind' = 'at least') and bool_or(p.answered ->> 'kind' = 'at most') then 'unsaid'
              when bool_or(p.answered ->> 'kind' = 'at least') then 'at least'
              when bool_or(p.answered ->> 'kind' = 'at most') then 'at most'
              else 'exact' end,
         coalesce(sum((p.answered ->> 'count')::integer), 0)::integer
    from public.result_participation p where p.round_id = p_round and p.level = 'school' group by p.unit_id
  $$;
