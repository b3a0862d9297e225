import { type Logger, pino } from 'pino'

export type Log = Logger

/**
 * The program's log: one JSON line an event. Never a person, an address, an id from a URL or a form's content, because a line with a
 * person and a moment would join an answer to the one who gave it. Lines are gathered for a moment, or until there are many, and written at once: to write each
 * by itself cost a seventh of what a page costs. What is gathered when the process ends is written first. All logs of a process gather in one place.
 */
export function makeLog(level: string): Log {
  gathered ??= pino.destination({ sync: false, minLength: 8192, periodicFlush: 100 })
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, gathered)
}

/** It looks ten times a second whether there is anything to write, for as long as the process lives. */
let gathered: ReturnType<typeof pino.destination> | undefined
