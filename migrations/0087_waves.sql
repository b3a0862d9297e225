-- The waves of a roll-out: which schools begin together. A school is in one wave at most.
create table wave (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  name text not null check (char_length(name) between 1 and 100),
  begins_on date not null,
  unique (authority_id, id),
  unique (authority_id, name)
);
call app.protect_by_authority('wave');

create table wave_school (
  school_id uuid primary key,
  authority_id uuid not null references authority,
  wave_id uuid not null,
  foreign key (authority_id, school_id) references unit (authority_id, id),
  foreign key (authority_id, wave_id) references wave (authority_id, id) on delete cascade
);
create index wave_school_wave on wave_school (wave_id);
call app.protect_by_authority('wave_school');

-- Principals who were reminded of what their schools are late with: with what words, by whom. Nothing of any person's answering.
create table late_reminder (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  text text not null check (char_length(text) <= 2000),
  by_person_id uuid,
  by_name text not null,
  at timestamptz not null,
  unique (authority_id, id),
  foreign key (authority_id, by_person_id) references person (authority_id, id) on delete set null (by_person_id)
);
call app.protect_by_authority('late_reminder');
revoke update, delete on late_reminder from stegvis_web, stegvis_worker;

create table late_reminder_school (
  reminder_id uuid not null,
  authority_id uuid not null references authority,
  school_id uuid not null,
  on_day date not null,
  -- Two who press at the same time remind once.
  primary key (school_id, on_day),
  foreign key (authority_id, reminder_id) references late_reminder (authority_id, id),
  foreign key (authority_id, school_id) references unit (authority_id, id)
);
create index late_reminder_school_reminder on late_reminder_school (reminder_id);
call app.protect_by_authority('late_reminder_school');
revoke update, delete on late_reminder_school from stegvis_web, stegvis_worker;
