import { type ChildProcess, fork } from 'node:child_process'
import type { Card } from './card.ts'
import type { Paper } from './paper.ts'

/** A paper to be set as PDF, or a card to be drawn as PNG. */
export type Work = { paper: Paper } | { card: Card }
/** What a process of the press is sent, and what it answers; `file` is null when it could not. */
export type Order = { id: number; work: Work }
export type Printed = { id: number; file: Uint8Array | null }

/** So many papers wait already, or one waited so long, that the press takes no more: ask again in a while. */
export class PressBusy extends Error {}

/** Limits of a press: how many processes, how much may wait, and milliseconds for one from being asked for, and for an idle process to stay. */
export type PressSettings = { program: string; env: NodeJS.ProcessEnv; processes: number; waiting: number; longest: number; idle: number }

type Job = { work: Work; done(file: Buffer): void; failed(error: Error): void; tooLong: NodeJS.Timeout | undefined }
type Process = { child: ChildProcess; job: Job | null; ending: NodeJS.Timeout | undefined }

/**
 * Sets papers in processes of their own, so that the program goes on answering meanwhile. Processes rather than threads: a thread cannot be stopped inside
 * the typesetter's own code, and the machine's fonts are shut out by the environment, which threads share. They start when first needed, end after idling,
 * and keep no program from ending.
 */
export class Press {
  private readonly processes = new Set<Process>()
  private readonly queue: Job[] = []
  private next = 0

  constructor(private readonly settings: PressSettings) {}

  /** A paper as PDF, or a card as PNG. Throws PressBusy when too much is asked for at once or it takes too long, another error when it cannot be set. */
  print(work: Work): Promise<Buffer> {
    if (this.queue.length >= this.settings.waiting) return Promise.reject(new PressBusy())
    return new Promise((resolve, reject) => {
      const job: Job = { work, done: resolve, failed: reject, tooLong: undefined }
      job.tooLong = setTimeout(() => this.giveUp(job), this.settings.longest)
      this.queue.push(job)
      this.goOn()
    })
  }

  private goOn(): void {
    while (this.queue.length > 0) {
      const free = [...this.processes].find(({ job }) => job === null) ?? this.another()
      const job = free && this.queue.shift()
      if (!free || !job) return
      clearTimeout(free.ending)
      free.job = job
      free.child.ref()
      this.next += 1
      free.child.send({ id: this.next, work: job.work } satisfies Order, (error) => error && this.gone(free))
    }
  }

  /** Another process, if there may be one more. */
  private another(): Process | null {
    const { program, env, processes } = this.settings
    if (this.processes.size >= processes) return null
    const child = fork(program, { env, execArgv: [], serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
    const started: Process = { child, job: null, ending: undefined }
    this.processes.add(started)
    child.on('message', ({ file }: Printed) => this.printed(started, file))
    child.on('exit', () => this.gone(started))
    child.on('error', () => this.gone(started))
    return started
  }

  private printed(from: Process, file: Uint8Array | null): void {
    const { job } = from
    from.job = null
    from.child.unref()
    from.child.channel?.unref()
    from.ending = setTimeout(() => this.dismiss(from), this.settings.idle).unref()
    if (job) settle(job, file)
    this.goOn()
  }

  /** It ended by itself, or never began: its paper fails, the others go on. */
  private gone(process: Process): void {
    if (!this.processes.delete(process)) return
    clearTimeout(process.ending)
    if (process.job) settle(process.job, null)
    this.goOn()
  }

  private giveUp(job: Job): void {
    const waits = this.queue.indexOf(job)
    if (waits >= 0) this.queue.splice(waits, 1)
    job.failed(new PressBusy())
    const stuck = [...this.processes].find((each) => each.job === job)
    if (stuck) this.dismiss(stuck)
  }

  private dismiss(process: Process): void {
    this.processes.delete(process)
    process.child.kill('SIGKILL')
    this.goOn()
  }
}

function settle({ done, failed, tooLong }: Job, file: Uint8Array | null): void {
  clearTimeout(tooLong)
  if (file) done(Buffer.from(file.buffer, file.byteOffset, file.byteLength))
  else failed(new Error('the press could not set a paper'))
}
