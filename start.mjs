// Runs Stegvis from a fresh clone: node start.mjs start|dev|stegvis|test|test:long|bench|check [arguments]
// Depends on nothing, and works on Node 18 and later: it installs what is missing and then uses the Node it finds there.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const commands = { start, dev, stegvis, test, 'test:long': testLong, bench, check }
const [name = 'start', ...rest] = process.argv.slice(2)

/**
 * Left to itself, Node on a large machine keeps three times what a server of ours needs: it lets young objects fill 3 × 16 MB, and the rest grow fourfold, before it
 * tidies up. These change when it does, and set no limit: a command that needs much gets it.
 */
const thrift = ['--max-semi-space-size=8', '--heap-growing-percent=100']
/** Where what Node has compiled is kept, beside the server. */
const compiled = { NODE_COMPILE_CACHE: 'dist/compiled' }

/** Seconds of a processor that the files take which take most, measured; any other is known by its length. One that has changed makes the hands uneven, and nothing else. */
const seconds = {
  'test/journeys/accessibility.test.ts': 42,
  'test/privacy/attackers/attackers.test.ts': 36,
  'test/rows.test.ts': 23,
  'test/statements.test.ts': 21,
  'src/face/demo/demo.test.ts': 21,
  'test/who-may.test.ts': 16,
  'test/routes.test.ts': 16,
  'test/journeys/team-meeting.test.ts': 14,
  'test/journeys/from-outside.test.ts': 14,
  'test/journeys/results.test.ts': 14,
  'test/published.test.ts': 13,
  'test/journeys/teacher.test.ts': 13,
  'test/readers.test.ts': 13,
  'test/journeys/reached.test.ts': 12,
  'test/privacy/ballots.test.ts': 12,
  'test/journeys/checkin.test.ts': 11,
  'test/journeys/authority-plan.test.ts': 11,
  'test/journeys/coach-feedback.test.ts': 10,
  'test/journeys/second-round.test.ts': 10,
  'test/journeys/attendance.test.ts': 9,
  'src/cycle/result/seen.test.ts': 9,
  'test/level-names.test.ts': 8,
  'src/cycle/result/pages-accessible.test.tsx': 8,
  'test/journeys/deciding.test.ts': 8,
  'test/journeys/pages.test.ts': 7,
  'src/people/organisation/roster/reading.test.ts': 7,
  'src/face/reminding/days.test.ts': 6,
  'src/face/reminding/receivers.test.ts': 6,
  'src/cycle/result/export/names.test.ts': 6,
  'test/journeys/dialogue.test.ts': 6,
  'test/journeys/administrator.test.ts': 6,
  'test/journeys/overview.test.ts': 6,
  'test/journeys/slip.test.ts': 5,
  'test/journeys/frame.test.ts': 5,
  'test/journeys/training.test.ts': 5,
  'test/journeys/need-to-certificate.test.ts': 5,
}
const bytesASecond = 8000

process.chdir(root)
if (!Object.hasOwn(commands, name)) fail(`There is no "${name}". Use one of: ${Object.keys(commands).join(', ')}.`)
await install()
const node = findNode()
finish(await commands[name](rest))

/** Serves the production bundle. */
function start(args) {
  return stegvis(['serve', ...args])
}

/** Any command of Stegvis, on the production bundle. What Node has compiled is kept beside it. */
async function stegvis(args) {
  const failed = await build()
  return failed ?? run([...thrift, 'dist/main.mjs', ...args], compiled)
}

/** Serves from the sources and starts again when one of them, the content or a migration changes. */
function dev(args) {
  const watched = ['src', 'content', 'migrations'].filter((folder) => existsSync(folder)).map((folder) => `--watch-path=${folder}`)
  return run(['--import', 'tsx', ...watched, '--watch-preserve-output', 'src/main.ts', 'serve', ...args], { STEGVIS_MODE: 'development' })
}

/**
 * All tests, or those whose path matches an argument: a file, a folder, a part of the path, or a pattern with * and **. Dealt to two processes, each with a
 * database server of its own; the second one's report comes when it has ended.
 */
