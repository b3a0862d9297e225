-- Rules that many questions need, once each. Every function is one plain select, neither defined as its owner nor with settings of its own: PostgreSQL writes it into
-- the question that calls it, so that indexes, plans and row-level security stay those of the caller.

-- Whether what has a first day, and a first day on which it no longer holds (null: none is known), is in force on a day.
create function app.in_force(from_on date, to_on date, day date) returns boolean language sql immutable parallel safe
  as $$ select from_on <= day and (to_on is null or to_on > day) $$;

-- Whether a person, a unit or a duty has not ended on a day; it may still have to begin.
create function app.is_there(to_on date, day date) returns boolean language sql immutable parallel safe
  as $$ select to_on is null or to_on > day $$;

-- What a person is called; null for nobody.
create function app.person_name(who person) returns text language sql immutable parallel safe
  as $$ select who.given_name || ' ' || who.family_name $$;

-- The duties in force on a day.
create function app.duty_on(day date) returns setof duty language sql stable
  as $$ select d.* from public.duty d where app.in_force(d.from_on, d.to_on, day) $$;

-- The schools that are open to coaches on a day: opened by a request, and covered by a coach's duty.
create function app.coach_access_on(day date) returns setof coach_access language sql stable
  as $$ select c.* from public.coach_access c where app.in_force(c.from_on, c.to_on, day) and app.coaches(c.person_id, c.school_id, day) $$;

create or replace function app.coaches(p_person uuid, p_school uuid, p_today date) returns boolean language sql stable as $$
  select exists (select from public.unit_place s join app.duty_on(p_today) d on d.unit_id in (s.id, s.district_id, s.authority_id)
                  where s.id = p_school and d.person_id = p_person and d.role = 'coach') $$;

-- Teams, and those that they succeed, as far back as there are any.
create function app.teams_and_before(teams uuid[]) returns table (id uuid) language sql stable as $$
  with recursive mine (id) as (
    select unnest(teams) union select s.predecessor_id from public.unit_succession s join mine on s.unit_id = mine.id)
  select mine.id from mine $$;

-- The decision on a plan that is in force: the latest that has not been taken back.
create function app.decision_in_force(of_plan uuid) returns setof plan_adoption language sql stable as $$
  select a.* from public.plan_adoption a
   where a.plan_id = of_plan and not exists (select from public.plan_withdrawal w where w.adoption_id = a.id)
   order by a.number desc limit 1 $$;

create or replace function app.is_decided(p_plan uuid, p_action uuid) returns boolean language sql stable as $$
  select exists (
    select from public.adopted_action x
     where x.action_id = p_action and x.adoption_id = (select d.id from app.decision_in_force(p_plan) d)) $$;

-- The closings that are in force, at most one a plan: those that have not been opened again.
create view plan_closed with (security_invoker = true) as select * from plan_closing where ended_at is null;
grant select on plan_closed to stegvis_web, stegvis_worker;

-- The actions that have gone on in a later plan, and as which action there.
create view action_gone_on with (security_invoker = true) as
  select carried_from as action_id, id as next_id, plan_id as next_plan_id, authority_id
    from plan_action where carried_from is not null and removed_at is null;
grant select on action_gone_on to stegvis_web, stegvis_worker;

-- The actions of plans that are written in: of a unit that is there, not closed, and not gone on in a later plan.
create function app.action_in_hand(day date) returns table (
  id uuid, plan_id uuid, owner_id uuid, title text, status text, due_on date, how_we_know text, changed_at timestamptz, noted_at timestamptz,
  school_year smallint, unit_id uuid, unit_kind text, unit_name text, school_id uuid, school_name text) language sql stable as $$
  select a.id, a.plan_id, a.owner_id, a.title, a.status, a.due_on, a.how_we_know, a.changed_at, a.noted_at,
         p.school_year, u.id, u.kind, u.name, u.school_id, s.name
    from public.plan_action a
    join public.plan p on p.id = a.plan_id
    join public.unit_place u on u.id = p.unit_id
    join public.unit s on s.id = u.school_id
   where a.removed_at is null and app.is_there(u.to_on, day)
     and not exists (select from public.plan_closed c where c.plan_id = a.plan_id)
     and not exists (select from public.action_gone_on n where n.action_id = a.id) $$;

-- Those of them whose owner may hear of the plan: has something to do at the school that day. What has not been decided on in a school's plan is its leaders' own.
create function app.action_heard_of(day date) returns table (
  id uuid, plan_id uuid, owner_id uuid, title text, status text, due_on date, how_we_know text, changed_at timestamptz, noted_at timestamptz,
  school_year smallint, unit_id uuid, unit_kind text, unit_name text, school_id uuid, school_name text) language sql stable as $$
  select a.id, a.plan_id, a.owner_id, a.title, a.status, a.due_on, a.how_we_know, a.changed_at, a.noted_at,
         a.school_year, a.unit_id, a.unit_kind, a.unit_name, a.school_id, a.school_name
    from app.action_in_hand(day) a
   where exists (select from app.duty_on(day) d join public.unit_place at on at.id = d.unit_id
                  where d.person_id = a.owner_id and at.school_id = a.school_id
                    and (a.unit_kind = 'team' or d.role in ('principal', 'leader') or app.is_decided(a.plan_id, a.id))) $$;

-- Who has to do with a plan by their duties on a day: a team's lead and members, and the school's principal and leaders. `answers`: the lead of a team; the principal
-- where there is none, and of a school's plan.
create function app.plan_people_on(of_plan uuid, day date) returns table (person_id uuid, role text, answers boolean) language sql stable as $$
  select d.person_id, d.role, d.role = 'team_lead' or d.role = 'principal' and not bool_or(d.role = 'team_lead') over ()
    from public.plan p
    join public.unit_place u on u.id = p.unit_id
    join app.duty_on(day) d on u.kind = 'team' and d.unit_id = u.id and d.role in ('team_lead', 'teacher', 'staff')
                            or d.unit_id = u.school_id and d.role in ('principal', 'leader')
   where p.id = of_plan $$;
