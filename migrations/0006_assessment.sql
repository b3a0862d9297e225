-- People's answers. No column here names a person, no moment is finer than a day, and no readable table holds a pseudonym.
-- A pseudonym is an HMAC whose key is not in the database: whoever cannot compute it matches no row.

create schema private;
grant usage on schema private to stegvis_web, stegvis_worker;

create table private.response (
  round_id uuid not null references round,
  school_id uuid not null references unit,
  pseudonym text collate "C" not null check (char_length(pseudonym) = 43),
  audience text collate "C" not null check (audience in ('staff', 'leader')),
  handed_in_on date,
  primary key (pseudonym, round_id, school_id)
) with (fillfactor = 80);
create index response_school on private.response (round_id, school_id);

create table private.answer (
  round_id uuid not null,
  school_id uuid not null,
  pseudonym text collate "C" not null,
  statement text collate "C" not null check (char_length(statement) <= 100),
  -- 0 "not relevant to me", 1… the level, null not chosen yet
  choice smallint check (choice between 0 and 9),
  -- 0 little, 1 some, 2 much
  importance smallint check (importance between 0 and 2),
  -- sealed with the key outside the database: free text would give its writer away
  note bytea check (octet_length(note) <= 8200),
  revision integer not null default 1,
  primary key (pseudonym, round_id, school_id, statement),
  foreign key (pseudonym, round_id, school_id) references private.response on delete cascade
) with (fillfactor = 70);

-- A person's own goals: actions they chose, finished, or do not want to be offered again. Nobody else sees them.
create table private.goal (
  pseudonym text collate "C" not null check (char_length(pseudonym) = 43),
  action text collate "C" not null check (char_length(action) <= 100),
  framework text collate "C" not null,
  state text not null check (state in ('chosen', 'done', 'declined')),
  chosen_on date not null,
  done_on date,
  primary key (pseudonym, framework, action)
);

-- Which sessions may open answers that were begun on a slip. The seal is a keyed fingerprint of the session's token, so it cannot be
-- joined to the session table, which keeps another hash of it.
create table private.opening (
  pseudonym text collate "C" not null check (char_length(pseudonym) = 43),
  seal text collate "C" not null check (char_length(seal) = 43),
  primary key (pseudonym, seal)
);

create table private.return_code (
  pseudonym text collate "C" primary key check (char_length(pseudonym) = 43),
  code text collate "C" not null check (char_length(code) = 43)
);

do $$
declare target text;
begin
  foreach target in array array['private.response', 'private.answer', 'private.goal', 'private.opening', 'private.return_code'] loop
    execute format('alter table %s enable row level security', target);
    execute format('create policy own on %s using (pseudonym = app.pseudonym()) with check (pseudonym = app.pseudonym())', target);
    execute format('grant select, insert, update, delete on %s to stegvis_web, stegvis_worker', target);
  end loop;
end $$;

-- May this session open what the pseudonym has? A sign-in of the person's own may; one that somebody else issued may when nothing was
-- there before it, or after the return code.
create function private.may_open(origin text, seal text) returns boolean language sql stable as $$
  select origin in ('mail', 'school', 'demo')
      or exists (select from private.opening o where o.pseudonym = app.pseudonym() and o.seal = may_open.seal)
      or not (exists (select from private.response r where r.pseudonym = app.pseudonym())
           or exists (select from private.goal g where g.pseudonym = app.pseudonym())) $$;

-- Saving one answer in one round trip: session, membership, open round, opening, level, revision and the write itself.
-- Runs as the caller, under row-level security. Writes nothing outside schema private.
-- outcome: saved | unchanged | conflict | signed_out | not_member | not_open | not_begun | locked. On a conflict the row's content is what is saved.
-- A note is sealed anew each time, so only the caller can see that two notes are the same: with a note, a repeated save is a conflict here.
create function save_answer(
  p_authority uuid, p_person uuid, p_token bytea, p_pseudonym text, p_seal text, p_round uuid, p_school uuid, p_statement text,
  p_audience text, p_choice smallint, p_importance smallint, p_note bytea, p_keep_note boolean, p_revision integer, p_today date,
  out outcome text, out revision integer, out choice smallint, out importance smallint, out note bytea)
  language plpgsql as $$