async function test(args) {
  const files = testFiles(args)
  const results = await Promise.all(dealt(files).map((hand, index) => runTests(hand, { shown: index === 0 })))
  for (const { report } of results) if (report) process.stdout.write(report)
  for (const { faults } of results) for (const fault of faults) console.log(fault)
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  const took = results.map(({ seconds }) => `${Math.round(seconds)} s`).join(' and ')
  console.log(`${sum('passed')} passed, ${sum('failed')} failed, in ${took}`)
  if (files.length === 0) console.error('No test file matches.')
  const ended = results.map((result) => result.ended)
  return (
    ended.find(({ signal }) => signal) ?? { code: files.length > 0 && sum('failed') === 0 && ended.every(({ code }) => code === 0) ? 0 : 1 }
  )
}

/** Two hands of files that take about as long. A few files are one hand; those that look at the demo are in one, which loads it once for them all. */
function dealt(files) {
  if (files.length < 8) return [files]
  const weight = (file) => seconds[file] ?? (statSync(file).size / bytesASecond) * (file.startsWith('test/journeys/') ? 5 : 1)
  const withDemo = files.filter((file) => readFileSync(file, 'utf8').includes("/support/demo.ts'"))
  const bundles = [withDemo, ...files.filter((file) => !withDemo.includes(file)).map((file) => [file])].map((bundle) => ({
    files: bundle,
    weight: bundle.reduce((sum, file) => sum + weight(file), 0),
  }))
  const hands = [
    { files: [], weight: 0 },
    { files: [], weight: 0 },
  ]
  for (const bundle of bundles.sort((a, b) => b.weight - a.weight)) {
    const hand = hands[0].weight <= hands[1].weight ? hands[0] : hands[1]
    hand.files.push(...bundle.files)
    hand.weight += bundle.weight
  }
  return hands.map((hand) => hand.files.sort())
}

/**
 * The tests that need more than a machine with Node (what each needs stands in it, and it fails where that is missing), and every test of which the suite takes some
 * samples, with all of them (test/support/thorough.ts; a site's pages move); or those of these whose path matches an argument.
 */
async function testLong(args) {
  const unbuilt = await build()
  if (unbuilt) return unbuilt
  const takesSamples = (file) => /\/support\/(thorough|site|axe)\.ts'/.test(readFileSync(file, 'utf8'))
  const all = [...filesIn('test/long').filter(isTest), ...testFiles([]).filter(takesSamples)]
  const { passed, failed, ended } = await runTests(matching(all, args), { shown: true, env: { STEGVIS_TESTS: 'long' }, minutes: 10 })
  console.log(`${passed} passed, ${failed} failed`)
  return ended
}

/** The measurements, one after the other, or those whose name contains the argument: of the production bundle, where a server is measured. */
async function bench([part = '']) {
  const failed = await build()
  if (failed) return failed
  let last = { code: 0 }
  for (const file of filesIn('test/bench').filter((path) => path.endsWith('.bench.ts') && path.includes(part))) {
    console.log(`\n${file}`)
    const ended = await run(['--import', 'tsx', file], { STEGVIS_MODE: 'test' })
    if (ended.stopped) return ended
    if (ended.code !== 0) last = ended
  }
  return last
}

