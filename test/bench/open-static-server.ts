import { serve } from '@hono/node-server'
import { Hono } from 'hono'

// The static peer of the bench, in a process of its own: the same server stack with one ready buffer and the headers of the page, and nothing else: no log, no routes, no check of anything.
type Told = { body: string; headers: Record<string, string> }

process.once('message', (message) => {
  // Both ends are ours: the bench that begins it sends just that.
  const told = message as Told
  const body = new Uint8Array(Buffer.from(told.body, 'base64'))
  const app = new Hono().get('/page', () => new Response(body, { headers: told.headers }))
  serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.send?.(port))
})
