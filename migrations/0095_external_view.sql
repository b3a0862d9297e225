-- How somebody from outside saw a school or the authority: an inspection, an audit, research. A document with judgements in its own words, never figures of ours (decision 52).
create table external_view (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  -- A school, or the authority itself.
  unit_id uuid not null,
  kind text not null check (kind in ('inspection', 'audit', 'research', 'other')),
  made_by text not null check (char_length(made_by) between 1 and 120),
  title text not null check (char_length(title) between 1 and 160),
  held_on date not null,
  summary text not null check (char_length(summary) <= 4000),
  file_name text check (char_length(file_name) between 1 and 200),
  file bytea check (octet_length(file) <= 10485760),
  by_person_id uuid,
  by_name text not null,
  at timestamptz not null,
  check ((file_name is null) = (file is null)),
  unique (authority_id, id),
  foreign key (authority_id, unit_id) references unit (authority_id, id),
  foreign key (authority_id, by_person_id) references person (authority_id, id) on delete set null (by_person_id)
);
create index external_view_unit on external_view (unit_id);
call app.protect_by_authority('external_view');

-- What it says of an aspect of a framework, in the words of who made it.
create table external_judgement (
  view_id uuid not null,
  authority_id uuid not null references authority,
  framework text not null,
  aspect text not null check (char_length(aspect) <= 100),
  judgement text not null check (char_length(judgement) between 1 and 80),
  text text not null check (char_length(text) <= 1000),
  primary key (view_id, framework, aspect),
  foreign key (authority_id, view_id) references external_view (authority_id, id) on delete cascade
);
call app.protect_by_authority('external_judgement');
