import assert from 'node:assert/strict'
import type { Mail } from '../../src/ground/base/mail.ts'
import { Visitor } from './browser.ts'
import { copiesOf, openTestProgram, type TestProgram } from './program.ts'

let loaded: ReturnType<typeof load> | undefined

/** A program with the demo in it, loaded on 10 November 2026 and all its jobs done. The first call in a process loads it; the rest copy it. */
export async function openDemo(settings: Record<string, string> = {}): Promise<TestProgram> {
  loaded ??= load()
  const { open } = await loaded
  return open(settings)
}

/** The mail that really went out while the demo was loaded and its jobs were done. */
export async function sentByLoading(): Promise<readonly Mail[]> {
  loaded ??= load()
  return (await loaded).sent
}

/** As somebody does on the first page of an empty installation. */
async function load() {
  const program = await openTestProgram()
  program.setNow('2026-11-10T09:00:00Z')
  assert.equal((await new Visitor(program).post('/demo')).status, 303)
  await program.runJobs()
  return { open: await copiesOf(program), sent: program.sent }
}
