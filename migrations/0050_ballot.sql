-- Anonymous answers: questions, who may answer, unused tickets, papers, and what may be said of them. The attacks that this answers: docs/decisions/0041-ballots.md.

-- What is asked, of how many, until when. Nothing of it changes once people may have read it.
create table ballot (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  -- Title, place and questions, in both languages.
  asking jsonb not null,
  minimum_group smallint not null check (minimum_group in (5, 7, 10)),
  eligible integer not null check (eligible between 1 and 5000),
  opened_on date not null,
  closes_on date not null check (closes_on >= opened_on),
  unique (authority_id, id)
);
call app.protect_by_authority('ballot');
revoke update, delete on ballot from stegvis_web, stegvis_worker;

-- Who may answer, to send everybody the same mail. Whether somebody has is nowhere. Forgotten when the answers are counted.
create table ballot_person (
  ballot_id uuid not null,
  authority_id uuid not null references authority,
  person_id uuid not null,
  primary key (ballot_id, person_id),
  foreign key (authority_id, ballot_id) references ballot (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id) on delete cascade
);
call app.protect_by_authority('ballot_person');
revoke update on ballot_person from stegvis_web, stegvis_worker;
revoke delete on ballot_person from stegvis_web;

create table ballot_closing (
  ballot_id uuid primary key,
  authority_id uuid not null references authority,
  closed_on date not null,
  foreign key (authority_id, ballot_id) references ballot (authority_id, id)
);
call app.protect_by_authority('ballot_closing');
revoke update, delete on ballot_closing from stegvis_web, stegvis_worker;

-- The code on the projector: a keyed hash of its letters, the last day it holds, and how many tickets it may give and has given.
create table ballot_code (
  ballot_id uuid primary key,
  authority_id uuid not null references authority,
  number integer not null default 1,
  hash bytea not null unique check (octet_length(hash) = 32),
  until_on date not null,
  most integer not null check (most between 0 and 5000),
  given integer not null default 0,
  foreign key (authority_id, ballot_id) references ballot (authority_id, id)
);
call app.protect_by_authority('ballot_code');

-- What may be said of the answers, made once; the words are sealed, since free text would give its writer away.
create table ballot_result (
  ballot_id uuid primary key,
  authority_id uuid not null references authority,
  outcome jsonb not null,
  words bytea,
  counted_on date not null,
  foreign key (authority_id, ballot_id) references ballot (authority_id, id)
);
call app.protect_by_authority('ballot_result');
revoke update, delete on ballot_result from stegvis_web, stegvis_worker;
revoke insert on ballot_result from stegvis_web;

-- Keyed hashes of the tickets, in order of their value. A used one is written over by random bytes: without the key it looks like any other, and the row is as long as before.
create table private.ballot_roll (
  ballot_id uuid primary key references ballot,
  mailed bytea[] not null,
  coded bytea[] not null
);
-- The papers of a ballot in one row: sealed, all of one size, in an order drawn anew with each. So no row, transaction number or place is one paper's own. `coded`: how many came by the code.
create table private.ballot_urn (
  ballot_id uuid primary key references ballot,
  papers bytea[] not null default '{}',
  words bytea[] not null default '{}',
  coded integer not null default 0
);
alter table private.ballot_roll alter column mailed set storage external, alter column coded set storage external;
alter table private.ballot_urn alter column papers set storage external, alter column words set storage external;
-- No login reads or writes them: only the functions below do.
alter table private.ballot_roll enable row level security;
alter table private.ballot_urn enable row level security;

create function app.ballot_is_open(p_ballot uuid, p_today date) returns boolean language sql stable as $$
  select exists (select from public.ballot b where b.id = p_ballot and b.closes_on >= p_today
                    and not exists (select from public.ballot_closing c where c.ballot_id = b.id)) $$;

-- Lays out the tickets of a ballot, once: one for each who may answer, and as many more for the code.
create function private.ballot_open(p_ballot uuid, p_mailed bytea[], p_coded bytea[]) returns void
  language plpgsql security definer set search_path = private, pg_temp as $$
begin
  perform from public.ballot b
   where b.id = p_ballot and b.authority_id = app.authority() and cardinality(p_mailed) = b.eligible and cardinality(p_coded) = b.eligible
     and b.eligible = (select count(*) from public.ballot_person p where p.ballot_id = b.id);
  if not found then raise exception 'not as many tickets as people'; end if;
  insert into ballot_roll (ballot_id, mailed, coded)
  values (p_ballot, (select array_agg(t order by t) from unnest(p_mailed) t), (select array_agg(t order by t) from unnest(p_coded) t));
  insert into ballot_urn (ballot_id) values (p_ballot);
end $$;

