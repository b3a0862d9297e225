import { capitalise, countInWords, type Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Mina skolor',
  lead: {
    both: (requests: number, plans: number) =>
      `${capitalise(questions(requests))} väntar på ditt svar, och ${plansSv(plans)} på din återkoppling.`,
    requests: (count: number) => `${capitalise(questions(count))} väntar på ditt svar.`,
    plans: (count: number) => `${capitalise(plansSv(count))} väntar på din återkoppling.`,
    nothing: 'Inget väntar på dig just nu.',
  },
  privacy: 'En skolas planer och resultat ser du när du har tackat ja till skolans fråga, till och med den dag ni har kommit överens om.',
  requests: 'Skolor som ber om stöd',
  requestsNote: 'De som har väntat längst står först.',
  noRequests: 'Ingen skola väntar på svar.',
  toYou: 'frågar dig',
  toAny: 'frågar alla som har skolan',
  toGone: (name: string) => `frågade ${name}, som inte längre har skolan`,
  answer: 'Svara',
  plans: 'Planer som väntar på återkoppling',
  noPlans: 'Ingen plan väntar på återkoppling.',
  planWaits: (year: string, place: string) => `${place}: planen för ${year}`,
  sentBy: (name: string) => `${name} skickade planen`,
  feedback: 'Ge återkoppling',
  schools: 'Skolor du stödjer',
  noSchools: 'Du stödjer ingen skola just nu. När du tackar ja till en fråga står skolan här.',
  schoolsCaption: 'Skolor du stödjer, med vad de bad om och till vilken dag',
  columns: { school: 'Skola', asked: 'Bad om', until: 'Till och med', plans: 'Planer' },
  toPlans: 'Visa planerna',
  plansOf: (school: string) => ` för ${school}`,
  earlier: 'Tidigare',
  phrases: 'Mina fraser',
  phrasesText: 'Fraser som du har sparat för att använda igen när du ger återkoppling. Bara du ser dem.',
  toPhrases: 'Visa mina fraser',
  done: {
    accepted: 'Du har tackat ja. Skolan får veta det med e-post.',
    declined: 'Du har tackat nej. Skolan får veta det med e-post.',
    declinedAny: 'Du har tackat nej. Frågan finns kvar hos dina kollegor.',
    ended: 'Stödet är avslutat.',
  },
}

const en: typeof sv = {
  title: 'My schools',
  lead: {
    both: (requests, plans) => `${capitalise(requestsEn(requests))} for your answer, and ${plansEn(plans)} for your feedback.`,
    requests: (count) => `${capitalise(requestsEn(count))} for your answer.`,
    plans: (count) => `${capitalise(plansEn(count))} ${count === 1 ? 'is' : 'are'} waiting for your feedback.`,
    nothing: 'Nothing is waiting for you just now.',
  },
  privacy: 'You see a school’s plans and results when you have accepted its request, until the day that you agreed on.',
  requests: 'Schools that ask for support',
  requestsNote: 'Those that have waited longest come first.',
  noRequests: 'No school is waiting for an answer.',
  toYou: 'asks you',
  toAny: 'asks everyone who has the school',
  toGone: (name) => `asked ${name}, who no longer has the school`,
  answer: 'Answer',
  plans: 'Plans that wait for feedback',
  noPlans: 'No plan is waiting for feedback.',
  planWaits: (year, place) => `${place}: the plan for ${year}`,
  sentBy: (name) => `${name} sent the plan`,
  feedback: 'Give feedback',
  schools: 'Schools that you support',
  noSchools: 'You support no school just now. When you accept a request, the school is listed here.',
  schoolsCaption: 'Schools that you support, with what they asked for and until which day',
  columns: { school: 'School', asked: 'Asked for', until: 'Until', plans: 'Plans' },
  toPlans: 'Show the plans',
  plansOf: (school) => ` of ${school}`,
  earlier: 'Earlier',
  phrases: 'My phrases',
  phrasesText: 'Phrases that you have kept to use again when you give feedback. Only you see them.',
  toPhrases: 'Show my phrases',
  done: {
    accepted: 'You have accepted. The school is told by e-mail.',
    declined: 'You have declined. The school is told by e-mail.',
    declinedAny: 'You have declined. The request stays with your colleagues.',
    ended: 'The support has been ended.',
  },
}

function questions(count: number): string {
  return count === 1 ? 'en fråga' : `${countInWords(count, 'sv')} frågor`
}

function plansSv(count: number): string {
  return count === 1 ? 'en plan' : `${countInWords(count, 'sv')} planer`
}

function requestsEn(count: number): string {
  return count === 1 ? 'one request is waiting' : `${countInWords(count, 'en')} requests are waiting`
}

function plansEn(count: number): string {
  return count === 1 ? 'one plan' : `${countInWords(count, 'en')} plans`
}

export const deskWords: Messages<typeof sv> = { sv, en }
