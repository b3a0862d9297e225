-- Working groups of a programme (decision 74): people from several schools who meet, write down what was said and what is needed, and see to what they took on.
create table working_group (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  programme_id uuid not null,
  title text not null check (char_length(title) between 1 and 200),
  purpose text not null default '' check (char_length(purpose) <= 2000),
  -- Who reads notes and tasks, and who reads the needs: the members alone, those who run the programme too, or everybody. The group decides.
  notes_seen_by text not null default 'members' check (notes_seen_by in ('members', 'programme', 'all')),
  needs_seen_by text not null default 'programme' check (needs_seen_by in ('members', 'programme', 'all')),
  revision integer not null default 1,
  made_on date not null,
  made_by_name text not null,
  changed_by_name text not null,
  unique (authority_id, id),
  foreign key (authority_id, programme_id) references programme (authority_id, id) on delete cascade
);
create index working_group_programme on working_group (programme_id);
call app.protect_by_authority('working_group');

create table working_group_member (
  authority_id uuid not null references authority,
  group_id uuid not null,
  person_id uuid not null,
  chair boolean not null,
  since_on date not null,
  primary key (group_id, person_id),
  foreign key (authority_id, group_id) references working_group (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references person (authority_id, id) on delete cascade
);
create index working_group_member_person on working_group_member (person_id);
call app.protect_by_authority('working_group_member');

create table group_meeting (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  group_id uuid not null,
  held_on date not null,
  place text not null default '' check (char_length(place) <= 200),
  participants text not null default '' check (char_length(participants) <= 500),
  text text not null default '' check (char_length(text) <= 20000),
  revision integer not null default 1,
  changed_at timestamptz not null,
  changed_by_name text not null,
  unique (authority_id, id),
  foreign key (authority_id, group_id) references working_group (authority_id, id) on delete cascade
);
create index group_meeting_group on group_meeting (group_id, held_on);
call app.protect_by_authority('group_meeting');

-- What somebody took on at a meeting. Done is a record; who is erased leaves their task without an owner.
create table group_task (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  meeting_id uuid not null,
  what text not null check (char_length(what) between 1 and 500),
  person_id uuid,
  due_on date,
  at timestamptz not null,
  unique (authority_id, id),
  foreign key (authority_id, meeting_id) references group_meeting (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references person (authority_id, id) on delete set null (person_id)
);
create index group_task_meeting on group_task (meeting_id);
create index group_task_person on group_task (person_id);
call app.protect_by_authority('group_task');

create table group_task_completion (
  task_id uuid primary key,
  authority_id uuid not null references authority,
  at timestamptz not null,
  by_name text not null,
  foreign key (authority_id, task_id) references group_task (authority_id, id) on delete cascade
);
call app.protect_by_authority('group_task_completion');

-- A need that was put into words at a meeting: what the authority's plan can start from, and no one school's.
create table group_need (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  meeting_id uuid not null,
  framework text check (char_length(framework) between 1 and 100),
  aspect text check (char_length(aspect) between 1 and 100),
  text text not null check (char_length(text) between 1 and 1000),
  at timestamptz not null,
  unique (authority_id, id),
  check ((framework is null) = (aspect is null)),
  foreign key (authority_id, meeting_id) references group_meeting (authority_id, id) on delete cascade
);
create index group_need_meeting on group_need (meeting_id);
call app.protect_by_authority('group_need');
