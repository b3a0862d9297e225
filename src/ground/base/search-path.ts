import type pg from 'pg'

/** Thrown when somebody has put a schema where a login looks first. */
export class SchemaInTheWay extends Error {
  constructor(readonly schema: string) {
    super(
      `The database has a schema "${schema}", named like a login: whoever made it could have their own tables and functions used instead of Stegvis'. Find out who did, and remove it (drop schema "${schema}" cascade) before Stegvis is started.`,
    )
  }
}

/** Where every connection of ours looks for tables and functions, after what PostgreSQL itself has: never in a schema named like a login. */
export const searchPath = 'public, pg_temp'

/**
 * Looks, before anything else is done with the owner's login, that nobody but the owner can put something in its way, and takes the rights away that would
 * let them: also in a database that was restored, to which no migration is carried out any more.
 * @param owner a pool of the owner's login
 * @throws SchemaInTheWay
 */
export async function holdSearchPath(owner: pg.Pool): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(`
    select n.nspname as name from pg_catalog.pg_namespace n join pg_catalog.pg_roles r on r.rolname = n.nspname
     where n.nspname like 'stegvis%' or n.nspname = current_user order by 1`)
  if (rows[0]) throw new SchemaInTheWay(rows[0].name)
  await owner.query(`
    do $$
    declare login name;
    begin
      if not exists (select from pg_catalog.pg_db_role_setting s join pg_catalog.pg_database d on d.oid = s.setdatabase
                      where d.datname = current_database() and s.setrole = 0 and 'search_path=${searchPath}' = any (s.setconfig)) then
        execute format('alter database %I set search_path = ${searchPath}', current_database());
      end if;
      if has_schema_privilege('public', 'public', 'create') then revoke create on schema public from public; end if;
      foreach login in array array['stegvis_web', 'stegvis_worker'] loop
        if has_database_privilege(login, current_database(), 'create') then
          execute format('revoke create on database %I from %I, public', current_database(), login);
        end if;
      end loop;
    end $$`)
}
