-- Like every function that does what its caller may not: names are looked for among the caller's temporary tables last.
alter function app.fix_baselines() set search_path = public, pg_temp;
alter function app.fix_late_baseline() set search_path = public, pg_temp;
