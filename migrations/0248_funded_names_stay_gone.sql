-- Names that were written of a project while its names went, or after, lay there for ever: only projects whose names were there were looked at, and nobody was kept from writing meanwhile. Now a project is held before
-- its names go, as everyone holds it who writes of its participants; and of those whose names went before nothing is left either.
create or replace function app.forget_funded_names(p_today date) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_projects uuid[];
  v_gone uuid[];
begin
  select coalesce(array_agg(id), '{}') into v_projects from (
    select id from funded_project
     where authority_id = app.authority() and names_gone_on is null and keep_years is not null and (to_on + make_interval(years => keep_years))::date < p_today
     order by id for update) due;
  select v_projects || coalesce(array_agg(id), '{}') into v_gone from funded_project where authority_id = app.authority() and names_gone_on is not null;
  update participation_attest a set person_id = null from participation_month m where m.id = a.month_id and m.project_id = any (v_gone) and a.person_id is not null;
  update funded_participant set person_id = null where project_id = any (v_gone) and person_id is not null;
  delete from funded_left_out where project_id = any (v_gone);
  update funded_export set csv = '', xlsx = '' where project_id = any (v_projects);
  update funded_project set names_gone_on = p_today where id = any (v_projects);
  return cardinality(v_projects);
end $$;
