import { z } from 'zod'
import { canBeAttested, codeMinutes } from '../../cycle/matter/matter.ts'
import { addresseeOf } from '../../cycle/matter/sending.ts'
import { documentAt } from '../../cycle/matter/store.ts'
import { issueCode } from '../../cycle/matter/store-code.ts'
import type { LetterKind } from '../../people/post/letter.ts'
import { mailWords } from './sending.words.ts'
import { wasHeadOn } from './store.ts'

const about = z.object({ document: z.uuid(), person: z.uuid() })

/** A letter with a code, by which who decides shows anew who they are. It is made when the letter is sent, and holds its minutes from then. */
export const decisionCodeLetter: LetterKind = {
  name: 'decision-code',
  priority: 0,
  hours: 1,
  async write({ tx, program, authority, authorityName, payload, today }) {
    const { document: id, person } = about.parse(payload)
    const { matter, document } = await documentAt(tx, id)
    if (!canBeAttested(matter, document) || !(await wasHeadOn(tx, person, today))) return null
    const addressee = await addresseeOf(tx, program.secret, { authority, person }, today)
    if (!addressee?.ownEmail) return null
    const { givenName, language, ownEmail } = addressee
    const proof = { purpose: 'decision' as const, about: id, person, authority, address: ownEmail }
    const code = await issueCode(tx, program.secret, proof, program.clock())
    return { to: ownEmail, ...mailWords[language].code({ givenName, code, title: document.title, minutes: codeMinutes, authorityName }) }
  },
}
