-- Visits between schools, by invitation (decision 52). `host_id` invites; who comes is one named person, from the school `visitors_id`. Names are kept as they were.
create table visit (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  host_id uuid not null,
  visitors_id uuid not null check (visitors_id <> host_id),
  visitor_person_id uuid,
  visitor_name text not null,
  on_day date not null,
  look_at text not null check (char_length(look_at) between 1 and 2000),
  by_name text not null,
  invited_on date not null,
  unique (authority_id, id),
  foreign key (authority_id, host_id) references unit (authority_id, id),
  foreign key (authority_id, visitors_id) references unit (authority_id, id),
  foreign key (authority_id, visitor_person_id) references person (authority_id, id) on delete set null (visitor_person_id)
);
create index visit_host on visit (host_id, on_day);
create index visit_visitors on visit (visitors_id);
create index visit_visitor_person on visit (visitor_person_id);
call app.protect_by_authority('visit');

-- Whether the invited comes; it can be changed until the day.
create table visit_answer (
  visit_id uuid primary key,
  authority_id uuid not null references authority,
  comes boolean not null,
  text text not null check (char_length(text) <= 1000),
  on_day date not null,
  foreign key (authority_id, visit_id) references visit (authority_id, id) on delete cascade
);
call app.protect_by_authority('visit_answer');

-- What the visitor noted: theirs alone until shared, and from then on as it stands. The database itself shows nobody else what is not shared.
create table visit_notes (
  visit_id uuid primary key,
  authority_id uuid not null references authority,
  person_id uuid not null,
  text text not null check (char_length(text) between 1 and 10000),
  shared_on date,
  foreign key (authority_id, visit_id) references visit (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references person (authority_id, id) on delete cascade
);
create index visit_notes_person on visit_notes (person_id);
alter table visit_notes enable row level security;
create policy seen on visit_notes for select
  using (authority_id = app.authority() and (person_id = app.person() or shared_on is not null));
create policy begun on visit_notes for insert
  with check (authority_id = app.authority() and person_id = app.person());
create policy written on visit_notes for update
  using (authority_id = app.authority() and person_id = app.person() and shared_on is null)
  with check (authority_id = app.authority() and person_id = app.person());
grant select, insert, update on visit_notes to stegvis_web, stegvis_worker;

-- What the host answers to notes that were shared.
create table visit_reply (
  visit_id uuid primary key,
  authority_id uuid not null references authority,
  text text not null check (char_length(text) between 1 and 4000),
  by_name text not null,
  on_day date not null,
  foreign key (authority_id, visit_id) references visit (authority_id, id) on delete cascade
);
call app.protect_by_authority('visit_reply');
