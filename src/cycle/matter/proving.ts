import type { SignedInAsk } from '../../ground/base/ask.ts'
import { attempt } from '../../people/access/attempts.ts'
import { codeMinutes, mostTries, mostTriesAnHour } from './matter.ts'
import { codeSent, type Proof, useCode } from './store-code.ts'

/**
 * What the code proves that was sent, or null: the one rule for giving an attest, taking it back, deciding and taking that back. A try that fails is counted apart, since
 * the form comes back and nothing that was done with it stays: five on one code, twenty an hour.
 */
export async function proved(ask: SignedInAsk, proof: Proof, code: string): Promise<{ to: string; at: Date } | null> {
  const { tx, program, now } = ask
  const sent = await codeSent(tx, proof, now)
  if (!sent) return null
  const bucket = `${proof.purpose} try ${proof.about} ${proof.person}`
  const few =
    (await attempt(program, bucket, mostTriesAnHour, 60)) && (await attempt(program, `${bucket} ${sent.mark}`, mostTries, codeMinutes))
  return few ? useCode(tx, program.secret, proof, code, now) : null
}
