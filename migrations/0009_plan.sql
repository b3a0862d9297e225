-- Plans of teams and schools: goals, actions, what happened with them, the talk about them, and the decisions. States are records.

-- One plan per unit and school year (by the year it starts: 2026 for 2026/27).
create table plan (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  unit_id uuid not null,
  school_year smallint not null check (school_year between 2000 and 2200),
  framework_version_id uuid not null references framework_version,
  -- The round whose released result the plan starts from.
  round_id uuid,
  copied_from uuid,
  introduction text not null default '' check (char_length(introduction) <= 4000),
  revision integer not null default 1,
  created_by uuid,
  created_on date not null,
  -- When the text, goals, actions or their order were last changed; status, notes, evidence and comments do not count.
  changed_at timestamptz not null,
  changed_by uuid,
  unique (authority_id, id),
  unique (unit_id, school_year),
  foreign key (authority_id, unit_id) references unit (authority_id, id),
  foreign key (authority_id, round_id) references round (authority_id, id),
  foreign key (authority_id, copied_from) references plan (authority_id, id)
);
create index plan_year on plan (authority_id, school_year);
call app.protect_by_authority('plan');

-- `baseline` is what the goal starts from, copied as it was released or agreed: a goal keeps it when later results come. `removed_at`: taken away, and
-- can be brought back.
create table plan_goal (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  plan_id uuid not null,
  aspect text check (char_length(aspect) between 1 and 100),
  title text not null check (char_length(title) between 1 and 300),
  signs text not null default '' check (char_length(signs) <= 2000),
  baseline jsonb,
  position integer not null,
  revision integer not null default 1,
  created_by uuid,
  removed_at timestamptz,
  removed_by uuid,
  unique (authority_id, id),
  unique (plan_id, id),
  foreign key (authority_id, plan_id) references plan (authority_id, id) on delete cascade
);
create index plan_goal_plan on plan_goal (plan_id);
call app.protect_by_authority('plan_goal');

-- An action lives in one plan, its home. `framework` and `action` name the framework's or the authority's own action that it came from; the texts are the
-- plan's own. An own action has neither: also one that somebody made of a goal of their own, so that nobody can tell. `carried_from`: the same action
-- in last year's plan, or in that of a team which this team succeeds; it goes on in one place only.
create table plan_action (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  plan_id uuid not null,
  goal_id uuid,
  aspect text check (char_length(aspect) between 1 and 100),
  origin text not null check (origin in ('framework', 'local', 'own')),
  framework text,
  action text,
  carried_from uuid,
  title text not null check (char_length(title) between 1 and 200),
  text text not null default '' check (char_length(text) <= 4000),
  why text not null default '' check (char_length(why) <= 2000),
  owner_id uuid,
  -- Who answers for it when no person is named: "ämneslagen", "biträdande rektor".
  owner_role text not null default '' check (char_length(owner_role) <= 200),
  others text not null default '' check (char_length(others) <= 500),
  start_on date,
  due_on date,
  hours numeric(7, 2) check (hours > 0),
  -- Whole kronor.
  money integer check (money >= 0),
  -- 1 high, 2 usual, 3 low.
  priority smallint not null default 2 check (priority between 1 and 3),
  how_we_know text not null default '' check (char_length(how_we_know) <= 2000),
  tags text[] not null default '{}' check (cardinality(tags) <= 12),
  position integer not null,
  revision integer not null default 1,
  created_by uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by uuid,
  -- Kept by a trigger from the notes: the status of the latest, and when anything was noted last.
  status text not null default 'planned' check (status in ('planned', 'under way', 'done', 'paused', 'dropped')),
  status_at timestamptz,
  noted_at timestamptz,
  removed_at timestamptz,
  removed_by uuid,
  unique (authority_id, id),
  check ((origin = 'own') = (action is null) and (action is null) = (framework is null)),
  check (owner_id is null or owner_role = ''),
  check (due_on >= start_on),
  foreign key (authority_id, plan_id) references plan (authority_id, id) on delete cascade,
  foreign key (plan_id, goal_id) references plan_goal (plan_id, id),
  foreign key (authority_id, owner_id) references person (authority_id, id) on delete set null (owner_id),
  foreign key (authority_id, carried_from) references plan_action (authority_id, id) on delete set null (carried_from)
);
create index plan_action_plan on plan_action (plan_id) where removed_at is null;
create index plan_action_owner on plan_action (owner_id) where removed_at is null;
create index plan_action_due on plan_action (authority_id, due_on) where removed_at is null;
create unique index plan_action_carried on plan_action (carried_from) where removed_at is null;
call app.protect_by_authority('plan_action');

