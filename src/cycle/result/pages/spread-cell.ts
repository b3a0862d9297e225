import { formatNumber, type Language } from '../../../ground/base/language.ts'
import type { Content } from '../../protection/cell.ts'

import { spreadText } from '../reading/figure-sentences.ts'
import { distributionSectionWords } from './distribution-section.words.ts'

/** How far apart answers lie, for a column that says so: "0,8" where the deviation is shown, else "långt isär". */
export function spreadCell(content: Content, language: Language): string {
  if (content.kind === 'large' && content.deviation !== null) return formatNumber(content.deviation, language, 1)
  return spreadText(content, language) ?? distributionSectionWords[language].hidden
}
