-- Programmes of training (decision 64): what an authority offers its staff, from a need to a seat. States are records; what one has signed up for and what one attended are two things, and
-- the second is not kept here.
create table programme (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  title text not null check (char_length(title) between 1 and 200),
  purpose text not null check (char_length(purpose) between 1 and 4000),
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  -- Who pays, and the line that must stand on everything that the programme shows.
  funder text not null default '' check (char_length(funder) <= 200),
  funder_line text not null default '' check (char_length(funder_line) <= 300),
  -- The table of facts: its number with the funder, how much, and whom to ask.
  funder_number text not null default '' check (char_length(funder_number) <= 60),
  funding text not null default '' check (char_length(funding) <= 300),
  contact text not null default '' check (char_length(contact) <= 300),
  record_number text not null default '' check (char_length(record_number) <= 60),
  -- One line each: with whom, and what they do. Text for who reads, not a register.
  partners text not null default '' check (char_length(partners) <= 2000),
  -- School forms it is for, as units have them; none: all.
  forms text[] not null default '{}',
  revision integer not null default 1,
  made_on date not null,
  made_by_name text not null,
  changed_by_name text not null,
  unique (authority_id, id)
);
create index programme_authority on programme (authority_id);
call app.protect_by_authority('programme');

-- Which parts of a framework it answers, and for whom on its ladder.
create table programme_aspect (
  authority_id uuid not null references authority,
  programme_id uuid not null,
  framework text not null check (char_length(framework) between 1 and 100),
  aspect text not null check (char_length(aspect) between 1 and 100),
  level_from smallint not null check (level_from between 1 and 20),
  level_to smallint not null check (level_to between level_from and 20),
  primary key (programme_id, framework, aspect),
  foreign key (authority_id, programme_id) references programme (authority_id, id) on delete cascade
);
call app.protect_by_authority('programme_aspect');

-- The schools it is for; none: every school of the authority.
create table programme_school (
  authority_id uuid not null references authority,
  programme_id uuid not null,
  school_id uuid not null,
  primary key (programme_id, school_id),
  foreign key (authority_id, programme_id) references programme (authority_id, id) on delete cascade,
  foreign key (authority_id, school_id) references unit (authority_id, id) on delete cascade
);
create index programme_school_school on programme_school (school_id);
call app.protect_by_authority('programme_school');

