import { countInWords, type Messages } from '../../ground/base/language.ts'
import { type FaultCode, longestLine, longestText, mostEach, mostHours, mostTags, mostWeeks } from './local-action.ts'

const sv: Record<FaultCode, string> = {
  aspect: 'Välj ett delområde i listan',
  step: 'Välj ett steg i listan',
  title: 'Skriv en rubrik',
  titleLong: 'Korta rubriken till högst 60 tecken',
  text: 'Skriv vad man gör, med minst tre ord',
  textLong: `Korta texten till högst ${longestText} tecken`,
  firstStep: 'Skriv hur man börjar, med minst tre ord',
  evidence: 'Skriv hur det märks, med minst tre ord',
  long: `Korta texten till högst ${longestLine} tecken`,
  repeats: 'Skriv något annat än det som redan står ovanför',
  partly: 'Skriv alla fyra texterna på det språket, eller ingen av dem',
  hours: `Skriv antal timmar som ett tal, till exempel 2 eller 1,5, och högst ${mostHours}`,
  personHours: 'Sätt högst fyra timmar för en person, eller välj arbetslag eller skola',
  each: `Skriv timmar för var och en som ett tal, till exempel 1 eller 1,5, och högst ${mostEach}`,
  personEach: 'Lämna tomt för en åtgärd som en person gör',
  weeks: 'Skriv över hur många veckor arbetslaget eller skolan håller på',
  weeksNumber: `Skriv antal veckor som ett helt tal, högst ${mostWeeks}`,
  tags: `Skriv högst ${countInWords(mostTags, 'sv')} märkord, vart och ett med högst 40 tecken`,
  personRoles: 'Välj arbete bara för en åtgärd som en person gör. Ett arbetslag och en skola väljs med skolformen',
}

const en: Record<FaultCode, string> = {
  aspect: 'Choose a sub-area in the list',
  step: 'Choose a step in the list',
  title: 'Write a title',
  titleLong: 'Shorten the title to at most 60 characters',
  text: 'Write what one does, in at least three words',
  textLong: `Shorten the text to at most ${longestText} characters`,
  firstStep: 'Write how to begin, in at least three words',
  evidence: 'Write how it shows, in at least three words',
  long: `Shorten the text to at most ${longestLine} characters`,
  repeats: 'Write something other than what stands above',
  partly: 'Write all four texts in that language, or none of them',
  hours: `Write the hours as a number, for example 2 or 1.5, and at most ${mostHours}`,
  personHours: 'Set at most four hours for one person, or choose team or school',
  each: `Write the hours for each as a number, for example 1 or 1.5, and at most ${mostEach}`,
  personEach: 'Leave this empty for an action that one person does',
  weeks: 'Write over how many weeks the team or school will work on it',
  weeksNumber: `Write the weeks as a whole number, at most ${mostWeeks}`,
  tags: `Write at most ${countInWords(mostTags, 'en')} keywords, each of at most 40 characters`,
  personRoles: 'Choose work only for an action that one person does. A team and a school are chosen by school form',
}

/** What to mend in an action, by the code of its fault. */
export const faultWords: Messages<Record<FaultCode, string>> = { sv, en }
