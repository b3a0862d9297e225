-- Reports of a programme, of a stretch of it or of the whole: facts and figures fill themselves, what only people can say is written heading by heading, and it is frozen as a document of a matter.
create table programme_report (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  programme_id uuid not null,
  kind text not null check (kind in ('progress', 'final')),
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  revision integer not null default 1,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by_name text not null,
  unique (authority_id, id),
  foreign key (authority_id, programme_id) references programme (authority_id, id) on delete cascade
);
create index programme_report_programme on programme_report (programme_id, to_on);
call app.protect_by_authority('programme_report');

create table programme_report_text (
  report_id uuid not null,
  authority_id uuid not null references authority,
  heading text not null check (heading ~ '^[a-z]{1,30}$'),
  text text not null check (char_length(text) between 1 and 8000),
  primary key (report_id, heading),
  foreign key (authority_id, report_id) references programme_report (authority_id, id) on delete cascade
);
call app.protect_by_authority('programme_report_text');
