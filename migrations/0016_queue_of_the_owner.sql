-- The worker's login could become the owner: it might make schemas, and PostgreSQL looks for a table first in a schema named like the login that asks. A schema
-- "stegvis_owner" with a table "migration" of its own, or "stegvis_web" with its own `save_answer`, would have been used instead of ours. From now on the owner
-- makes every schema, the queue's too, and no other login may create anything that others search. The search path is fixed for the database, for each role
-- and for each connection; at every start the owner looks that it is so (src/base/search-path.ts).

do $$ begin
  execute format('revoke create on database %I from public, stegvis_web, stegvis_worker', current_database());
end $$;
revoke create on schema public, app, private from public, stegvis_web, stegvis_worker;

-- Where the queue belonged to the worker's login, that login lays the jobs that wait here, takes its queue away, and the owner puts them in the new one.
create table job_before (
  task text not null,
  payload json not null,
  run_at timestamptz not null,
  key text,
  max_attempts integer not null
);
grant select, insert on job_before to stegvis_worker;

-- Functions that run on a table's behalf, or are long, name the search path themselves. Short ones in SQL do not: they are written into the query that asks.
do $$
declare each record;
begin
  for each in
    select p.oid::regprocedure::text as name
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_language l on l.oid = p.prolang
     where n.nspname in ('app', 'private', 'public') and l.lanname = 'plpgsql' and p.prokind in ('f', 'p')
       and not exists (select from unnest(p.proconfig) as setting where setting like 'search_path=%')
  loop
    execute format('alter routine %s set search_path = public, pg_temp', each.name);
  end loop;
end $$;
