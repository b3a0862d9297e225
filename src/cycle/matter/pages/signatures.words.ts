import { formatDay, formatNumber, type Messages } from '../../../ground/base/language.ts'
import type { SignatureFinding } from '../signature-reading.ts'

const sv = {
  title: 'Underskrifter i kopian',
  note: (day: string) => `Prövade ${formatDay(day, 'sv', true)}, när kopian lades in.`,
  begins: 'Kopian börjar med precis samma tecken som det låsta dokumentet. Det som har lagts till sedan kan ändå ändra vad som visas.',
  notCovered: 'Ingen underskrift som håller omfattar hela filen. Det som visas kan vara något annat än det som undertecknades.',
  differs: 'Kopian börjar inte med det låsta dokumentet. Det kan vara sparat på nytt, eller vara ett annat dokument. Jämför dem själv.',
  by: (name: string, organisation: string) => (organisation ? `${name}, ${organisation}` : name),
  nameless: 'Utan namn',
  unknown: 'En underskrift som inte går att läsa',
  holds: 'Oförändrad sedan den undertecknades',
  holdsEarlier: 'Håller, men filen har ändrats efteråt',
  notHeld: 'Kunde inte bekräftas',
  digest: {
    same: 'Det som den omfattar är oförändrat.',
    other: 'Det som den omfattar är ändrat sedan det undertecknades.',
    unknown: 'Det gick inte att pröva om filen är ändrad.',
  } satisfies Record<SignatureFinding['digest'], string>,
  signature: {
    holds: 'Underskriften är gjord med certifikatets nyckel.',
    broken: 'Underskriften är inte gjord med certifikatets nyckel.',
    unknown: 'Det gick inte att pröva underskriften mot certifikatet.',
  } satisfies Record<SignatureFinding['signature'], string>,
  covers: {
    whole: 'Den omfattar hela filen.',
    earlier:
      'Den omfattar filen som den var när den undertecknades. Något har lagts till efteråt: kanske en underskrift till, kanske annan text.',
    odd: 'Den utelämnar en del av filen. Lita inte på den.',
  } satisfies Record<SignatureFinding['covers'], string>,
  after: (bytes: number) => `${formatNumber(bytes, 'sv')} byte har lagts till efter det som den omfattar.`,
  certificate: (issuer: string, from: string, to: string) =>
    `Certifikatet är utfärdat av ${issuer || 'okänd'}${from && to ? ` och gäller ${formatDay(from, 'sv', true)} till ${formatDay(to, 'sv', true)}` : ''}.`,
  claimed: (at: string) => `Enligt den som undertecknade var klockan ${at}.`,
  more: 'Filen har fler underskrifter än de som prövades.',
  notTried: 'Det här är inte prövat',
  untried: [
    'Om den som har utfärdat certifikatet är betrodd. Vem som helst kan göra ett certifikat i någon annans namn.',
    'Om certifikatet var återkallat när underskriften gjordes.',
    'När det undertecknades. Klockslaget är det som den undertecknandes egen dator angav, och oberoende tidsstämplar läses inte.',
  ],
  tryElsewhere: 'Pröva det i en valideringstjänst om det behövs, och lägg in intyget som en bilaga.',
}

const en: typeof sv = {
  title: 'Signatures of the copy',
  note: (day) => `Tried on ${formatDay(day, 'en', true)}, when the copy was added.`,
  begins: 'The copy begins with exactly the same characters as the locked document. What was added to it can still change what is shown.',
  notCovered: 'No signature that holds covers the whole file. What is shown may be something else than what was signed.',
  differs: 'The copy does not begin with the locked document. It may have been saved anew, or be another document. Compare them yourself.',
  by: (name, organisation) => (organisation ? `${name}, ${organisation}` : name),
  nameless: 'Without a name',
  unknown: 'A signature that cannot be read',
  holds: 'Unchanged since it was signed',
  holdsEarlier: 'Holds, but the file was changed afterwards',
  notHeld: 'Could not be confirmed',
  digest: {
    same: 'What it covers is unchanged.',
    other: 'What it covers has been changed since it was signed.',
    unknown: 'Whether the file has been changed could not be tried.',
  },
  signature: {
    holds: 'The signature was made with the key of the certificate.',
    broken: 'The signature was not made with the key of the certificate.',
    unknown: 'The signature could not be tried against the certificate.',
  },
  covers: {
    whole: 'It covers the whole file.',
    earlier: 'It covers the file as it was when it was signed. Something was added afterwards: another signature, or other text.',
    odd: 'It leaves out a part of the file. Do not trust it.',
  },
  after: (bytes) => `${formatNumber(bytes, 'en')} bytes were added after what it covers.`,
  certificate: (issuer, from, to) =>
    `The certificate was issued by ${issuer || 'nobody named'}${from && to ? ` and holds from ${formatDay(from, 'en', true)} to ${formatDay(to, 'en', true)}` : ''}.`,
  claimed: (at) => `The signer says that it was ${at}.`,
  more: 'The file has more signatures than those that were tried.',
  notTried: 'This has not been tried',
  untried: [
    'Whether the issuer of the certificate is trusted. Anyone can make a certificate in somebody else’s name.',
    'Whether the certificate had been revoked when the signature was made.',
    'When it was signed. The time is what the signer’s own machine said, and independent time stamps are not read.',
  ],
  tryElsewhere: 'Try it in a validation service if you need to, and add its report as an appendix.',
}

/** The words about signatures that were made elsewhere. */
export const signaturesWords: Messages<typeof sv> = { sv, en }
