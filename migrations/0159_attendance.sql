-- Attendance (decision 71): who was at a session, in minutes. Signing up is one record and having been there another. Nothing here is changed or taken away: what was written last stands.

-- Until when and from when the code on the screen holds round a session's start, in minutes, and whether leaving is counted: then a code is shown at the end as well. None: 15, 20, no.
create table attendance_setting (
  session_id uuid primary key,
  authority_id uuid not null references authority,
  minutes_before smallint not null check (minutes_before between 0 and 120),
  minutes_after smallint not null check (minutes_after between 5 and 240),
  leaving boolean not null,
  by_name text not null,
  foreign key (authority_id, session_id) references course_session (authority_id, id) on delete cascade
);
call app.protect_by_authority('attendance_setting');

-- One mark. By who leads (list, or a filled-in file): the whole time, some minutes, or not there. By oneself (qr: the picture; self: the letters): in, out, or gone to another session held at the same time.
create table attendance_mark (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  session_id uuid not null,
  person_id uuid not null,
  -- Grows in the order in which marks are written.
  number bigint not null generated always as identity,
  source text not null check (source in ('qr', 'self', 'list', 'import')),
  what text not null check (what in ('whole', 'partly', 'absent', 'in', 'out', 'moved')),
  minutes integer check (minutes between 1 and 1440),
  way text not null check (way in ('room', 'link')),
  -- The day in Sweden on which the session was to be held then: a mark holds for that day, and not for one that the session is moved to.
  held_on date not null,
  -- Why, where it must be said: against what somebody marked themselves, and after the list was locked.
  reason text not null default '' check (char_length(reason) <= 300),
  moved_to uuid,
  at timestamptz not null,
  by_person_id uuid,
  by_name text not null,
  check ((what = 'partly') = (minutes is not null)),
  check (what = 'moved' or moved_to is null),
  check ((source in ('list', 'import')) = (what in ('whole', 'partly', 'absent'))),
  foreign key (authority_id, session_id) references course_session (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references person (authority_id, id) on delete cascade,
  foreign key (authority_id, moved_to) references course_session (authority_id, id) on delete set null (moved_to),
  foreign key (authority_id, by_person_id) references person (authority_id, id) on delete set null (by_person_id)
);
create index attendance_mark_session on attendance_mark (session_id, person_id, number desc);
create index attendance_mark_person on attendance_mark (person_id);
create index attendance_mark_by on attendance_mark (by_person_id);
create index attendance_mark_moved on attendance_mark (moved_to) where moved_to is not null;
call app.protect_by_authority('attendance_mark');
revoke update, delete on attendance_mark from stegvis_web, stegvis_worker;

-- Somebody who came and was found on no list: a name, until it is known who they are. Then a mark of that person is written, and the name is forgotten here.
create table walk_in (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  session_id uuid not null,
  name text not null check (char_length(name) <= 120),
  minutes integer check (minutes between 1 and 1440),
  way text not null check (way in ('room', 'link')),
  at timestamptz not null,
  by_name text not null,
  -- Merged with a person, or taken off the list as a mistake.
  ended_at timestamptz,
  ended_as text check (ended_as in ('merged', 'mistake')),
  ended_by_name text,
  person_id uuid,
  unique (authority_id, id),
  check ((ended_at is null) = (ended_as is null) and (ended_at is null) = (ended_by_name is null)),
  foreign key (authority_id, session_id) references course_session (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references person (authority_id, id) on delete set null (person_id)
);
create index walk_in_session on walk_in (session_id);
create index walk_in_person on walk_in (person_id);
call app.protect_by_authority('walk_in');

-- From here on the list is what counts. It is opened again only by a record that says why.
create table attendance_lock (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  session_id uuid not null,
  at timestamptz not null,
  by_name text not null,
  opened_at timestamptz,
  opened_by_name text,
  opened_reason text check (char_length(opened_reason) between 1 and 300),
  check ((opened_at is null) = (opened_by_name is null) and (opened_at is null) = (opened_reason is null)),
  foreign key (authority_id, session_id) references course_session (authority_id, id) on delete cascade
);
create unique index attendance_lock_one on attendance_lock (session_id) where opened_at is null;
create index attendance_lock_session on attendance_lock (session_id);
call app.protect_by_authority('attendance_lock');
revoke delete on attendance_lock from stegvis_web, stegvis_worker;

-- A locked list takes corrections by who leads, with a reason, and nothing else. After the statement, so that a lock taken in between is seen: by then the session's row is held.
create function app.attendance_as_locked() returns trigger language plpgsql as $$
begin
  if exists (select from added a join public.attendance_lock l on l.session_id = a.session_id and l.opened_at is null
              where a.source in ('qr', 'self') or a.reason = '') then
    raise exception 'attendance is locked' using errcode = 'check_violation', constraint = 'attendance_locked';
  end if;
  return null;
end $$;
create trigger as_locked after insert on attendance_mark referencing new table as added for each statement execute function app.attendance_as_locked();

-- How long a session is, in minutes that pass, so that a day on which the clock is moved counts what it was.
create function app.session_minutes(s course_session) returns integer language sql stable as $$
  select round(extract(epoch from (s.ends_at - s.starts_at)) / 60)::integer $$;

-- What stands of each person at each session, for the day on which it is held: the last mark of who leads it; else what they marked themselves. Where leaving counts, `in` or `out` alone is not settled.
create view attendance_standing with (security_invoker = true) as
  select distinct on (m.session_id, m.person_id) m.authority_id, m.session_id, m.person_id, m.number, m.source, m.minutes, m.way, m.reason, m.moved_to, m.at, m.by_name,
         case when m.what not in ('in', 'out') then m.what
              when not coalesce(t.leaving, false) then 'whole'
              when exists (select from attendance_mark o
                            where o.session_id = m.session_id and o.person_id = m.person_id and o.held_on = m.held_on and o.what = case m.what when 'in' then 'out' else 'in' end
                              and o.number < m.number
                              and not exists (select from attendance_mark b where b.session_id = m.session_id and b.person_id = m.person_id and b.what = 'moved' and b.number between o.number and m.number))
              then 'whole' else m.what end as what
    from attendance_mark m join course_session s on s.id = m.session_id left join attendance_setting t on t.session_id = m.session_id
   where m.held_on = (s.starts_at at time zone 'Europe/Stockholm')::date
   order by m.session_id, m.person_id, (m.source in ('list', 'import')) desc, m.number desc;
grant select on attendance_standing to stegvis_web, stegvis_worker;

-- What other rooms read: how long each was there, in minutes; 0 who did not come. Nothing of a session that was called off, and nothing that is not settled. `locked_at`: null until the list is locked.
create view session_attended with (security_invoker = true) as
  select a.authority_id, a.session_id, a.person_id,
         case a.what when 'whole' then app.session_minutes(s) when 'partly' then least(a.minutes, app.session_minutes(s)) else 0 end as minutes,
         a.way, l.at as locked_at
    from attendance_standing a join course_session s on s.id = a.session_id
    left join attendance_lock l on l.session_id = a.session_id and l.opened_at is null
   where a.what in ('whole', 'partly', 'absent') and not exists (select from course_session_cancelling x where x.session_id = a.session_id);
grant select on session_attended to stegvis_web, stegvis_worker;
