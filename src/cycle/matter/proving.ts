import type { SignedInAsk } from '../../ground/base/ask.ts'
import { attempt } from '../../people/access/attempts.ts'
import { codeMinutes, mostTries, mostTriesAnHour } from './matter.ts'
import { codeSent, type Proof, useCode } from './store-code.ts'

/** Where and when somebody showed anew who they are; or why they did not: by a code that is wrong or holds no longer, or after so many tries that no code helps for an hour. */
export type Proved = { shown: { to: string; at: Date } } | { why: 'wrong' | 'too often' }

/**
 * What the code proves that was sent, or why it proves nothing: the one rule for giving an attest, taking it back, deciding and taking that back. A try that fails is counted apart, since
 * the form comes back and nothing that was done with it stays: five on one code, twenty an hour.
 */
export async function proved(ask: SignedInAsk, proof: Proof, code: string): Promise<Proved> {
  const { tx, program, now } = ask
  const sent = await codeSent(tx, proof, now)
  if (!sent) return wrong
  const bucket = `${proof.purpose} try ${proof.about} ${proof.person}`
  if (!(await attempt(program, bucket, mostTriesAnHour, 60))) return { why: 'too often' }
  if (!(await attempt(program, `${bucket} ${sent.mark}`, mostTries, codeMinutes))) return wrong
  const shown = await useCode(tx, program.secret, proof, code, now)
  return shown ? { shown } : wrong
}

const wrong = { why: 'wrong' } as const
