-- A group that has done what it was for is closed, as a record: what it wrote is read as before, and nothing more is written. Opened again: the record goes.
create table working_group_closing (
  group_id uuid primary key,
  authority_id uuid not null references authority,
  at timestamptz not null,
  by_name text not null,
  foreign key (authority_id, group_id) references working_group (authority_id, id) on delete cascade
);
call app.protect_by_authority('working_group_closing');

-- A task can be changed: over the revision that its writer saw.
alter table group_task add column revision integer not null default 1;
