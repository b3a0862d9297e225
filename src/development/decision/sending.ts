import { z } from 'zod'
import { canBeAttested, codeMinutes } from '../../cycle/matter/matter.ts'
import { addresseeOf } from '../../cycle/matter/sending.ts'
import { documentAt } from '../../cycle/matter/store.ts'
import { issueCode } from '../../cycle/matter/store-code.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { LetterKind } from '../../people/post/letter.ts'
import { type ProvedFor, proofOf } from './proving.ts'
import { mailWords } from './sending.words.ts'
import { decisionAt, wasHeadOn } from './store.ts'

const about = z.object({ person: z.uuid() }).and(z.union([z.object({ document: z.uuid() }), z.object({ decision: z.uuid() })]))

/** What a code is for, in words; null when it can no longer be done. */
async function toldOf(tx: Tx, thing: ProvedFor): Promise<{ title: string; back: boolean } | null> {
  if ('decision' in thing) {
    const decision = await decisionAt(tx, thing.decision)
    return decision.withdrawn ? null : { title: `${decision.called} ${decision.document.title}`, back: true }
  }
  const { matter, document } = await documentAt(tx, thing.document)
  return canBeAttested(matter, document) ? { title: document.title, back: false } : null
}

/** A letter with a code, by which who decides shows anew who they are. It is made when the letter is sent, and holds its minutes from then. */
export const decisionCodeLetter: LetterKind = {
  name: 'decision-code',
  priority: 0,
  hours: 1,
  async write({ tx, program, authority, authorityName, payload, today }) {
    const { person, ...thing } = about.parse(payload)
    const told = await toldOf(tx, thing)
    if (!told || !(await wasHeadOn(tx, person, today))) return null
    const addressee = await addresseeOf(tx, program.secret, { authority, person }, today)
    if (!addressee?.ownEmail) return null
    const { givenName, language, ownEmail } = addressee
    const proof = { ...proofOf(thing, person), authority, address: ownEmail }
    const code = await issueCode(tx, program.secret, proof, program.clock())
    return { to: ownEmail, ...mailWords[language].code({ givenName, code, ...told, minutes: codeMinutes, authorityName }) }
  },
}
