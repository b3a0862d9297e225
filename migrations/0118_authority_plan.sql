-- The authority's own plan (decision 59): written in parts by several, frozen into revisions, in force until it is replaced. A goal is one thing however often its text changes and in
-- however many plans it stands: what schools answer and what is measured points at `authority_goal`, its words stand in `authority_plan_goal`. States are records.
create table authority_plan (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  -- Which of content/authority-plans it was made from.
  template text not null check (template ~ '^[a-z][a-z0-9-]{0,60}$'),
  title text not null check (char_length(title) between 1 and 200),
  -- The head of a governing document. `kind`: plan, policy, guideline …, in the authority's words.
  kind text not null check (char_length(kind) between 1 and 100),
  summary text not null default '' check (char_length(summary) <= 2000),
  decider text not null default '' check (char_length(decider) <= 200),
  record_number text not null default '' check (char_length(record_number) <= 60),
  responsible text not null default '' check (char_length(responsible) <= 200),
  applies_to text not null default '' check (char_length(applies_to) <= 300),
  -- First and last day that it is meant for.
  from_on date not null,
  to_on date not null check (to_on > from_on),
  -- When it is asked each year whether it still holds, in the authority's words.
  review text not null default '' check (char_length(review) <= 300),
  replaces_id uuid,
  -- What it replaces that is not in Stegvis.
  replaces text not null default '' check (char_length(replaces) <= 200),
  -- Of the head; parts, goals, needs and measures have their own.
  revision integer not null default 1,
  made_on date not null,
  made_by_name text not null,
  -- Anything of its text.
  changed_at timestamptz not null,
  changed_by_name text not null,
  unique (authority_id, id),
  check (replaces_id <> id),
  foreign key (authority_id, replaces_id) references authority_plan (authority_id, id)
);
create index authority_plan_authority on authority_plan (authority_id);

create table authority_plan_part (
  authority_id uuid not null references authority,
  plan_id uuid not null,
  part text not null check (part ~ '^[a-z][a-z0-9-]{0,60}$'),
  position smallint not null,
  title text not null check (char_length(title) between 1 and 120),
  text text not null default '' check (char_length(text) <= 20000),
  responsible text not null default '' check (char_length(responsible) <= 200),
  revision integer not null default 1,
  changed_by_name text not null default '',
  primary key (plan_id, part),
  foreign key (authority_id, plan_id) references authority_plan (authority_id, id)
);

create table authority_goal (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  begun_on date not null,
  unique (authority_id, id)
);
create index authority_goal_authority on authority_goal (authority_id);

create table authority_plan_goal (
  authority_id uuid not null references authority,
  plan_id uuid not null,
  goal_id uuid not null,
  part text not null,
  position integer not null,
  title text not null check (char_length(title) between 1 and 300),
  text text not null default '' check (char_length(text) <= 4000),
  -- How it will be noticed that it is reached.
  sign text not null default '' check (char_length(sign) <= 2000),
  -- Who answers for it: a duty, and the unit that it lies in.
  owner_unit_id uuid,
  owner_duty text not null default '' check (char_length(owner_duty) <= 120),
  revision integer not null default 1,
  changed_by_name text not null,
  removed_at timestamptz,
  removed_by_name text,
  primary key (plan_id, goal_id),
  foreign key (authority_id, plan_id) references authority_plan (authority_id, id),
  foreign key (authority_id, goal_id) references authority_goal (authority_id, id),
  foreign key (plan_id, part) references authority_plan_part (plan_id, part),
  foreign key (authority_id, owner_unit_id) references unit (authority_id, id)
);
create index authority_plan_goal_goal on authority_plan_goal (goal_id);

-- What is needed to reach a goal; without one, a need that no goal answers yet. What it comes from is kept as it was told then.
create table authority_need (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  plan_id uuid not null,
  goal_id uuid,
  position integer not null,
  text text not null check (char_length(text) between 1 and 2000),
  source text not null check (source in ('own', 'assessment', 'change', 'help', 'hindrance', 'success-factor', 'evaluation', 'outlook', 'need')),
  -- Where it was said: the name and day of it, and what it said.
  source_name text not null default '' check (char_length(source_name) <= 300),
  source_on date,
  source_said text not null default '' check (char_length(source_said) <= 2000),
  -- The id of what it was taken from, as the room of that names it.
  source_key text not null default '' check (char_length(source_key) <= 120),
  -- The figures within what was said, as they went through the register.
  source_figures jsonb not null default '[]',
  revision integer not null default 1,
  changed_by_name text not null,
  removed_at timestamptz,
  unique (authority_id, id),
  foreign key (authority_id, plan_id) references authority_plan (authority_id, id),
  foreign key (plan_id, goal_id) references authority_plan_goal (plan_id, goal_id)
);
create index authority_need_plan on authority_need (plan_id);

