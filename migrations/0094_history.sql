-- Earlier assessments, made elsewhere and read in as files (decision 51). No answer of anyone is kept: a file is sealed while it waits to be read, its sums while they wait for a yes, and
-- then there is what may be shown.

-- A file on its way in. `sealed`: the file, then its sums, with the key outside the database; empty when nothing waits any more.
create table history_import (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  by_person_id uuid,
  file_name text not null,
  sealed bytea not null,
  state text not null check (state in ('reading', 'faulty', 'ready', 'importing', 'done', 'failed')),
  -- How it is read: mapping, framework, what the file does not say itself.
  manner jsonb not null,
  done integer not null default 0,
  total integer not null default 0,
  preview jsonb,
  at timestamptz not null,
  unique (authority_id, id)
);
call app.protect_by_authority('history_import');
create trigger administrators_only before insert or update or delete on history_import for each statement execute function app.demand_administrator();

-- A round that was held before Stegvis, or beside it. Its figures are shown from `shown_at` on. Asked was either a framework's version or an instrument of its own.
create table history_round (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  name text not null check (char_length(name) between 1 and 200),
  held_on date not null,
  kind text not null check (kind in ('persons', 'counts')),
  minimum_group smallint not null check (minimum_group in (5, 7, 10)),
  framework_version_id uuid references framework_version,
  instrument jsonb,
  levels smallint not null check (levels between 2 and 9),
  answers integer not null,
  by_person_id uuid,
  imported_at timestamptz not null,
  shown_at timestamptz not null,
  unique (authority_id, id),
  check ((framework_version_id is null) <> (instrument is null))
);
call app.protect_by_authority('history_round');

-- Taken away after it had been shown: its figures are gone, and that it was there is known, so that nobody is shown the same people's answers a second time in another cut.
create table history_removal (
  round_id uuid primary key,
  authority_id uuid not null references authority,
  by_person_id uuid,
  at timestamptz not null,
  foreign key (authority_id, round_id) references history_round (authority_id, id) on delete cascade
);
call app.protect_by_authority('history_removal');

-- The units of an earlier round, in the tree of the day it was read in; a team that is no more has an id of its own.
create table history_unit (
  round_id uuid not null,
  authority_id uuid not null references authority,
  unit_id uuid not null,
  level text not null check (level in ('team', 'school', 'district', 'authority')),
  name text not null,
  code text,
  parent_id uuid,
  primary key (round_id, unit_id),
  foreign key (authority_id, round_id) references history_round (authority_id, id) on delete cascade
);
create index history_unit_unit on history_unit (unit_id);
call app.protect_by_authority('history_unit');

-- What may be shown of a unit, by the rules of a release.
create table history_cell (
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
  primary key (round_id, unit_id, audience, kind, key),
  foreign key (authority_id, round_id) references history_round (authority_id, id) on delete cascade
);
call app.protect_by_authority('history_cell');

-- Written once, by the worker. Taken away by an administrator.
do $$
declare target text;
begin
  foreach target in array array['history_round', 'history_unit', 'history_cell'] loop
    execute format('revoke insert, update on %s from stegvis_web', target);
    execute format('revoke update, delete on %s from stegvis_worker', target);
    execute format('create trigger administrators_only before insert or update or delete on %I for each statement execute function app.demand_administrator()', target);
  end loop;
end $$;
revoke update, delete on history_removal from stegvis_web, stegvis_worker;
create trigger administrators_only before insert on history_removal for each statement execute function app.demand_administrator();

-- Whether anything from before is there to be read, for the pages of rooms that know nothing of it.
create function app.has_history(p_now timestamptz) returns boolean language sql stable security invoker set search_path = public, pg_temp as $$
  select exists (select from history_round r where r.shown_at <= p_now and not exists (select from history_removal x where x.round_id = r.id)) $$;
