-- An authority's own action had a column for each of two languages. Its texts are kept by language now: Swedish must be there, what is not written in a language is shown
-- in Swedish. Each language holds title, text, first_step and evidence.
alter table local_action add column texts jsonb;
update local_action set texts = jsonb_build_object('sv', sv) || case when en is null then '{}' else jsonb_build_object('en', en) end;
drop view local_action_told;
alter table local_action
  drop column sv,
  drop column en,
  alter column texts set not null,
  add check (jsonb_typeof(texts) = 'object' and jsonb_typeof(texts->'sv') = 'object' and char_length(texts::text) <= 50000);
create view local_action_told with (security_invoker = true) as
  select a.id, a.key, a.framework, a.aspect, a.audience, a.from_level as "from", a.to_level as "to", a.kind, a.texts, a.hours::float8 as hours, a.weeks, a.tags,
         a.revision, a.created_on as "createdOn", a.archived_on as "archivedOn", p.given_name || ' ' || p.family_name as "createdBy",
         a.roles, a.forms, a.hours_each::float8 as each
    from local_action a left join person p on p.id = a.created_by;
grant select on local_action_told to stegvis_web, stegvis_worker;
