import { formatList, type Messages } from '../../ground/base/language.ts'
import type { Mail } from '../../ground/base/mail.ts'

/** What the mail says apart from whom it is to. */
export type ResultMail = { roundName: string; authorityName: string; minimumGroup: number; link: string }

type Say = (givenName: string, schools: string[], above: boolean, mail: ResultMail) => Omit<Mail, 'to'>

function inSwedish(givenName: string, schools: string[], above: boolean, mail: ResultMail): Omit<Mail, 'to'> {
  return {
    subject: `Resultaten är här: ${mail.roundName}`,
    text: paragraphs(
      `Hej ${givenName}!`,
      schools.length > 0
        ? `Nu kan du se resultaten från ${mail.roundName} för ${formatList(schools, 'sv')}: hur ni ser på ert arbete, var ni skiljer er åt och vad som är värt att samtala om.`
        : `Nu kan du se resultaten från ${mail.roundName}${above ? ', för de delar som du ansvarar för' : ''}.`,
      `Ingen enskild persons svar syns. Grupper med färre än ${mail.minimumGroup} svar skyddas, och siffrorna ändras inte mer.`,
      `Logga in och läs:\n${mail.link}`,
      `Stegvis, ${mail.authorityName}`,
    ),
  }
}

function inEnglish(givenName: string, schools: string[], above: boolean, mail: ResultMail): Omit<Mail, 'to'> {
  return {
    subject: `The results are here: ${mail.roundName}`,
    text: paragraphs(
      `Hello ${givenName},`,
      schools.length > 0
        ? `You can now see the results of ${mail.roundName} for ${formatList(schools, 'en')}: how you see your work, where you differ, and what is worth talking about.`
        : `You can now see the results of ${mail.roundName}${above ? ', for the parts that you are responsible for' : ''}.`,
      `Nobody’s own answers can be seen. Groups of fewer than ${mail.minimumGroup} answers are protected, and the figures will not change.`,
      `Sign in and read:\n${mail.link}`,
      `Stegvis, ${mail.authorityName}`,
    ),
  }
}

function paragraphs(...parts: string[]): string {
  return `${parts.join('\n\n')}\n`
}

/** The mail that says that results can be seen. */
export const resultMailWords: Messages<Say> = { sv: inSwedish, en: inEnglish }