create table authority_measure (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  plan_id uuid not null,
  goal_id uuid not null,
  need_id uuid,
  position integer not null,
  what text not null check (char_length(what) between 1 and 1000),
  owner_unit_id uuid,
  owner_duty text not null default '' check (char_length(owner_duty) <= 120),
  due_on date,
  -- Whole kronor, and hours.
  money integer check (money between 0 and 1000000000),
  hours numeric(8, 1) check (hours between 0 and 1000000),
  -- An action of a framework, or of the authority's own list (key `local-…`).
  framework text,
  action text check (char_length(action) <= 100),
  -- What it was called when it was chosen.
  action_title text not null default '' check (char_length(action_title) <= 300),
  revision integer not null default 1,
  changed_by_name text not null,
  removed_at timestamptz,
  unique (authority_id, id),
  check ((framework is null) = (action is null)),
  foreign key (authority_id, plan_id) references authority_plan (authority_id, id),
  foreign key (plan_id, goal_id) references authority_plan_goal (plan_id, goal_id),
  foreign key (authority_id, need_id) references authority_need (authority_id, id),
  foreign key (authority_id, owner_unit_id) references unit (authority_id, id)
);
create index authority_measure_plan on authority_measure (plan_id);

-- The text as it was frozen, whole, and the goals in it.
create table authority_plan_revision (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  plan_id uuid not null,
  number integer not null check (number > 0),
  content jsonb not null,
  note text not null default '' check (char_length(note) <= 2000),
  by_person_id uuid,
  by_name text not null,
  at timestamptz not null,
  unique (authority_id, id),
  unique (plan_id, number),
  foreign key (authority_id, plan_id) references authority_plan (authority_id, id),
  foreign key (authority_id, by_person_id) references person (authority_id, id) on delete set null (by_person_id)
);
create table authority_plan_revision_goal (
  authority_id uuid not null references authority,
  revision_id uuid not null,
  goal_id uuid not null,
  part text not null,
  -- "2.1", as the revision numbers it.
  number text not null,
  title text not null,
  primary key (revision_id, goal_id),
  foreign key (authority_id, revision_id) references authority_plan_revision (authority_id, id),
  foreign key (authority_id, goal_id) references authority_goal (authority_id, id)
);
create index authority_plan_revision_goal_goal on authority_plan_revision_goal (goal_id);

-- A draft is shown to leaders, who comment on it, until it is taken back.
create table authority_plan_sharing (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  plan_id uuid not null,
  message text not null default '' check (char_length(message) <= 2000),
  -- The last day that comments are asked for.
  until_on date,
  by_name text not null,
  at timestamptz not null,
  ended_at timestamptz,
  ended_by_name text,
  foreign key (authority_id, plan_id) references authority_plan (authority_id, id)
);
create unique index authority_plan_sharing_open on authority_plan_sharing (plan_id) where ended_at is null;

-- What a leader says of it: of the whole, of a part or of a goal; and what those who write answer.
create table authority_plan_remark (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  plan_id uuid not null,
  part text,
  goal_id uuid,
  text text not null check (char_length(text) between 1 and 4000),
  by_person_id uuid,
  by_name text not null,
  -- The duty and the unit that it was said from.
  by_duty text not null,
  at timestamptz not null,
  unique (authority_id, id),
  check (part is null or goal_id is null),
  foreign key (authority_id, plan_id) references authority_plan (authority_id, id),
  foreign key (plan_id, part) references authority_plan_part (plan_id, part),
  foreign key (plan_id, goal_id) references authority_plan_goal (plan_id, goal_id),
  foreign key (authority_id, by_person_id) references person (authority_id, id) on delete set null (by_person_id)
);
create index authority_plan_remark_plan on authority_plan_remark (plan_id);
create table authority_plan_remark_answer (
  remark_id uuid primary key,
  authority_id uuid not null references authority,
  text text not null check (char_length(text) between 1 and 4000),
  by_name text not null,
  at timestamptz not null,
  foreign key (authority_id, remark_id) references authority_plan_remark (authority_id, id)
);

