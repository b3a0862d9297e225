import { formatDay, type Messages } from '../../../ground/base/language.ts'
import type { SignatureFinding } from '../outside-signature.ts'

const sv = {
  title: 'Underskrifter i kopian',
  note: (day: string) => `Prövade ${formatDay(day, 'sv', true)}, när kopian lades in.`,
  begins: 'Kopian börjar med precis samma tecken som det låsta dokumentet. Inget i det är ändrat.',
  differs: 'Kopian börjar inte med det låsta dokumentet. Det kan vara sparat på nytt, eller vara ett annat dokument. Jämför dem själv.',
  by: (name: string, organisation: string) => (organisation ? `${name}, ${organisation}` : name),
  nameless: 'Utan namn',
  unknown: 'En underskrift som inte går att läsa',
  holds: 'Oförändrad sedan den undertecknades',
  notHeld: 'Kunde inte bekräftas',
  digest: {
    same: 'Det som undertecknades är det som står i filen.',
    other: 'Filen är ändrad sedan den undertecknades.',
    unknown: 'Det gick inte att pröva om filen är ändrad.',
  } satisfies Record<SignatureFinding['digest'], string>,
  signature: {
    holds: 'Underskriften är gjord med certifikatets nyckel.',
    broken: 'Underskriften är inte gjord med certifikatets nyckel.',
    unknown: 'Det gick inte att pröva underskriften mot certifikatet.',
  } satisfies Record<SignatureFinding['signature'], string>,
  covers: {
    whole: 'Den omfattar hela filen.',
    earlier: 'Något har lagts till i filen efteråt, till exempel en underskrift till.',
    odd: 'Den utelämnar en del av filen. Lita inte på den.',
  } satisfies Record<SignatureFinding['covers'], string>,
  certificate: (issuer: string, from: string, to: string) =>
    `Certifikatet är utfärdat av ${issuer || 'okänd'}${from && to ? ` och gäller ${formatDay(from, 'sv', true)} till ${formatDay(to, 'sv', true)}` : ''}.`,
  claimed: (at: string) => `Enligt den som undertecknade var klockan ${at}.`,
  more: 'Filen har fler underskrifter än de som prövades.',
  notTried:
    'Det här är inte prövat: om certifikatets utfärdare är betrodd, om certifikatet var återkallat, och oberoende tidsstämplar. Pröva det i en valideringstjänst om det behövs, och lägg in intyget som en bilaga.',
}

const en: typeof sv = {
  title: 'Signatures of the copy',
  note: (day) => `Tried on ${formatDay(day, 'en', true)}, when the copy was added.`,
  begins: 'The copy begins with exactly the same characters as the locked document. Nothing of it has been changed.',
  differs: 'The copy does not begin with the locked document. It may have been saved anew, or be another document. Compare them yourself.',
  by: (name, organisation) => (organisation ? `${name}, ${organisation}` : name),
  nameless: 'Without a name',
  unknown: 'A signature that cannot be read',
  holds: 'Unchanged since it was signed',
  notHeld: 'Could not be confirmed',
  digest: {
    same: 'What was signed is what stands in the file.',
    other: 'The file has been changed since it was signed.',
    unknown: 'Whether the file has been changed could not be tried.',
  },
  signature: {
    holds: 'The signature was made with the key of the certificate.',
    broken: 'The signature was not made with the key of the certificate.',
    unknown: 'The signature could not be tried against the certificate.',
  },
  covers: {
    whole: 'It covers the whole file.',
    earlier: 'Something has been added to the file afterwards, such as another signature.',
    odd: 'It leaves out a part of the file. Do not trust it.',
  },
  certificate: (issuer, from, to) =>
    `The certificate was issued by ${issuer || 'nobody named'}${from && to ? ` and holds from ${formatDay(from, 'en', true)} to ${formatDay(to, 'en', true)}` : ''}.`,
  claimed: (at) => `The signer says that it was ${at}.`,
  more: 'The file has more signatures than those that were tried.',
  notTried:
    'This has not been tried: whether the issuer of the certificate is trusted, whether the certificate had been revoked, and independent time stamps. Try it in a validation service if you need to, and add its report as an appendix.',
}

/** The words about signatures that were made elsewhere. */
export const signaturesWords: Messages<typeof sv> = { sv, en }
