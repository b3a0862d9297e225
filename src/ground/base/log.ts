import { type Logger, pino } from 'pino'

export type Log = Logger

/**
 * The program's log: one JSON line an event. Never a person, an address, an id from a URL or a form's content, because a line with a
 * person and a moment would join an answer to the one who gave it.
 */
export function makeLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })
}
