-- A round that a programme carries: its own assessment, of its own schools, audiences and framework. Who sees what of it is the round's as before.
create table round_programme (
  round_id uuid primary key,
  authority_id uuid not null references authority,
  programme_id uuid not null,
  foreign key (authority_id, round_id) references round (authority_id, id) on delete cascade,
  foreign key (authority_id, programme_id) references programme (authority_id, id) on delete cascade
);
create index round_programme_programme on round_programme (programme_id);
call app.protect_by_authority('round_programme');

-- What of plans a programme serves: a plan of the authority or one of its goals, a plan of a school or one of its actions. A link shows nobody what they do not see already.
create table programme_link (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  programme_id uuid not null,
  authority_plan_id uuid,
  goal_id uuid,
  plan_id uuid,
  action_id uuid references plan_action (id) on delete cascade,
  by_name text not null,
  at timestamptz not null,
  check (num_nonnulls(authority_plan_id, goal_id, plan_id, action_id) = 1),
  unique (programme_id, authority_plan_id),
  unique (programme_id, goal_id),
  unique (programme_id, plan_id),
  unique (programme_id, action_id),
  foreign key (authority_id, programme_id) references programme (authority_id, id) on delete cascade,
  foreign key (authority_id, authority_plan_id) references authority_plan (authority_id, id) on delete cascade,
  foreign key (authority_id, goal_id) references authority_goal (authority_id, id) on delete cascade,
  foreign key (authority_id, plan_id) references plan (authority_id, id) on delete cascade
);
create index programme_link_authority_plan on programme_link (authority_plan_id);
create index programme_link_goal on programme_link (goal_id);
create index programme_link_plan on programme_link (plan_id);
create index programme_link_action on programme_link (action_id);
call app.protect_by_authority('programme_link');
