import type { Generated } from 'kysely'
import { createTransport, type Transporter } from 'nodemailer'
import type { Config } from './config.ts'
import type { Tx } from './database.ts'

declare module './database.ts' {
  interface Tables {
    kept_mail: {
      id: Generated<string>
      authority_id: string
      recipient: string
      subject: string
      body: string
      at: Generated<Date>
    }
  }
}

/**
 * `unsubscribe` is an address that stops such mail when something is posted to it, for the button that mail programs show (RFC 2369, RFC 8058). `event` is an invitation that a
 * calendar takes in (iCalendar; RFC 6047).
 */
export type Mail = {
  to: string
  subject: string
  text: string
  unsubscribe?: string
  event?: { method: 'REQUEST' | 'CANCEL'; content: string }
}

/** Sends mail out of the house, or says that it cannot. */
export type Post = {
  /** False when no SMTP server is set: pages then say so to the administrator. Also once closed. */
  readonly ready: boolean
  /** Sends a mail, or throws the mail library's error: in time whatever the server does. */
  send(mail: Mail): Promise<void>
  /** Asks the server whether it would take mail: connects, greets and signs in. Throws like `send`. */
  verify(): Promise<void>
  /** Ends what is under way: a server that hangs does not hold up the stop. */
  close(): void
}

/** Connections to the mail server at most. */
const connections = 5

/**
 * The SMTP server of the settings, or none. Connections are kept and used again.
 * @param patience milliseconds to wait for a connection and for the greeting; three times as long for an answer, six times for a whole mail. What stands in
 *   SMTP_URL goes before it.
 */
export function openPost(config: Config, patience = 10_000): Post {
  if (!config.smtpUrl) {
    return { ready: false, send: noServer, verify: noServer, close: () => {} }
  }
  const transport: Transporter = createTransport(pooled(config.smtpUrl, patience), { from: config.mailFrom })
  const closing = new AbortController()
  return {
    get ready() {
      return !closing.signal.aborted
    },
    async send(mail) {
      await transport.sendMail({
        to: mail.to,
        subject: oneLine(mail.subject),
        text: mail.text,
        ...(mail.event ? { icalEvent: { ...mail.event, filename: 'invitation.ics' } } : {}),
        headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribeHeaders(mail.unsubscribe) },
        signal: AbortSignal.any([closing.signal, AbortSignal.timeout(patience * 6)]),
      })
    },
    async verify() {
      await transport.verify()
    },
    close() {
      closing.abort()
      transport.close()
    },
  }
}

async function noServer(): Promise<void> {
  throw new Error('No mail server is set (SMTP_URL).')
}

/** The address of the server with what a pool needs, where the operator has not said otherwise. A mail is tried again by the post office, not by the pool. */
function pooled(url: string, patience: number): string {
  const address = new URL(url)
  const settings = {
    pool: 'true',
    maxConnections: connections,
    maxRequeues: 0,
    connectionTimeout: patience,
    greetingTimeout: patience,
    dnsTimeout: patience,
    socketTimeout: patience * 3,
  }
  for (const [name, value] of Object.entries(settings)) {
    if (!address.searchParams.has(name)) address.searchParams.set(name, String(value))
  }
  return address.href
}

/** The headers for an address that stops such mail; one press does it where the address is secure. */
export function unsubscribeHeaders(address: string | undefined): Record<string, string> {
  if (!address) return {}
  const oneClick: Record<string, string> = address.startsWith('https:') ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}
  return { 'List-Unsubscribe': `<${address}>`, ...oneClick }
}

/** True where mail is kept for reading in the browser instead of being sent: a demo authority, and development without a mail server. */
export function keepsMail(authorityKind: 'real' | 'demo', config: Config): boolean {
  return authorityKind === 'demo' || (config.mode === 'development' && !config.smtpUrl)
}

/** Keeps a mail for reading in the browser. */
export async function keepMail(tx: Tx, authority: string, mail: Mail): Promise<void> {
  await tx
    .insertInto('kept_mail')
    .values({ authority_id: authority, recipient: mail.to, subject: oneLine(mail.subject), body: mail.text })
    .execute()
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
