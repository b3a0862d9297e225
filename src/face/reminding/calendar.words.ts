import type { Messages } from '../../ground/base/language.ts'

const sv = {
  name: 'Mina sista dagar i Stegvis',
  fileName: 'mina-sista-dagar.ics',
  done: (title: string) => `Klar: ${title}`,
  title: 'Dina sista dagar i kalendern',
  lead: 'Här får du en adress som din kalender kan följa. Då syns sista dagen för det du ansvarar för, och för annat som väntar på dig, bland dina andra tider. Flyttas den i Stegvis flyttas den också hos dig.',
  privacy: 'Den som har adressen kan läsa kalendern utan att logga in. Dela den inte, och byt den om någon annan kan ha fått den.',
  what: 'Det här kommer med',
  whatItems: [
    'Åtgärder som du står som ansvarig för och som har en sista dag, i planer där du arbetar.',
    'Åtgärdens namn, läge och plan, och hur ni vet att den har hjälpt.',
    'Annat som väntar på dig på startsidan och har en sista dag, utom din egen skattning.',
    'Årets datum för det som hör till ditt uppdrag: när skolan skattar, planerar, följer upp och rapporterar.',
    'Aldrig några svar, resultat eller anteckningar.',
  ],
  state: 'Din adress',
  none: 'Du har ingen kalenderadress än.',
  since: (on: string) =>
    `Du har en kalenderadress sedan ${on}. Vi sparar den så att ingen kan läsa den, inte heller du: har du tappat bort den gör du en ny.`,
  make: 'Skapa en adress',
  renew: 'Byt till en ny adress',
  renewNote: 'Den gamla adressen slutar fungera på en gång.',
  end: 'Ta bort adressen',
  ended: 'Adressen är borttagen. Kalendrar som följde den får inget nytt.',
  new: {
    title: 'Din kalenderadress',
    lead: 'Kopiera adressen nu. Den visas bara den här gången.',
    section: 'Adressen',
    address: 'Kopiera hela adressen',
    open: 'Öppna i kalendern på den här enheten',
    how: 'Så lägger du in den',
    programs: [
      { name: 'Outlook', steps: 'Välj Lägg till kalender, sedan Prenumerera från webben, och klistra in adressen.' },
      { name: 'Google Kalender', steps: 'Välj plustecknet vid Andra kalendrar på datorn, sedan Från webbadress, och klistra in adressen.' },
      { name: 'iPhone, iPad och Mac', steps: 'Tryck på knappen ovan, eller välj Ny kalenderprenumeration i Kalender.' },
    ],
    often: 'Kalendern hämtar nyheter några gånger om dagen. Hur ofta bestämmer programmet.',
    back: 'Klart',
  },
}

type Words = typeof sv

const en: Words = {
  name: 'My last days in Stegvis',
  fileName: 'my-last-days.ics',
  done: (title) => `Done: ${title}`,
  title: 'Your last days in your calendar',
  lead: 'Here you get an address that your calendar can follow. The last day of what you are responsible for, and of what else waits for you, then shows among your other times. When it moves in Stegvis it moves there, too.',
  privacy:
    'Whoever has the address can read the calendar without signing in. Do not share it, and change it if someone else may have got it.',
  what: 'What comes along',
  whatItems: [
    'Actions that you are responsible for and that have a last day, in plans where you work.',
    'The name, status and plan of the action, and how you will know that it helped.',
    'What else waits for you on the start page and has a last day, but for your own assessment.',
    'The dates of the year for what your post has to do with: when the school assesses, plans, follows up and reports.',
    'Never any answers, results or notes.',
  ],
  state: 'Your address',
  none: 'You have no calendar address yet.',
  since: (on) =>
    `You have had a calendar address since ${on}. We keep it so that nobody can read it, not even you: if you have lost it, make a new one.`,
  make: 'Make an address',
  renew: 'Change to a new address',
  renewNote: 'The old address stops working at once.',
  end: 'Remove the address',
  ended: 'The address is removed. Calendars that followed it get nothing new.',
  new: {
    title: 'Your calendar address',
    lead: 'Copy the address now. It is shown this once only.',
    section: 'The address',
    address: 'Copy the whole address',
    open: 'Open in the calendar on this device',
    how: 'How to add it',
    programs: [
      { name: 'Outlook', steps: 'Choose Add calendar, then Subscribe from web, and paste the address.' },
      { name: 'Google Calendar', steps: 'Choose the plus sign at Other calendars on a computer, then From URL, and paste the address.' },
      { name: 'iPhone, iPad and Mac', steps: 'Press the button above, or choose New Calendar Subscription in Calendar.' },
    ],
    often: 'The calendar fetches news a few times a day. The program decides how often.',
    back: 'Done',
  },
}

/** The words of the calendar, and of the page about its address. */
export const calendarWords: Messages<Words> = { sv, en }
