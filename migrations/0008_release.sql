-- Closing, the delay, reopening, and the release of a round's group results: what may be shown, already rounded, once.

-- How long after closing the results are released: set with the round, kept with its closing.
alter table round add column release_delay smallint not null default 24 check (release_delay between 0 and 336);
alter table round_closing add column release_delay smallint not null default 24 check (release_delay between 0 and 336);

-- During the delay a school may answer a while longer. Until the end of a day in Sweden, or until somebody ends it.
create table round_reopening (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  round_id uuid not null,
  school_id uuid not null,
  until date not null,
  by_person_id uuid,
  at timestamptz not null,
  ended_at timestamptz,
  foreign key (round_id, school_id) references round_school (round_id, school_id)
);
create index round_reopening_round on round_reopening (round_id, school_id);
call app.protect_by_authority('round_reopening');

-- How far the release has come, written outside its transaction: nothing is shown before all is.
create table release_progress (
  round_id uuid primary key,
  authority_id uuid not null references authority,
  step text not null check (step in ('shuffling', 'summing', 'protecting', 'storing')),
  done integer not null,
  total integer not null check (total > 0 and done between 0 and total),
  at timestamptz not null,
  foreign key (authority_id, round_id) references round (authority_id, id)
);
call app.protect_by_authority('release_progress');
revoke insert, update, delete on release_progress from stegvis_web;

create table round_release (
  round_id uuid primary key,
  authority_id uuid not null references authority,
  at timestamptz not null,
  foreign key (authority_id, round_id) references round (authority_id, id)
);
call app.protect_by_authority('round_release');

-- The tree as it was frozen, with the names of the day of release.
create table result_unit (
  round_id uuid not null references round_release on delete cascade,
  authority_id uuid not null references authority,
  unit_id uuid not null,
  level text not null check (level in ('team', 'school', 'district', 'authority')),
  name text not null,
  code text,
  parent_id uuid,
  primary key (round_id, unit_id)
);
create index result_unit_parent on result_unit (round_id, parent_id);
call app.protect_by_authority('result_unit');

-- What may be shown of a unit: the only numbers that pages, exports and reports read. Written with its unit in one transaction and never changed, so no
-- foreign key looks at each of a hundred thousand rows.
create table result_cell (
  round_id uuid not null,
  authority_id uuid not null references authority,
  unit_id uuid not null,
  level text not null check (level in ('team', 'school', 'district', 'authority')),
  audience text not null check (audience in ('staff', 'leader')),
  kind text not null check (kind in ('statement', 'importance', 'area')),
  key text not null,
  content jsonb not null,
  coverage jsonb,
  index smallint,
  primary key (round_id, unit_id, audience, kind, key)
);
call app.protect_by_authority('result_cell');

create table result_participation (
  round_id uuid not null,
  authority_id uuid not null references authority,
  unit_id uuid not null,
  level text not null check (level in ('team', 'school', 'district', 'authority')),
  audience text not null check (audience in ('staff', 'leader')),
  invited integer not null,
  answered jsonb not null,
  primary key (round_id, unit_id, audience)
);
call app.protect_by_authority('result_participation');

-- The middle of a unit's shown schools, at least five.
create table result_comparison (
  round_id uuid not null,
  authority_id uuid not null references authority,
  unit_id uuid not null,
  level text not null check (level in ('district', 'authority')),
  kind text not null check (kind in ('statement', 'importance', 'area')),
  key text not null,
  schools integer not null check (schools >= 5),
  lower numeric(3, 1) not null,
  median numeric(3, 1) not null,
  upper numeric(3, 1) not null,
  primary key (round_id, unit_id, kind, key)
);
call app.protect_by_authority('result_comparison');

-- Released figures are written once, by the worker, and never changed.
do $$
declare target text;
begin
  foreach target in array array['round_release', 'result_unit', 'result_cell', 'result_participation', 'result_comparison'] loop
    execute format('revoke insert, update, delete on %s from stegvis_web', target);
    execute format('revoke update, delete on %s from stegvis_worker', target);
  end loop;
end $$;

