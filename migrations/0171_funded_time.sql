-- Funded time (decision 74): what a funder pays by the hour. Months are reckoned from locked attendance, frozen, attested by each person, exported and, when corrected, sent again. No personal
-- identity number: a participant has a number of the project's own.
create table funded_project (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  programme_id uuid not null unique,
  number text not null check (char_length(number) between 1 and 60),
  call text not null check (char_length(call) between 1 and 200),
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  -- What the funder pays of the whole, in per cent.
  share integer not null check (share between 0 and 100),
  -- The funder's rules, as data: hours that a day holds at most, what is rounded down to whole hours, whether a manager attests too, and where it is said.
  hours_a_day integer not null check (hours_a_day between 1 and 24),
  rounding text not null check (rounding in ('month', 'day')),
  manager_attests boolean not null,
  rules_source text not null check (char_length(rules_source) between 1 and 300),
  -- Columns of the export in their order: what each is called in the funder's template, and what stands in it.
  columns jsonb not null,
  revision integer not null default 1,
  changed_by_name text not null,
  unique (authority_id, id),
  foreign key (authority_id, programme_id) references programme (authority_id, id) on delete cascade
);
call app.protect_by_authority('funded_project');

-- What an hour of a category is worth, from a day on, by whose word. Added and ended, never changed.
create table funded_rate (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  project_id uuid not null,
  category text not null check (char_length(category) between 1 and 100),
  ore_an_hour integer not null check (ore_an_hour between 0 and 10000000),
  from_on date not null,
  source text not null check (char_length(source) between 1 and 300),
  by_name text not null,
  unique (project_id, category, from_on),
  foreign key (authority_id, project_id) references funded_project (authority_id, id) on delete cascade
);
call app.protect_by_authority('funded_rate');

create table funded_participant (
  authority_id uuid not null references authority,
  project_id uuid not null,
  number integer not null check (number > 0),
  -- Null when the person has been erased: number and hours stay for who examines the project, the name goes.
  person_id uuid,
  name text not null,
  category text not null default '' check (char_length(category) <= 100),
  primary key (project_id, number),
  unique (authority_id, project_id, number),
  foreign key (authority_id, project_id) references funded_project (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references person (authority_id, id) on delete set null (person_id)
);
create unique index funded_participant_person on funded_participant (project_id, person_id) where person_id is not null;
create index funded_participant_whose on funded_participant (person_id);
call app.protect_by_authority('funded_participant');
create function app.forget_participant() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.name := '';
  return new;
end $$;
revoke execute on function app.forget_participant() from public;
create trigger forgotten before update of person_id on funded_participant for each row
  when (old.person_id is not null and new.person_id is null) execute function app.forget_participant();

-- A participant's month as it was reckoned: `facts` is the text that is attested, day by day. A correction is a further revision; nothing is changed.
create table participation_month (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  project_id uuid not null,
  number integer not null,
  month date not null check (extract(day from month) = 1),
  revision integer not null check (revision > 0),
  minutes integer not null check (minutes >= 0),
  hours integer not null check (hours >= 0),
  category text not null,
  ore_an_hour integer,
  rate_source text not null,
  school_id uuid,
  school_name text not null,
  facts text not null,
  sha256 bytea not null check (length(sha256) = 32),
  reason text not null default '' check (char_length(reason) <= 500),
  at timestamptz not null,
  by_name text not null,
  unique (authority_id, id),
  unique (project_id, month, number, revision),
  check ((revision = 1) or reason <> ''),
  foreign key (authority_id, project_id, number) references funded_participant (authority_id, project_id, number) on delete cascade
);
call app.protect_by_authority('participation_month');

-- The month has been locked by who runs the programme: from then on it changes by corrections alone.
create table participation_lock (
  project_id uuid not null,
  month date not null,
  authority_id uuid not null references authority,
  at timestamptz not null,
  by_name text not null,
  primary key (project_id, month),
  foreign key (authority_id, project_id) references funded_project (authority_id, id) on delete cascade
);
call app.protect_by_authority('participation_lock');

-- By the person, and by their manager where the call asks: the exact text, signed with the installation's key as every attest is.
create table participation_attest (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  month_id uuid not null,
  part text not null check (part in ('person', 'manager')),
  person_id uuid,
  name text not null,
  body text not null,
  hash bytea not null,
  signature bytea not null,
  key_id text not null,
  at timestamptz not null,
  unique (month_id, part),
  foreign key (authority_id, month_id) references participation_month (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references person (authority_id, id) on delete set null (person_id)
);
create index participation_attest_person on participation_attest (person_id);
call app.protect_by_authority('participation_attest');

-- Codes that are mailed before one attests lie with those for other attests and decisions.
alter table proof_code drop constraint proof_code_purpose_check;
alter table proof_code add constraint proof_code_purpose_check check (purpose in ('attest', 'decision', 'participation'));

-- What was sent: exact bytes of both forms, and which export of the same month it came in the place of.
create table funded_export (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  project_id uuid not null,
  number integer not null,
  month date not null,
  supersedes uuid,
  -- Of the attested rows that it was made of, so that a later change is seen.
  content_sha256 bytea not null,
  rows integer not null,
  hours integer not null,
  csv bytea not null,
  csv_sha256 bytea not null,
  xlsx bytea not null,
  xlsx_sha256 bytea not null,
  at timestamptz not null,
  by_name text not null,
  unique (authority_id, id),
  unique (project_id, number),
  foreign key (authority_id, project_id) references funded_project (authority_id, id) on delete cascade,
  foreign key (authority_id, supersedes) references funded_export (authority_id, id)
);
create index funded_export_month on funded_export (project_id, month);
call app.protect_by_authority('funded_export');
revoke update, delete on participation_month, participation_attest, funded_export, funded_rate from stegvis_web, stegvis_worker;

-- The revision of each participant's month that stands, and whether it has the attests that the project asks for. Nothing needs attesting where no hour is left after a correction.
create view participation_standing with (security_invoker = true) as
  select distinct on (m.project_id, m.month, m.number) m.authority_id, m.id, m.project_id, m.number, m.month, m.revision, m.minutes, m.hours, m.category, m.ore_an_hour, m.rate_source,
         m.school_id, m.school_name, m.sha256,
         exists (select from participation_attest a where a.month_id = m.id and a.part = 'person') as by_person,
         exists (select from participation_attest a where a.month_id = m.id and a.part = 'manager') as by_manager,
         exists (select from participation_attest a where a.month_id = m.id and a.part = 'person')
           and (not p.manager_attests or exists (select from participation_attest a where a.month_id = m.id and a.part = 'manager')) as attested
    from participation_month m join funded_project p on p.id = m.project_id
   order by m.project_id, m.month, m.number, m.revision desc;
grant select on participation_standing to stegvis_web, stegvis_worker;
