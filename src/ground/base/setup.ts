import { searchPath } from './search-path.ts'
import { newToken } from './secret.ts'

/**
 * How long the web's login may keep the database busy with one statement, and keep a transaction open that does nothing: no page needs more, and a request
 * that hangs gives back what it holds. The worker, which releases rounds and imports lists, has no such limits.
 */
export const webTimeouts = { statement_timeout: '15s', idle_in_transaction_session_timeout: '15s' } as const

/** The settings above as SQL, each with what stands before it: "alter role stegvis_web set", or "set" for one connection. */
export function timeoutsSql(begin: string): string {
  return Object.entries(webTimeouts)
    .map(([name, value]) => `${begin} ${name} = '${value}';`)
    .join('\n')
}

const roles = ['stegvis_owner', 'stegvis_web', 'stegvis_worker'] as const

/**
 * What a superuser sets for the three logins: where each looks for tables, and how long the web's may keep the database busy.
 * Can be carried out again and again.
 */
export function rolesSql(): string {
  return `${roles.map((role) => `alter role ${role} set search_path = ${searchPath};`).join('\n')}
${timeoutsSql('alter role stegvis_web set')}
alter role stegvis_web set log_min_error_statement = 'panic';`
}

/**
 * What a superuser does in Stegvis' database: PostgreSQL's views of what others are doing, and of what stands in columns, are for everyone unless they are taken
 * back. A login that serves people must not see there who waits for what. The owner keeps them, for dumps. Where the one who runs it may not, it says so.
 */
export const statisticsSql = `do $stegvis$
declare each record;
begin
  for each in
    select format('%I.%I', n.nspname, c.relname) as name, 'table' as kind from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'pg_catalog' and c.relkind = 'v' and (c.relname like 'pg\\_stat%' or c.relname in ('pg_locks', 'pg_prepared_xacts', 'pg_prepared_statements', 'pg_cursors'))
    union all
    select p.oid::regprocedure::text, 'function' from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname = 'pg_catalog' and p.prokind = 'f'
       and (p.proname like 'pg\\_stat\\_get%' or p.proname in ('pg_lock_status', 'pg_blocking_pids', 'pg_prepared_xact', 'pg_cursor', 'pg_prepared_statement'))
  loop
    execute format('revoke all on %s %s from public', each.kind, each.name);
    execute format('grant %s on %s %s to stegvis_owner', case each.kind when 'table' then 'select' else 'execute' end, each.kind, each.name);
  end loop;
exception when insufficient_privilege then
  raise warning 'You may not take PostgreSQL''s statistics views from other logins: whoever has one of Stegvis'' sees what the others are doing just now.';
end $stegvis$;`

/**
 * The SQL that a database administrator runs on an external server, with psql: three logins with fresh passwords, and the database. It can be run again, to give
 * the logins new passwords, or on a server to which the database is to be restored.
 */
export function setupSql(): string {
  const passwords = Object.fromEntries(roles.map((role) => [role, newToken()]))
  return `-- Stegvis: run with psql, as a superuser on PostgreSQL 15 or later. It can be run again: what is there stays, and the logins get the passwords below.
${roles
  .map(
    (role) => `select 'create role ${role}' where not exists (select from pg_roles where rolname = '${role}') \\gexec
alter role ${role} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '${passwords[role]}';`,
  )
  .join('\n')}
${rolesSql()}
select 'create database stegvis owner stegvis_owner encoding ''UTF8'' locale_provider icu icu_locale ''sv-SE'' locale ''C'' template template0'
  where not exists (select from pg_database where datname = 'stegvis') \\gexec
alter database stegvis set search_path = ${searchPath};
revoke create, connect, temporary on database stegvis from public;
grant connect on database stegvis to stegvis_web, stegvis_worker;
\\connect stegvis
${statisticsSql}

-- Then start Stegvis with (put your server for HOST):
--   DATABASE_OWNER_URL=postgres://stegvis_owner:${passwords.stegvis_owner}@HOST:5432/stegvis
--   DATABASE_URL=postgres://stegvis_web:${passwords.stegvis_web}@HOST:5432/stegvis
--   DATABASE_WORKER_URL=postgres://stegvis_worker:${passwords.stegvis_worker}@HOST:5432/stegvis
`
}
