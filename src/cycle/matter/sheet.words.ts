import type { Messages } from '../../ground/base/language.ts'

const sv = {
  name: (document: string, version: number) => `Attestblad till ${document}, version ${version}`,
  file: (number: string) => `Attestblad ${number}.pdf`,
  title: (document: string) => `Attestblad: ${document}`,
  kind: 'Attestblad',
  lead: 'Dokumentet har godkänts digitalt av följande personer. Namn, titel och enhet är som de var då.',
  document: 'Dokument',
  version: (title: string, version: number) => `${title}, version ${version}`,
  matter: 'Ärende',
  number: 'Nummer',
  ofFile: 'Fil',
  hash: 'SHA-256',
  by: 'Attesterat av',
  columns: { name: 'Namn, titel och enhet', part: 'Roll och mening', date: 'Datum' },
  withdrawn: (at: string, withdrawn: string) => `${at}. Tillbakatagen ${withdrawn}`,
  what: 'En attest är ett digitalt godkännande i Stegvis, och ingen underskrift. Bladet är gjort efter attesterna och hör till dokumentet, vars fil är oförändrad. Det som gäller i dag står på kontrollsidan.',
  foot: (authority: string, number: string) => `${authority}, ärende ${number}`,
}

const en: typeof sv = {
  name: (document, version) => `Sheet of attests for ${document}, version ${version}`,
  file: (number) => `Attests ${number}.pdf`,
  title: (document) => `Attests: ${document}`,
  kind: 'Sheet of attests',
  lead: 'The document has been approved digitally by these persons. Names, titles and units are as they were then.',
  document: 'Document',
  version: (title, version) => `${title}, version ${version}`,
  matter: 'Matter',
  number: 'Number',
  ofFile: 'File',
  hash: 'SHA-256',
  by: 'Attested by',
  columns: { name: 'Name, title and unit', part: 'Part and sentence', date: 'Date' },
  withdrawn: (at, withdrawn) => `${at}. Withdrawn ${withdrawn}`,
  what: 'An attest is a digital approval in Stegvis, and no signature. The sheet is made after the attests and belongs to the document, whose file is unchanged. What holds today stands on the page for checking.',
  foot: (authority, number) => `${authority}, matter ${number}`,
}

/** The words of a sheet of attests. */
export const sheetWords: Messages<typeof sv> = { sv, en }
