import type { Messages } from '../../ground/base/language.ts'
import type { Readers } from './ballot.ts'

type OfReaders = Record<
  Readers,
  { protection(k: string): string; lines(k: string): string; when(day: string): string; closedTitle: string; closedLead: string }
>

const sv = {
  anonymous: 'Du är anonym.',
  reads: readBy({
    group: {
      protection: (k) => `Det sparas inte vem som har svarat vad, eller när. Svaren visas sammanräknade när minst ${k} har svarat.`,
      lines: (k) =>
        `Det du skriver med egna ord visas för gruppen själv, i slumpad ordning, när minst ${k} personer har svarat. Alla svar med mötets kod räknas då som en person. Är det för få raderas orden. Skriv inte namn på elever eller kollegor.`,
      when: (day) => `Ni ser resultatet tillsammans när mätningen har stängt. Den är öppen till och med ${day}.`,
      closedTitle: 'Mätningen har stängt',
      closedLead: 'Det går inte att svara längre. Resultatet visas för gruppen i Stegvis.',
    },
    leader: {
      protection: (k) =>
        `Det sparas inte vem som har svarat vad, eller när. Den som ledde passet och de som leder programmet ser svaren sammanräknade när minst ${k} har svarat. Ingen annan ser dem.`,
      lines: (k) =>
        `Det du skriver med egna ord läser de, i slumpad ordning, när minst ${k} personer har svarat. Alla svar med kod räknas då som en person. Är det för få raderas orden. Skriv inte namn på elever eller kollegor.`,
      when: (day) => `Utvärderingen är öppen till och med ${day}. Därefter räknas svaren samman.`,
      closedTitle: 'Utvärderingen har stängt',
      closedLead: 'Det går inte att svara längre.',
    },
  }),
  optional: 'Du kan hoppa över en fråga.',
  send: 'Skicka anonymt',
  waiting: 'Det finns inget nät just nu. Svaret ligger kvar på den här sidan och skickas när nätet är tillbaka. Låt sidan vara öppen.',
  severalHint: 'Du kan välja flera.',
  means: 'Vad stegen betyder',
  faults: { nothing: 'Svara på minst en fråga', long: (most: string) => `Skriv högst ${most} tecken` },
  thanks: {
    title: 'Tack! Svaret är skickat.',
    notYou: 'Är det inte du som har svarat? En länk räcker till ett svar. Svara med länken i ditt eget mejl, eller med koden i mötet.',
    once: 'Var och en svarar en gång. Svaret kan inte läsas eller ändras, för ingen kan se vilket som är ditt.',
    close: 'Du kan stänga sidan.',
    here: 'Ett svar har redan skickats härifrån',
    others:
      'Varje telefon eller dator svarar en gång med koden. Ska någon annan svara på samma skärm går det med länken i den personens mejl.',
  },
  /** Sent by a link that another answer had been sent by: by somebody to whom it was passed on, or the same person once more. */
  second: {
    title: 'Svaret togs inte emot',
    lead: 'Ett svar hade redan skickats med den här länken, och bara det första räknas. Det du skickade nu är inte sparat.',
    own: 'Bröts nätet medan du skickade? Då kan det första svaret vara ditt eget, och då är du klar.',
    passedOn: 'Fick du länken av någon annan? Svara i stället med länken i ditt eget mejl, eller med koden i mötet.',
    untold: 'Ingen kan se vem som skickade det första svaret.',
  },
  gone: {
    title: 'Länken leder ingenstans',
    lead: 'Adressen är inte hel, eller hör till en mätning som inte finns. Öppna länken i mejlet igen, eller fråga den som leder mätningen.',
  },
  code: {
    title: 'Svara med kod',
    lead: 'Skriv koden som visas i mötet.',
    ready: 'Tryck på knappen för att börja svara.',
    label: 'Kod',
    hint: 'Sex bokstäver.',
    begin: 'Börja svara',
    attendance: 'Är du på ett utbildningspass? Skriv koden för närvaro här',
    one: 'Varje telefon eller dator får svara en gång. Du loggar inte in, och det sparas inte vem du är.',
    changed: 'Koden har bytts sedan du började. Skriv den nya koden som visas i mötet. Har du redan skickat ditt svar är det klart.',
    changedHere: 'Koden har bytts sedan du började. Skriv den nya koden som visas i mötet och skicka igen. Det du har svarat står kvar',
    faults: {
      wrong: 'Koden stämmer inte. Läs den på skärmen igen; den gäller bara i dag',
      full: 'Alla svar som koden räcker till är utdelade. Säg till den som leder mötet, eller svara med länken i ditt mejl',
      often: 'Det har skrivits för många felaktiga koder härifrån. Vänta några minuter och försök igen',
    },
  },
}

