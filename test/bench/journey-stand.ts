import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayOf } from '../../src/ground/base/clock.ts'
import { type BuiltServer, startBuilt } from './built-server.ts'
import { makePlace, type Place, tokenOf } from './journey-people.ts'
import { makeThinTables, type Sizes } from './journey-thin.ts'
import { openStage } from './stage.ts'

/** What people travel through: a durable database with an open round, the built server, and the server of the thinnest pages, each in a process of its own. */
export type Stand = {
  place: Place
  ours: BuiltServer
  thin: { port: number; pid: number }
  /** The database's first process. */
  database: number
  /** Every answer that our server has kept: the number of its person, and its statement. */
  answersKept(): Promise<string[]>
  close(): Promise<void>
}

const key = Buffer.alloc(32, 7)

/** Makes it, with as many people on their way. */
export async function openStand(people: number): Promise<Stand> {
  const now = new Date()
  const today = dayOf(now)
  const stage = await openStage(now.toISOString())
  const { config, secret } = stage.program
  // Before anybody has a way in: the first start with a key takes back those from before.
  const ours = await startBuilt({ STEGVIS_HOME: config.home, STEGVIS_SECRET: key.toString('base64') })
  await makeThinTables(stage.owner)
  const place = await makePlace(stage.owner, stage.program, { schools: 150, people }, today)
  const thinServer = fork(join(import.meta.dirname, 'journey-thin-server.ts'), { execArgv: ['--import', 'tsx'] })
  const sizes = await sizesOf(ours.port, place)
  thinServer.send({ web: stage.web, poolSize: config.poolSize, sizes, today, key: key.toString('base64') })
  return {
    place,
    ours,
    thin: { port: await portOf(thinServer), pid: thinServer.pid ?? 0 },
    database: Number(readFileSync(join(config.home, 'database/data/postmaster.pid'), 'utf8').split('\n')[0]),
    async answersKept() {
      const { rows } = await stage.owner.query<{ pseudonym: string; statement: string }>('select pseudonym, statement from private.answer')
      const numbers = new Map(place.people.map((id, number) => [secret.pseudonym(place.authority, id), number]))
      return rows.map(({ pseudonym, statement }) => `${numbers.get(pseudonym)} ${statement}`)
    },
    async close() {
      thinServer.kill()
      await ours.stop()
      await stage.close()
    },
  }
}

function portOf(server: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('message', (port) => resolve(Number(port)))
    server.once('exit', () => reject(new Error('The server of the thinnest pages ended.')))
  })
}

/** Person 0 goes through the real pages once, so that the thin ones can be as large. */
async function sizesOf(port: number, { round, schools, statements }: Place): Promise<Sizes> {
  const at = `/assessments/${round}/${schools[0]}`
  let cookie = ''
  const ask = async (path: string, fields?: Record<string, string>) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: fields ? 'POST' : 'GET',
      redirect: 'manual',
      ...(fields ? { body: new URLSearchParams(fields) } : {}),
      headers: { 'sec-fetch-site': 'same-origin', cookie },
    })
    cookie = /stegvis=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? cookie
    const html = await answer.text()
    if (answer.status !== (fields ? 303 : 200)) throw new Error(`${path} answered ${answer.status}: ${html.slice(0, 300)}`)
    return { elements: html.split(/<[a-z]/).length - 1, bytes: html.length }
  }
  const link = await ask(`/sign-in-links/${tokenOf(0)}`)
  await ask(`/sign-in-links/${tokenOf(0)}`, { next: '/' })
  const start = await ask('/')
  const begin = await ask(at)
  await ask(`${at}/response`, {})
  const statement = await ask(`${at}/statements/1`)
  for (const [index, each] of statements.entries())
    await ask(`${at}/statements/${index + 1}`, { statement: each, choice: '3', importance: '1', revision: '0', go: 'next' })
  const check = await ask(`${at}/check`)
  await ask(`${at}/handing-in`, {})
  const result = await ask(`/results/${round}/${schools[0]}`)
  return { link, start, begin, statement, check, result }
}
