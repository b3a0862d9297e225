import type { Program } from './ask.ts'
import { type Database, inScope, type Tx } from './database.ts'

/** Milliseconds after which what is remembered is read anew, while it is still told; and after which it is no longer told. */
const fresh = 2000
const mostAge = 5000

type Remembering = Pick<Program, 'db' | 'clock'>
type Memory<T> = { held: T; readAt: number; reading: Promise<T> | null }

/**
 * What is the same for everyone who is signed out, as it was a few seconds ago at most, from memory: a page for them waits for no database, and is there when it is
 * away. Every web process learns of a change within those seconds, also behind a pooler, which would keep no notice.
 * @param read reads it, in a transaction that is for nobody
 * @param passing whether what is held is so soon over that it is looked at each time
 */
export function remembered<T>(
  read: (tx: Tx) => Promise<T>,
  passing: (held: T) => boolean = () => false,
): (program: Remembering) => Promise<T> {
  const memories = new WeakMap<Database, Memory<T>>()

  return async (program) => {
    const memory = memories.get(program.db)
    if (!memory || passing(memory.held)) return remember(program)
    const age = Math.abs(program.clock().getTime() - memory.readAt)
    if (age < fresh) return memory.held
    const reading = readAnew(program, memory)
    // Who comes first after a while waits for what holds now; when the database does not answer, what held is better than nothing.
    return age < mostAge ? memory.held : reading.catch(() => memory.held)
  }

  function readAnew(program: Remembering, memory: Memory<T>): Promise<T> {
    if (memory.reading) return memory.reading
    const reading = remember(program).finally(() => {
      memory.reading = null
    })
    memory.reading = reading
    // Nobody may be waiting for it.
    reading.catch(() => {})
    return reading
  }

  async function remember({ db, clock }: Remembering): Promise<T> {
    const readAt = clock().getTime()
    const held = await inScope(db, {}, read)
    memories.set(db, { held, readAt, reading: null })
    return held
  }
}
