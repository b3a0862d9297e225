import { z } from 'zod'
import { codeMinutes } from '../../cycle/matter/matter.ts'
import { addresseeOf } from '../../cycle/matter/sending.ts'
import { issueCode } from '../../cycle/matter/store-code.ts'
import type { LetterKind } from '../../people/post/letter.ts'
import { proofOf } from './seeing.ts'
import { mailWords } from './sending.words.ts'

const about = z.object({ person: z.uuid() })

/** A letter with a code, by which somebody shows anew who they are before they attest. It is made when the letter is sent, and holds its minutes from then. */
export const participationCodeLetter: LetterKind = {
  name: 'participation-code',
  priority: 0,
  hours: 1,
  async write({ tx, program, authority, authorityName, payload, today }) {
    const { person } = about.parse(payload)
    const addressee = await addresseeOf(tx, program.secret, { authority, person }, today)
    if (!addressee?.ownEmail) return null
    const { givenName, language, ownEmail } = addressee
    const code = await issueCode(tx, program.secret, { ...proofOf(person), authority, address: ownEmail }, program.clock())
    return { to: ownEmail, ...mailWords[language].code({ givenName, code, minutes: codeMinutes, authorityName }) }
  },
}