-- What a ticket opens: whose ballot it is, what is asked, and whether the ticket is unused. Changes nothing.
create function private.ballot_look(p_ballot uuid, p_ticket bytea, p_today date)
  returns table (authority uuid, "authorityName" text, asking jsonb, "minimumGroup" smallint, eligible integer, "closesOn" date, state text)
  language sql stable security definer set search_path = private, pg_temp as $$
  select b.authority_id, a.name, b.asking, b.minimum_group, b.eligible, b.closes_on,
         case when not app.ballot_is_open(b.id, p_today) then 'closed'
              when exists (select from ballot_roll r where r.ballot_id = b.id and (p_ticket = any (r.mailed) or p_ticket = any (r.coded))) then 'unused'
              else 'used' end
    from public.ballot b join public.authority a on a.id = b.authority_id where b.id = p_ballot $$;

-- Uses a ticket up and lays the paper in, in one statement that waits for nobody's name: taken | used | closed. Both rows are written as wholes, whatever is in them.
create function private.ballot_cast(p_ballot uuid, p_ticket bytea, p_paper bytea, p_words bytea[], p_today date) returns text
  language plpgsql security definer set search_path = private, pg_temp as $$
declare
  v_blank bytea := sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
  v_coded integer := 0;
begin
  if octet_length(p_paper) <> 92 or cardinality(p_words) > 4 or exists (select from unnest(p_words) w where octet_length(w) <> 1396) then
    raise exception 'a paper of another size';
  end if;
  if not app.ballot_is_open(p_ballot, p_today) then return 'closed'; end if;
  update ballot_roll r set mailed = (select array_agg(t order by t) from unnest(array_replace(r.mailed, p_ticket, v_blank)) t)
   where r.ballot_id = p_ballot and p_ticket = any (r.mailed);
  if not found then
    update ballot_roll r set coded = (select array_agg(t order by t) from unnest(array_replace(r.coded, p_ticket, v_blank)) t)
     where r.ballot_id = p_ballot and p_ticket = any (r.coded);
    if not found then return case when app.ballot_is_open(p_ballot, p_today) then 'used' else 'closed' end; end if;
    v_coded := 1;
  end if;
  update ballot_urn u
     set papers = (select array_agg(p order by random()) from unnest(u.papers || p_paper) p),
         words = (select coalesce(array_agg(w order by random()), '{}') from unnest(u.words || p_words) w),
         coded = u.coded + v_coded
   where u.ballot_id = p_ballot;
  return 'taken';
end $$;

-- How many papers there are: a number, never whose.
create function private.ballot_total(p_ballot uuid) returns integer language sql stable security definer set search_path = private, pg_temp as $$
  select cardinality(u.papers) from ballot_urn u join public.ballot b on b.id = u.ballot_id where b.id = p_ballot and b.authority_id = app.authority() $$;

-- One more ticket for the code: which ballot's, and which of its tickets; `place` null when all are given. No row: no such code today.
create function private.ballot_code_take(p_hash bytea, p_today date) returns table (ballot uuid, place integer)
  language plpgsql security definer set search_path = private, pg_temp as $$
begin
  return query update public.ballot_code c set given = c.given + 1
    where c.hash = p_hash and c.until_on >= p_today and c.given < c.most and app.ballot_is_open(c.ballot_id, p_today)
    returning c.ballot_id, c.given;
  if not found then
    return query select c.ballot_id, null::integer from public.ballot_code c
      where c.hash = p_hash and c.until_on >= p_today and app.ballot_is_open(c.ballot_id, p_today);
  end if;
end $$;

-- Whose ballot a code is for today, without taking a ticket.
create function private.ballot_of_code(p_hash bytea, p_today date) returns uuid language sql stable security definer set search_path = private, pg_temp as $$
  select c.ballot_id from public.ballot_code c where c.hash = p_hash and c.until_on >= p_today and app.ballot_is_open(c.ballot_id, p_today) $$;

-- The papers of a closed ballot, for counting: sealed, in random order. Holds off who is still sending.
create function private.ballot_take(p_ballot uuid) returns table (papers bytea[], words bytea[], coded integer)
  language plpgsql security definer set search_path = private, pg_temp as $$
begin
  perform from public.ballot b join public.ballot_closing c on c.ballot_id = b.id where b.id = p_ballot and b.authority_id = app.authority();
  if not found then return; end if;
  perform from ballot_roll r where r.ballot_id = p_ballot for update;
  return query select (select coalesce(array_agg(p order by random()), '{}') from unnest(u.papers) p),
                      (select coalesce(array_agg(w order by random()), '{}') from unnest(u.words) w), u.coded
                 from ballot_urn u where u.ballot_id = p_ballot for update;
end $$;

-- What has been counted is forgotten: tickets, papers and who might answer.
create function private.ballot_forget(p_ballot uuid) returns void language plpgsql security definer set search_path = private, pg_temp as $$
begin
  perform from public.ballot_result r where r.ballot_id = p_ballot and r.authority_id = app.authority();
  if not found then raise exception 'not counted'; end if;
  delete from ballot_urn where ballot_id = p_ballot;
  delete from ballot_roll where ballot_id = p_ballot;
  delete from public.ballot_person where ballot_id = p_ballot;
  delete from public.ballot_code where ballot_id = p_ballot;
end $$;
revoke execute on function private.ballot_take(uuid), private.ballot_forget(uuid) from public;
grant execute on function private.ballot_take(uuid), private.ballot_forget(uuid) to stegvis_worker;