-- Writing in the private tables takes a shared lock; closing a round, and writing its rows anew, take it alone. So nothing lands after the closing,
-- and no deletion misses a row that is on its way to a new place. The second lock is the same for all rounds, for the nightly rewriting.
create function private.enter(p_round text) returns void language plpgsql volatile as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('stegvis private', 0)), pg_advisory_xact_lock_shared(hashtextextended(p_round, 1));
end $$;
create function private.enter_alone(p_round uuid) returns void language plpgsql volatile as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(p_round::text, 1));
end $$;

-- Answers go with their response. A foreign key would look at every row when a round is written anew; this looks once for each deletion, and
-- `save_answer` holds the response while it adds an answer to it.
alter table private.answer drop constraint answer_pseudonym_round_id_school_id_fkey;
create function private.forget_answers() returns trigger language plpgsql as $$
begin
  delete from private.answer a using gone g where a.pseudonym = g.pseudonym and a.round_id = g.round_id and a.school_id = g.school_id;
  return null;
end $$;
create trigger forget_answers after delete on private.response referencing old table as gone for each statement execute function private.forget_answers();

-- Whether a school's members may answer: the round is open, or closed and the school reopened.
create function public.round_is_open(p_round uuid, p_school uuid, p_today date) returns boolean language sql stable as $$
  select case when exists (select from public.round_closing c where c.round_id = p_round)
    then exists (select from public.round_reopening a
                  where a.round_id = p_round and a.school_id = p_school and a.ended_at is null and a.until >= p_today)
         and not exists (select from public.round_release l where l.round_id = p_round)
    else exists (select from public.round r where r.id = p_round and r.closes_on >= p_today) end $$;

-- As in 0006, with the locks, with schools that have been reopened, and holding the response that an answer is added to.
create or replace function save_answer(
  p_authority uuid, p_person uuid, p_token bytea, p_pseudonym text, p_seal text, p_round uuid, p_school uuid, p_statement text,
  p_audience text, p_choice smallint, p_importance smallint, p_note bytea, p_keep_note boolean, p_revision integer, p_today date,
  out outcome text, out revision integer, out choice smallint, out importance smallint, out note bytea)
  language plpgsql as $$
declare
  v_origin text;
  v_opened boolean;
begin
  perform set_config('app.authority', p_authority::text, true), set_config('app.person', p_person::text, true),
          set_config('app.pseudonym', p_pseudonym, true),
          pg_advisory_xact_lock_shared(hashtextextended('stegvis private', 0)), pg_advisory_xact_lock_shared(hashtextextended(p_round::text, 1));

  -- All is well, in one look; why it is not is looked up only then.
  select s.origin, exists (select from private.opening o where o.pseudonym = p_pseudonym)
                   or exists (select from private.return_code c where c.pseudonym = p_pseudonym)
    into v_origin, v_opened
    from public.session s
    join public.person p on p.id = s.person_id
    join public.round_member m on m.round_id = p_round and m.person_id = s.person_id and m.school_id = p_school
    join public.round r on r.id = m.round_id
    join public.round_opening ro on ro.round_id = m.round_id
   where s.token_hash = p_token and s.person_id = p_person and s.authority_id = p_authority and s.expires_on > p_today
     and (p.to_on is null or p.to_on > p_today) and m.audience = p_audience
     and (r.closes_on >= p_today and not exists (select from public.round_closing c where c.round_id = m.round_id)
          or public.round_is_open(p_round, p_school, p_today));
  if not found then
    outcome := case
      when not exists (select from public.session s join public.person p on p.id = s.person_id
                        where s.token_hash = p_token and s.person_id = p_person and s.authority_id = p_authority and s.expires_on > p_today
                          and (p.to_on is null or p.to_on > p_today)) then 'signed_out'
      when not exists (select from public.round_member m
                        where m.round_id = p_round and m.person_id = p_person and m.school_id = p_school and m.audience = p_audience) then 'not_member'
      else 'not_open' end;
    return;
  end if;
  if v_origin in ('mail', 'school') then
    -- The person is here by a way in of their own: what was begun on a slip no longer opens by that slip's session, nor by the code it was given.
    if v_opened then
      delete from private.opening o where o.pseudonym = p_pseudonym;
      delete from private.return_code c where c.pseudonym = p_pseudonym;
    end if;
  elsif not private.may_open(v_origin, p_seal) then outcome := 'locked'; return;
  end if;

  update private.answer a
     set choice = p_choice, importance = p_importance, note = case when p_keep_note then a.note else p_note end, revision = a.revision + 1
   where a.round_id = p_round and a.school_id = p_school and a.pseudonym = p_pseudonym and a.statement = p_statement and a.revision = p_revision
  returning a.revision into revision;
  if found then outcome := 'saved'; choice := p_choice; importance := p_importance; return; end if;

  insert into private.answer as a (round_id, school_id, pseudonym, statement, choice, importance, note)
  select r.round_id, r.school_id, r.pseudonym, p_statement, p_choice, p_importance, p_note from private.response r
   where r.round_id = p_round and r.school_id = p_school and r.pseudonym = p_pseudonym
     for key share
  on conflict do nothing
  returning a.revision into revision;
  if found then outcome := 'saved'; choice := p_choice; importance := p_importance; return; end if;

  select a.revision, a.choice, a.importance, a.note into revision, choice, importance, note from private.answer a
   where a.round_id = p_round and a.school_id = p_school and a.pseudonym = p_pseudonym and a.statement = p_statement;
  if not found then outcome := 'not_begun'; return; end if;
  outcome := case when p_keep_note and choice is not distinct from p_choice and importance is not distinct from p_importance
                  then 'unchanged' else 'conflict' end;
