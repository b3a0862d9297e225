import type { Language } from '../../ground/base/language.ts'
import type { Block } from '../../ground/paper/paper.ts'
import { line } from '../../ground/paper/text.ts'
import { unionFlag } from '../../ground/ui/components/emblem/drawing.ts'
import type { FundedOnPaper } from './funder.ts'
import { funderWords } from './funder.words.ts'

/** Who pays, on paper: the line with its mark beside it. Nothing where nobody else pays. */
export function funderBlocks({ funderLine, funderMark, picture }: FundedOnPaper, language: Language): Block[] {
  const written = funderLine === '' ? [] : [[line(funderLine)]]
  if (funderMark?.is === 'union') return [{ kind: 'emblem', emblem: { alt: funderWords[language].flag, drawing: unionFlag(), written } }]
  if (funderMark?.is === 'picture' && picture) return [{ kind: 'emblem', emblem: { alt: funderMark.alt, picture, written } }]
  return written.length === 0 ? [] : [{ kind: 'text', tone: 'body', written }]
}
