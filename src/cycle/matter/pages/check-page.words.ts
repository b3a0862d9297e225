import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Kontrollera ett dokument',
  lead: 'Skriv numret som står på dokumentet. Då ser du vem som har attesterat det, och kan pröva om din fil är samma.',
  number: 'Nummer',
  numberHint: 'Tio tecken, till exempel 4K7QX-2M9TB.',
  look: 'Visa',
  unknown: 'Det finns inget attesterat dokument med det numret. Läs av det igen',
  holds: 'Gäller',
  withdrawn: 'Tillbakadraget',
  replaced: 'Ersatt av en ny version',
  document: (title: string, version: number) => `${title}, version ${version}`,
  about: {
    holds: (count: string) =>
      `Dokumentet är attesterat av ${count} och har inte dragits tillbaka. Pröva din fil här, så ser du om den är samma.`,
    withdrawn: 'Dokumentet är tillbakadraget och gäller inte. Attesterna står kvar som de gjordes.',
    replaced: 'Det finns en nyare version av dokumentet. Attesterna här gäller den här versionen.',
  },
  persons: (count: number) => (count === 1 ? 'en person' : `${count} personer`),
  try: 'Pröva din fil',
  file: 'Välj filen',
  fileHint: 'Kontrolltalet räknas ut i din webbläsare, och filen lämnar inte datorn. Utan skript skickas den hit, jämförs och tas bort.',
  compare: 'Jämför filen',
  same: 'Filen är samma som den som attesterades.',
  other: 'Filen är inte samma som den som attesterades. Den kan vara ändrad, eller en annan version.',
  noFile: 'Välj en fil att jämföra',
  by: 'Attesterat av',
  byNote: 'Namn och titel som de var då.',
  approved: 'Godkänt digitalt av',
  qr: 'QR-kod till den här sidan',
  attestWithdrawn: 'Attesten är tillbakatagen',
  hash: 'SHA-256',
  what: 'En attest är ett digitalt godkännande i Stegvis. Den visar vem som godkände vilket dokument och när, och är ingen underskrift.',
  without: 'Så kontrolleras det utan Stegvis',
  withoutText:
    'Räkna ut filens SHA-256, till exempel med ”sha256sum” eller ”Get-FileHash”, och jämför med talet här. Varje attest är dessutom signerad med installationens nyckel (Ed25519), som är publik.',
  key: 'Den publika nyckeln',
}

const en: typeof sv = {
  title: 'Check a document',
  lead: 'Write the number that stands on the document. Then you see who has attested it, and can try whether your file is the same.',
  number: 'Number',
  numberHint: 'Ten characters, such as 4K7QX-2M9TB.',
  look: 'Show',
  unknown: 'There is no attested document with that number. Read it once more',
  holds: 'Holds',
  withdrawn: 'Withdrawn',
  replaced: 'Replaced by a new version',
  document: (title, version) => `${title}, version ${version}`,
  about: {
    holds: (count) =>
      `The document has been attested by ${count} and has not been withdrawn. Try your file here, and see whether it is the same.`,
    withdrawn: 'The document has been withdrawn and does not hold. The attests stand as they were made.',
    replaced: 'There is a newer version of the document. The attests here are of this version.',
  },
  persons: (count) => (count === 1 ? 'one person' : `${count} persons`),
  try: 'Try your file',
  file: 'Choose the file',
  fileHint:
    'The check number is worked out in your browser, and the file does not leave your computer. Without script it is sent here, compared and thrown away.',
  compare: 'Compare the file',
  same: 'The file is the same as the one that was attested.',
  other: 'The file is not the same as the one that was attested. It may have been changed, or be another version.',
  noFile: 'Choose a file to compare',
  by: 'Attested by',
  byNote: 'Names and titles as they were then.',
  approved: 'Approved digitally by',
  qr: 'QR code to this page',
  attestWithdrawn: 'The attest has been withdrawn',
  hash: 'SHA-256',
  what: 'An attest is a digital approval in Stegvis. It shows who approved which document and when, and is no signature.',
  without: 'How it is checked without Stegvis',
  withoutText:
    'Work out the SHA-256 of the file, for instance with “sha256sum” or “Get-FileHash”, and compare it with the number here. Each attest is signed with the installation’s key as well (Ed25519), which is public.',
  key: 'The public key',
}

export const checkPageWords: Messages<typeof sv> = { sv, en }
