import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: (school: string) => `Kalla ${school} till resultatdialog`,
  move: 'Flytta eller ställ in dialogen',
  lead: 'Skolans ledning får en kallelse med e-post, med en fil för kalendern, och ser dialogen på startsidan.',
  about: (half: string) => `Dialogen för ${half}`,
  day: 'Dag',
  time: 'Klockan',
  timeHint: 'Till exempel 13.00',
  minutes: 'Hur länge?',
  length: (minutes: number) =>
    minutes < 60
      ? `${minutes} minuter`
      : minutes === 60
        ? '1 timme'
        : minutes % 60 === 0
          ? `${minutes / 60} timmar`
          : `${Math.floor(minutes / 60)} timme ${minutes % 60} minuter`,
  place: 'Plats',
  placeHint: 'Till exempel rektors rum, eller en länk till ett videomöte.',
  message: 'Meddelande',
  messageHint: 'Följer med i kallelsen. Skriv inte om enskilda medarbetare eller elever.',
  send: 'Skicka kallelsen',
  save: 'Spara och skicka ny kallelse',
  back: 'Tillbaka',
  callOff: 'Ställ in dialogen',
  callOffText: 'Alla som är kallade får veta det. Frågor, anteckningar och överenskommelser finns kvar, och ni kan boka en ny tid.',
  booked: 'Kallelsen är skickad.',
  metOn: 'Dagen då ni sågs är sparad.',
  moveDayHint: 'Har ni redan setts väljer du dagen då ni sågs. Då skickas ingen kallelse.',
  bookedTwice: 'Kallelsen är skickad. Den tiden finns två gånger den natten, eftersom sommartiden slutar. Den första gången gäller.',
  calledOff: 'Dialogen är inställd.',
  there: 'Det finns redan en dialog om det halvåret.',
  another:
    'Någon annan, eller du i ett annat fönster, har ändrat tiden före dig. Läs vad som gäller nu, och spara igen om du vill ändra det.',
  faults: {
    day: 'Välj en dag',
    longAgo: 'Välj en dag de senaste två månaderna, eller en som kommer',
    past: 'Välj en tid som inte har varit',
    time: 'Skriv ett klockslag, till exempel 13.00',
    never: 'Det klockslaget finns inte den natten, eftersom sommartiden börjar. Välj ett annat.',
    minutes: 'Välj hur länge',
    place: 'Skriv var ni ses',
    placeLong: 'Korta platsen till högst 200 tecken',
    messageLong: 'Korta meddelandet till högst 2 000 tecken',
  },
}

const en: typeof sv = {
  title: (school) => `Call ${school} to a result dialogue`,
  move: 'Move the dialogue or call it off',
  lead: 'The school’s leaders get an invitation by mail, with a file for the calendar, and see the dialogue on their start page.',
  about: (half) => `The dialogue for ${half}`,
  day: 'Day',
  time: 'Time',
  timeHint: '13:00, for example',
  minutes: 'For how long?',
  length: (minutes) =>
    minutes < 60
      ? `${minutes} minutes`
      : minutes === 60
        ? '1 hour'
        : minutes % 60 === 0
          ? `${minutes / 60} hours`
          : `${Math.floor(minutes / 60)} hour ${minutes % 60} minutes`,
  place: 'Place',
  placeHint: 'The principal’s room, for example, or a link to a video meeting.',
  message: 'Message',
  messageHint: 'Goes with the invitation. Do not write about single members of staff or pupils.',
  send: 'Send the invitation',
  save: 'Save and send a new invitation',
  back: 'Back',
  callOff: 'Call the dialogue off',
  callOffText: 'Everyone who is invited is told. Questions, notes and agreements stay, and you can book a new time.',
  booked: 'The invitation is sent.',
  metOn: 'The day on which you met is saved.',
  moveDayHint: 'If you have met already, choose the day on which you did. No invitation is sent then.',
  bookedTwice: 'The invitation is sent. That time comes twice that night, as summer time ends. The first one is meant.',
  calledOff: 'The dialogue is called off.',
  there: 'There is a dialogue about that half-year already.',
  another:
    'Somebody else, or you in another window, changed the time before you. Read what holds now, and save again if you want to change it.',
  faults: {
    day: 'Choose a day',
    longAgo: 'Choose a day of the last two months, or one to come',
    past: 'Choose a time that has not passed',
    time: 'Write a time, such as 13:00',
    never: 'That time does not exist that night, as summer time begins. Choose another.',
    minutes: 'Choose for how long',
    place: 'Write where you meet',
    placeLong: 'Shorten the place to at most 200 characters',
    messageLong: 'Shorten the message to at most 2,000 characters',
  },
}

/** The page where a dialogue is called to. */
export const bookingWords: Messages<typeof sv> = { sv, en }
