-- What the headings, statements and words of an earlier survey's file mean, as an administrator said it in the browser: by the survey's name, for the next file of the same. It holds
-- what a mapping file holds, and no answer of anyone.
create table history_mapping (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  name text not null check (char_length(name) between 1 and 120),
  mapping jsonb not null,
  by_person_id uuid,
  at timestamptz not null,
  unique (authority_id, id)
);
create unique index history_mapping_name on history_mapping (authority_id, lower(name));
call app.protect_by_authority('history_mapping');
create trigger administrators_only before insert or update or delete on history_mapping for each statement execute function app.demand_administrator();

-- A file may also wait, sealed as before, for somebody to say what its headings mean.
alter table history_import drop constraint history_import_state_check;
alter table history_import add constraint history_import_state_check
  check (state in ('reading', 'mapping', 'faulty', 'ready', 'importing', 'done', 'failed'));
