-- What every later migration stands on: who asks (settings of the transaction), row-level security, jobs, events, mail kept for the demo.
-- Three logins: the owner of the database runs this; stegvis_web answers requests; stegvis_worker runs jobs. Neither of the two owns a table.

create schema app;
grant usage on schema app to stegvis_web, stegvis_worker;

-- A setting that was never set reads as '' in a pooled connection: both must match nothing.
create function app.authority() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.authority', true), '')::uuid $$;
create function app.person() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.person', true), '')::uuid $$;
create function app.session() returns bytea language sql stable parallel safe
  as $$ select decode(nullif(current_setting('app.session', true), ''), 'hex') $$;
create function app.ticket() returns bytea language sql stable parallel safe
  as $$ select decode(nullif(current_setting('app.ticket', true), ''), 'hex') $$;
create function app.pseudonym() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.pseudonym', true), '') $$;

-- Rows of a table belong to one authority; both logins see only the authority that the transaction is for.
create procedure app.protect_by_authority(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('create policy by_authority on %s using (authority_id = app.authority()) with check (authority_id = app.authority())', target);
  execute format('grant select, insert, update, delete on %s to stegvis_web, stegvis_worker', target);
end $$;

create table authority (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('real', 'demo')),
  name text not null check (char_length(name) between 1 and 200),
  created_on date not null,
  unique (id, kind)
);
alter table authority enable row level security;
create policy own on authority using (id = app.authority());
create policy own_change on authority for update using (id = app.authority()) with check (id = app.authority());
grant select, update (name) on authority to stegvis_web, stegvis_worker;

create function app.installation_is_empty() returns boolean language sql stable security definer set search_path = public
  as $$ select not exists (select from authority) $$;

-- The first page makes one authority in an empty installation. A lock lets two first visitors make one, not two.
create function app.create_first_authority(kind text, name text, today date) returns uuid
  language plpgsql security definer set search_path = public as $$
declare made uuid;
begin
  perform pg_advisory_xact_lock(hashtext('stegvis first authority'));
  if exists (select from authority) then return null; end if;
  insert into authority (kind, name, created_on) values (kind, name, today) returning id into made;
  return made;
end $$;

-- Whose house a visitor without a session stands before: the authority, where there is exactly one.
create function app.only_authority() returns uuid language sql stable security definer set search_path = public
  as $$ select (array_agg(id))[1] from authority having count(*) = 1 $$;

-- For jobs and commands that go through all authorities.
create function app.authorities() returns table (id uuid, kind text, name text) language sql stable security definer set search_path = public
  as $$ select id, kind, name from authority order by created_on, name, id $$;
revoke execute on function app.authorities() from public;
grant execute on function app.authorities() to stegvis_worker;

-- Append-only: who did what about what, when. Never about anyone's answering.
create table event (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  person_id uuid,
  what text not null,
  about_kind text not null,
  about_id uuid,
  detail jsonb not null default '{}',
  at timestamptz not null default now()
);
create index event_about on event (authority_id, about_kind, about_id, at desc);
alter table event enable row level security;
create policy by_authority on event using (authority_id = app.authority()) with check (authority_id = app.authority());
grant select, insert on event to stegvis_web, stegvis_worker;

-- Mail of a demo authority, or of development, is kept here to be read in the browser; mail of a real authority never is.
create table kept_mail (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  recipient text not null,
  subject text not null,
  body text not null,
  at timestamptz not null default now()
);
call app.protect_by_authority('kept_mail');

-- graphile-worker owns its tables in a schema that belongs to the worker's login.
do $$ begin execute format('grant create on database %I to stegvis_worker', current_database()); end $$;
