-- Sign-in and sessions. Times here are no finer than a week or a day, because a session's moment beside an answer's would name the one who answered.

create table session (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  person_id uuid not null,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  origin text not null check (origin in ('mail', 'school', 'slip', 'operator', 'demo')),
  device text not null,
  created_on date not null,
  seen_week date not null,
  expires_on date not null,
  foreign key (authority_id, person_id) references person (authority_id, id) on delete cascade
);
create index session_person on session (person_id);
alter table session enable row level security;
-- Found by the token that only the device has, or by the person whose devices they are.
create policy by_token on session for select using (token_hash = app.session());
create policy by_person on session
  using (authority_id = app.authority() and person_id = app.person())
  with check (authority_id = app.authority() and person_id = app.person());
grant select, insert, update, delete on session to stegvis_web, stegvis_worker;

-- Sessions that have run out are nobody's: the worker clears them.
create function app.clear_sessions(today date) returns void language sql security definer set search_path = public
  as $$ delete from session where expires_on <= today $$;
revoke execute on function app.clear_sessions(date) from public;
grant execute on function app.clear_sessions(date) to stegvis_worker;

-- One-time ways in: a mailed link (removed when used), one to an address that somebody changed, a confirmation sent to the earlier address, a slip with a code, an address printed by the operator.
create table ticket (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  person_id uuid not null,
  kind text not null check (kind in ('mail', 'readdressed', 'confirmation', 'slip', 'operator')),
  secret_hash bytea not null unique check (octet_length(secret_hash) = 32),
  issued_by uuid,
  issued_on date not null,
  expires_at timestamptz not null,
  used_on date,
  withdrawn_on date,
  foreign key (authority_id, person_id) references person (authority_id, id) on delete cascade
);
create index ticket_person on ticket (person_id, kind);
alter table ticket enable row level security;
create policy by_secret on ticket using (secret_hash = app.ticket());
create policy by_authority on ticket using (authority_id = app.authority()) with check (authority_id = app.authority());
grant select, insert, update, delete on ticket to stegvis_web, stegvis_worker;

-- The accounts that an address belongs to, before anyone knows whose authority is asked for.
create function app.accounts_by_email(address text, today date) returns table (authority_id uuid, person_id uuid, given_name text, email text, language text, authority_name text, authority_kind text)
  language sql stable security definer set search_path = public as $$
  select p.authority_id, p.id, p.given_name, p.email, p.language, a.name, a.kind
    from person p join authority a on a.id = p.authority_id
   where lower(p.email) = lower(address) and (p.to_on is null or p.to_on > today)
   order by a.created_on $$;

-- How often something was tried; the bucket is a keyed fingerprint. Lost at a crash, which harms nobody.
create unlogged table attempt (
  bucket text primary key,
  count integer not null,
  until timestamptz not null
);
grant select, insert, update, delete on attempt to stegvis_web, stegvis_worker;