-- Whom it was talked over with before it was decided: unions (facklig samverkan), pupils, others.
create table authority_plan_consultation (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  plan_id uuid not null,
  kind text not null check (kind in ('unions', 'pupils', 'other')),
  with_whom text not null check (char_length(with_whom) between 1 and 200),
  on_day date not null,
  text text not null default '' check (char_length(text) <= 2000),
  by_name text not null,
  at timestamptz not null,
  foreign key (authority_id, plan_id) references authority_plan (authority_id, id)
);
create index authority_plan_consultation_plan on authority_plan_consultation (plan_id);

-- A revision holds from a day, by a decision; what it replaces ends that day. Ended when the decision is taken back.
create table authority_plan_force (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  plan_id uuid not null,
  revision_id uuid not null,
  from_on date not null,
  decided_by text not null check (char_length(decided_by) between 1 and 200),
  decided_on date not null,
  replaces_id uuid,
  by_name text not null,
  at timestamptz not null,
  ended_at timestamptz,
  ended_by_name text,
  ended_reason text check (char_length(ended_reason) between 1 and 2000),
  check ((ended_at is null) = (ended_reason is null)),
  foreign key (authority_id, plan_id) references authority_plan (authority_id, id),
  foreign key (authority_id, revision_id) references authority_plan_revision (authority_id, id),
  foreign key (authority_id, replaces_id) references authority_plan (authority_id, id)
);
create index authority_plan_force_plan on authority_plan_force (plan_id, from_on);
create unique index authority_plan_force_once on authority_plan_force (revision_id) where ended_at is null;

-- Asked once a year whether it still holds (aktualitetsprövning).
create table authority_plan_review (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  plan_id uuid not null,
  on_day date not null,
  holds boolean not null,
  text text not null default '' check (char_length(text) <= 2000),
  next_on date,
  by_name text not null,
  at timestamptz not null,
  foreign key (authority_id, plan_id) references authority_plan (authority_id, id)
);
create index authority_plan_review_plan on authority_plan_review (plan_id, on_day);

call app.protect_by_authority('authority_plan');
call app.protect_by_authority('authority_plan_part');
call app.protect_by_authority('authority_goal');
call app.protect_by_authority('authority_plan_goal');
call app.protect_by_authority('authority_need');
call app.protect_by_authority('authority_measure');
call app.protect_by_authority('authority_plan_revision');
call app.protect_by_authority('authority_plan_revision_goal');
call app.protect_by_authority('authority_plan_sharing');
call app.protect_by_authority('authority_plan_remark');
call app.protect_by_authority('authority_plan_remark_answer');
call app.protect_by_authority('authority_plan_consultation');
call app.protect_by_authority('authority_plan_force');
call app.protect_by_authority('authority_plan_review');
-- Nothing is taken out of a document that somebody may have decided on: text is marked as removed, states are added to, what was frozen stays.
revoke delete on authority_plan, authority_plan_part, authority_goal, authority_plan_goal, authority_need, authority_measure, authority_plan_revision,
  authority_plan_revision_goal, authority_plan_sharing, authority_plan_remark, authority_plan_remark_answer, authority_plan_consultation, authority_plan_force,
  authority_plan_review from stegvis_web, stegvis_worker;
revoke update on authority_goal, authority_plan_revision, authority_plan_revision_goal, authority_plan_remark, authority_plan_remark_answer, authority_plan_consultation,
  authority_plan_review from stegvis_web, stegvis_worker;

-- Which revision of which plan holds on a day: by plan the decision that took effect last, unless another plan that holds replaces it.
create function app.authority_plan_in_force(day date) returns table (plan_id uuid, authority_id uuid, revision_id uuid, from_on date)
  language sql stable as $$
  select distinct on (f.plan_id) f.plan_id, f.authority_id, f.revision_id, f.from_on
    from authority_plan_force f
   where f.ended_at is null and f.from_on <= day
     and not exists (select from authority_plan_force x where x.replaces_id = f.plan_id and x.ended_at is null and x.from_on <= day)
   order by f.plan_id, f.from_on desc, f.at desc
$$;
grant execute on function app.authority_plan_in_force(date) to stegvis_web, stegvis_worker;
