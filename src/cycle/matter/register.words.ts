import type { Messages } from '../../ground/base/language.ts'

type Words = {
  day: string
  what: string
  party: string
  subject: string
  secrecy: string
  separator: ',' | ';'
  readme: (matter: string) => string
}

/** The words of what leaves a matter as files. */
export const registerWords: Messages<Words> = {
  sv: {
    day: 'Dag',
    what: 'Händelse',
    party: 'Från eller till',
    subject: 'Vad det gäller',
    secrecy: 'Sekretess enligt',
    separator: ';',
    readme: (matter) => `${matter}

handlingar/      filerna, exakt som de låstes
sha256.txt       filernas kontrolltal; pröva med "sha256sum -c sha256.txt"
attester.json    attesterna ord för ord som de signerades (Ed25519), och de publika nycklarna
diarium.csv      vad som kom in, skickades och upprättades

Motsvarigheter i CITS ERMS (FGS Ärendehantering 2.0):
ärendet: aggregation, diarienummer: referenceCode, rubrik: title, öppnat: openingDate, avslutat: closingDate;
handling: record, kontrolltal: checksum (SHA-256), version: version, låst: registrationDate, sekretess: accessRestriction;
attest: action (typ approval) med agent, titel, datum och underskrift.
`,
  },
  en: {
    day: 'Day',
    what: 'What happened',
    party: 'From or to',
    subject: 'What it is about',
    secrecy: 'Secret by',
    separator: ',',
    readme: (matter) => `${matter}

handlingar/      the files, exactly as they were locked
sha256.txt       the files' check numbers; try with "sha256sum -c sha256.txt"
attester.json    the attests word for word as they were signed (Ed25519), and the public keys
diarium.csv      what came in, was sent and was drawn up

What answers to what in CITS ERMS:
the matter: aggregation, registration number: referenceCode, heading: title, opened: openingDate, closed: closingDate;
document: record, check number: checksum (SHA-256), version: version, locked: registrationDate, secrecy: accessRestriction;
attest: action (kind approval) with agent, title, date and signature.
`,
  },
}
