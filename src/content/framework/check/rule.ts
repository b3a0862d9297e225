import type { Fault, LineOf } from '../reading.ts'
import type { Framework } from '../schema.ts'

/** One thing that must hold in a framework file: its faults, each at the line of the very text. */
export type Rule = (framework: Framework, lineOf: LineOf) => Fault[]
