import { formatNumber, type Language } from '../../../ground/base/language.ts'
import type { Content } from '../cell.ts'
import { pageMessages } from '../page-messages.ts'
import { spreadText } from '../reading/figure-sentences.ts'

/** How far apart answers lie, for a column that says so: "0,8" where the deviation is shown, else "långt isär". */
export function spreadCell(content: Content, language: Language): string {
  if (content.kind === 'large' && content.deviation !== null) return formatNumber(content.deviation, language, 1)
  return spreadText(content, language) ?? pageMessages[language].distribution.hidden
}
