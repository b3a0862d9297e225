-- What an authority has noticed around it (omvärldsbevakning): where it was said, and what it means for us. A need in a plan can be made of it.
create table outlook_note (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  source text not null check (char_length(source) between 1 and 200),
  link text not null default '' check (char_length(link) <= 500),
  seen_on date not null,
  what text not null check (char_length(what) between 1 and 2000),
  means text not null default '' check (char_length(means) <= 2000),
  revision integer not null default 1,
  by_name text not null,
  at timestamptz not null,
  unique (authority_id, id)
);
create index outlook_note_authority on outlook_note (authority_id, seen_on);
call app.protect_by_authority('outlook_note');

-- How much there is of something at a unit on a day: equipment, accounts, support services. What was counted before stays; the latest day counts.
create table equipment_count (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  unit_id uuid not null,
  kind text not null check (kind in ('equipment', 'account', 'support')),
  what text not null check (char_length(what) between 1 and 120),
  number integer not null check (number between 0 and 10000000),
  on_day date not null,
  by_name text not null,
  at timestamptz not null,
  unique (unit_id, kind, what, on_day),
  foreign key (authority_id, unit_id) references unit (authority_id, id)
);
create index equipment_count_authority on equipment_count (authority_id, unit_id);
call app.protect_by_authority('equipment_count');

-- A need can come from what there is, too.
alter table authority_need drop constraint authority_need_source_check;
alter table authority_need add constraint authority_need_source_check
  check (source in ('own', 'assessment', 'change', 'help', 'hindrance', 'success-factor', 'evaluation', 'outlook', 'equipment', 'need'));
