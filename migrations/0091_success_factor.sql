-- What has helped at schools (framgångsfaktor), marked by those who read their reports. A factor is the whole authority's.
create table success_factor (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  theme text not null check (theme in ('steering', 'processes', 'resources', 'organisation', 'culture')),
  title text not null check (char_length(title) between 1 and 120),
  begun_on date not null,
  unique (authority_id, id)
);
create index success_factor_authority on success_factor (authority_id, theme);
call app.protect_by_authority('success_factor');

-- That a school speaks of a factor: where it is said, and what, in the words of whoever marked it. `check` is no school's: what checks say over at least five schools.
create table success_factor_mark (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  factor_id uuid not null,
  school_id uuid,
  source text not null check (source in ('report', 'dialogue', 'check')),
  report_id uuid,
  dialogue_id uuid,
  action text check (char_length(action) <= 200),
  text text not null check (char_length(text) between 1 and 1000),
  by_name text not null,
  on_day date not null,
  unique (authority_id, id),
  check ((source = 'check') = (school_id is null) and (source = 'report') = (report_id is not null) and (source = 'dialogue') = (dialogue_id is not null) and (source = 'check') = (action is not null)),
  foreign key (authority_id, factor_id) references success_factor (authority_id, id) on delete cascade,
  foreign key (authority_id, school_id) references unit (authority_id, id),
  foreign key (authority_id, report_id) references report (authority_id, id),
  foreign key (authority_id, dialogue_id) references dialogue (authority_id, id)
);
create index success_factor_mark_factor on success_factor_mark (factor_id);
create index success_factor_mark_school on success_factor_mark (school_id);
call app.protect_by_authority('success_factor_mark');
revoke update on success_factor_mark from stegvis_web, stegvis_worker;

-- Whether a school may be named beside a factor: its principal's yes or no, which can be changed.
create table success_factor_naming (
  factor_id uuid not null,
  school_id uuid not null,
  authority_id uuid not null references authority,
  named boolean not null,
  by_name text not null,
  at timestamptz not null,
  primary key (factor_id, school_id),
  foreign key (authority_id, factor_id) references success_factor (authority_id, id) on delete cascade,
  foreign key (authority_id, school_id) references unit (authority_id, id)
);
call app.protect_by_authority('success_factor_naming');
