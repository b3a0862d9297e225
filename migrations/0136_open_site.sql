-- The open site (decision 66): what an authority has published stands on pages that anybody reads without signing in. What is read there is what was kept here when it was published and
-- nothing else: no draft, no name and no figure can come out by an address, whatever happens to what it was made of. States are records.

-- Every address that an authority has had, for good: a short name never becomes somebody else's, and the old ones lead on.
create table open_site_address (
  address text primary key check (address ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(address) between 2 and 40),
  authority_id uuid not null references authority,
  by_name text not null,
  at timestamptz not null,
  unique (authority_id, address)
);
-- The address that holds, and what stands at the head of the first page; empty: as the program says it.
create table open_site (
  authority_id uuid primary key references authority,
  address text not null,
  title text not null default '' check (char_length(title) <= 120),
  lead text not null default '' check (char_length(lead) <= 600),
  foreign key (authority_id, address) references open_site_address (authority_id, address)
);

-- A page keeps its address as long as there is a site: what is taken back answers that it is gone, and nothing else moves in.
create table open_page (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  kind text not null check (kind ~ '^[a-z][a-z0-9-]{0,60}$'),
  -- Which of its kind, as the room of that names it.
  thing text not null check (char_length(thing) between 1 and 120),
  address text not null check (address ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(address) between 1 and 80),
  unique (authority_id, id),
  unique (authority_id, address),
  unique (authority_id, kind, thing)
);

create table open_publication (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  page_id uuid not null,
  -- Which version of the thing, as the room of that names it.
  version text not null check (char_length(version) between 1 and 120),
  -- All that the page says, in every language of the interface.
  content jsonb not null,
  -- Whether names of people beside their duties were let stand.
  with_names boolean not null,
  by_person_id uuid,
  by_name text not null,
  at timestamptz not null,
  ended_at timestamptz,
  ended_by_name text,
  -- Why it was taken back; empty where a newer version came in its place.
  ended_reason text check (char_length(ended_reason) <= 1000),
  unique (authority_id, id),
  check ((ended_at is null) = (ended_reason is null) and (ended_at is null) = (ended_by_name is null)),
  foreign key (authority_id, page_id) references open_page (authority_id, id),
  foreign key (authority_id, by_person_id) references person (authority_id, id) on delete set null (by_person_id)
);
create unique index open_publication_open on open_publication (page_id) where ended_at is null;
create index open_publication_page on open_publication (page_id, at);
create index open_publication_person on open_publication (authority_id, by_person_id);

-- The paper as it was made when it was published, byte by byte.
create table open_paper (
  publication_id uuid primary key,
  authority_id uuid not null references authority,
  file_name text not null check (char_length(file_name) between 1 and 300),
  bytes bytea not null,
  sha256 bytea not null check (sha256 = sha256(bytes)),
  foreign key (authority_id, publication_id) references open_publication (authority_id, id)
);

call app.protect_by_authority('open_site_address');
call app.protect_by_authority('open_site');
call app.protect_by_authority('open_page');
call app.protect_by_authority('open_publication');
call app.protect_by_authority('open_paper');
revoke delete on open_site_address, open_site, open_page, open_publication, open_paper from stegvis_web, stegvis_worker;
revoke update on open_site_address, open_page, open_publication, open_paper from stegvis_web, stegvis_worker;
grant update (ended_at, ended_by_name, ended_reason) on open_publication to stegvis_web, stegvis_worker;

-- One number for the installation that grows with every change of what is open, in the transaction that changes it: by it each process knows what it keeps to be as it was.
create table open_change (one boolean primary key default true check (one), number bigint not null);
insert into open_change values (true, 1);
create function app.open_change() returns bigint language sql stable security definer set search_path = public, pg_temp as $$ select number from open_change $$;
create function app.note_open_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update open_change set number = number + 1;
  return null;
end $$;
create trigger note_open_change after insert or update on open_site for each statement execute function app.note_open_change();
create trigger note_open_change after insert or update on open_publication for each statement execute function app.note_open_change();
create trigger note_open_change after update of name on authority for each statement execute function app.note_open_change();
-- What is in force decides which plan is told as the one that holds, and a decision that is taken back takes its page along.
create trigger note_open_change after insert or update on authority_plan_force for each statement execute function app.note_open_change();

-- Whose an address is, or was, and the one that holds now: all that is known of it before anybody has come in.
create function app.open_site_at(wanted text) returns table (authority_id uuid, address text, kind text, name text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select s.authority_id, s.address, a.kind, a.name
    from open_site_address d join open_site s on s.authority_id = d.authority_id join authority a on a.id = s.authority_id
   where d.address = wanted
$$;
-- The addresses of the sites that show something, for those who search the web; a demo is not for them.
create function app.open_sites() returns table (address text) language sql stable security definer set search_path = public, pg_temp as $$
  select s.address from open_site s join authority a on a.id = s.authority_id
   where a.kind = 'real' and exists (select from open_publication p where p.authority_id = s.authority_id and p.ended_at is null)
   order by s.address
$$;
revoke execute on function app.open_change(), app.note_open_change(), app.open_site_at(text), app.open_sites() from public;
grant execute on function app.open_change(), app.open_site_at(text), app.open_sites() to stegvis_web, stegvis_worker;
