-- What is decided about a frozen document, and what a board makes of it. A decision is one person's, by the name and title they had; what happens to it afterwards is a
-- record of its own, and nothing is changed or taken away.

-- What kind of organiser an authority is, and what its board is called: a private one has a board of its own and neither the Local Government Act nor the secrecy act.
create table organiser (
  authority_id uuid primary key references authority,
  form text not null check (form in ('municipal', 'private')),
  board text not null check (char_length(board) between 1 and 120),
  by_name text not null,
  at timestamptz not null
);

-- The list of what a board has given others to decide on, as a whole; a new version is a new list.
create table delegation_list (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  version text not null check (char_length(version) between 1 and 60),
  adopted_on date not null,
  by_name text not null,
  at timestamptz not null,
  unique (authority_id, id),
  unique (authority_id, version)
);
create table delegation_point (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  list_id uuid not null,
  position smallint not null,
  number text not null check (char_length(number) between 1 and 20),
  text text not null check (char_length(text) between 1 and 500),
  unique (authority_id, id),
  unique (list_id, number),
  foreign key (authority_id, list_id) references delegation_list (authority_id, id)
);

-- A document lies before those who decide.
create table decision_request (
  document_id uuid primary key,
  authority_id uuid not null references authority,
  proposal text not null default '' check (char_length(proposal) <= 2000),
  due_on date,
  by_name text not null,
  at timestamptz not null,
  foreign key (authority_id, document_id) references matter_document (authority_id, id)
);
create index decision_request_authority on decision_request (authority_id);

create table decision (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  document_id uuid not null,
  -- Its number in the year: what it is called in the list for the board.
  year smallint not null,
  number integer not null check (number > 0),
  -- `execution`: day-to-day execution (verkställighet), no decision in law: not appealed, not reported.
  kind text not null check (kind in ('delegation', 'execution')),
  point_id uuid,
  decided_on date not null,
  text text not null check (char_length(text) between 1 and 2000),
  -- For a plan: from when it holds.
  from_on date,
  person_id uuid,
  name text not null,
  title text not null check (char_length(title) between 1 and 100),
  unit text not null,
  at timestamptz not null,
  unique (authority_id, id),
  unique (authority_id, year, number),
  check ((kind = 'delegation') = (point_id is not null)),
  check (from_on >= decided_on),
  foreign key (authority_id, document_id) references matter_document (authority_id, id),
  foreign key (authority_id, point_id) references delegation_point (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id) on delete set null (person_id)
);
create index decision_document on decision (document_id);
create table decision_withdrawal (
  decision_id uuid primary key,
  authority_id uuid not null references authority,
  on_day date not null,
  reason text not null check (char_length(reason) between 1 and 1000),
  by_name text not null,
  at timestamptz not null,
  foreign key (authority_id, decision_id) references decision (authority_id, id)
);

create table board_meeting (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  board text not null check (char_length(board) between 1 and 120),
  on_day date not null,
  by_name text not null,
  at timestamptz not null,
  unique (authority_id, id),
  unique (authority_id, board, on_day)
);
-- What a meeting is told of: a decision that was made by delegation, or a document that is laid before it.
create table board_item (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  meeting_id uuid not null,
  decision_id uuid,
  document_id uuid,
  by_name text not null,
  at timestamptz not null,
  unique (authority_id, id),
  unique (meeting_id, decision_id),
  unique (meeting_id, document_id),
  check ((decision_id is null) <> (document_id is null)),
  foreign key (authority_id, meeting_id) references board_meeting (authority_id, id),
  foreign key (authority_id, decision_id) references decision (authority_id, id),
  foreign key (authority_id, document_id) references matter_document (authority_id, id)
);
-- A decision is reported once.
create unique index board_item_decision on board_item (decision_id) where decision_id is not null;
create index board_item_document on board_item (document_id) where document_id is not null;
-- What came of it, as the minutes say. What was typed in wrongly, or became known later, is a new row: the latest counts.
create table board_outcome (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  item_id uuid not null,
  -- In which order they came.
  place integer generated always as identity,
  result text not null check (result in ('approved', 'filed', 'returned')),
  paragraph text not null default '' check (char_length(paragraph) <= 20),
  -- When the minutes were adjusted, and when that was announced.
  minutes_on date,
  announced_on date,
  note text not null default '' check (char_length(note) <= 2000),
  by_name text not null,
  at timestamptz not null,
  check (announced_on >= minutes_on),
  foreign key (authority_id, item_id) references board_item (authority_id, id)
);
create index board_outcome_item on board_outcome (item_id, place);

call app.protect_by_authority('organiser');
call app.protect_by_authority('delegation_list');
call app.protect_by_authority('delegation_point');
call app.protect_by_authority('decision_request');
call app.protect_by_authority('decision');
call app.protect_by_authority('decision_withdrawal');
call app.protect_by_authority('board_meeting');
call app.protect_by_authority('board_item');
call app.protect_by_authority('board_outcome');
revoke delete on organiser from stegvis_web, stegvis_worker;
revoke update, delete on delegation_list, delegation_point, decision_request, decision, decision_withdrawal, board_meeting, board_item, board_outcome
  from stegvis_web, stegvis_worker;

-- By which decision a plan is in force, when it was made here: it ends with the decision and in no other way.
alter table authority_plan_force
  add column decision_id uuid,
  add foreign key (authority_id, decision_id) references decision (authority_id, id);
