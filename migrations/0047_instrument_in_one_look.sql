-- As in 0046, with each person's levels of an area laid beside each other before they are multiplied: setting all rows beside all rows took minutes for thousands of people.
create or replace function private.instrument_sums(p_round uuid, p_names text[], p_schools uuid[], p_codes jsonb, p_top integer)
  returns table (part text, code integer, other integer, persons integer, total bigint)
  language plpgsql security definer set search_path = private, pg_temp set work_mem = '256MB' set jit = off as $$
begin
  if not private.is_being_released(p_round) then
    raise exception 'a round gives its sums once, after it has closed';
  end if;
  return query
  with asked as materialized (
    select e.key as statement, e.value::integer as code, e.value::integer / 64 as area from jsonb_each_text(p_codes) e
  ), of_area as materialized (
    select q.area, count(*) as questions from asked q group by q.area
  ), person as materialized (
    select distinct on (m.name) m.name, m.school
      from unnest(p_names, p_schools) as m (name, school)
      join response r on r.pseudonym = m.name and r.round_id = p_round and r.school_id = m.school
     where r.handed_in_on is not null and r.audience = 'staff'
     order by m.name, m.school
  ), given as materialized (
    select p.name, (p_codes ->> a.statement)::integer as code, a.choice::integer as choice
      from person p join answer a on a.pseudonym = p.name and a.round_id = p_round and a.school_id = p.school
     where p_codes ? a.statement
  ), levels as materialized (
    select g.code / 64 as area, array_agg(g.code order by g.code) as codes, array_agg(g.choice order by g.code) as chosen
      from given g where g.choice >= 1 group by g.name, g.code / 64
  ), whole as materialized (
    select l.area, l.codes, l.chosen from levels l join of_area o on o.area = l.area where cardinality(l.codes) = o.questions
  )
  select 'together', w.area, null::integer, count(*)::integer, null::bigint from whole w group by w.area
  union all select 'sum', w.codes[i], null, null, sum(w.chosen[i])::bigint
              from whole w cross join lateral generate_subscripts(w.codes, 1) i group by w.codes[i]
  union all select 'product', w.codes[i], w.codes[j], null, sum(w.chosen[i] * w.chosen[j])::bigint
              from whole w cross join lateral generate_subscripts(w.codes, 1) i cross join lateral generate_series(i, cardinality(w.codes)) j
             group by w.codes[i], w.codes[j]
  union all select 'asked', q.code, null, (select count(*) from person)::integer, null from asked q
  union all select 'irrelevant', g.code, null, count(*)::integer, null from given g where g.choice = 0 group by g.code
  union all select 'answered', g.code, null, count(*)::integer, null from given g where g.choice is not null group by g.code
  union all select 'lowest', g.code, null, count(*)::integer, null from given g where g.choice = 1 group by g.code
  union all select 'highest', g.code, null, count(*)::integer, null from given g where g.choice = p_top group by g.code;
end $$;
