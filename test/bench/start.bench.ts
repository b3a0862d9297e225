import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { projectRoot } from '../../src/ground/base/root.ts'
import { describeMachine } from './bench.ts'

// From `node start.mjs start` in an installed clone to the first page, new and again; and what that page weighs.
describeMachine()
const home = await mkdtemp(join(tmpdir(), 'stegvis-start-'))
const port = await freePort()
for (const name of ['first start (makes the database)', 'second start', 'third start'])
  console.log(`${name.padEnd(34)}${(await startOnce(name.startsWith('third'))).toFixed(2)} s to the first page (wanted ≤ 3)`)
await rm(home, { recursive: true, force: true })

async function startOnce(weigh: boolean): Promise<number> {
  const begun = performance.now()
  const child = spawn(process.execPath, [join(projectRoot, 'start.mjs'), 'start'], {
    cwd: projectRoot,
    stdio: 'ignore',
    env: { ...process.env, STEGVIS_MODE: 'production', STEGVIS_HOME: home, PORT: String(port), PUBLIC_URL: '', LOG_LEVEL: 'silent' },
  })
  const page = await firstPage()
  const seconds = (performance.now() - begun) / 1000
  if (weigh) await weighPage(page)
  child.kill('SIGTERM')
  await new Promise((resolve) => child.once('exit', resolve))
  return seconds
}

async function firstPage(): Promise<string> {
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => null)
    if (answer?.ok) return answer.text()
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('No page within twelve seconds.')
}

async function weighPage(html: string): Promise<void> {
  const parts: [string, number][] = [['page (brotli)', brotliCompressSync(html).length]]
  for (const [, path = ''] of html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)) {
    const body = Buffer.from(
      await (await fetch(`http://127.0.0.1:${port}${path}`, { headers: { 'accept-encoding': 'identity' } })).arrayBuffer(),
    )
    parts.push([path.replace(/^\/assets\//, ''), path.endsWith('.woff2') ? body.length : gzipSync(body).length])
  }
  for (const [name, bytes] of parts) console.log(`  ${name.padEnd(62)}${(bytes / 1000).toFixed(1).padStart(7)} kB`)
  const script = parts.filter(([name]) => name.endsWith('.js')).reduce((sum, [, bytes]) => sum + bytes, 0)
  const all = parts.reduce((sum, [, bytes]) => sum + bytes, 0)
  console.log(`  script ${(script / 1000).toFixed(1)} kB gzip (wanted ≤ 5); all ${(all / 1000).toFixed(1)} kB (wanted ≤ 100)`)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
