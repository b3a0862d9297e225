-- A frame with local choice (ramstyrning): what a goal of the authority's plan asks of schools. Written beside the goal and frozen with the plan: what schools answer is the frame in the
-- frozen text that is in force. No row: the goal asks nothing.
create table authority_plan_frame (
  authority_id uuid not null references authority,
  plan_id uuid not null,
  goal_id uuid not null,
  kind text not null check (kind in ('must', 'choose', 'inspire')),
  -- Of a choice: how many at least, and among which, each `{ key, text }`. A key is never another option's later.
  at_least smallint not null default 0 check (at_least between 0 and 20),
  options jsonb not null default '[]',
  -- Which school forms it concerns; all when empty.
  forms text[] not null default '{}',
  last_day date,
  revision integer not null default 1,
  changed_by_name text not null,
  -- The goal asks nothing any more.
  removed boolean not null default false,
  primary key (plan_id, goal_id),
  check ((kind = 'choose') = (at_least > 0)),
  check (kind = 'choose' or options = '[]'),
  foreign key (authority_id, plan_id) references authority_plan (authority_id, id),
  foreign key (plan_id, goal_id) references authority_plan_goal (plan_id, goal_id) on delete cascade
);
call app.protect_by_authority('authority_plan_frame');
revoke delete on authority_plan_frame from stegvis_web, stegvis_worker;

-- What a frozen text asks of schools, one row a goal, with the number that the text gives it.
create function app.frames_of(content jsonb) returns table (goal_id uuid, number text, title text, about text, frame jsonb)
  language sql immutable as $$
  select (g.goal ->> 'id')::uuid, p.place || '.' || g.place, g.goal ->> 'title', g.goal ->> 'text', g.goal -> 'frame'
    from jsonb_array_elements(content -> 'parts') with ordinality p (part, place),
         jsonb_array_elements(p.part -> 'goals') with ordinality g (goal, place)
   where jsonb_typeof(g.goal -> 'frame') = 'object'
$$;
grant execute on function app.frames_of(jsonb) to stegvis_web, stegvis_worker;

-- How a school's plan answers a goal of the authority's plan. Each change is a row of its own: the highest number holds, the rest is its history.
create table frame_answer (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  plan_id uuid not null,
  goal_id uuid not null,
  number integer not null check (number > 0),
  way text not null check (way in ('takes up', 'adapts', 'chose', 'departs')),
  -- How it is adapted, or why the school departs; else what the school wants to say.
  text text not null default '' check (char_length(text) <= 2000),
  check (way not in ('adapts', 'departs') or text <> ''),
  -- What was chosen, as it read then: `[{ key, text }]`.
  options jsonb not null default '[]',
  check (way <> 'chose' or jsonb_array_length(options) > 0),
  -- The plan's own goals and actions that it points at.
  goals uuid[] not null default '{}',
  actions uuid[] not null default '{}',
  -- What was asked, as it stood then: `{ number, title, frame }`.
  asked jsonb not null,
  by_person_id uuid,
  by_name text not null,
  at timestamptz not null,
  unique (authority_id, id),
  unique (plan_id, goal_id, number),
  foreign key (authority_id, plan_id) references plan (authority_id, id) on delete cascade,
  foreign key (authority_id, goal_id) references authority_goal (authority_id, id) on delete cascade,
  foreign key (authority_id, by_person_id) references person (authority_id, id) on delete set null (by_person_id)
);
create index frame_answer_goal on frame_answer (goal_id);

-- What the district head says of an answer.
create table frame_remark (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  answer_id uuid not null,
  text text not null check (char_length(text) between 1 and 2000),
  by_person_id uuid,
  by_name text not null,
  at timestamptz not null,
  foreign key (authority_id, answer_id) references frame_answer (authority_id, id) on delete cascade,
  foreign key (authority_id, by_person_id) references person (authority_id, id) on delete set null (by_person_id)
);
create index frame_remark_answer on frame_remark (answer_id);

call app.protect_by_authority('frame_answer');
call app.protect_by_authority('frame_remark');
revoke update, delete on frame_answer, frame_remark from stegvis_web, stegvis_worker;

-- The answers that hold.
create view frame_answer_now with (security_invoker = true) as
  select distinct on (plan_id, goal_id) * from frame_answer order by plan_id, goal_id, number desc;
grant select on frame_answer_now to stegvis_web, stegvis_worker;
