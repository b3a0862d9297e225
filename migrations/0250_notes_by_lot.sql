-- The notes of who wrote a ground had the transaction's number in them. Such numbers count everybody's writing, answers among it, to whoever holds a copy of the database; of a database that is laid in on another
-- server they may come again, so that a writing went unnoted; and a day's notes made each look dearer. A note is drawn by lot now, one for each transaction, and many become one every five minutes.
drop table ground_written;
create table ground_written (
  ground text not null,
  note uuid not null default gen_random_uuid(),
  primary key (ground, note)
);
alter table ground_written enable row level security;

create or replace function app.note_ground() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Said once in a transaction; what is taken back to a savepoint is said again.
  if current_setting('stegvis.noted_' || tg_argv[0], true) is distinct from 'yes' then
    insert into ground_written (ground) values (tg_argv[0]);
    perform set_config('stegvis.noted_' || tg_argv[0], 'yes', true);
  end if;
  return null;
end $$;

create or replace function app.ground_seen(p_ground text) returns text language sql stable security definer set search_path = public, pg_temp as $$
  select case when pg_current_xact_id_if_assigned() is null
              then concat_ws(' ', current_database(), pg_postmaster_start_time(), md5(coalesce(string_agg(note::text, '' order by note), ''))) end
    from ground_written where ground = p_ground $$;

drop function app.clear_grounds(date);
-- Of each ground with more notes than so many makes one new: never none, or a ground that was written and gathered would look as one that was never written.
create function app.gather_notes(p_most integer) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  g text;
begin
  for g in select ground from ground_written group by ground having count(*) > p_most loop
    delete from ground_written where ground = g;
    insert into ground_written (ground) values (g);
  end loop;
end $$;
revoke execute on function app.gather_notes(integer) from public;
grant execute on function app.gather_notes(integer) to stegvis_worker;
