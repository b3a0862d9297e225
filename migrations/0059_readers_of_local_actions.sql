-- Who can use an action that an authority has added (empty: everyone), and the hours for each who takes part besides those of who arranges it: as the framework's own have them.
alter table local_action add column roles text[] not null default '{}', add column forms text[] not null default '{}',
  add column hours_each numeric(4, 2) check (hours_each > 0);

create or replace view local_action_told with (security_invoker = true) as
  select a.id, a.key, a.framework, a.aspect, a.audience, a.from_level as "from", a.to_level as "to", a.kind, a.sv, a.en, a.hours::float8 as hours, a.weeks, a.tags,
         a.revision, a.created_on as "createdOn", a.archived_on as "archivedOn", p.given_name || ' ' || p.family_name as "createdBy",
         a.roles, a.forms, a.hours_each::float8 as each
    from local_action a left join person p on p.id = a.created_by;
