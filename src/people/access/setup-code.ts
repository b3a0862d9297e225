import { networkOf } from '../../ground/base/address.ts'
import type { Ask } from '../../ground/base/ask.ts'
import { isBound, type Secret } from '../../ground/base/secret.ts'
import { countAttempt, forgiveAttempt, secondsUntil } from './attempts.ts'
import { codeFrom, readCode, showCode } from './code.ts'
import { codeMinutes, mostWrongCodes, pauseAfter } from './limits.ts'

/** Why an empty installation does not do as it was asked. `often` holds for so many seconds. */
export type SetupRefusal = { code: 'codeMissing' | 'codeWrong' } | { code: 'codeOften'; seconds: number }

/**
 * The code by which an empty installation knows that whoever reaches it from elsewhere can read its terminal. Made from the installation's key, so that every
 * process has the same and a restart changes nothing; worth nothing once there is an authority.
 */
export function setupCode(secret: Secret): string {
  return codeFrom(secret.mac('set-up code'), 'setup')
}

/** What the terminal says while the installation is empty. */
export function setupCodeLine(secret: Secret): string {
  return `Set-up code: ${showCode(setupCode(secret))} (the first page asks for it when it is opened from another machine)`
}

/**
 * Whether something that only an empty installation does is refused: not to who sits at the machine, nor to who writes the code. Wrong codes are counted by
 * network, answered later and later and then refused; the right one never is. Counts outside the request's transaction.
 * @param typed what stands in the field
 */
export async function refuseSetup(ask: Ask, typed: string): Promise<SetupRefusal | null> {
  const { program } = ask
  if (ask.madeHere) return null
  if (typed.trim() === '') return { code: 'codeMissing' }
  const bucket = `wrong set-up codes from ${networkOf(ask.address)}`
  // Counted before it is looked at, and taken back when it was right; the right one works however many wrong ones came from the network.
  const wrong = await countAttempt(program, bucket, codeMinutes)
  if (isSetupCode(program.secret, typed)) {
    await forgiveAttempt(program, bucket)
    return null
  }
  if (wrong.count > mostWrongCodes(0)) return { code: 'codeOften', seconds: secondsUntil(wrong, ask.now) }
  if (wrong.count === mostWrongCodes(0))
    program.log.warn({ wrong: wrong.count, minutes: codeMinutes }, 'many wrong set-up codes: somebody may be guessing')
  await new Promise((resolve) => setTimeout(resolve, pauseAfter(wrong.count)))
  return { code: 'codeWrong' }
}

/** Compared as codes of codes, so that the time it takes says nothing about how much of it was right. */
function isSetupCode(secret: Secret, typed: string): boolean {
  const code = readCode(typed, 'setup')
  return code !== null && isBound(secret.mac('typed set-up code', code), secret.mac('typed set-up code', setupCode(secret)))
}