end $$;

-- From the release on, a school's total is the released one: what somebody deletes afterwards changes no number that others see.
create or replace function private.handed_in_total(p_round uuid, p_school uuid) returns integer
  language sql stable security definer set search_path = public as $$
  select case when exists (select from round_release l where l.round_id = p_round)
    then (select coalesce(sum((p.answered ->> 'count')::integer), 0)::integer from result_participation p
           where p.round_id = p_round and p.unit_id = p_school and p.authority_id = app.authority())
    else (select count(*)::integer from private.response r join round on round.id = r.round_id
           where r.round_id = p_round and r.school_id = p_school and r.handed_in_on is not null and round.authority_id = app.authority()) end $$;

-- Who has handed in is forgotten at release: nobody is reminded any more.
create or replace function private.handed_in(p_round uuid, p_school uuid, p_pseudonyms text[]) returns setof text
  language sql stable security definer set search_path = public as $$
  select r.pseudonym from private.response r
   where r.round_id = p_round and r.school_id = p_school and r.handed_in_on is not null and r.pseudonym = any (p_pseudonyms)
     and not exists (select from round_release l where l.round_id = p_round) $$;

-- As in 0006, alone: who writes an answer waits, instead of each waiting for the other.
create or replace function private.shuffle() returns void language plpgsql security definer set search_path = private as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('stegvis private', 0));
  lock table response, answer, goal, opening, return_code in exclusive mode;
  create temporary table shuffled_answer on commit drop as select * from answer;
  create temporary table shuffled_response on commit drop as select * from response;
  create temporary table shuffled_goal on commit drop as select * from goal;
  create temporary table shuffled_opening on commit drop as select * from opening;
  create temporary table shuffled_code on commit drop as select * from return_code;
  delete from answer; delete from response; delete from goal; delete from opening; delete from return_code;
  insert into response select * from shuffled_response order by random();
  insert into answer select * from shuffled_answer order by random();
  insert into goal select * from shuffled_goal order by random();
  insert into opening select * from shuffled_opening order by random();
  insert into return_code select * from shuffled_code order by random();
end $$;

-- One round's rows written anew by one transaction, in the order of their pseudonyms: these are keyed hashes, so the order is as good as thrown dice
-- and a function of what the row says anyway, and it lies as the index does. Others answer on. Rows that one transaction wrote have been written anew already:
-- at closing, and nobody has answered since.
create function private.shuffle_round(p_round uuid) returns void language plpgsql security definer set search_path = private set work_mem = '256MB' as $$
declare
  v_written xid;
