-- When something happens is told by the program where it has a clock of its own (a demo's past, a simulation's years), else by the database. A row's moment could
-- always be given by whoever writes the row: this adds no right, it only lets a transaction say it once for all that it writes.
create function app.moment() returns timestamptz language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce(nullif(current_setting('app.moment', true), '')::timestamptz, now()) $$;

alter table event alter column at set default app.moment();
alter table round_schedule alter column at set default app.moment();
alter table round_opening alter column at set default app.moment();
alter table round_closing alter column at set default app.moment();
alter table support_request alter column at set default app.moment();
alter table support_decline alter column at set default app.moment();
