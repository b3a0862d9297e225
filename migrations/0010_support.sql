-- Support: a school asks, a coach accepts, and that school is open to the coach until a day. States are records.

-- Whether a person coaches a school on a day: a coach's duty at the school, its district or the whole authority.
create function app.coaches(p_person uuid, p_school uuid, p_today date) returns boolean language sql stable as $$
  select exists (select from public.unit_place s join public.duty d on d.unit_id in (s.id, s.district_id, s.authority_id)
                  where s.id = p_school and d.person_id = p_person and d.role = 'coach'
                    and d.from_on <= p_today and (d.to_on is null or d.to_on > p_today)) $$;

create table support_request (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  school_id uuid not null,
  -- The team that a team lead asks for; none when the school asks.
  team_id uuid,
  kind text not null check (kind in ('plan', 'checkin', 'other')),
  text text not null default '' check (char_length(text) <= 2000),
  -- The coach who is asked; none when any coach of the school is.
  coach_id uuid,
  by_person_id uuid,
  asked_on date not null,
  at timestamptz not null default now(),
  check (kind <> 'other' or text <> ''),
  unique (authority_id, id),
  foreign key (authority_id, school_id) references unit (authority_id, id),
  foreign key (authority_id, team_id) references unit (authority_id, id),
  foreign key (authority_id, coach_id) references person (authority_id, id) on delete set null (coach_id),
  foreign key (authority_id, by_person_id) references person (authority_id, id) on delete set null (by_person_id)
);
create index support_request_school on support_request (authority_id, school_id);
call app.protect_by_authority('support_request');

-- One coach accepts a request: the primary key lets one win.
create table support_acceptance (
  request_id uuid primary key,
  authority_id uuid not null references authority,
  person_id uuid,
  -- The last day that the coach helps.
  until date not null check (until >= on_day),
  note text not null default '' check (char_length(note) <= 2000),
  on_day date not null,
  foreign key (authority_id, request_id) references support_request (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references person (authority_id, id) on delete set null (person_id)
);
call app.protect_by_authority('support_acceptance');

-- A coach says no. It closes the request when nobody is left to ask.
create table support_decline (
  request_id uuid not null,
  authority_id uuid not null references authority,
  person_id uuid not null,
  note text not null check (char_length(note) between 1 and 2000),
  closes boolean not null,
  on_day date not null,
  at timestamptz not null default now(),
  primary key (request_id, person_id),
  foreign key (authority_id, request_id) references support_request (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references person (authority_id, id) on delete cascade
);
create unique index support_decline_closing on support_decline (request_id) where closes;
call app.protect_by_authority('support_decline');

create table support_withdrawal (
  request_id uuid primary key,
  authority_id uuid not null references authority,
  by_person_id uuid,
  on_day date not null,
  foreign key (authority_id, request_id) references support_request (authority_id, id) on delete cascade,
  foreign key (authority_id, by_person_id) references person (authority_id, id) on delete set null (by_person_id)
);
call app.protect_by_authority('support_withdrawal');

-- What was asked for is done, or is not needed any more. Said by the school or by the coach; it ends the access.
create table support_completion (
  request_id uuid primary key,
  authority_id uuid not null references authority,
  by_person_id uuid,
  note text not null default '' check (char_length(note) <= 2000),
  on_day date not null,
  foreign key (authority_id, request_id) references support_request (authority_id, id) on delete cascade,
  foreign key (authority_id, by_person_id) references person (authority_id, id) on delete set null (by_person_id)
);
call app.protect_by_authority('support_completion');

-- The schools that a coach may see, from a day to the first day it no longer holds. It counts only while the coach's duty covers the school.
create table coach_access (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  person_id uuid not null,
  school_id uuid not null,
  request_id uuid not null,
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  unique (request_id),
  foreign key (authority_id, request_id) references support_request (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references person (authority_id, id) on delete cascade,
  foreign key (authority_id, school_id) references unit (authority_id, id)
);
create index coach_access_person on coach_access (person_id);
create index coach_access_school on coach_access (school_id);
call app.protect_by_authority('coach_access');

-- Texts that a coach keeps to write again; nobody else sees them.
create table phrase (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  person_id uuid not null,
  text text not null check (char_length(text) between 1 and 2000),
  kept_on date not null,
  at timestamptz not null default now(),
  foreign key (authority_id, person_id) references person (authority_id, id) on delete cascade
);
create unique index phrase_text on phrase (person_id, md5(text));
alter table phrase enable row level security;
create policy own on phrase
  using (authority_id = app.authority() and person_id = app.person())
  with check (authority_id = app.authority() and person_id = app.person());
grant select, insert, delete on phrase to stegvis_web;
