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

/** `unsubscribe` is an address that stops such mail when something is posted to it, for the button that mail programs show (RFC 2369, RFC 8058). */
export type Mail = { to: string; subject: string; text: string; unsubscribe?: string }

/** Sends mail out of the house, or says that it cannot. */
export type Post = {
  /** False when no SMTP server is set: pages then say so to the administrator. */
  readonly ready: boolean
  send(mail: Mail): Promise<void>
  close(): void
}

/** The SMTP server of the settings, or none. */
export function openPost(config: Config): Post {
  if (!config.smtpUrl) {
    return { ready: false, send: async () => Promise.reject(new Error('No mail server is set (SMTP_URL).')), close: () => {} }
  }
  const transport: Transporter = createTransport(config.smtpUrl, { from: config.mailFrom })
  return {
    ready: true,
    async send(mail) {
      await transport.sendMail({
        to: mail.to,
        subject: oneLine(mail.subject),
        text: mail.text,
        headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribeHeaders(mail.unsubscribe) },
      })
    },
    close: () => transport.close(),
  }
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