-- A plan that takes up an action whose home is another plan.
create table plan_action_reference (
  authority_id uuid not null references authority,
  plan_id uuid not null,
  action_id uuid not null,
  goal_id uuid,
  position integer not null,
  by_person_id uuid,
  at timestamptz not null,
  primary key (plan_id, action_id),
  foreign key (authority_id, plan_id) references plan (authority_id, id) on delete cascade,
  foreign key (plan_id, goal_id) references plan_goal (plan_id, id),
  foreign key (authority_id, action_id) references plan_action (authority_id, id) on delete cascade
);
create index plan_action_reference_action on plan_action_reference (action_id);
call app.protect_by_authority('plan_action_reference');

-- What happened with an action: append-only. `detail` holds before and after where there is such ("from", "to": days, names).
create table action_note (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  action_id uuid not null,
  kind text not null check (kind in ('created', 'status', 'note', 'due', 'owner', 'evidence', 'taken up')),
  status text check (status in ('planned', 'under way', 'done', 'paused', 'dropped')),
  note text not null default '' check (char_length(note) <= 2000),
  detail jsonb not null default '{}',
  person_id uuid,
  at timestamptz not null,
  check ((kind = 'status') = (status is not null)),
  check (status not in ('paused', 'dropped') or note <> ''),
  check (kind <> 'note' or note <> ''),
  foreign key (authority_id, action_id) references plan_action (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references person (authority_id, id) on delete set null (person_id)
);
create index action_note_action on action_note (action_id, at desc, id);
call app.protect_by_authority('action_note');
revoke update, delete on action_note from stegvis_web, stegvis_worker;

create function app.note_on_action() returns trigger language plpgsql as $$
begin
  update plan_action
     set noted_at = new.at,
         status = coalesce(new.status, status),
         status_at = case when new.status is null then status_at else new.at end
   where id = new.action_id;
  return null;
end $$;
create trigger noted after insert on action_note for each row execute function app.note_on_action();

-- What shows that something was done. A deleted one leaves its row, without content, with the reason.
create table action_evidence (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  action_id uuid not null,
  kind text not null check (kind in ('text', 'link', 'file')),
  title text not null default '' check (char_length(title) <= 200),
  text text not null default '' check (char_length(text) <= 4000),
  url text check (char_length(url) <= 2000 and url ~ '^https?://'),
  file_name text check (char_length(file_name) between 1 and 200),
  file_type text check (file_type in ('pdf', 'png', 'jpeg', 'docx', 'xlsx', 'pptx', 'odt', 'txt')),
  -- Bytes; at most 5 MB.
  file_size integer check (file_size between 1 and 5242880),
  by_person_id uuid,
  at timestamptz not null,
  removed_at timestamptz,
  removed_by uuid,
  removal_reason text check (char_length(removal_reason) between 1 and 1000),
  unique (authority_id, id),
  check ((removed_at is null) = (removal_reason is null)),
  check (removed_at is not null or case kind when 'text' then text <> '' when 'link' then url is not null
         else file_name is not null and file_type is not null and file_size is not null end),
  foreign key (authority_id, action_id) references plan_action (authority_id, id) on delete cascade
);
create index action_evidence_action on action_evidence (action_id, at);
call app.protect_by_authority('action_evidence');

-- Apart from the row about it, so that lists never carry it.
create table action_evidence_file (
  evidence_id uuid primary key,
  authority_id uuid not null references authority,
  content bytea not null check (octet_length(content) between 1 and 5242880),
  foreign key (authority_id, evidence_id) references action_evidence (authority_id, id) on delete cascade
);
call app.protect_by_authority('action_evidence_file');

-- The talk about a plan, or about one of its actions. `role` is what the writer was when writing.
create table plan_comment (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  plan_id uuid not null,
  action_id uuid,
  reply_to uuid,
  person_id uuid,
  role text not null check (role in ('teacher', 'staff', 'team_lead', 'leader', 'principal', 'coach')),
  text text not null check (char_length(text) between 1 and 4000),
  at timestamptz not null,
  resolved_at timestamptz,
  resolved_by uuid,
  unique (plan_id, id),
  foreign key (authority_id, plan_id) references plan (authority_id, id) on delete cascade,
  foreign key (authority_id, action_id) references plan_action (authority_id, id) on delete cascade,
  foreign key (plan_id, reply_to) references plan_comment (plan_id, id) on delete cascade,
  foreign key (authority_id, person_id) references person (authority_id, id) on delete set null (person_id)
);
create index plan_comment_plan on plan_comment (plan_id, at);
call app.protect_by_authority('plan_comment');

-- Sent for feedback. Open until feedback is given or it is taken back; one open at a time.
create table plan_submission (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  plan_id uuid not null,
  message text not null default '' check (char_length(message) <= 2000),
  by_person_id uuid,
  at timestamptz not null,
  ended_at timestamptz,
  unique (plan_id, id),
  foreign key (authority_id, plan_id) references plan (authority_id, id) on delete cascade
);
create unique index plan_submission_open on plan_submission (plan_id) where ended_at is null;
create index plan_submission_waiting on plan_submission (authority_id, at) where ended_at is null;
call app.protect_by_authority('plan_submission');

-- A coach's answer to a submission, or unasked.
create table plan_feedback (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  plan_id uuid not null,
  submission_id uuid,
  asks_changes boolean not null,
  text text not null check (char_length(text) between 1 and 4000),
  by_person_id uuid,
  at timestamptz not null,
  foreign key (authority_id, plan_id) references plan (authority_id, id) on delete cascade,
  foreign key (plan_id, submission_id) references plan_submission (plan_id, id)
);
create index plan_feedback_plan on plan_feedback (plan_id, at);
call app.protect_by_authority('plan_feedback');

-- A decision: the plan as it stood, word for word, with its number. Never changed.
create table plan_adoption (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  plan_id uuid not null,
  number integer not null check (number >= 1),
  record_number text not null default '' check (char_length(record_number) <= 60),
  note text not null default '' check (char_length(note) <= 2000),
  snapshot jsonb not null,
  by_person_id uuid,
  by_name text not null,
  by_role text not null,
  at timestamptz not null,
  unique (plan_id, number),
  unique (authority_id, id),
  -- A plan that was decided on is not deleted.
  foreign key (authority_id, plan_id) references plan (authority_id, id)
);
call app.protect_by_authority('plan_adoption');
revoke update, delete on plan_adoption from stegvis_web, stegvis_worker;

-- A decision taken back, with the reason. What was decided is kept.
create table plan_withdrawal (
  adoption_id uuid primary key,
  authority_id uuid not null references authority,
  reason text not null check (char_length(reason) between 1 and 2000),
  by_person_id uuid,
  at timestamptz not null,
  foreign key (authority_id, adoption_id) references plan_adoption (authority_id, id)
);
call app.protect_by_authority('plan_withdrawal');
revoke update, delete on plan_withdrawal from stegvis_web, stegvis_worker;

-- Followed up and finished. `ended_at`: opened again.
create table plan_closing (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  plan_id uuid not null,
  text text not null default '' check (char_length(text) <= 4000),
  by_person_id uuid,
  at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  foreign key (authority_id, plan_id) references plan (authority_id, id) on delete cascade
);
create unique index plan_closing_now on plan_closing (plan_id) where ended_at is null;
call app.protect_by_authority('plan_closing');

-- Notes of a meeting, kept with the plan.
create table plan_meeting (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  plan_id uuid not null,
  held_on date not null,
  title text not null default '' check (char_length(title) <= 200),
  participants text not null default '' check (char_length(participants) <= 1000),
  text text not null default '' check (char_length(text) <= 20000),
  revision integer not null default 1,
  by_person_id uuid,
  changed_at timestamptz not null,
  foreign key (authority_id, plan_id) references plan (authority_id, id) on delete cascade
);
create index plan_meeting_plan on plan_meeting (plan_id, held_on desc);
call app.protect_by_authority('plan_meeting');

-- A team's (or school's) joint assessment: levels agreed on in a meeting. Plan data: never in released figures. The next one is a new row.
create table joint_assessment (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  unit_id uuid not null,
  framework_version_id uuid not null references framework_version,
  round_id uuid,
  agreed_on date not null,
  note text not null default '' check (char_length(note) <= 4000),
  by_person_id uuid,
  at timestamptz not null,
  -- Said to be done; before that the meeting still goes on.
  finished_at timestamptz,
  unique (authority_id, id),
  foreign key (authority_id, unit_id) references unit (authority_id, id),
  foreign key (authority_id, round_id) references round (authority_id, id)
);
create index joint_assessment_unit on joint_assessment (unit_id, agreed_on desc);
call app.protect_by_authority('joint_assessment');

