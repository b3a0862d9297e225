import { newToken } from './secret.ts'

/** The SQL that a database administrator runs once on an external server: three logins with fresh passwords, and the database. */
export function setupSql(): string {
  const logins = ['owner', 'web', 'worker'] as const
  const passwords = Object.fromEntries(logins.map((login) => [login, newToken()]))
  return `-- Stegvis: run once as a superuser on PostgreSQL 15 or later. Every run of this command makes new passwords.
${logins.map((login) => `create role stegvis_${login} login nosuperuser nocreatedb nocreaterole nobypassrls password '${passwords[login]}';`).join('\n')}
alter role stegvis_web set statement_timeout = '15s';
alter role stegvis_web set log_min_error_statement = 'panic';
create database stegvis owner stegvis_owner encoding 'UTF8' locale_provider icu icu_locale 'sv-SE' locale 'C' template template0;
revoke connect, temporary on database stegvis from public;
grant connect on database stegvis to stegvis_web, stegvis_worker;

-- Then start Stegvis with (put your server for HOST):
--   DATABASE_OWNER_URL=postgres://stegvis_owner:${passwords.owner}@HOST:5432/stegvis
--   DATABASE_URL=postgres://stegvis_web:${passwords.web}@HOST:5432/stegvis
--   DATABASE_WORKER_URL=postgres://stegvis_worker:${passwords.worker}@HOST:5432/stegvis
`
}