-- Who runs it: its project leader and coordinator write it and see who has signed up; a trainer (utbildningsutvecklare) is named.
create table programme_charge (
  authority_id uuid not null references authority,
  programme_id uuid not null,
  person_id uuid not null,
  part text not null check (part in ('leader', 'coordinator', 'trainer')),
  primary key (programme_id, person_id),
  foreign key (authority_id, programme_id) references programme (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references person (authority_id, id) on delete cascade
);
create index programme_charge_person on programme_charge (person_id);
call app.protect_by_authority('programme_charge');

-- From here on everybody sees it. Its sessions are released one by one.
create table programme_release (
  programme_id uuid primary key,
  authority_id uuid not null references authority,
  at timestamptz not null,
  by_name text not null,
  foreign key (authority_id, programme_id) references programme (authority_id, id) on delete cascade
);
call app.protect_by_authority('programme_release');

create table course (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  programme_id uuid not null,
  title text not null check (char_length(title) between 1 and 200),
  about text not null default '' check (char_length(about) <= 4000),
  -- "undervisar i årskurs 4–9", after "För dig som".
  audience text not null default '' check (char_length(audience) <= 200),
  position integer not null,
  revision integer not null default 1,
  unique (authority_id, id),
  foreign key (authority_id, programme_id) references programme (authority_id, id) on delete cascade
);
create index course_programme on course (programme_id);
call app.protect_by_authority('course');

-- One occasion (utbildningspass). Whoever signs up, leaves or fills a seat locks this row first: seats are counted under the lock and at no other time.
create table course_session (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  course_id uuid not null,
  title text not null check (char_length(title) between 1 and 200),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  place text not null default '' check (char_length(place) <= 200),
  link text not null default '' check (char_length(link) <= 500),
  -- Null: that way of taking part is not offered.
  seats_room integer check (seats_room between 0 and 10000),
  seats_link integer check (seats_link between 0 and 10000),
  -- How many more than there are seats in the room may sign up: not everybody comes.
  overbook integer not null default 0 check (overbook between 0 and 1000),
  opens_at timestamptz not null,
  closes_at timestamptz not null check (closes_at > opens_at),
  cancel_until timestamptz not null,
  time_kind text not null check (time_kind in ('regulated', 'voluntary')),
  bring text not null default '' check (char_length(bring) <= 300),
  -- The one who leads it, and the only one who reads what somebody needs.
  leader_id uuid,
  -- Grows when time or place change, and when it is called off: what calendars go by.
  sequence integer not null default 0,
  revision integer not null default 1,
  unique (authority_id, id),
  check (seats_room is not null or seats_link is not null),
  check (closes_at <= starts_at and cancel_until <= starts_at),
  foreign key (authority_id, course_id) references course (authority_id, id) on delete cascade,
  foreign key (authority_id, leader_id) references person (authority_id, id) on delete set null (leader_id)
);
create index course_session_course on course_session (course_id);
create index course_session_starts on course_session (authority_id, starts_at);
create index course_session_leader on course_session (leader_id);
call app.protect_by_authority('course_session');

create table course_session_release (
  session_id uuid primary key,
  authority_id uuid not null references authority,
  at timestamptz not null,
  by_name text not null,
  foreign key (authority_id, session_id) references course_session (authority_id, id) on delete cascade
);
call app.protect_by_authority('course_session_release');

-- What changed after it was released: when and where it was before.
create table course_session_move (
  session_id uuid not null,
  authority_id uuid not null references authority,
  sequence integer not null,
  starts_before timestamptz not null,
  ends_before timestamptz not null,
  place_before text not null,
  at timestamptz not null,
  by_name text not null,
  primary key (session_id, sequence),
  foreign key (authority_id, session_id) references course_session (authority_id, id) on delete cascade
);
call app.protect_by_authority('course_session_move');

create table course_session_cancelling (
  session_id uuid primary key,
  authority_id uuid not null references authority,
  reason text not null check (char_length(reason) between 1 and 1000),
  at timestamptz not null,
  by_name text not null,
  foreign key (authority_id, session_id) references course_session (authority_id, id) on delete cascade
);
call app.protect_by_authority('course_session_cancelling');

-- That somebody means to come. Ended: by themselves or by who leads the session. Who came is another record.
create table signup (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  session_id uuid not null,
  person_id uuid not null,
  way text not null check (way in ('room', 'link')),
  -- Straight away, by an offer that was taken, or taken for them as they had asked.
  came_by text not null check (came_by in ('self', 'offer', 'direct')),
  at timestamptz not null,
  ended_at timestamptz,
  ended_by_name text,
  unique (authority_id, id),
  check ((ended_at is null) = (ended_by_name is null)),
  foreign key (authority_id, session_id) references course_session (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references person (authority_id, id) on delete cascade
);
create unique index signup_once on signup (session_id, person_id) where ended_at is null;
create index signup_person on signup (person_id);
call app.protect_by_authority('signup');

-- What somebody needs to take part: read by themselves and by who leads the session, and by nobody else; the database holds that. Deleted a week after the session.
create table signup_need (
  signup_id uuid primary key,
  authority_id uuid not null references authority,
  session_id uuid not null,
  person_id uuid not null,
  text text not null check (char_length(text) between 1 and 500),
  foreign key (authority_id, signup_id) references signup (authority_id, id) on delete cascade,
  foreign key (authority_id, session_id) references course_session (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references person (authority_id, id) on delete cascade
);
create index signup_need_session on signup_need (session_id);
create index signup_need_person on signup_need (person_id);
alter table signup_need enable row level security;
create policy seen on signup_need for select to stegvis_web
  using (authority_id = app.authority() and (person_id = app.person()
    or exists (select from course_session s where s.id = session_id and s.leader_id = app.person())));
create policy told on signup_need for insert to stegvis_web with check (authority_id = app.authority() and person_id = app.person());
create policy taken_back on signup_need for delete to stegvis_web using (authority_id = app.authority() and (person_id = app.person()
    or exists (select from course_session s where s.id = session_id and s.leader_id = app.person())));
create policy kept on signup_need to stegvis_worker using (authority_id = app.authority()) with check (authority_id = app.authority());
grant select, insert, delete on signup_need to stegvis_web, stegvis_worker;

-- Who stands in line, in the order of `place`, which is given under the session's lock.
create table waiting_place (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  session_id uuid not null,
  person_id uuid not null,
  place bigint not null generated always as identity,
  way text not null check (way in ('room', 'link', 'either')),
  -- "Ta platsen direkt": a seat that comes too late to be asked about is theirs at once.
  direct boolean not null,
  at timestamptz not null,
  ended_at timestamptz,
  -- Why it ended: they left it, got a seat, declined one or let it pass, or the session began or was called off.
  ended_as text check (ended_as in ('left', 'seated', 'declined', 'expired', 'over')),
  unique (authority_id, id),
  check ((ended_at is null) = (ended_as is null)),
  foreign key (authority_id, session_id) references course_session (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references person (authority_id, id) on delete cascade
);
create unique index waiting_place_once on waiting_place (session_id, person_id) where ended_at is null;
create index waiting_place_person on waiting_place (person_id);
call app.protect_by_authority('waiting_place');

-- A seat that is held for the first in line until a moment.
create table seat_offer (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  session_id uuid not null,
  waiting_id uuid not null,
  way text not null check (way in ('room', 'link')),
  at timestamptz not null,
  until timestamptz not null check (until > at),
  answered_at timestamptz,
  answer text check (answer in ('taken', 'declined', 'expired', 'over')),
  unique (authority_id, id),
  check ((answered_at is null) = (answer is null)),
  foreign key (authority_id, session_id) references course_session (authority_id, id) on delete cascade,
  foreign key (authority_id, waiting_id) references waiting_place (authority_id, id) on delete cascade
);
create unique index seat_offer_open on seat_offer (waiting_id) where answered_at is null;
create index seat_offer_session on seat_offer (session_id);
create index seat_offer_until on seat_offer (authority_id, until) where answered_at is null;
call app.protect_by_authority('seat_offer');

-- The seats that a session has, and those that are taken or held, by way of taking part.
create view session_seats with (security_invoker = true) as
  select s.id as session_id, w.way,
         case w.way when 'room' then s.seats_room + s.overbook else s.seats_link + case when s.seats_room is null then s.overbook else 0 end end as seats,
         (select count(*) from signup u where u.session_id = s.id and u.way = w.way and u.ended_at is null)::integer as taken,
         (select count(*) from seat_offer o where o.session_id = s.id and o.way = w.way and o.answered_at is null)::integer as held
    from course_session s cross join (values ('room'), ('link')) as w (way)
   where case w.way when 'room' then s.seats_room else s.seats_link end is not null;
grant select on session_seats to stegvis_web, stegvis_worker;

-- Whether a programme is for those who work at one of these schools: at one of its own, where it names any, and of one of its forms, where it names any.
create function app.programme_is_for(programme uuid, schools uuid[]) returns boolean language sql stable as $$
  select (cardinality(p.forms) = 0 or exists (select from public.unit u where u.id = any (schools) and u.forms && p.forms))
         and (not exists (select from public.programme_school s where s.programme_id = p.id)
              or exists (select from public.programme_school s where s.programme_id = p.id and s.school_id = any (schools)))
    from public.programme p where p.id = programme $$;
