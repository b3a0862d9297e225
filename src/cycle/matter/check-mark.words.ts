import type { Messages } from '../../ground/base/language.ts'

const sv = {
  alt: 'QR-kod till sidan där dokumentet kontrolleras',
  number: (number: string) => `Dokumentets nummer: ${number}`,
  where: 'På kontrollsidan står vilka som har attesterat dokumentet. Där går det att pröva om en fil är samma.',
}

const en: typeof sv = {
  alt: 'QR code to the page where the document is checked',
  number: (number) => `Number of the document: ${number}`,
  where: 'The page for checking says who has attested the document. There one can try whether a file is the same.',
}

/** What stands beside a document's number on paper. */
export const checkMarkWords: Messages<typeof sv> = { sv, en }