/** What else must hold before a change lands: types, style and layers, content, lengths and words, licences. All are run, even when one fails. */
async function check() {
  const frameworks = filesIn('content/frameworks').filter((path) => path.endsWith('.yaml'))
  const checks = {
    Types: ['node_modules/typescript/bin/tsc', '--noEmit'],
    'Style and layers': ['node_modules/@biomejs/biome/bin/biome', 'ci', ...(process.stdout.isTTY ? [] : ['--colors=off']), '.'],
    Frameworks: ['--import', 'tsx', 'src/main.ts', 'check-framework', ...frameworks],
    Templates: ['--import', 'tsx', 'src/main.ts', 'check-plan-templates'],
    'Statement templates': ['--import', 'tsx', 'src/main.ts', 'check-statement-templates'],
    House: ['--import', 'tsx', 'scripts/house.mjs'],
    Licences: ['scripts/licences.mjs'],
  }
  const failed = []
  for (const [heading, args] of Object.entries(checks)) {
    console.log(`\n── ${heading}`)
    const began = Date.now()
    // The compiler tidies up less often than it would: a third less of a processor, for some memory.
    const ended = await run(args, { GOGC: '400' })
    if (ended.stopped) return ended
    if (ended.code !== 0) failed.push(heading)
    console.log(`── ${heading}: ${ended.code === 0 ? 'ok' : 'FAILED'} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
  }
  console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.join(', ')}.`)
  return { code: failed.length === 0 ? 0 : 1 }
}

/** Installs the packages of package-lock.json unless exactly these are installed. Two at once: the second waits. */
async function install() {
  const lock = readFileSync('package-lock.json')
  const wanted = createHash('sha256').update(lock).digest('hex')
  const stamp = 'node_modules/.stegvis-lock'
  const installed = () => existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === wanted
  if (installed()) return
  await alone('install', async () => {
    if (installed()) return
    console.error('Installing packages (npm ci): the first time, and when package-lock.json has changed …')
    rmSync(stamp, { force: true })
    const first = await npm('ci')
    const result = onlyForeignMissing(first) ? await npm('install', '--no-save') : first
    if (result.signal) process.exit(128 + constants.signals[result.signal])
    if (result.code !== 0) {
      fail(
        `${result.output}\nThe packages could not be installed. Is there a connection to the npm registry, and room on the disk?\n` +
          'Then try again; `npm ci` in this folder shows the same by hand.',
      )
    }
    writeFileSync(stamp, `${wanted}\n`)
  })
}

/**
 * npm ci also wants the optional packages of other platforms in package-lock.json, with a version. One that could not be had when that
 * file was written is named without; all that this machine needs is locked, and npm install keeps to it.
 */
function onlyForeignMissing({ code, output }) {
  const missing = output.match(/(?:Missing|Invalid): .*/g) ?? []
  return code !== 0 && missing.length > 0 && missing.every((line) => /^Missing: \S+@ from lock file/.test(line))
}

/** Runs npm: the one this was started with, or the one on the path. Answers how it ended and what it printed. */
async function npm(...command) {
  const started = process.env.npm_execpath
  const [file, ...before] = started && /npm-cli\.[cm]?js$/.test(started) && existsSync(started) ? [process.execPath, started] : ['npm']
  const args = [...before, ...command, '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund']
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const output = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => output.push(part))
  const ended = await ending(child)
  return { ...ended, output: Buffer.concat(output).toString() }
}

/** The Node that was installed with the packages, or this one if it is new enough. */
function findNode() {
  const packaged = join(root, `node_modules/node-linux-${process.arch}/bin/node`)
  if (process.platform === 'linux' && existsSync(packaged) && spawnSync(packaged, ['--version']).status === 0) return packaged
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return fail(`Stegvis needs Node 24, and this is ${process.version}. Install Node 24 or later from https://nodejs.org and try again.`)
}

/** Builds the production bundle unless it is newer than what it is made from. Answers how it failed, if it did. */
async function build() {
  const stamp = 'dist/.stamp'
  const made = () => existsSync('dist/main.mjs') && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources()
  if (made()) return undefined
  return alone('build', async () => {
    if (made()) return undefined
    const before = sources()
    rmSync(stamp, { force: true })
    // What a command prints may go to a file: what the building says does not stand among it.
    const ended = await run(['scripts/build.mjs'], {}, ['inherit', 2, 2])
    if (ended.signal || ended.code !== 0) return ended
    // A server that compiles everything itself holds what compiling left: a command that asks for nothing compiles it before.
    await run([...thrift, 'dist/main.mjs', 'help'], compiled, ['inherit', 'ignore', 'ignore'])
    writeFileSync(stamp, before)
    return undefined
  })
}

