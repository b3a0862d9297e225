// Runs test files in this process, one after the other, and writes down how it went: node --import tsx scripts/run-tests.mjs <account> <minutes> <file>…
import { createHook } from 'node:async_hooks'
import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'

const [account, minutes, ...files] = process.argv.slice(2)

/**
 * What `work` gives, and the hooks that it has switched on. The test runner follows every promise of the process, so that it can say which test has let one fail that nobody waited
 * for; that takes a quarter of what our tests cost. Without it such a fault is told as the run's own, and the run still fails.
 */
function listeningToHooks(work) {
  const { prototype } = createHook({}).constructor
  const { enable } = prototype
  const hooks = []
  prototype.enable = function () {
    hooks.push(this)
    return enable.call(this)
  }
  try {
    return { made: work(), hooks }
  } finally {
    prototype.enable = enable
  }
}

const { made: events, hooks } = listeningToHooks(() => run({ files, isolation: 'none', timeout: Number(minutes) * 60_000 }))
const faults = []
// While files are read the hook tells which suite a test belongs to; when the first begins all have been read.
events.once('test:dequeue', () => {
  for (const hook of hooks) hook.disable()
})
events.on('test:fail', ({ name, file = '' }) => faults.push(`✖ ${name} (${relative('', file)})`))
// A promise that failed unwaited for, or what was thrown with nobody beneath it.
events.on('test:diagnostic', ({ message }) => message.startsWith('Error: ') && faults.push(`✖ ${message}`))
events.on('test:summary', ({ success, counts, file }) => {
  if (file !== undefined) return
  if (!success) process.exitCode = 1
  writeFileSync(account, JSON.stringify({ passed: counts.passed, failed: counts.failed + counts.cancelled, faults }))
})
events.compose(new spec()).pipe(process.stdout)
