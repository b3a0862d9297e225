-- A school's half-year report: what Stegvis knows of it, locked on a day, and the leaders' own words around it. What is sent is kept as it was; everything after that is a record.
create table report (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  school_id uuid not null,
  year smallint not null check (year between 2000 and 2200),
  half smallint not null check (half in (1, 2)),
  -- What Stegvis knows, as it was said on that day, in every language.
  facts jsonb not null,
  facts_on date not null,
  begun_at timestamptz not null,
  unique (authority_id, id),
  unique (school_id, year, half),
  foreign key (authority_id, school_id) references unit (authority_id, id)
);
call app.protect_by_authority('report');
revoke delete on report from stegvis_web, stegvis_worker;

-- The leaders' own words, part by part: two may write at once, in different parts or over each other's revision.
create table report_words (
  report_id uuid not null,
  authority_id uuid not null references authority,
  part text not null check (part ~ '^(decisions|area:[a-z0-9-]{1,60})$'),
  text text not null check (char_length(text) <= 6000),
  revision integer not null default 1,
  by_person_id uuid,
  by_name text not null,
  at timestamptz not null,
  primary key (report_id, part),
  foreign key (authority_id, report_id) references report (authority_id, id) on delete cascade,
  foreign key (authority_id, by_person_id) references person (authority_id, id) on delete set null (by_person_id)
);
call app.protect_by_authority('report_words');
revoke delete on report_words from stegvis_web, stegvis_worker;

-- Help that the school asks for.
create table report_help (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  report_id uuid not null,
  kind text not null check (kind in ('time', 'technology', 'support', 'competence', 'leading', 'money', 'other')),
  text text not null check (char_length(text) between 1 and 1000),
  at timestamptz not null,
  foreign key (authority_id, report_id) references report (authority_id, id) on delete cascade
);
create index report_help_report on report_help (report_id);
call app.protect_by_authority('report_help');

-- What was sent, whole, as it was. `number` is 1 for the first version.
create table report_sending (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  report_id uuid not null,
  number integer not null check (number > 0),
  content jsonb not null,
  by_person_id uuid,
  by_name text not null,
  at timestamptz not null,
  on_day date not null,
  unique (authority_id, id),
  unique (report_id, number),
  foreign key (authority_id, report_id) references report (authority_id, id),
  foreign key (authority_id, by_person_id) references person (authority_id, id) on delete set null (by_person_id)
);
call app.protect_by_authority('report_sending');
revoke update, delete on report_sending from stegvis_web, stegvis_worker;

-- Taken back before anyone had read it; read; answered. Each once for the first two.
create table report_return (
  sending_id uuid primary key,
  authority_id uuid not null references authority,
  by_name text not null,
  at timestamptz not null,
  foreign key (authority_id, sending_id) references report_sending (authority_id, id)
);
create table report_reading (
  sending_id uuid primary key,
  authority_id uuid not null references authority,
  by_name text not null,
  at timestamptz not null,
  foreign key (authority_id, sending_id) references report_sending (authority_id, id)
);
create table report_answer (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  sending_id uuid not null,
  text text not null check (char_length(text) between 1 and 6000),
  by_name text not null,
  at timestamptz not null,
  foreign key (authority_id, sending_id) references report_sending (authority_id, id)
);
create index report_answer_sending on report_answer (sending_id);
call app.protect_by_authority('report_return');
call app.protect_by_authority('report_reading');
call app.protect_by_authority('report_answer');
revoke update, delete on report_return, report_reading, report_answer from stegvis_web, stegvis_worker;
