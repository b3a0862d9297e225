-- A round: one assessment of some schools with one framework version. Its states are records.

create table round (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  name text not null check (char_length(name) between 1 and 120),
  framework_version_id uuid not null references framework_version,
  opens_on date not null,
  closes_on date not null check (closes_on >= opens_on),
  minimum_group smallint not null check (minimum_group in (5, 7, 10)),
  audiences text[] not null check (audiences <@ array['staff', 'leader'] and cardinality(audiences) >= 1),
  message text not null default '' check (char_length(message) <= 2000),
  started_by_school uuid,
  created_by uuid,
  created_on date not null,
  unique (authority_id, id),
  foreign key (authority_id, started_by_school) references unit (authority_id, id)
);
call app.protect_by_authority('round');

create table round_school (
  authority_id uuid not null references authority,
  round_id uuid not null,
  school_id uuid not null,
  primary key (round_id, school_id),
  foreign key (authority_id, round_id) references round (authority_id, id) on delete cascade,
  foreign key (authority_id, school_id) references unit (authority_id, id)
);
call app.protect_by_authority('round_school');

-- Somebody said: open it by itself on its day. Without this row a round is a draft.
create table round_schedule (
  round_id uuid primary key,
  authority_id uuid not null references authority,
  by_person_id uuid,
  at timestamptz not null default now(),
  foreign key (authority_id, round_id) references round (authority_id, id) on delete cascade
);
call app.protect_by_authority('round_schedule');

create table round_opening (
  round_id uuid primary key,
  authority_id uuid not null references authority,
  by_person_id uuid,
  at timestamptz not null default now(),
  foreign key (authority_id, round_id) references round (authority_id, id)
);
call app.protect_by_authority('round_opening');

create table round_closing (
  round_id uuid primary key,
  authority_id uuid not null references authority,
  by_person_id uuid,
  reason text not null check (reason in ('hand', 'date')),
  at timestamptz not null default now(),
  foreign key (authority_id, round_id) references round (authority_id, id)
);
call app.protect_by_authority('round_closing');

-- Frozen when the round opens; additions until it closes, changes never.
create table round_member (
  authority_id uuid not null references authority,
  round_id uuid not null,
  person_id uuid not null,
  school_id uuid not null,
  team_id uuid,
  district_id uuid,
  audience text not null check (audience in ('staff', 'leader')),
  role text not null,
  added_on date not null,
  primary key (round_id, person_id, school_id),
  foreign key (round_id, school_id) references round_school (round_id, school_id),
  foreign key (authority_id, person_id) references person (authority_id, id) on delete cascade
);
create index round_member_person on round_member (person_id);
create index round_member_school on round_member (round_id, school_id);
call app.protect_by_authority('round_member');

-- The mails that a round sends and when; a row is done when its job has run.
create table round_mailing (
  round_id uuid not null,
  authority_id uuid not null references authority,
  kind text not null check (kind in ('invitation', 'first_reminder', 'second_reminder')),
  on_day date not null,
  sent_on date,
  recipients integer,
  primary key (round_id, kind),
  foreign key (authority_id, round_id) references round (authority_id, id) on delete cascade
);
call app.protect_by_authority('round_mailing');
