import { mostCodesAnHour } from '../../cycle/matter/matter.ts'
import { type Proved, proved as provedBy } from '../../cycle/matter/proving.ts'
import { codeSent, type Proof, type SentCode } from '../../cycle/matter/store-code.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { enqueue } from '../../ground/base/jobs.ts'
import { attempt } from '../../people/access/attempts.ts'

/** What a head shows anew who they are for: deciding on a document, or taking a decision back. */
export type ProvedFor = { document: string } | { decision: string }

/** Has a code mailed, by which who decides shows anew who they are. @returns false when too many were sent in the last hour */
export async function codeOnItsWay({ tx, program, viewer }: SignedInAsk, about: ProvedFor): Promise<boolean> {
  if (!(await attempt(program, `decision code ${idOf(about)} ${viewer.person}`, mostCodesAnHour, 60))) return false
  await enqueue(tx, 'decision-code-mail', { authority: viewer.authority, person: viewer.person, ...about })
  return true
}

/** The code that was sent last, if it still holds. */
export function codeThatHolds({ tx, viewer, now }: SignedInAsk, about: ProvedFor): Promise<SentCode | null> {
  return codeSent(tx, proofOf(about, viewer.person), now)
}

/** What the code proves that was sent, or why it proves nothing. */
export function proved(ask: SignedInAsk, about: ProvedFor, code: string): Promise<Proved> {
  return provedBy(ask, proofOf(about, ask.viewer.person), code)
}

/** A code is for one thing: ids of documents and decisions are never the same. */
export function proofOf(about: ProvedFor, person: string): Proof {
  return { purpose: 'decision', about: idOf(about), person }
}

function idOf(about: ProvedFor): string {
  return 'document' in about ? about.document : about.decision
}
