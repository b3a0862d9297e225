-- How many years after a project's last day its funder wants to be able to see who took part; null while the call does not say. When they are over the names go, and numbers and hours stay: the participants are
-- forgotten as those are who are erased, attests keep the hash of who attested, and the files of exports go, since names may stand in them. From then on nothing of the project is reckoned anew.
alter table funded_project add column keep_years integer check (keep_years between 1 and 30), add column names_gone_on date;

-- A file that is gone is empty; its hash stays.
create function app.forget_funded_names(p_today date) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_projects uuid[];
begin
  select coalesce(array_agg(id), '{}') into v_projects from funded_project
   where authority_id = app.authority() and names_gone_on is null and keep_years is not null and (to_on + make_interval(years => keep_years))::date < p_today;
  update participation_attest a set person_id = null from participation_month m where m.id = a.month_id and m.project_id = any (v_projects) and a.person_id is not null;
  update funded_participant set person_id = null where project_id = any (v_projects) and person_id is not null;
  delete from funded_left_out where project_id = any (v_projects);
  update funded_export set csv = '', xlsx = '' where project_id = any (v_projects);
  update funded_project set names_gone_on = p_today where id = any (v_projects);
  return cardinality(v_projects);
end $$;
revoke execute on function app.forget_funded_names(date) from public;
grant execute on function app.forget_funded_names(date) to stegvis_worker;