/** A fingerprint of everything that the bundle is made from. */
function sources() {
  const files = ['package-lock.json', 'tsconfig.json', 'scripts/build.mjs', ...['src', 'content', 'migrations'].flatMap(filesIn)]
  const hash = createHash('sha256')
  for (const file of files.filter((path) => existsSync(path) && !isTest(path))) {
    const { size, mtimeMs } = statSync(file)
    hash.update(`${file} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

function testFiles(patterns) {
  const all = ['src', 'test']
    .flatMap(filesIn)
    .filter((file) => isTest(file) && !file.startsWith('test/bench/') && !file.startsWith('test/long/'))
  return matching(all, patterns)
}

function matching(files, patterns) {
  if (patterns.length === 0) return files
  const wanted = patterns.map((pattern) => pattern.replace(`${root}/`, '').replace(/^\.\//, ''))
  return files.filter((file) => wanted.some((pattern) => (pattern.includes('*') ? globbed(pattern).test(file) : file.includes(pattern))))
}

function isTest(file) {
  return /\.test\.tsx?$/.test(file)
}

function globbed(pattern) {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/?|\*|\?/g, (part) => (part[1] ? '.*' : part === '*' ? '[^/]*' : '[^/]'))
  return new RegExp(`^${source}$`)
}

/** One process over these files (scripts/run-tests.mjs), its report shown as it comes or kept. One that did not come to its end has failed. */
async function runTests(files, { shown, env = {}, minutes = 3 }) {
  if (files.length === 0) return { passed: 0, failed: 0, seconds: 0, faults: [], ended: { code: 0 } }
  const folder = mkdtempSync(join(tmpdir(), 'stegvis-test-'))
  const [account, kept] = [join(folder, 'account.json'), join(folder, 'report.txt')]
  const began = Date.now()
  const output = shown ? 'inherit' : openSync(kept, 'w')
  const args = ['--import', 'tsx', 'scripts/run-tests.mjs', account, minutes, ...files]
  const ended = await run(args, { STEGVIS_MODE: 'test', ...env }, ['inherit', output, 'inherit'])
  const { passed, failed, faults } = existsSync(account) ? JSON.parse(readFileSync(account, 'utf8')) : { passed: 0, failed: 0, faults: [] }
  if (!shown) closeSync(output)
  const report = shown ? '' : readFileSync(kept, 'utf8')
  rmSync(folder, { recursive: true, force: true })
  const seconds = (Date.now() - began) / 1000
  return { passed, failed: ended.code === 0 ? failed : Math.max(failed, 1), seconds, faults, report, ended }
}

function run(args, env = {}, stdio = 'inherit') {
  return ending(spawn(node, args, { stdio, env: { ...process.env, ...env } }))
}

/**
 * How a child ended, and whether it was told to. Until then signals are passed on to it, so that it can stop gracefully; only Ctrl-C
 * in a terminal is not, because the terminal sends that one to every process itself, and a second one would mean "at once".
 */
function ending(child) {
  return new Promise((resolve) => {
    let stopped = false
    const forward = (signal) => {
      stopped = true
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    }
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, forward)
    const end = (result) => {
      for (const signal of signals) process.off(signal, forward)
      resolve(result)
    }
    child.once('error', (error) => {
      console.error(error.message)
      end({ code: 1, signal: null, stopped })
    })
    child.once('close', (code, signal) => end({ code, signal, stopped: stopped || signal !== null }))
  })
}

/** Does `work` while no other start.mjs does the same in this folder. The lock of a process that died is broken. */
async function alone(what, work) {
  const folder = join(
    tmpdir(),
    `stegvis-${what}-${process.getuid?.() ?? 0}-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`,
  )
  let told = false
  while (!takeLock(folder)) {
    if (!told) console.error(`Waiting for another process that is busy here (${what}) …`)
    told = true
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  const release = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

function takeLock(folder) {
  try {
    mkdirSync(folder, { mode: 0o700 })
    writeFileSync(join(folder, 'pid'), String(process.pid))
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (isStale(folder)) rmSync(folder, { recursive: true, force: true })
    return false
  }
}

function isStale(folder) {
  try {
    const file = join(folder, 'pid')
    if (!existsSync(file)) return Date.now() - statSync(folder).mtimeMs > 10_000
    process.kill(Number(readFileSync(file, 'utf8')), 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

function filesIn(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesIn(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]))
    .sort()
}

/** Ends as the child ended. */
function finish({ code, signal }) {
  process.exitCode = signal ? 128 + constants.signals[signal] : code
  if (signal) process.kill(process.pid, signal)
}

function fail(text) {
  console.error(text)
  process.exit(1)
}
