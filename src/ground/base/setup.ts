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

/** The SQL that a database administrator runs once on an external server: three logins with fresh passwords, and the database. */
export function setupSql(): string {
  const logins = ['owner', 'web', 'worker'] as const
  const passwords = Object.fromEntries(logins.map((login) => [login, newToken()]))
  return `-- Stegvis: run once as a superuser on PostgreSQL 15 or later. Every run of this command makes new passwords.
${logins.map((login) => `create role stegvis_${login} login nosuperuser nocreatedb nocreaterole nobypassrls password '${passwords[login]}';`).join('\n')}
${timeoutsSql('alter role stegvis_web set')}
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