const en: typeof sv = {
  anonymous: 'You are anonymous.',
  reads: {
    group: {
      protection: (k) => `We do not keep who answered what, or when. Answers are shown added together, once at least ${k} have answered.`,
      lines: (k) =>
        `What you write in your own words is shown to the group itself, in random order, once at least ${k} people have answered. All answers with the meeting’s code count as one person then. If they are too few, the words are deleted. Do not name pupils or colleagues.`,
      when: (day) => `You see the result together once the check has closed. It is open until ${day}.`,
      closedTitle: 'The check has closed',
      closedLead: 'It is no longer possible to answer. The result is shown to the group in Stegvis.',
    },
    leader: {
      protection: (k) =>
        `We do not keep who answered what, or when. Whoever led the session and those who lead the programme see the answers added together, once at least ${k} have answered. Nobody else sees them.`,
      lines: (k) =>
        `What you write in your own words is read by them, in random order, once at least ${k} people have answered. All answers with the code count as one person then. If they are too few, the words are deleted. Do not name pupils or colleagues.`,
      when: (day) => `The evaluation is open until ${day}. After that the answers are added together.`,
      closedTitle: 'The evaluation has closed',
      closedLead: 'It is no longer possible to answer.',
    },
  },
  optional: 'You can skip a question.',
  send: 'Send anonymously',
  waiting: 'There is no network just now. Your answer stays on this page and is sent when the network is back. Keep the page open.',
  severalHint: 'You can choose several.',
  means: 'What the steps mean',
  faults: { nothing: 'Answer at least one question', long: (most) => `Write at most ${most} characters` },
  thanks: {
    title: 'Thank you! The answer is sent.',
    notYou: 'Was it not you who answered? A link is good for one answer. Use the link in your own e-mail, or the code in the meeting.',
    once: 'Everyone answers once. The answer cannot be read or changed, since nobody can tell which one is yours.',
    close: 'You can close the page.',
    here: 'An answer has already been sent from here',
    others:
      'Each phone or computer answers once with the code. Somebody else at the same screen can answer with the link in their own e-mail.',
  },
  second: {
    title: 'Your answer was not taken',
    lead: 'An answer had already been sent with this link, and only the first one counts. What you sent now is not kept.',
    own: 'Did the network break while you were sending? Then the first answer may be your own, and you are done.',
    passedOn: 'Did you get the link from somebody else? Use the link in your own e-mail instead, or the code in the meeting.',
    untold: 'Nobody can see who sent the first answer.',
  },
  gone: {
    title: 'The link leads nowhere',
    lead: 'The address is incomplete, or belongs to a check that does not exist. Open the link in the e-mail again, or ask the person who runs the check.',
  },
  code: {
    title: 'Answer with a code',
    lead: 'Enter the code that is shown in the meeting.',
    ready: 'Press the button to begin.',
    label: 'Code',
    hint: 'Six letters.',
    begin: 'Begin',
    attendance: 'Are you at a training session? Type the code for attendance here',
    one: 'Each phone or computer answers once. You do not sign in, and we do not keep who you are.',
    changed:
      'The code has been changed since you began. Write the new one that is shown in the meeting. If you have sent your answer, you are done.',
    changedHere:
      'The code has been changed since you began. Write the new one that is shown in the meeting and send again. What you have answered is still here',
    faults: {
      wrong: 'That is not the code. Read it from the screen again; it only works today',
      full: 'The code has been used by as many as it was made for. Tell the person leading the meeting, or use the link in your e-mail',
      often: 'Too many wrong codes have been entered from here. Wait a few minutes and try again',
    },
  },
}

/** The words of answering. */
export const answeringWords: Messages<typeof sv> = { sv, en }

/** What is said of who reads: its sentences are told what they need by its type. */
function readBy(said: OfReaders): OfReaders {
  return said
}
