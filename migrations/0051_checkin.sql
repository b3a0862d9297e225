-- Temperature checks of plans: which actions they are about, what a small group filled in together, what was decided, and when the next one is to be.

create table checkin (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  plan_id uuid not null,
  -- 1 for the plan's first.
  number integer not null check (number > 0),
  -- None where so few may answer that they fill it in together.
  ballot_id uuid,
  by_person_id uuid,
  opened_on date not null,
  unique (authority_id, id),
  unique (plan_id, number),
  foreign key (authority_id, plan_id) references plan (authority_id, id) on delete cascade,
  foreign key (authority_id, ballot_id) references ballot (authority_id, id),
  foreign key (authority_id, by_person_id) references person (authority_id, id) on delete set null (by_person_id)
);
call app.protect_by_authority('checkin');

-- The actions that it asks about, as they were called when it opened.
create table checkin_action (
  checkin_id uuid not null,
  authority_id uuid not null references authority,
  action_id uuid not null,
  position smallint not null check (position between 1 and 5),
  title text not null,
  primary key (checkin_id, action_id),
  unique (checkin_id, position),
  foreign key (authority_id, checkin_id) references checkin (authority_id, id) on delete cascade,
  foreign key (authority_id, action_id) references plan_action (authority_id, id) on delete cascade
);
call app.protect_by_authority('checkin_action');

-- What a group filled in together: plan data, nobody's answers.
create table checkin_together (
  checkin_id uuid primary key,
  authority_id uuid not null references authority,
  answers jsonb not null,
  by_person_id uuid,
  on_day date not null,
  foreign key (authority_id, checkin_id) references checkin (authority_id, id) on delete cascade,
  foreign key (authority_id, by_person_id) references person (authority_id, id) on delete set null (by_person_id)
);
call app.protect_by_authority('checkin_together');

-- Per action: go on, change, or stop, with the reason. The first decision stands; what comes of it stands in the action's history.
create table checkin_decision (
  checkin_id uuid not null,
  authority_id uuid not null references authority,
  action_id uuid not null,
  decision text not null check (decision in ('continue', 'change', 'stop')),
  reason text not null default '' check (char_length(reason) <= 2000),
  by_person_id uuid,
  by_name text not null,
  at timestamptz not null,
  primary key (checkin_id, action_id),
  check (decision <> 'stop' or reason <> ''),
  foreign key (checkin_id, action_id) references checkin_action (checkin_id, action_id) on delete cascade,
  foreign key (authority_id, by_person_id) references person (authority_id, id) on delete set null (by_person_id)
);
call app.protect_by_authority('checkin_decision');

-- When the next one is to be, where somebody has chosen: without, six months after the decision on the plan, or after the check before.
create table checkin_day (
  plan_id uuid primary key,
  authority_id uuid not null references authority,
  on_day date not null,
  by_person_id uuid,
  foreign key (authority_id, plan_id) references plan (authority_id, id) on delete cascade,
  foreign key (authority_id, by_person_id) references person (authority_id, id) on delete set null (by_person_id)
);
call app.protect_by_authority('checkin_day');

-- For which day who leads a plan has been written to, so that it is once.
create table checkin_notice (
  plan_id uuid not null,
  authority_id uuid not null references authority,
  due_on date not null,
  primary key (plan_id, due_on),
  foreign key (authority_id, plan_id) references plan (authority_id, id) on delete cascade
);
call app.protect_by_authority('checkin_notice');
