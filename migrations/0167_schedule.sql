-- The schedule of a programme: blocks of a seminar day that exclude each other, who lectures, versions that it was released in, and reminders.

-- Its sessions lie side by side: whoever has a seat in one has none in another at the same time (the blocks of a seminar day).
alter table course add column one_at_a_time boolean not null default false;

-- Days before a session when those with a seat are reminded; null: not at all.
alter table course_session add column remind_days smallint check (remind_days between 1 and 30);

-- Reminders that have been sent, once for each time that the session has had.
create table session_reminding (
  session_id uuid not null,
  authority_id uuid not null references authority,
  sequence integer not null,
  at timestamptz not null,
  primary key (session_id, sequence),
  foreign key (authority_id, session_id) references course_session (authority_id, id) on delete cascade
);
call app.protect_by_authority('session_reminding');

-- Who lectures: somebody of the authority, under the name that they have there, or somebody from outside by name.
create table session_lecturer (
  session_id uuid not null,
  authority_id uuid not null references authority,
  position smallint not null check (position between 1 and 20),
  person_id uuid,
  name text not null default '' check (char_length(name) <= 200),
  primary key (session_id, position),
  check ((person_id is null) = (name <> '')),
  foreign key (authority_id, session_id) references course_session (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references person (authority_id, id) on delete cascade
);
create index session_lecturer_person on session_lecturer (person_id);
call app.protect_by_authority('session_lecturer');

-- A version of a programme's schedule: its sessions as they were told when it was released. What has changed since is found by laying the next, or what holds now, beside it.
create table programme_version (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  programme_id uuid not null,
  number integer not null check (number > 0),
  at timestamptz not null,
  by_name text not null,
  unique (authority_id, id),
  unique (programme_id, number),
  foreign key (authority_id, programme_id) references programme (authority_id, id) on delete cascade
);
call app.protect_by_authority('programme_version');

create table programme_version_session (
  version_id uuid not null,
  authority_id uuid not null references authority,
  session_id uuid not null,
  title text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null,
  cancelled boolean not null,
  primary key (version_id, session_id),
  foreign key (authority_id, version_id) references programme_version (authority_id, id) on delete cascade,
  foreign key (authority_id, session_id) references course_session (authority_id, id) on delete cascade
);
create index programme_version_session_session on programme_version_session (session_id);
call app.protect_by_authority('programme_version_session');

-- A seminar day is a course of one day: tracks, rooms and times. Its blocks are sessions, with seats, a line and letters of their own.
create table seminar_day (
  course_id uuid primary key,
  authority_id uuid not null references authority,
  on_day date not null,
  place text not null check (char_length(place) between 1 and 120),
  opens_at timestamptz not null,
  closes_at timestamptz not null check (closes_at > opens_at),
  cancel_until timestamptz not null,
  time_kind text not null check (time_kind in ('regulated', 'voluntary')),
  foreign key (authority_id, course_id) references course (authority_id, id) on delete cascade
);
call app.protect_by_authority('seminar_day');

create table seminar_block (
  session_id uuid primary key,
  authority_id uuid not null references authority,
  -- The track (spår) it belongs to; empty: for everybody, across the tracks.
  track text not null default '' check (char_length(track) <= 80),
  foreign key (authority_id, session_id) references course_session (authority_id, id) on delete cascade
);
call app.protect_by_authority('seminar_block');