-- One level per statement, 0 for "not relevant to us". What was agreed before is kept, superseded.
create table joint_level (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  assessment_id uuid not null,
  statement text not null check (char_length(statement) between 1 and 120),
  level smallint not null check (level between 0 and 9),
  note text not null default '' check (char_length(note) <= 1000),
  by_person_id uuid,
  at timestamptz not null,
  superseded_at timestamptz,
  foreign key (authority_id, assessment_id) references joint_assessment (authority_id, id) on delete cascade
);
create unique index joint_level_now on joint_level (assessment_id, statement) where superseded_at is null;
call app.protect_by_authority('joint_level');

-- Who wants no reminders by mail.
create table reminder_refusal (
  person_id uuid primary key,
  authority_id uuid not null references authority,
  since date not null,
  foreign key (authority_id, person_id) references person (authority_id, id) on delete cascade
);
call app.protect_by_authority('reminder_refusal');

-- What a person has been reminded of, so that it is said once: a week before a due date, and when it has passed.
create table action_reminder (
  authority_id uuid not null references authority,
  action_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('week before', 'late')),
  due_on date not null,
  sent_on date not null,
  primary key (action_id, person_id, kind, due_on),
  foreign key (authority_id, action_id) references plan_action (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references person (authority_id, id) on delete cascade
);
call app.protect_by_authority('action_reminder');

-- A calendar of one's due dates, read by programs that cannot sign in: by a secret address, kept only as its hash. `ended_on`: the address was changed.
create table calendar_feed (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  person_id uuid not null,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  created_on date not null,
  ended_on date,
  foreign key (authority_id, person_id) references person (authority_id, id) on delete cascade
);
create unique index calendar_feed_now on calendar_feed (person_id) where ended_on is null;
alter table calendar_feed enable row level security;
create policy by_secret on calendar_feed for select using (token_hash = app.ticket());
create policy by_person on calendar_feed
  using (authority_id = app.authority() and person_id = app.person())
  with check (authority_id = app.authority() and person_id = app.person());
grant select, insert, update, delete on calendar_feed to stegvis_web, stegvis_worker;
