import { sql } from 'kysely'
import { type Command, CommandError, refuseRest, takeFlag } from '../../ground/base/command.ts'
import { jobCounts, retryJobs } from '../../ground/base/job-list.ts'
import { enqueue, type Workbench } from '../../ground/base/jobs.ts'
import { verdictOf } from './post.ts'
import { reopen, serverStanding } from './store-server.ts'

/** For whoever runs Stegvis: what waits, and whether mail goes out. */
export const postCommands: Command<Workbench>[] = [
  {
    name: 'jobs',
    usage: 'jobs [--retry]',
    summary: 'What waits in the queue and in the post office; --retry tries what failed at once.',
    async run(args, bench) {
      const retry = takeFlag(args, 'retry')
      refuseRest(args)
      if (retry) await tryAgain(bench)
      await tellJobs(bench)
      await tellLetters(bench)
      return 0
    },
  },
  {
    name: 'test-mail',
    usage: 'test-mail ADDRESS',
    summary: 'Sends one mail now, and says what the mail server answered.',
    async run(args, { program }) {
      refuseRest(args)
      const [to] = args
      if (!to?.includes('@')) throw new CommandError('To whom? stegvis test-mail anna@example.se')
      if (!program.post.ready) throw new CommandError('No mail server is set (SMTP_URL).')
      try {
        await program.post.send({ to, subject: 'Stegvis: test', text: `Test från / from ${program.config.publicUrl}\n` })
      } catch (error) {
        // The operator wrote the address: what the server says of it may be told here, and only here.
        const words = error instanceof Error ? error.message.split('\n')[0] : String(error)
        const { blames, reason } = verdictOf(error)
        const whose = blames === 'server' ? 'The mail server does not work as set' : 'The mail server refused this address'
        throw new CommandError(`${whose} (${reason}): ${words}`)
      }
      tell(`The mail server has taken a mail to ${to}. Whether it arrives is seen in the mailbox.`)
      return 0
    },
  },
]

async function tryAgain({ program, db }: Workbench): Promise<void> {
  const now = program.clock()
  await reopen(db)
  const { rows } = await sql<{ letters: number }>`select app.release_letters(${now}, true) as letters`.execute(db)
  const jobs = await retryJobs(db)
  await enqueue(db, 'post-delivery', {}, { key: 'post-delivery' })
  tell(`Tried again by the next worker: ${jobs} jobs, ${rows[0]?.letters ?? 0} letters.`)
}

async function tellJobs({ db }: Workbench): Promise<void> {
  const counts = await jobCounts(db)
  if (counts.length === 0) tell('No job waits.')
  for (const { task, waiting, failing, givenUp, lastError } of counts) {
    const parts = [
      waiting > 0 && `${waiting} waiting`,
      failing > 0 && `${failing} failed, to be tried again`,
      givenUp > 0 && `${givenUp} given up`,
    ]
    tell(`${task}: ${parts.filter(Boolean).join(', ')}${lastError ? `. Last error: ${lastError}` : ''}`)
  }
}

async function tellLetters({ program, db }: Workbench): Promise<void> {
  const { rows } = await sql<{ kind: string; waiting: number; tried: number; oldest_on: string }>`
    select * from app.waiting_letters()`.execute(db)
  if (rows.length === 0) tell('No letter waits.')
  for (const { kind, waiting, tried, oldest_on: oldest } of rows)
    tell(`letters, ${kind}: ${waiting} waiting, ${tried} of them tried, the oldest since ${oldest}`)
  tell(await serverInWords({ program, db }))
}

async function serverInWords({ program, db }: Workbench): Promise<string> {
  if (!program.post.ready) return 'Mail server: none is set (SMTP_URL).'
  const { failures, failingSince, closedUntil, reason } = await serverStanding(db)
  if (failures === 0 || !failingSince) return 'Mail server: no fault since it last answered.'
  const next = closedUntil ? `, tried again from ${closedUntil.toISOString()}` : ''
  return `Mail server: ${failures} failures in a row since ${failingSince.toISOString()} (${reason ?? 'unknown'})${next}.`
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`)
}
