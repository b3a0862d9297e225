import { capitalise, countInWords, type Messages } from '../../ground/base/language.ts'

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
  request: {
    title: (place: string, kind: string) => `${place}: ${kind.charAt(0).toLocaleLowerCase('sv')}${kind.slice(1)}`,
    context: (by: string, on: string) => `${by} frågade ${on}`,
    mine: 'Skolan frågar dig.',
    any: 'Skolan frågar alla som har den i sitt uppdrag. Den som först tackar ja tar frågan.',
    gone: (name: string) => `Skolan frågade ${name}, som inte längre har den. Nu kan du svara.`,
    saidNo: 'Du har tackat nej. Frågan väntar på någon annan.',
    accepted: (until: string) => `Du har tackat ja och hjälper skolan till och med ${until}.`,
    taken: (name: string) => `${name} har tackat ja och hjälper skolan.`,
    declined: 'Frågan fick nej.',
    withdrawn: (on: string) => `Skolan tog tillbaka frågan ${on}.`,
    ended: (on: string) => `Stödet är slut sedan ${on}.`,
    yes: 'Tacka ja',
    yesText: 'Från i dag ser du skolans planer och släppta resultat. Både du och skolan kan avsluta tidigare.',
    until: 'Till och med',
    untilHint: 'Läsåret slutar 30 juni.',
    note: 'Hälsning till skolan',
    noteHint: 'Till exempel när du kan komma.',
    accept: 'Tacka ja',
    no: 'Tacka nej',
    noText: 'Skolan får ditt svar med e-post. Skriv gärna vem de kan fråga i stället.',
    noTextAny: 'Frågan finns kvar hos dina kollegor. Skolan kan läsa varför du inte kan.',
    reason: 'Varför kan du inte?',
    decline: 'Tacka nej',
    end: 'Avsluta stödet',
    endText:
      'När stödet är klart, eller inte behövs längre. Från samma stund ser du inte skolans planer och resultat. Dina kommentarer finns kvar hos skolan.',
    back: 'Till mina skolor',
    tooLate: (name: string) => `${name} hann före och har tackat ja. Ditt svar är inte sparat.`,
    changed: 'Frågan har ändrats sedan du öppnade den. Ditt svar är inte sparat. Så här står det till nu.',
  },
  phrasePage: {
    title: 'Mina fraser',
    lead: (count: number) =>
      count === 0
        ? 'Du har inga fraser än. Spara sådant som du ofta skriver, så kan du hämta det när du ger återkoppling.'
        : `Du har sparat ${count === 1 ? 'en fras' : `${countInWords(count, 'sv')} fraser`}. Du hämtar dem när du ger återkoppling.`,
    privacy: 'Bara du ser dina fraser.',
    list: 'Sparade fraser',
    remove: 'Ta bort',
    new: 'Spara en ny fras',
    text: 'Fras',
    textHint: 'Skriv så att den går att använda för vilken skola som helst: inga namn.',
    keep: 'Spara frasen',
    kept: 'Frasen är sparad.',
    removed: 'Frasen är borttagen.',
    there: 'Den frasen har du redan.',
  },
  done: {
    accepted: 'Du har tackat ja. Skolan får veta det med e-post.',
    declined: 'Du har tackat nej. Skolan får veta det med e-post.',
    declinedAny: 'Du har tackat nej. Frågan finns kvar hos dina kollegor.',
    ended: 'Stödet är avslutat.',
  },
}

function questions(count: number): string {
  return count === 1 ? 'en fråga' : `${countInWords(count, 'sv')} frågor`
}

function plansSv(count: number): string {
  return count === 1 ? 'en plan' : `${countInWords(count, 'sv')} planer`
}

export type DeskWords = typeof sv

const en: DeskWords = {
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
  request: {
    title: (place, kind) => `${place}: ${kind.charAt(0).toLowerCase()}${kind.slice(1)}`,
    context: (by, on) => `${by} asked on ${on}`,
    mine: 'The school asks you.',
    any: 'The school asks everyone who has it among their duties. The first to accept takes the request.',
    gone: (name) => `The school asked ${name}, who no longer has it. Now you can answer.`,
    saidNo: 'You have declined. The request waits for someone else.',
    accepted: (until) => `You have accepted and are helping the school until ${until}.`,
    taken: (name) => `${name} has accepted and is helping the school.`,
    declined: 'The request was declined.',
    withdrawn: (on) => `The school withdrew the request on ${on}.`,
    ended: (on) => `The support ended on ${on}.`,
    yes: 'Accept',
    yesText: 'From today you see the school’s plans and released results. Both you and the school can end it earlier.',
    until: 'Until and including',
    untilHint: 'The school year ends on 30 June.',
    note: 'A message to the school',
    noteHint: 'For example when you can come.',
    accept: 'Accept',
    no: 'Decline',
    noText: 'The school gets your answer by e-mail. Do say whom they can ask instead.',
    noTextAny: 'The request stays with your colleagues. The school can read why you cannot.',
    reason: 'Why can you not?',
    decline: 'Decline',
    end: 'End the support',
    endText:
      'When the support is done, or no longer needed. From that moment you do not see the school’s plans and results. Your comments stay with the school.',
    back: 'To my schools',
    tooLate: (name) => `${name} was before you and has accepted. Your answer has not been saved.`,
    changed: 'The request has changed since you opened it. Your answer has not been saved. This is how it stands now.',
  },
  phrasePage: {
    title: 'My phrases',
    lead: (count) =>
      count === 0
        ? 'You have no phrases yet. Keep what you often write, and fetch it when you give feedback.'
        : `You have kept ${count === 1 ? 'one phrase' : `${countInWords(count, 'en')} phrases`}. You fetch them when you give feedback.`,
    privacy: 'Only you see your phrases.',
    list: 'Phrases kept',
    remove: 'Remove',
    new: 'Keep a new phrase',
    text: 'Phrase',
    textHint: 'Write it so that it can be used for any school: no names.',
    keep: 'Keep the phrase',
    kept: 'The phrase has been kept.',
    removed: 'The phrase has been removed.',
    there: 'You already have that phrase.',
  },
  done: {
    accepted: 'You have accepted. The school is told by e-mail.',
    declined: 'You have declined. The school is told by e-mail.',
    declinedAny: 'You have declined. The request stays with your colleagues.',
    ended: 'The support has been ended.',
  },
}

function requestsEn(count: number): string {
  return count === 1 ? 'one request is waiting' : `${countInWords(count, 'en')} requests are waiting`
}

function plansEn(count: number): string {
  return count === 1 ? 'one plan' : `${countInWords(count, 'en')} plans`
}

/** The words of a coach's pages. */
export const deskMessages: Messages<DeskWords> = { sv, en }
