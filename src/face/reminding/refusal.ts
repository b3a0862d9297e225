import type { Secret } from '../../ground/base/secret.ts'

const purpose = 'reminder refusal'

/** Whose reminders a link in a mail stops. */
export type Refuser = { authority: string; person: string }

/**
 * The word in a mail by which its holder stops the reminders to one person and can do nothing else: sealed with the installation's key, so that nobody can make
 * one or read whom it is about. It holds for as long as the key does.
 */
export function stopToken(secret: Secret, { authority, person }: Refuser): string {
  return secret.seal(purpose, `${authority}|${person}`).toString('base64url')
}

/** Whom a word from a mail is about; null when it is none of ours. */
export function readStopToken(secret: Secret, token: string): Refuser | null {
  if (!/^[\w-]{80,400}$/.test(token)) return null
  const [authority, person] = secret.unseal(purpose, Buffer.from(token, 'base64url'))?.split('|') ?? []
  return authority && person ? { authority, person } : null
}
