/** What came of trying to send one letter. `reason`: an SMTP code with its finer code if there is one ("550 5.1.1"), or the connection's ("ETIMEDOUT"). */
export type Verdict =
  /** The server did not work: every letter waits. */
  | { blames: 'server'; reason: string }
  /** The receiving side does not want this letter, for now or for good. */
  | { blames: 'receiver'; reason: string; forGood: boolean }

const minute = 60_000

/** Failures of the server in a row after which nothing more is tried for a while. */
export const failuresBeforePause = 3
/** Refusals in a row after which it is taken to be the server that refuses, not the receivers: a server that is set wrong must not use up an invitation. */
export const refusalsBeforePause = 10

/**
 * Reads the error of the mail library. What the server said in words is dropped: it quotes the address.
 * A refused sender, sign-in or greeting is the server's; so is every failure without an answer. Policy, system and network refusals (5.7, 5.3, 5.4 in
 * RFC 3463) may be mended at either end, so they are tried again until the letter lapses.
 */
export function verdictOf(error: unknown): Verdict {
  const { code, responseCode, response, command } = fieldsOf(error)
  if (responseCode === undefined) return { blames: 'server', reason: plain(code ?? 'unknown') }
  const finer = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '')?.[1]
  const reason = finer ? `${responseCode} ${finer}` : String(responseCode)
  const aboutLetter = command === 'RCPT TO' || command === 'DATA' || code === 'EMESSAGE'
  if (!aboutLetter || responseCode === 421 || responseCode === 503) return { blames: 'server', reason }
  return { blames: 'receiver', reason, forGood: responseCode >= 500 && !/^5\.[347]\./.test(finer ?? '') }
}

/** Milliseconds until a letter is tried again after so many attempts: 1, 2, 4 … minutes, four hours at most. */
export function pauseOfLetter(attempts: number): number {
  return Math.min(2 ** Math.min(Math.max(0, attempts - 1), 20), 240) * minute
}

/** Milliseconds during which nothing is tried after so many failures of the server in a row: none before the third, then 1, 2, 4 … minutes, a quarter of an hour at most. */
export function pauseOfServer(failures: number): number {
  return failures < failuresBeforePause ? 0 : Math.min(2 ** Math.min(failures - failuresBeforePause, 20), 15) * minute
}

type Fields = { code?: string; responseCode?: number; response?: string; command?: string }

function fieldsOf(error: unknown): Fields {
  if (!(error instanceof Error)) return {}
  const text = (name: string) => (name in error ? { [name]: String(Reflect.get(error, name)) } : {})
  const answered = 'responseCode' in error ? Number(error.responseCode) : Number.NaN
  return {
    ...text('code'),
    ...text('response'),
    ...text('command'),
    ...(answered >= 200 && answered < 600 ? { responseCode: answered } : {}),
  }
}

/** Only what a code is made of. */
function plain(code: string): string {
  return code.replace(/[^A-Za-z0-9 .]/g, '').slice(0, 40) || 'unknown'
}

/** What a refusal means, as the key of a sentence: RFC 5321 and RFC 3463 (5.1 the address, 5.2 the mailbox, 5.7 a policy). */
export function meaningOf(reason: string): 'address' | 'mailbox' | 'policy' | 'other' {
  const [code, finer = ''] = reason.split(' ')
  if (finer.startsWith('5.1.') || code === '551' || code === '553') return 'address'
  if (finer.startsWith('5.2.') || code === '552') return 'mailbox'
  if (finer.startsWith('5.7.') || code === '554') return 'policy'
  return code === '550' ? 'address' : 'other'
}
