-- Framework versions are loaded once and never change: answers point at (version, statement key).

create table framework_version (
  id uuid primary key default gen_random_uuid(),
  key text not null,
  version integer not null check (version >= 1),
  hash text not null,
  content jsonb not null,
  loaded_at timestamptz not null default now(),
  unique (key, version)
);
grant select, insert on framework_version to stegvis_web, stegvis_worker;

create function app.refuse_framework_change() returns trigger language plpgsql as $$
begin
  raise exception 'framework % version % is loaded and never changes; give the new text a new version', old.key, old.version;
end $$;
create trigger immutable before update or delete on framework_version
  for each row execute function app.refuse_framework_change();
