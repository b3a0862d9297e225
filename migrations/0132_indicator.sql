-- The follow-up of an authority's goals: what is measured, from where it began, what is wanted and why, what was read, and what persons say of it. Nothing here is ever changed or
-- taken away: an indicator that turned out wrong is ended with its reason and another is made; a reading that was typed wrong is corrected by another that names it; a judgement is
-- followed by the next. So no figure can be made to look better afterwards.
create table indicator (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  goal_id uuid not null,
  -- Measured by Stegvis from what is published (share … actions-done), or typed in with its source (survey … own).
  kind text not null check (kind in ('share', 'change', 'participation', 'school-plans', 'school-checks', 'school-reports', 'actions-done', 'survey', 'kolada', 'equipment', 'own')),
  name text not null check (char_length(name) between 1 and 200),
  definition text not null check (char_length(definition) between 1 and 2000),
  -- Where the figures come from; for what Stegvis measures, Stegvis itself.
  source text not null default '' check (char_length(source) <= 300),
  -- An id in the source, such as a key figure of Kolada.
  source_key text not null default '' check (char_length(source_key) <= 60),
  unit text not null default '' check (char_length(unit) <= 60),
  -- When it is read, in words.
  reading_days text not null default '' check (char_length(reading_days) <= 200),
  framework text not null default '' check (char_length(framework) <= 60),
  aspect text not null default '' check (char_length(aspect) <= 100),
  audience text not null default '' check (audience in ('', 'staff', 'leader')),
  level smallint check (level between 2 and 10),
  begun_on date not null,
  by_name text not null,
  at timestamptz not null,
  unique (authority_id, id),
  check (kind not in ('share', 'change') or (framework <> '' and aspect <> '' and audience <> '')),
  check (kind <> 'participation' or audience <> ''),
  check ((kind = 'share') = (level is not null)),
  check (kind not in ('survey', 'kolada', 'equipment', 'own') or source <> ''),
  foreign key (authority_id, goal_id) references authority_goal (authority_id, id)
);
create index indicator_goal on indicator (goal_id);

create table indicator_end (
  indicator_id uuid primary key,
  authority_id uuid not null references authority,
  on_day date not null,
  reason text not null check (char_length(reason) between 1 and 2000),
  by_name text not null,
  at timestamptz not null,
  foreign key (authority_id, indicator_id) references indicator (authority_id, id)
);

-- What is wanted: a way, or a value on that way, and why. The latest holds; those before it stay.
create table indicator_target (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  indicator_id uuid not null,
  way text not null check (way in ('up', 'down', 'keep')),
  value numeric(14, 2),
  by_day date,
  why text not null check (char_length(why) between 1 and 2000),
  by_name text not null,
  at timestamptz not null,
  foreign key (authority_id, indicator_id) references indicator (authority_id, id)
);
create index indicator_target_indicator on indicator_target (indicator_id, at);

create table indicator_reading (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  indicator_id uuid not null,
  on_day date not null,
  state text not null check (state in ('value', 'protected', 'not measured')),
  value numeric(14, 2),
  -- Distinct persons behind it; schools where schools are counted. Null where that is not said.
  n integer check (n > 0),
  -- So many of so many, where it is a share.
  count integer check (count >= 0),
  total integer check (total > 0),
  -- Why there is no value, or what may be said of a change.
  reason text not null default '' check (char_length(reason) <= 40),
  -- What it was read from: a round, a half-year, the beginning; empty for what was typed in.
  occasion text not null default '' check (char_length(occasion) <= 60),
  -- The statement that was read, as its framework version names it, and that version. Readings of one series may be compared.
  statement text not null default '' check (char_length(statement) <= 120),
  version text not null default '' check (char_length(version) <= 100),
  series smallint not null default 0,
  -- What of the register it is, as it was released.
  quantity jsonb,
  note text not null default '' check (char_length(note) <= 1000),
  corrects_id uuid,
  -- Empty for what Stegvis read.
  by_name text not null default '',
  at timestamptz not null,
  -- Of all that it says (sha256, hexadecimal).
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  unique (authority_id, id),
  unique (indicator_id, id),
  check ((state = 'value') = (value is not null)),
  -- What is protected says nothing more.
  check (state = 'value' or (n is null and count is null and total is null and quantity is null)),
  check ((count is null) = (total is null)),
  check (count <= total),
  check (corrects_id <> id),
  foreign key (authority_id, indicator_id) references indicator (authority_id, id),
  foreign key (indicator_id, corrects_id) references indicator_reading (indicator_id, id)
);
create unique index indicator_reading_occasion on indicator_reading (indicator_id, occasion) where occasion <> '';
create index indicator_reading_indicator on indicator_reading (indicator_id, on_day);
create unique index indicator_reading_corrected on indicator_reading (corrects_id) where corrects_id is not null;