begin
  perform private.enter_alone(p_round);
  select r.xmin into v_written from response r where r.round_id = p_round limit 1;
  if not exists (select from response r where r.round_id = p_round and r.xmin <> v_written)
     and not exists (select from answer a where a.round_id = p_round and a.xmin <> v_written) then
    return;
  end if;
  create temporary table round_answer on commit drop as select * from answer where round_id = p_round;
  create temporary table round_response on commit drop as select * from response where round_id = p_round;
  delete from answer where round_id = p_round;
  delete from response where round_id = p_round;
  insert into response select * from round_response order by pseudonym, school_id;
  insert into answer select * from round_answer order by pseudonym, school_id, statement;
end $$;
revoke execute on function private.shuffle_round(uuid) from public;
grant execute on function private.shuffle_round(uuid) to stegvis_worker;

-- The sums of a closed round that is not released yet, and nothing else: counts and sums per smallest group, never a row of anyone.
-- A place in p_names, p_persons, p_schools and p_groups stands for one member: the pseudonym, which the caller computes and the database cannot, the
-- number of the person (the same at each of their schools), the school, and the number of the smallest group.
-- p_codes: each statement's code, 64 times its area's number plus its place in the area.
-- part 'answered': persons of a group who handed in. 'choice': counts per level 1–9 of a statement; 'importance': counts of little, some, much.
-- 'pattern': persons who answered just these statements of an area (a bit for each), the sum of their totals and of their totals squared.
-- 'overlap…': persons of one audience at exactly these schools, two or more.
create function private.release_sums(p_round uuid, p_names text[], p_persons integer[], p_schools uuid[], p_groups integer[], p_codes jsonb)
  returns table (part text, grp integer, audience text, code integer, counts integer[], answered bigint, schools uuid[], persons integer,
                 total bigint, squares bigint)
  language plpgsql security definer set search_path = private set work_mem = '256MB' set jit = off as $$
begin
  if not exists (select from public.round_closing c join public.round r on r.id = c.round_id
                  where c.round_id = p_round and r.authority_id = app.authority())
     or exists (select from public.round_release l where l.round_id = p_round) then
    raise exception 'a round gives its sums once, after it has closed';
  end if;
  return query
  with member as materialized (
    select m.n::integer as n, m.person, m.grp, m.school, m.name, r.audience
      from unnest(p_names, p_persons, p_schools, p_groups) with ordinality as m (name, person, school, grp, n)
      join response r on r.pseudonym = m.name and r.round_id = p_round and r.school_id = m.school
     where r.handed_in_on is not null
  ), chosen as materialized (
    select m.n, m.grp, (p_codes ->> a.statement)::integer as code, a.choice, a.importance
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
  select 'answered', m.grp, null::text, null::integer, null::integer[], null::bigint, null::uuid[], count(*)::integer, null::bigint, null::bigint
    from member m group by m.grp
  union all
  select 'choice', c.grp, null, c.code,
         array[count(*) filter (where c.choice = 1), count(*) filter (where c.choice = 2), count(*) filter (where c.choice = 3),
               count(*) filter (where c.choice = 4), count(*) filter (where c.choice = 5), count(*) filter (where c.choice = 6),
               count(*) filter (where c.choice = 7), count(*) filter (where c.choice = 8), count(*) filter (where c.choice = 9)]::integer[],
         null, null, null, null, null
    from chosen c group by c.grp, c.code
  union all
  select 'importance', c.grp, null, c.code,
         array[count(*) filter (where c.importance = 0), count(*) filter (where c.importance = 1), count(*) filter (where c.importance = 2)]::integer[],
         null, null, null, null, null
    from chosen c where c.importance is not null group by c.grp, c.code
  union all
  select 'pattern', o.grp, null, o.area, null, o.mask, null, count(*)::integer, sum(o.sum)::bigint, sum(o.sum * o.sum)::bigint
    from of_area o group by o.grp, o.area, o.mask
  union all
  select s.part, null, s.audience, s.code, null, null, s.schools, count(*)::integer, null, null
    from sets s group by s.part, s.audience, s.code, s.schools;
end $$;
revoke execute on function private.release_sums(uuid, text[], integer[], uuid[], integer[], jsonb) from public;
grant execute on function private.release_sums(uuid, text[], integer[], uuid[], integer[], jsonb) to stegvis_worker;

