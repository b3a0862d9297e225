import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { type Connection, openPool } from '../../src/ground/base/database.ts'
import { secretFrom } from '../../src/ground/base/secret.ts'
import { type Sizes, thinApp } from './journey-thin.ts'

// The thinnest pages, in a process of their own. What it needs comes as a message; it answers with its port.
type Told = { web: Connection; poolSize: number; sizes: Sizes; today: string; key: string }

process.once('message', (message) => {
  // Both ends are ours: the bench that begins it sends just that.
  const { web, poolSize, sizes, today, key } = message as Told
  const app = new Hono().route('/thin', thinApp(secretFrom(Buffer.from(key, 'base64')), openPool(web, poolSize), sizes, today))
  serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.send?.(port))
})
