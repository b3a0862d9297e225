import { sql } from 'kysely'
import { open, type Route } from '../../people/permission/route.ts'

/** For whoever watches the program: alive (the process answers) and ready (the database does, too). */
export const healthRoutes: Route[] = [
  open('GET', '/health/live', (ask) => ask.json({ status: 'live' }), { ownTransactions: true }),
  open(
    'GET',
    '/health/ready',
    async (ask) => {
      try {
        await sql`select 1`.execute(ask.program.db)
        return ask.json({ status: 'ready' })
      } catch {
        return ask.json({ status: 'database unreachable' }, 503)
      }
    },
    { ownTransactions: true },
  ),
]
