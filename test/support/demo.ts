import { loadDemo } from '../../src/face/demo/loading.ts'
import { copiesOf, openTestProgram, type TestProgram } from './program.ts'

let loaded: ReturnType<typeof load> | undefined

/** A program with the demo in it, loaded on 10 November 2026 and all its jobs done. The first call in a process loads it; the rest copy it. */
export async function openDemo(settings: Record<string, string> = {}): Promise<TestProgram> {
  loaded ??= load()
  const open = await loaded
  return open(settings)
}

async function load() {
  const program = await openTestProgram()
  program.setNow('2026-11-10T09:00:00Z')
  await loadDemo(program)
  await program.runJobs()
  return copiesOf(program)
}
