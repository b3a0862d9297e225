-- One tree of units with dated parents; people; duties (person × unit × role × from/to).

create table unit (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  kind text not null check (kind in ('authority', 'district', 'school', 'team')),
  name text not null check (char_length(name) between 1 and 200),
  code text check (char_length(code) between 1 and 40),
  forms text[] not null default '{}',
  from_on date not null,
  to_on date check (to_on >= from_on),
  unique (authority_id, id)
);
create unique index unit_root on unit (authority_id) where kind = 'authority';
create unique index unit_school_code on unit (authority_id, code) where kind = 'school' and code is not null;
create index unit_kind on unit (authority_id, kind);
call app.protect_by_authority('unit');

create table unit_parent (
  authority_id uuid not null references authority,
  unit_id uuid not null,
  parent_id uuid not null,
  from_on date not null,
  to_on date check (to_on >= from_on),
  primary key (unit_id, from_on),
  foreign key (authority_id, unit_id) references unit (authority_id, id) on delete cascade,
  foreign key (authority_id, parent_id) references unit (authority_id, id)
);
create unique index unit_parent_now on unit_parent (unit_id) where to_on is null;
create index unit_children on unit_parent (parent_id) where to_on is null;
call app.protect_by_authority('unit_parent');

-- A team that was split or merged is a new team that succeeds the old.
create table unit_succession (
  authority_id uuid not null references authority,
  unit_id uuid not null,
  predecessor_id uuid not null,
  primary key (unit_id, predecessor_id),
  foreign key (authority_id, unit_id) references unit (authority_id, id) on delete cascade,
  foreign key (authority_id, predecessor_id) references unit (authority_id, id)
);
call app.protect_by_authority('unit_succession');

create table person (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  external_id text check (char_length(external_id) between 1 and 100),
  given_name text not null check (char_length(given_name) between 1 and 100),
  family_name text not null check (char_length(family_name) between 1 and 100),
  email text check (char_length(email) between 3 and 254),
  eppn text check (char_length(eppn) between 3 and 254),
  -- The address before somebody changed it ('' for none), until the person confirms the new one from there.
  earlier_email text,
  language text not null default 'sv' check (language in ('sv', 'en')),
  from_on date not null,
  to_on date check (to_on >= from_on),
  unique (authority_id, id)
);
create unique index person_external_id on person (authority_id, external_id) where external_id is not null;
create unique index person_email on person (authority_id, lower(email)) where email is not null;
create unique index person_eppn on person (authority_id, lower(eppn)) where eppn is not null;
create index person_name on person (authority_id, lower(family_name), lower(given_name));
call app.protect_by_authority('person');

-- Whoever can change an address could have a sign-in link sent to themselves. So a changed address is not the person's own way in until it is confirmed
-- from the earlier one, or changed back. It holds for every way an address is changed.
create function app.remember_earlier_email() returns trigger language plpgsql as $$
begin
  if lower(new.email) is distinct from lower(old.email) then
    new.earlier_email := coalesce(old.earlier_email, old.email, '');
    if lower(new.email) = lower(new.earlier_email) then new.earlier_email := null; end if;
  end if;
  return new;
end $$;
create trigger earlier_email before update of email on person for each row execute function app.remember_earlier_email();

create table duty (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  person_id uuid not null,
  unit_id uuid not null,
  role text not null check (role in ('teacher', 'staff', 'team_lead', 'leader', 'principal', 'district_head', 'coach', 'administrator')),
  home boolean not null default false,
  source text not null check (source in ('roster', 'hand')),
  from_on date not null,
  to_on date check (to_on >= from_on),
  foreign key (authority_id, person_id) references person (authority_id, id) on delete cascade,
  foreign key (authority_id, unit_id) references unit (authority_id, id)
);
create unique index duty_now on duty (person_id, unit_id, role) where to_on is null;
-- Ended duties are few, and a duty of today may have an end ahead: both are found by whole indexes.
create index duty_person on duty (person_id);
create index duty_unit on duty (unit_id);
create index duty_authority on duty (authority_id, role) where to_on is null;
call app.protect_by_authority('duty');

-- Each unit with the school and the district it lies under today.
create view unit_place with (security_invoker = true) as
  select u.id, u.authority_id, u.kind, u.name, u.code, u.forms, u.from_on, u.to_on,
         p.parent_id,
         case u.kind when 'school' then u.id when 'team' then p.parent_id end as school_id,
         case u.kind when 'district' then u.id
                     when 'school' then case when pu.kind = 'district' then pu.id end
                     when 'team' then case when gu.kind = 'district' then gu.id end end as district_id
    from unit u
    left join unit_parent p on p.unit_id = u.id and p.to_on is null
    left join unit pu on pu.id = p.parent_id
    left join unit_parent g on g.unit_id = pu.id and g.to_on is null
    left join unit gu on gu.id = g.parent_id;
grant select on unit_place to stegvis_web, stegvis_worker;

-- After a large import the planner must know at once that the tables have grown; its own round comes a minute later, and until then pages crawl.
create function app.count_people_anew() returns void language plpgsql security definer set search_path = public
  as $$ begin analyze unit; analyze unit_parent; analyze person; analyze duty; end $$;
revoke execute on function app.count_people_anew() from public;
grant execute on function app.count_people_anew() to stegvis_web, stegvis_worker;

-- A roster on its way in: the file as it was read, waiting for a yes.
create table roster_import (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  by_person_id uuid,
  file_name text not null,
  content bytea not null,
  state text not null default 'checking' check (state in ('checking', 'faulty', 'ready', 'importing', 'done', 'failed')),
  done integer not null default 0,
  total integer not null default 0,
  preview jsonb,
  at timestamptz not null default now()
);
call app.protect_by_authority('roster_import');

-- What the authority itself answers for on its accessibility statement and contact lines.
create table authority_page (
  authority_id uuid primary key references authority,
  content jsonb not null default '{}',
  changed_on date not null
);
call app.protect_by_authority('authority_page');
