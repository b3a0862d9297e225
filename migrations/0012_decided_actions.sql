-- Which actions a decision on a plan holds, beside the frozen text of it: so that it can be asked whether an action has been decided on without unpacking
-- every decision. An action that was written into a school's plan after the decision is its leaders' own until they decide again.
create table adopted_action (
  adoption_id uuid not null,
  action_id uuid not null,
  authority_id uuid not null references authority,
  primary key (action_id, adoption_id),
  foreign key (authority_id, adoption_id) references plan_adoption (authority_id, id) on delete cascade
);
call app.protect_by_authority('adopted_action');
revoke update, delete on adopted_action from stegvis_web, stegvis_worker;

create function app.list_adopted_actions() returns trigger language plpgsql as $$
begin
  insert into public.adopted_action (adoption_id, action_id, authority_id)
  select new.id, (x ->> 'id')::uuid, new.authority_id
    from (select jsonb_path_query(new.snapshot, '$.goals[*].actions[*]') union select jsonb_path_query(new.snapshot, '$.loose[*]')) as e (x)
   where x ->> 'id' is not null
  on conflict do nothing;
  return null;
end $$;
create trigger list_adopted_actions after insert on plan_adoption for each row execute function app.list_adopted_actions();

-- Whether an action stands in the decision on a plan that holds now: the latest that has not been taken back.
create function app.is_decided(p_plan uuid, p_action uuid) returns boolean language sql stable as $$
  select exists (
    select from public.adopted_action x
     where x.action_id = p_action
       and x.adoption_id = (select d.id from public.plan_adoption d
                             where d.plan_id = p_plan and not exists (select from public.plan_withdrawal w where w.adoption_id = d.id)
                             order by d.number desc limit 1)) $$;
