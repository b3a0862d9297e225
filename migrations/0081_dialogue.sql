-- The result dialogue: who leads a school and who heads its district meet about a half-year's report, and agree. One for each school and half-year; everything that happens to it is a record.
create table dialogue (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  school_id uuid not null,
  year smallint not null check (year between 2000 and 2200),
  half smallint not null check (half in (1, 2)),
  unique (authority_id, id),
  unique (school_id, year, half),
  foreign key (authority_id, school_id) references unit (authority_id, id)
);
call app.protect_by_authority('dialogue');
revoke update, delete on dialogue from stegvis_web, stegvis_worker;

-- When and where. The latest is in force; moved, it is a new one, called off it has a record of that.
create table dialogue_booking (
  dialogue_id uuid not null,
  authority_id uuid not null references authority,
  number integer not null check (number > 0),
  starts_at timestamptz not null,
  minutes smallint not null check (minutes between 15 and 480),
  place text not null check (char_length(place) between 1 and 200),
  message text not null check (char_length(message) <= 2000),
  by_name text not null,
  at timestamptz not null,
  primary key (dialogue_id, number),
  foreign key (authority_id, dialogue_id) references dialogue (authority_id, id) on delete cascade
);
create table dialogue_calling_off (
  dialogue_id uuid not null,
  number integer not null,
  authority_id uuid not null references authority,
  by_name text not null,
  at timestamptz not null,
  primary key (dialogue_id, number),
  foreign key (dialogue_id, number) references dialogue_booking (dialogue_id, number) on delete cascade
);
call app.protect_by_authority('dialogue_booking');
call app.protect_by_authority('dialogue_calling_off');
revoke update, delete on dialogue_booking, dialogue_calling_off from stegvis_web, stegvis_worker;

-- Questions of one's own to the talk, and those of the proposed ones that there is no time for.
create table dialogue_question (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  dialogue_id uuid not null,
  text text not null check (char_length(text) between 1 and 1000),
  by_name text not null,
  at timestamptz not null,
  foreign key (authority_id, dialogue_id) references dialogue (authority_id, id) on delete cascade
);
create index dialogue_question_dialogue on dialogue_question (dialogue_id);
create table dialogue_struck (
  dialogue_id uuid not null,
  authority_id uuid not null references authority,
  question text not null check (char_length(question) between 1 and 200),
  primary key (dialogue_id, question),
  foreign key (authority_id, dialogue_id) references dialogue (authority_id, id) on delete cascade
);
call app.protect_by_authority('dialogue_question');
call app.protect_by_authority('dialogue_struck');

-- Notes that both sides write and see.
create table dialogue_notes (
  dialogue_id uuid primary key,
  authority_id uuid not null references authority,
  text text not null check (char_length(text) <= 20000),
  revision integer not null default 1,
  by_name text not null,
  at timestamptz not null,
  foreign key (authority_id, dialogue_id) references dialogue (authority_id, id) on delete cascade
);
call app.protect_by_authority('dialogue_notes');

