-- A function that runs as the owner must not find what its caller put in the way. PostgreSQL looks for tables among the caller's temporary ones first unless
-- the search path names them: a temporary view called "round" would be read, and the functions in it carried out, as the owner. Web and worker may not make
-- temporary objects in a database that was set up as the documentation says; this holds in every other one, too.
do $$
declare each record;
begin
  for each in
    select p.oid::regprocedure::text as name, substr(setting, char_length('search_path=') + 1) as path
      from pg_proc p
      join pg_namespace n on n.oid = p.pronamespace
      cross join lateral unnest(p.proconfig) as setting
     where p.prosecdef and n.nspname in ('app', 'private', 'public') and setting like 'search_path=%' and setting not like '%pg_temp'
  loop
    execute format('alter function %s set search_path = %s, pg_temp', each.name, each.path);
  end loop;
end $$;
