import type { Messages } from '../../ground/base/language.ts'

const sv = {
  missingTitle: 'Sidan finns inte',
  missingText: 'Adressen kan vara felskriven, eller så är sidan borttagen. Det kan också vara en sida som du inte har tillgång till.',
  toStart: 'Till startsidan',
  foreignTitle: 'Formuläret kom inte från Stegvis',
  foreignText: 'Av säkerhetsskäl tar vi bara emot formulär från våra egna sidor. Gå tillbaka, ladda om sidan och försök igen.',
  largeTitle: 'Det var för mycket på en gång',
  largeText: 'Det du skickade är större än sidan tar emot. Gå tillbaka, korta texten eller välj en mindre fil och försök igen.',
  slowTitle: 'Det du skickade kom inte fram',
  slowText:
    'Förbindelsen var för långsam eller bröts på vägen. Inget sparades. Gå tillbaka: det du skrev finns kvar där. Skicka sedan igen.',
  unexpectedTitle: 'Något gick fel hos oss',
  unexpectedText: (reference: string) =>
    `Det här är vårt fel, inte ditt. Försök igen om en stund. Hör du av dig till supporten, uppge då numret ${reference}.`,
  databaseTitle: 'Stegvis svarar inte just nu',
  databaseText:
    'Vi når inte databasen. Vänta en minut och ladda sedan om sidan. Det du redan har sparat finns kvar. Det du skrev på sidan före finns kvar om du går tillbaka.',
  pressTitle: 'Det är många som hämtar dokument just nu',
  pressText: 'Vänta en halv minut och hämta sedan dokumentet igen. Inget är borta.',
  signedOutShort: 'Du har blivit utloggad. Logga in i en ny flik, så sparas svaret när du kommer tillbaka.',
}

const en: typeof sv = {
  missingTitle: 'Page not found',
  missingText: 'The address may be mistyped, or the page may have been removed. It may also be a page that you do not have access to.',
  toStart: 'Go to the start page',
  foreignTitle: 'The form did not come from Stegvis',
  foreignText: 'For safety we only accept forms from our own pages. Go back, reload the page and try again.',
  largeTitle: 'That was too much at once',
  largeText: 'What you sent is larger than the page accepts. Go back, shorten the text or choose a smaller file, and try again.',
  slowTitle: 'What you sent did not arrive',
  slowText:
    'The connection was too slow or broke on the way. Nothing was saved. Go back: what you wrote is still there. Then send it again.',
  unexpectedTitle: 'Something went wrong on our side',
  unexpectedText: (reference) =>
    `This is our fault, not yours. Try again in a while. If you contact support, give them the number ${reference}.`,
  databaseTitle: 'Stegvis is not answering right now',
  databaseText:
    'We cannot reach the database. Wait a minute and reload the page. What you have already saved is still there. What you wrote on the page before is still there if you go back.',
  pressTitle: 'Many people are fetching documents right now',
  pressText: 'Wait half a minute, then fetch the document again. Nothing is lost.',
  signedOutShort: 'You have been signed out. Sign in in a new tab, and the answer is saved when you come back.',
}

export const refusalWords: Messages<typeof sv> = { sv, en }
