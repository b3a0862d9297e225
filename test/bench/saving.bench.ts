import { fork } from 'node:child_process'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { describeMachine, nextFrom, perSecond, summarise } from './bench.ts'

// Saving an answer over HTTP with 32 connections, beside the thinnest endpoint doing the same work, and the bare write, in turns. What the thinnest does
// and leaves out stands in saving-server.ts.
const connections = 32
const seconds = Number(process.env.BENCH_SECONDS ?? 3)
const turns = 5

type Ready = {
  port: number
  cookies: string[]
  round: string
  school: string
  settings: { fsync: string; commit: string; version: string }
}

const child = fork(join(import.meta.dirname, 'saving-server.ts'), { execArgv: ['--import', 'tsx'] })
const ready = await nextFrom<Ready>(child)
const agent = new Agent({ keepAlive: true, maxSockets: connections })
describeMachine()
console.log(
  `PostgreSQL ${ready.settings.version}, fsync ${ready.settings.fsync}, synchronous_commit ${ready.settings.commit}; ${connections} connections, ${turns} turns of ${seconds} s`,
)

const statements = 14
const revisions = new Map<string, number>()
const rates: Record<'save' | 'thin' | 'bare', number[]> = { save: [], thin: [], bare: [] }
for (const kind of ['save', 'thin', 'bare'] as const) await load(kind, 1)
for (let turn = 0; turn < turns; turn += 1)
  for (const kind of ['save', 'thin', 'bare'] as const) rates[kind].push(await load(kind, seconds))

for (const [name, kind] of [
  ['saving an answer', 'save'],
  ['the thinnest endpoint', 'thin'],
  ['the bare write', 'bare'],
] as const)
  console.log(`${name.padEnd(24)}${perSecond(rates[kind])}`)
const ratios = rates.save.map((rate, turn) => rate / (rates.thin[turn] ?? Number.NaN))
const { median, spread } = summarise(ratios)
console.log(`ratio save / thinnest     ${median.toFixed(2)} (±${(spread / 2).toFixed(2)}; wanted ≥ 0.5)`)
console.log(`memory of the server      ${await memory()} MiB after the load`)
child.send('stop')
await new Promise((resolve) => child.once('exit', resolve))
agent.destroy()

/** Answers a second over the time. Every request must be answered 200 and saved. */
async function load(kind: keyof typeof rates, duration: number): Promise<number> {
  const end = performance.now() + duration * 1000
  let done = 0
  await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      for (let turn = 0; performance.now() < end; turn += 1) {
        await post(kind, connection, turn)
        done += 1
      }
    }),
  )
  return done / duration
}

async function post(kind: keyof typeof rates, connection: number, turn: number): Promise<void> {
  const number = (turn % statements) + 1
  const statement = statementAt(number)
  const choice = String(1 + ((turn + connection) % 5))
  if (kind === 'bare') return void (await send('/bare', connection, { id: String(connection * 100 + number), choice }))
  if (kind === 'thin')
    return void (await send('/thin', connection, {
      round: ready.round,
      school: ready.school,
      statement,
      choice,
      importance: String(turn % 3),
    }))
  const key = `${connection} ${number}`
  const answer = await send(`/assessments/${ready.round}/${ready.school}/statements/${number}/answer`, connection, {
    statement,
    choice,
    importance: String(turn % 3),
    revision: String(revisions.get(key) ?? 0),
  })
  const saved: { revision: number } = JSON.parse(answer)
  revisions.set(key, saved.revision)
}

function statementAt(number: number): string {
  const aspects = [
    'undervisning',
    'elevkompetens',
    'kallkritik',
    'sakerhet-ai',
    'kollegium',
    'vardag',
    'elevsamarbete',
    'kontakt',
    'larresurser',
    'innehall',
    'verktyg',
    'stod',
    'bedomning',
    'utveckling',
  ]
  return `${aspects[number - 1]}.staff`
}

function send(path: string, connection: number, fields: Record<string, string>): Promise<string> {
  const body = new URLSearchParams(fields).toString()
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        agent,
        port: ready.port,
        host: '127.0.0.1',
        path,
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(body),
          'sec-fetch-site': 'same-origin',
          accept: 'application/json',
          'x-stegvis-autosave': '1',
          cookie: ready.cookies[connection % ready.cookies.length] ?? '',
        },
      },
      (response) => {
        let text = ''
        response
          .setEncoding('utf8')
          .on('data', (part: string) => {
            text += part
          })
          .on('end', () => {
            if (response.statusCode === 200) resolve(text)
            else reject(new Error(`${path} answered ${response.statusCode}: ${text.slice(0, 200)}`))
          })
      },
    )
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

function memory(): Promise<number> {
  child.send('memory')
  return nextFrom<{ memory: number }>(child).then((message) => Math.round(message.memory / 2 ** 20))
}
