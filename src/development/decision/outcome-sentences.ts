import { formatDay, type Language } from '../../ground/base/language.ts'
import type { Outcome } from './decision.ts'
import { organiserWords } from './organiser.words.ts'
import { outcomeWords } from './outcome-sentences.words.ts'

/** "Lagd till handlingarna, § 63. Protokollet justerat 24 maj 2027, anslaget 25 maj 2027." */
export function outcomeSaid({ result, paragraph, minutesOn, announcedOn }: Outcome, language: Language): string {
  const t = outcomeWords[language]
  const said = `${organiserWords[language].results[result]}${paragraph === '' ? '' : `, ${t.paragraph(paragraph)}`}.`
  const dates = [
    ...(minutesOn ? [t.minutes(formatDay(minutesOn, language, true))] : []),
    ...(announcedOn ? [t.announced(formatDay(announcedOn, language, true))] : []),
  ]
  return dates.length === 0 ? said : `${said} ${t.dates(dates.join(', '))}`
}
