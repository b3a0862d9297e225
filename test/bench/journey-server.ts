import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { makeApp } from '../../src/app.tsx'
import { openPool } from '../../src/ground/base/database.ts'
import { makePlace, type Place, tokenOf } from './journey-people.ts'
import { makeThinTables, type Sizes, thinApp } from './journey-thin.ts'
import { openStage } from './stage.ts'

// The server of the journey bench, in a process of its own: the real application, and the thinnest pages that do the same work.
const today = '2026-09-29'
const people = Number(process.env.BENCH_PEOPLE ?? 12_000)
const stage = await openStage(`${today}T08:00:00Z`)
await makeThinTables(stage.owner)
const { people: ids, ...place } = await makePlace(stage.owner, stage.program, { schools: 150, people }, today)
const thinPool = openPool(stage.web, stage.program.config.poolSize)
const real = makeApp(stage.program)
const all = new Hono()
all.route('/thin', thinApp(stage.program, thinPool, await sizesOf(place), today))
all.route('/', real)
const listening = serve({ fetch: all.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  process.send?.({ port, place: { ...place, people: [] }, people })
})
process.on('message', async (message) => {
  if (message === 'memory') process.send?.({ memory: process.memoryUsage().rss })
  if (message === 'answers') process.send?.({ answers: await answersKept() })
  if (message !== 'stop') return
  listening.close()
  await thinPool.end()
  await stage.close()
  process.exit(0)
})

/** Every answer that is kept: the number of its person, and its statement. */
async function answersKept(): Promise<string[]> {
  const { rows } = await stage.owner.query<{ pseudonym: string; statement: string }>('select pseudonym, statement from private.answer')
  const numbers = new Map(ids.map((id, number) => [stage.program.secret.pseudonym(place.authority, id), number]))
  return rows.map(({ pseudonym, statement }) => `${numbers.get(pseudonym)} ${statement}`)
}

/** Person 0 goes through the real pages once, so that the thin ones can be as large. */
async function sizesOf({ round, schools, statements }: Omit<Place, 'people'>): Promise<Sizes> {
  const at = `/assessments/${round}/${schools[0]}`
  let cookie = ''
  const ask = async (path: string, fields?: Record<string, string>) => {
    const answer = await real.request(path, {
      method: fields ? 'POST' : 'GET',
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
  for (const [index, key] of statements.entries())
    await ask(`${at}/statements/${index + 1}`, { statement: key, choice: '3', importance: '1', revision: '0', go: 'next' })
  const check = await ask(`${at}/check`)
  await ask(`${at}/handing-in`, {})
  const result = await ask(`/results/${round}/${schools[0]}`)
  return { link, start, begin, statement, check, result }
}