-- From where a plan sets out: fixed when it is put in force, by the database itself; nobody's login may write it.
create table indicator_baseline (
  plan_id uuid not null,
  indicator_id uuid not null,
  authority_id uuid not null references authority,
  reading_id uuid not null,
  -- There was no value when the plan was decided: the first one after it.
  late boolean not null,
  primary key (plan_id, indicator_id),
  foreign key (authority_id, plan_id) references authority_plan (authority_id, id),
  foreign key (authority_id, indicator_id) references indicator (authority_id, id),
  foreign key (indicator_id, reading_id) references indicator_reading (indicator_id, id)
);
create index indicator_baseline_indicator on indicator_baseline (indicator_id);

-- What a person says of a goal for half a year, with its causes. The latest of a half-year holds; those before it stay.
create table goal_judgement (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  plan_id uuid not null,
  goal_id uuid not null,
  year smallint not null check (year between 2000 and 2200),
  half smallint not null check (half in (1, 2)),
  status text not null check (status in ('on the way', 'partly', 'not on the way', 'cannot be judged')),
  causes text not null check (char_length(causes) between 1 and 4000),
  next text not null check (char_length(next) between 1 and 4000),
  by_person_id uuid,
  by_name text not null,
  on_day date not null,
  at timestamptz not null,
  foreign key (authority_id, plan_id) references authority_plan (authority_id, id),
  foreign key (plan_id, goal_id) references authority_plan_goal (plan_id, goal_id),
  foreign key (authority_id, by_person_id) references person (authority_id, id) on delete set null (by_person_id)
);
create index goal_judgement_goal on goal_judgement (plan_id, goal_id, at);

-- The same by a school of its own work for the goal.
create table school_goal_judgement (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  plan_id uuid not null,
  goal_id uuid not null,
  school_id uuid not null,
  year smallint not null check (year between 2000 and 2200),
  half smallint not null check (half in (1, 2)),
  status text not null check (status in ('on the way', 'partly', 'not on the way', 'cannot be judged')),
  causes text not null check (char_length(causes) between 1 and 4000),
  by_person_id uuid,
  by_name text not null,
  on_day date not null,
  at timestamptz not null,
  foreign key (authority_id, plan_id) references authority_plan (authority_id, id),
  foreign key (plan_id, goal_id) references authority_plan_goal (plan_id, goal_id),
  foreign key (authority_id, school_id) references unit (authority_id, id),
  foreign key (authority_id, by_person_id) references person (authority_id, id) on delete set null (by_person_id)
);
create index school_goal_judgement_plan on school_goal_judgement (plan_id, year, half);
create index school_goal_judgement_school on school_goal_judgement (school_id);

call app.protect_by_authority('indicator');
call app.protect_by_authority('indicator_end');
call app.protect_by_authority('indicator_target');
call app.protect_by_authority('indicator_reading');
call app.protect_by_authority('indicator_baseline');
call app.protect_by_authority('goal_judgement');
call app.protect_by_authority('school_goal_judgement');
revoke update, delete on indicator, indicator_end, indicator_target, indicator_reading, indicator_baseline, goal_judgement, school_goal_judgement from stegvis_web, stegvis_worker;
revoke insert on indicator_baseline from stegvis_web, stegvis_worker;
-- What Stegvis measures is read by the worker alone: the web's login types in nothing but what has a source of its own.
create policy typed on indicator_reading as restrictive for insert to stegvis_web
  with check (exists (select from indicator i where i.id = indicator_id and i.kind in ('survey', 'kolada', 'equipment', 'own')));

-- A plan that is put in force sets out from the latest value of each of its goals' indicators, as far as it was read by the day of the decision.
create function app.fix_baselines() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into indicator_baseline (plan_id, indicator_id, authority_id, reading_id, late)
  select new.plan_id, i.id, i.authority_id, r.id, false
    from authority_plan_revision_goal g join indicator i on i.goal_id = g.goal_id
    join lateral (
      select id from indicator_reading x
       where x.indicator_id = i.id and x.state = 'value' and x.on_day <= new.decided_on
         and not exists (select from indicator_reading c where c.corrects_id = x.id)
       order by x.on_day desc, x.at desc limit 1) r on true
   where g.revision_id = new.revision_id and i.authority_id = new.authority_id
     and not exists (select from indicator_end e where e.indicator_id = i.id)
  on conflict do nothing;
  return new;
end $$;
create trigger fix_baselines after insert on authority_plan_force for each row execute function app.fix_baselines();

-- What had no value then sets out from the first that is read.
create function app.fix_late_baseline() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into indicator_baseline (plan_id, indicator_id, authority_id, reading_id, late)
  select distinct f.plan_id, new.indicator_id, new.authority_id, new.id, true
    from indicator i join authority_plan_revision_goal g on g.goal_id = i.goal_id
    join authority_plan_force f on f.revision_id = g.revision_id and f.ended_at is null
   where i.id = new.indicator_id and i.authority_id = new.authority_id
  on conflict do nothing;
  return new;
end $$;
create trigger fix_late_baseline after insert on indicator_reading for each row when (new.state = 'value') execute function app.fix_late_baseline();
