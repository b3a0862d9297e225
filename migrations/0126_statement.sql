-- The paper by which an administration lays a matter before its board (tjänsteutlåtande), while it is being written. What is made final is a document of the matter.
create table statement (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  matter_id uuid not null,
  -- The frozen version of a plan that it tells of.
  revision_id uuid,
  template text not null check (template ~ '^[a-z][a-z0-9-]{0,60}$'),
  language text not null,
  title text not null check (char_length(title) between 1 and 200),
  department text not null default '' check (char_length(department) <= 200),
  handler text not null default '' check (char_length(handler) <= 200),
  phone text not null default '' check (char_length(phone) <= 60),
  board text not null check (char_length(board) between 1 and 120),
  meeting_on date,
  -- The figures within what it was filled with, as they went through the register.
  figures jsonb not null default '[]',
  revision integer not null default 1,
  made_on date not null,
  made_by_name text not null,
  changed_at timestamptz not null,
  changed_by_name text not null,
  unique (authority_id, id),
  foreign key (authority_id, matter_id) references matter (authority_id, id),
  foreign key (authority_id, revision_id) references authority_plan_revision (authority_id, id)
);
create index statement_matter on statement (matter_id);
create table statement_section (
  authority_id uuid not null references authority,
  statement_id uuid not null,
  key text not null check (key ~ '^[a-z][a-z0-9-]{0,60}$'),
  position smallint not null,
  level smallint not null check (level in (2, 3)),
  -- How its lines are set: as they are written, or one by one with a number or a dash.
  form text not null check (form in ('text', 'numbered', 'list')),
  heading text not null check (char_length(heading) between 1 and 200),
  text text not null default '' check (char_length(text) <= 20000),
  primary key (statement_id, key),
  foreign key (authority_id, statement_id) references statement (authority_id, id)
);
call app.protect_by_authority('statement');
call app.protect_by_authority('statement_section');
revoke delete on statement, statement_section from stegvis_web, stegvis_worker;
