-- A visit had one visitor who wrote; who came along told it by word of mouth. Those whom the invited names write in the same notes, and see the visit as the invited does (decision 75).
create table visit_writer (
  visit_id uuid not null,
  authority_id uuid not null references authority,
  person_id uuid not null,
  name text not null,
  added_on date not null,
  primary key (visit_id, person_id),
  foreign key (authority_id, visit_id) references visit (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references person (authority_id, id) on delete cascade
);
create index visit_writer_person on visit_writer (person_id);
call app.protect_by_authority('visit_writer');

-- Who wrote last, and how many times: who comes second sees both.
alter table visit_notes add column revision integer not null default 1;
alter table visit_notes add column by_name text not null default '';

-- Whether who asks writes the notes of a visit: the invited, or somebody whom the invited has named.
create function app.writes_visit(visit_id uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from visit v where v.id = $1 and v.authority_id = app.authority() and v.visitor_person_id = app.person())
      or exists (select from visit_writer w where w.visit_id = $1 and w.authority_id = app.authority() and w.person_id = app.person())
$$;
revoke all on function app.writes_visit(uuid) from public;
grant execute on function app.writes_visit(uuid) to stegvis_web, stegvis_worker;

drop policy seen on visit_notes;
drop policy begun on visit_notes;
drop policy written on visit_notes;
create policy seen on visit_notes for select
  using (authority_id = app.authority() and (shared_on is not null or app.writes_visit(visit_id)));
create policy begun on visit_notes for insert
  with check (authority_id = app.authority() and app.writes_visit(visit_id));
create policy written on visit_notes for update
  using (authority_id = app.authority() and shared_on is null and app.writes_visit(visit_id))
  with check (authority_id = app.authority() and app.writes_visit(visit_id));
