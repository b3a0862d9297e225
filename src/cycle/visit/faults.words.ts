import type { Messages } from '../../ground/base/language.ts'

const sv = {
  host: 'Välj vilken av dina skolor som bjuder in',
  guest: 'Välj en rektor, eller skriv en kollegas e-postadress',
  both: 'Bjud in antingen en rektor eller en kollega. Töm det ena fältet',
  colleague: 'Ingen som arbetar på en annan skola har den adressen. Kontrollera stavningen',
  onDay: 'Skriv dagen så här: 2026-11-05. Den ska ligga mellan i dag och ett år framåt',
  lookAt: 'Skriv vad besökaren ska titta på, högst 2 000 tecken',
  comes: 'Välj om du kommer eller inte',
  text: 'Skriv högst 1 000 tecken',
  companions: 'Skriv vilka fler som kommer med högst 500 tecken',
  writer: 'Ingen som arbetar på en annan skola än värdens har den adressen. Kontrollera stavningen',
  writerThere: 'Den personen skriver redan',
  writersMany: 'Högst åtta kan skriva med dig',
  notes: 'Skriv vad du såg, högst 10 000 tecken',
  reply: 'Skriv ett svar, högst 4 000 tecken',
}

const en: typeof sv = {
  host: 'Choose which of your schools invites',
  guest: 'Choose a principal, or write a colleague’s e-mail address',
  both: 'Invite either a principal or a colleague. Clear one of the fields',
  colleague: 'Nobody who works at another school has that address. Check how it is spelled',
  onDay: 'Write the day like this: 2026-11-05. It should lie between today and a year ahead',
  lookAt: 'Write what the visitor is to look at, at most 2,000 characters',
  comes: 'Choose whether you are coming or not',
  text: 'Write at most 1,000 characters',
  companions: 'Write who else is coming in at most 500 characters',
  writer: 'Nobody who works at another school than the host has that address. Check how it is spelled',
  writerThere: 'That person writes already',
  writersMany: 'At most eight can write with you',
  notes: 'Write what you saw, at most 10,000 characters',
  reply: 'Write an answer, at most 4,000 characters',
}

/** What is to be mended in forms about visits. */
export const visitFaultWords: Messages<typeof sv> = { sv, en }
