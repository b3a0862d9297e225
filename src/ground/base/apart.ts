import { basename } from 'node:path'
import { parentPort, Worker, type WorkerOptions } from 'node:worker_threads'

declare const STEGVIS_BUNDLED: boolean

/** How long a thread that has nothing to do is kept for the next file, in milliseconds. */
const kept = 60_000

/** Threads that wait for a file, by what they read. */
const waiting = new Map<string, Worker>()

/**
 * Reads a file that somebody sent in a thread of its own, so that a file which takes long, or more memory than a file should, stops nothing else.
 * @param reader the module that reads: its name ends in `.worker.ts`, no other has the same, and it calls `answerApart`
 * @param input what can be sent to a thread: plain values
 * @returns null when it has not been read within so many milliseconds, or would take more than half a gigabyte of objects and text: the thread is then ended.
 * No limit of a thread's covers bytes in buffers: a reader that unpacks says itself how many it takes.
 * @throws what the reader throws
 */
export function readApart<Input, Output>(reader: URL, input: Input, milliseconds: number): Promise<Output | null> {
  const worker = waiting.get(reader.href) ?? start(reader)
  waiting.delete(reader.href)
  worker.ref()
  return new Promise((resolve, reject) => {
    const answered = (output: Output) => {
      clearTimeout(timer)
      worker.off('error', failed)
      keep(reader, worker)
      resolve(output)
    }
    const failed = (error: NodeJS.ErrnoException) => {
      clearTimeout(timer)
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(null)
      else reject(error)
    }
    const timer = setTimeout(() => {
      worker.off('message', answered)
      void worker.terminate()
      resolve(null)
    }, milliseconds)
    worker.once('message', answered)
    worker.once('error', failed)
    worker.postMessage(input)
  })
}

/** The other side: in the thread, reads what is sent and answers with it. */
export function answerApart<Input, Output>(read: (input: Input) => Output | Promise<Output>): void {
  const port = parentPort
  port?.on('message', async (input: Input) => port.postMessage(await read(input)))
}

function start(reader: URL): Worker {
  const worker = new Worker(...moduleOf(reader))
  const forget = () => forgetIfWaiting(reader, worker)
  worker.on('exit', forget)
  worker.on('error', forget)
  return worker
}

/** From sources the thread reads TypeScript as we do; in the bundle each reader is a module of its own. */
function moduleOf(reader: URL): [URL, WorkerOptions] {
  const resourceLimits = { maxOldGenerationSizeMb: 512 }
  if (typeof STEGVIS_BUNDLED === 'undefined') return [reader, { resourceLimits, execArgv: ['--import', 'tsx'] }]
  const name = basename(reader.pathname).replace(/\.ts$/, '.mjs')
  return [new URL(`./workers/${name}`, import.meta.url), { resourceLimits, execArgv: [] }]
}

function keep(reader: URL, worker: Worker): void {
  worker.unref()
  if (waiting.has(reader.href)) return void worker.terminate()
  waiting.set(reader.href, worker)
  setTimeout(() => {
    if (forgetIfWaiting(reader, worker)) void worker.terminate()
  }, kept).unref()
}

function forgetIfWaiting(reader: URL, worker: Worker): boolean {
  return waiting.get(reader.href) === worker && waiting.delete(reader.href)
}
