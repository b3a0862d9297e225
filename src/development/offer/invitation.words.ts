import type { Messages } from '../../ground/base/language.ts'

const sv = {
  title: 'Kompetensutveckling för planen',
  lead: 'Pass att anmäla sig till om det som planen arbetar med. Den som bjuds in får ett mejl om det som väntar och anmäler sig själv med ett tryck. Ingen anmäls av någon annan.',
  none: 'Inget pass att anmäla sig till handlar om det som planen arbetar med.',
  noAspects: 'Planen har inga mål än. När den har mål visas pass om samma delområden.',
  back: 'Till planen',
  invite: 'Bjud in arbetslaget',
  inviteSchool: 'Bjud in alla på skolan',
  invited: (count: number) =>
    count === 0 ? 'Alla är redan inbjudna eller anmälda.' : count === 1 ? 'En är inbjuden.' : `${count} är inbjudna.`,
  already: (count: number) => (count === 1 ? 'En är inbjuden hit.' : `${count} är inbjudna hit.`),
  untold: 'Du ser inte vem som har tackat ja eller nej.',
  yours: {
    title: (name: string) => `${name} har bjudit in dig`,
    text: 'Du bestämmer själv. Den som bjöd in dig ser inte vad du svarar.',
    yes: 'Ja, anmäl mig',
    no: 'Nej tack',
    declined: 'Du har tackat nej. Du kan anmäla dig ändå så länge det finns plats.',
    signedUp: 'Du är anmäld. Du får ett mejl med passet till din kalender.',
    full: 'Passet är fullt. Du kan ställa dig i kö här nedanför.',
  },
  waiting: {
    title: (session: string) => `Du är inbjuden till ${session}`,
    text: (name: string, day: string) => `${name} har bjudit in dig. ${day}.`,
    action: 'Svara',
  },
}

const en: typeof sv = {
  title: 'Training for the plan',
  lead: 'Sessions to sign up for about what the plan works with. Whoever is invited is mailed about what waits and signs up themselves with one press. Nobody is signed up by somebody else.',
  none: 'No session to sign up for is about what the plan works with.',
  noAspects: 'The plan has no goals yet. Once it has, sessions about the same sub-areas are shown.',
  back: 'To the plan',
  invite: 'Invite the team',
  inviteSchool: 'Invite everybody at the school',
  invited: (count) =>
    count === 0 ? 'Everybody is invited or signed up already.' : count === 1 ? 'One is invited.' : `${count} are invited.`,
  already: (count) => (count === 1 ? 'One is invited here.' : `${count} are invited here.`),
  untold: 'You do not see who has said yes or no.',
  yours: {
    title: (name) => `${name} has invited you`,
    text: 'You decide yourself. Whoever invited you does not see what you answer.',
    yes: 'Yes, sign me up',
    no: 'No thanks',
    declined: 'You have declined. You can sign up all the same as long as there are seats.',
    signedUp: 'You are signed up. You get a mail with the session for your calendar.',
    full: 'The session is full. You can stand in line below.',
  },
  waiting: {
    title: (session) => `You are invited to ${session}`,
    text: (name, day) => `${name} has invited you. ${day}.`,
    action: 'Answer',
  },
}

/** The words of inviting a group to a session, and of being invited. */
export const invitationWords: Messages<typeof sv> = { sv, en }