-- One's own notes: sealed with the installation's key, and seen by nobody else. The worker has no way to them.
create table dialogue_own_notes (
  dialogue_id uuid not null,
  person_id uuid not null,
  authority_id uuid not null references authority,
  sealed bytea not null check (octet_length(sealed) <= 90000),
  revision integer not null default 1,
  primary key (dialogue_id, person_id),
  foreign key (authority_id, dialogue_id) references dialogue (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references person (authority_id, id) on delete cascade
);
alter table dialogue_own_notes enable row level security;
create policy own on dialogue_own_notes
  using (authority_id = app.authority() and person_id = app.person())
  with check (authority_id = app.authority() and person_id = app.person());
grant select, insert, update, delete on dialogue_own_notes to stegvis_web;

-- A side's yes to the agreements as they stood: `version` tells which. Both sides' yes to the same ends the dialogue.
create table dialogue_approval (
  dialogue_id uuid not null,
  authority_id uuid not null references authority,
  side text not null check (side in ('school', 'district')),
  version text not null,
  by_person_id uuid,
  by_name text not null,
  at timestamptz not null,
  primary key (dialogue_id, side, version),
  foreign key (authority_id, dialogue_id) references dialogue (authority_id, id) on delete cascade,
  foreign key (authority_id, by_person_id) references person (authority_id, id) on delete set null (by_person_id)
);
create table dialogue_conclusion (
  dialogue_id uuid primary key,
  authority_id uuid not null references authority,
  at timestamptz not null,
  on_day date not null,
  foreign key (authority_id, dialogue_id) references dialogue (authority_id, id) on delete cascade
);
call app.protect_by_authority('dialogue_approval');
call app.protect_by_authority('dialogue_conclusion');
revoke update, delete on dialogue_approval, dialogue_conclusion from stegvis_web, stegvis_worker;

-- What was agreed: what, who, until when. In force from the day both sides have said yes. The owner is a person, or in own words whoever is no user; `owner_name` is as it was then.
create table agreement (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  school_id uuid not null,
  dialogue_id uuid not null,
  title text not null check (char_length(title) between 1 and 200),
  text text not null check (char_length(text) <= 2000),
  owner_id uuid,
  owner_name text not null check (char_length(owner_name) between 1 and 200),
  due_on date not null,
  revision integer not null default 1,
  agreed_on date,
  at timestamptz not null,
  unique (authority_id, id),
  foreign key (authority_id, school_id) references unit (authority_id, id),
  foreign key (authority_id, dialogue_id) references dialogue (authority_id, id) on delete cascade,
  foreign key (authority_id, owner_id) references person (authority_id, id) on delete set null (owner_id)
);
create index agreement_dialogue on agreement (dialogue_id);
create index agreement_school on agreement (school_id);
create index agreement_owner on agreement (owner_id) where agreed_on is not null;
call app.protect_by_authority('agreement');

-- What became of it, line by line: where it stands, a new owner, words.
create table agreement_note (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  agreement_id uuid not null,
  status text check (status in ('planned', 'under way', 'done', 'paused', 'dropped')),
  owner_name text,
  text text not null check (char_length(text) <= 2000),
  by_name text not null,
  at timestamptz not null,
  on_day date not null,
  foreign key (authority_id, agreement_id) references agreement (authority_id, id) on delete cascade
);
create index agreement_note_agreement on agreement_note (agreement_id);
call app.protect_by_authority('agreement_note');
revoke update, delete on agreement_note from stegvis_web, stegvis_worker;

-- Taken up as an action in the school's plan: from then on it stands where the action stands.
create table agreement_action (
  agreement_id uuid primary key,
  action_id uuid not null,
  authority_id uuid not null references authority,
  foreign key (authority_id, agreement_id) references agreement (authority_id, id) on delete cascade,
  foreign key (authority_id, action_id) references plan_action (authority_id, id) on delete cascade
);
create index agreement_action_action on agreement_action (action_id);
call app.protect_by_authority('agreement_action');

-- Who meets in the dialogue about a school on a day: those who lead it, and those who head its district or the whole authority.
create function app.dialogue_parties_on(day date) returns table (school_id uuid, person_id uuid, side text) language sql stable as $$
  select distinct u.id, d.person_id, case when d.unit_id = u.id then 'school' else 'district' end
    from public.unit_place u
    join app.duty_on(day) d on d.unit_id = u.id and d.role in ('principal', 'leader')
                            or d.unit_id in (u.district_id, u.authority_id) and d.role = 'district_head'
    join public.person p on p.id = d.person_id and app.is_there(p.to_on, day)
   where u.kind = 'school' $$;

-- The latest version of a school's reports that is not taken back, one for each half-year: what others than its writers see.
create view report_told with (security_invoker = true) as
  select r.id as report_id, r.authority_id, r.school_id, r.year, r.half, s.id as sending_id, s.number, s.on_day,
         exists (select from report_reading x where x.sending_id = s.id) as read
    from report r
    join lateral (select x.id, x.number, x.on_day from report_sending x
                   where x.report_id = r.id and not exists (select from report_return t where t.sending_id = x.id)
                   order by x.number desc limit 1) s on true;
grant select on report_told to stegvis_web, stegvis_worker;

-- What a report says of the agreements of the dialogue before, locked with its figures.
alter table report add column agreements jsonb not null default '[]';

-- Where every dialogue stands at a moment, with its latest booking: `called off`, `booked`, `held` when its time is over, `concluded` when both sides have said yes.
create function app.dialogue_standing_at(moment timestamptz) returns table (
  dialogue_id uuid, authority_id uuid, school_id uuid, year smallint, half smallint, number integer, starts_at timestamptz, minutes smallint, place text,
  message text, by_name text, concluded_on date, state text) language sql stable as $$
  select d.id, d.authority_id, d.school_id, d.year, d.half, b.number, b.starts_at, b.minutes, b.place, b.message, b.by_name, c.on_day,
         case when c.dialogue_id is not null then 'concluded'
              when exists (select from public.dialogue_calling_off o where o.dialogue_id = b.dialogue_id and o.number = b.number) then 'called off'
              when b.starts_at + make_interval(mins => b.minutes) <= moment then 'held' else 'booked' end
    from public.dialogue d
    join lateral (select x.* from public.dialogue_booking x where x.dialogue_id = d.id order by x.number desc limit 1) b on true
    left join public.dialogue_conclusion c on c.dialogue_id = d.id $$;

-- What both sides say yes to: another as soon as anything of a dialogue's agreements is changed, added or removed.
create function app.agreed_version(of_dialogue uuid) returns text language sql stable as $$
  select coalesce(string_agg(a.id || ':' || a.revision, ' ' order by a.id), '') from public.agreement a where a.dialogue_id = of_dialogue $$;
