-- A joint assessment without a unit is the authority's own: its head, development lead and head of IT agree on the framework's ladders for the authority.
alter table joint_assessment alter column unit_id drop not null;
create unique index joint_assessment_of_authority_open on joint_assessment (authority_id, framework_version_id) where unit_id is null and finished_at is null;

-- The wording that somebody has chosen lies sealed among their answers since 0029; nothing reads or writes the open column.
create or replace function private.own_rows(
  p_person uuid, p_pseudonym text, p_origin text, p_seal text, p_today date,
  out may boolean, out issued boolean, out memberships json, out responses json, out answers json, out goals json, out local_actions json)
  language plpgsql set search_path = public, pg_temp as $$
begin
  perform set_config('app.pseudonym', p_pseudonym, true);
  may := private.may_open(p_origin, p_seal);
  issued := exists (select from private.opening o where o.pseudonym = p_pseudonym)
         or exists (select from private.return_code c where c.pseudonym = p_pseudonym);
  memberships := (select coalesce(json_agg(m), '[]') from app.memberships(p_person, p_today) m);
  if not may then return; end if;
  responses := (select coalesce(json_agg(json_build_object('round', r.round_id, 'school', r.school_id, 'audience', r.audience, 'handedInOn', r.handed_in_on)), '[]')
                  from private.response r where r.pseudonym = p_pseudonym);
  answers := (select coalesce(json_agg(json_build_object('round', a.round_id, 'school', a.school_id, 'statement', a.statement, 'choice', a.choice,
                       'importance', a.importance, 'note', encode(a.note, 'base64'), 'revision', a.revision)), '[]')
                from private.answer a where a.pseudonym = p_pseudonym);
  goals := (select coalesce(json_agg(json_build_object('action', g.action, 'framework', g.framework, 'state', g.state, 'chosenOn', g.chosen_on,
                     'doneOn', g.done_on) order by g.chosen_on, g.action), '[]')
              from private.goal g where g.pseudonym = p_pseudonym);
  local_actions := (select coalesce(json_agg(l order by l."createdOn", l.key), '[]') from local_action_told l);
end $$;
alter table private.response drop column work;