declare
  v_origin text;
  v_opened boolean;
begin
  perform set_config('app.authority', p_authority::text, true), set_config('app.person', p_person::text, true),
          set_config('app.pseudonym', p_pseudonym, true);

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
     and (p.to_on is null or p.to_on > p_today) and m.audience = p_audience and r.closes_on >= p_today
     and not exists (select from public.round_closing c where c.round_id = m.round_id);
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
  on conflict do nothing
  returning a.revision into revision;
  if found then outcome := 'saved'; choice := p_choice; importance := p_importance; return; end if;

  select a.revision, a.choice, a.importance, a.note into revision, choice, importance, note from private.answer a
   where a.round_id = p_round and a.school_id = p_school and a.pseudonym = p_pseudonym and a.statement = p_statement;
  if not found then outcome := 'not_begun'; return; end if;
  outcome := case when p_keep_note and choice is not distinct from p_choice and importance is not distinct from p_importance
                  then 'unchanged' else 'conflict' end;
end $$;

-- How many have handed in at a school, while a round is open: a number, never who.
create function private.handed_in_total(p_round uuid, p_school uuid) returns integer
  language sql stable security definer set search_path = public as $$
  select count(*)::integer from private.response r join round on round.id = r.round_id
   where r.round_id = p_round and r.school_id = p_school and r.handed_in_on is not null and round.authority_id = app.authority() $$;

-- Which of these pseudonyms have handed in: only for who can compute them, and only the worker asks, to remind the others.
create function private.handed_in(p_round uuid, p_school uuid, p_pseudonyms text[]) returns setof text
  language sql stable security definer set search_path = public as $$
  select r.pseudonym from private.response r
   where r.round_id = p_round and r.school_id = p_school and r.handed_in_on is not null and r.pseudonym = any (p_pseudonyms) $$;
revoke execute on function private.handed_in(uuid, uuid, text[]) from public;
grant execute on function private.handed_in(uuid, uuid, text[]) to stegvis_worker;

-- Row order and transaction numbers tell what was written beside what. Written anew in random order in one transaction, they tell nothing.
create function private.shuffle() returns void language plpgsql security definer set search_path = private as $$
begin
  lock table response, answer, goal, opening, return_code in exclusive mode;
  create temporary table shuffled_answer on commit drop as select * from answer;
  create temporary table shuffled_response on commit drop as select * from response;
  create temporary table shuffled_goal on commit drop as select * from goal;
  create temporary table shuffled_opening on commit drop as select * from opening;
  create temporary table shuffled_code on commit drop as select * from return_code;
  delete from response; delete from goal; delete from opening; delete from return_code;
  insert into response select * from shuffled_response order by random();
  insert into answer select * from shuffled_answer order by random();
  insert into goal select * from shuffled_goal order by random();
  insert into opening select * from shuffled_opening order by random();
  insert into return_code select * from shuffled_code order by random();
end $$;
revoke execute on function private.shuffle() from public;
grant execute on function private.shuffle() to stegvis_worker;

-- A result that a person chose to show their principal: a sealed copy, made and taken back by that person.
create table shared_result (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  person_id uuid not null,
  round_id uuid not null,
  school_id uuid not null,
  sealed bytea not null,
  shared_on date not null,
  unique (person_id, round_id, school_id),
  foreign key (authority_id, person_id) references person (authority_id, id) on delete cascade,
  foreign key (authority_id, round_id) references round (authority_id, id),
  foreign key (authority_id, school_id) references unit (authority_id, id)
);
alter table shared_result enable row level security;
create policy by_person on shared_result
  using (authority_id = app.authority() and person_id = app.person())
  with check (authority_id = app.authority() and person_id = app.person());
create policy by_principal on shared_result for select using (
  authority_id = app.authority() and exists (
    select from duty d where d.person_id = app.person() and d.unit_id = shared_result.school_id and d.role = 'principal' and (d.to_on is null or d.to_on > current_date)));
grant select, insert, update, delete on shared_result to stegvis_web;
