import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { projectRoot } from '../../src/ground/base/root.ts'
import { childrenOf } from './process.ts'

/** The production bundle, serving in a process of its own. */
export type BuiltServer = { port: number; pid: number; stop(): Promise<void> }

/**
 * Starts the server as an installation does, and waits until it answers.
 * @param env settings beside the defaults of production
 */
export async function startBuilt(env: Record<string, string>): Promise<BuiltServer> {
  const port = await freePort()
  const starter = spawn(process.execPath, [join(projectRoot, 'start.mjs'), 'start'], {
    cwd: projectRoot,
    // Its log is written, and read by nobody.
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env.PATH,
      NODE_OPTIONS: process.env.BENCH_NODE,
      STEGVIS_MODE: 'production',
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      ...env,
    },
  })
  const atExit = () => starter.kill('SIGTERM')
  process.once('exit', atExit)
  await untilItAnswers(starter, port)
  return {
    port,
    pid: childrenOf(starter.pid ?? 0)[0] ?? 0,
    async stop() {
      process.off('exit', atExit)
      starter.kill('SIGTERM')
      await new Promise((resolve) => starter.once('exit', resolve))
    },
  }
}

async function untilItAnswers(child: ChildProcess, port: number): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}.`)
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** A port that nobody uses just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
