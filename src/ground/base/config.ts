import { availableParallelism, homedir } from 'node:os'
import { isAbsolute, resolve } from 'node:path'
import { z } from 'zod'
import { isNetwork, type TrustedProxies } from './address.ts'
import { keyForm } from './secret.ts'

const port = z.coerce.number('must be a number').int('must be a whole number').min(0, 'must be 0–65535').max(65535, 'must be 0–65535')

const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')

/** `no`, `yes` (one), how many, or the networks that proxies are in. */
function proxiesIn(text: string, context: z.RefinementCtx): TrustedProxies {
  if (text === 'no') return 0
  if (text === 'yes') return 1
  if (/^\d$/.test(text)) return Number(text)
  const networks = text.split(',').map((each) => each.trim())
  if (networks.every(isNetwork)) return networks
  context.addIssue({ code: 'custom', message: 'must be no, yes, how many proxies (1–9), or their networks, such as 10.0.0.0/8' })
  return z.NEVER
}

const environment = z.object({
  STEGVIS_MODE: z.enum(['production', 'development', 'test'], 'must be production, development or test').default('production'),
  STEGVIS_HOME: z.string().min(1).default('var'),
  STEGVIS_SECRET: z.string().regex(keyForm, 'must be the content of secret.key: 32 random bytes or more as base64').optional(),
  PORT: port.default(4173),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be an address such as https://stegvis.example.se' }).optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.string().min(3).default('Stegvis <stegvis@localhost>'),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl.optional(),
  DATABASE_WORKER_URL: postgresUrl.optional(),
  DATABASE_PREPARE: z.enum(['yes', 'no'], 'must be yes or no').optional(),
  DATABASE_POOL: z.coerce.number('must be a number').int().min(2, 'must be 2–100').max(100, 'must be 2–100').optional(),
  TRUST_PROXY: z.string().default('no').transform(proxiesIn),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent').default('info'),
})

/** Everything an operator can set, checked. */
export type Config = {
  mode: 'production' | 'development' | 'test'
  /** Absolute folder for the secret key and the embedded database. */
  home: string
  secret: string | undefined
  port: number
  host: string
  /** Where people reach Stegvis, without a slash at the end. */
  publicUrl: string
  smtpUrl: string | undefined
  mailFrom: string
  database: { web: string; owner: string; worker: string } | 'embedded'
  /** Connections of the web login, and requests that are worked on at the same time: as many as the database serves well, by its processors. */
  poolSize: number
  /** Whether statements are prepared once a connection: not behind a pooler in transaction mode, which cannot keep them. */
  prepare: boolean
  trustProxy: TrustedProxies
  logLevel: string
}

/** Thrown with one line per faulty setting. */
export class ConfigError extends Error {
  constructor(readonly faults: string[]) {
    super(`The settings need mending:\n${faults.map((fault) => `  ${fault}`).join('\n')}`)
  }
}

/**
 * Reads the settings from environment variables.
 * @throws ConfigError that lists every fault at once, each by the variable's name.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  const faults = [...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`), ...halfADatabase(given)]
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults)
  const settings = parsed.data
  const { DATABASE_URL: web, DATABASE_OWNER_URL: owner, DATABASE_WORKER_URL: worker } = settings
  return {
    mode: settings.STEGVIS_MODE,
    home: absolute(settings.STEGVIS_HOME),
    secret: settings.STEGVIS_SECRET,
    port: settings.PORT,
    host: settings.HOST,
    publicUrl: (settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`).replace(/\/+$/, ''),
    smtpUrl: settings.SMTP_URL,
    mailFrom: settings.MAIL_FROM,
    database: web && owner && worker ? { web, owner, worker } : 'embedded',
    poolSize: settings.DATABASE_POOL ?? (web ? 16 : Math.min(16, 2 * availableParallelism() + 2)),
    prepare: settings.DATABASE_PREPARE === undefined ? !web : settings.DATABASE_PREPARE === 'yes',
    trustProxy: settings.TRUST_PROXY,
    logLevel: settings.LOG_LEVEL,
  }
}

function halfADatabase(given: Record<string, string | undefined>): string[] {
  const urls = [given.DATABASE_URL, given.DATABASE_OWNER_URL, given.DATABASE_WORKER_URL].filter(Boolean)
  if (urls.length === 0 || urls.length === 3) return []
  return [
    'DATABASE_URL: an external database needs all three of DATABASE_URL (web login), DATABASE_OWNER_URL and DATABASE_WORKER_URL; see "stegvis database-setup"',
  ]
}

function absolute(path: string): string {
  if (path.startsWith('~/')) return resolve(homedir(), path.slice(2))
  return isAbsolute(path) ? path : resolve(path)
}
