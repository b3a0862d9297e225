-- What helped can be marked from a check as a report tells of it: of a school, like every other mark. Nothing was ever marked over schools.
delete from success_factor_mark where source = 'check';
do $$ declare name text; begin
  for name in select conname from pg_constraint where conrelid = 'success_factor_mark'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%action IS NOT NULL%' loop
    execute format('alter table success_factor_mark drop constraint %I', name);
  end loop;
end $$;
alter table success_factor_mark drop column action;
alter table success_factor_mark alter column school_id set not null;
alter table success_factor_mark add constraint success_factor_mark_said
  check ((source in ('report', 'check')) = (report_id is not null) and (source = 'dialogue') = (dialogue_id is not null));

-- An outside evaluation that was changed is kept beside the one that stands in its place; taken away, all of them go.
alter table external_view add column replaced_by uuid;
alter table external_view add foreign key (authority_id, replaced_by) references external_view (authority_id, id) on delete cascade;
create unique index external_view_replaced_by on external_view (replaced_by) where replaced_by is not null;

-- A visit: who comes along, as the invited tells it; and on which days it was to be before it was moved.
alter table visit_answer add column companions text not null default '' check (char_length(companions) <= 500);
alter table visit add column moved integer not null default 0;
