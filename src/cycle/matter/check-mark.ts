import { linkTo } from '../../ground/base/addresses.ts'
import type { Language } from '../../ground/base/language.ts'
import type { Block, Paper } from '../../ground/paper/paper.ts'
import { qrModules } from '../../ground/ui/components/qr-code/modules.ts'
import { checkMarkWords } from './check-mark.words.ts'
import { numberText } from './matter.ts'

/**
 * A paper with the number by which anyone can ask about it, and a code that leads to the page for checking. It is set with the mark before its bytes are frozen: who
 * has attested it is not known then, and stands on that page and on the sheet of attests.
 * @param number made by `newNumber`, and given to `freezeDocument` with the bytes
 * @param publicUrl where the program is reached from outside
 */
export function withCheckMark<Kind extends Paper>(paper: Kind, number: string, publicUrl: string): Kind {
  return { ...paper, blocks: [...paper.blocks, checkMark(number, publicUrl, paper.language)] }
}

/** The number of a document and the code that leads to its page for checking. */
export function checkMark(number: string, publicUrl: string, language: Language): Block {
  const t = checkMarkWords[language]
  const address = publicUrl + linkTo('/attest/:documentNumber', number)
  return {
    kind: 'code',
    code: { alt: t.alt, modules: qrModules(address), written: [[t.number(numberText(number))], [t.where], [address]] },
  }
}
