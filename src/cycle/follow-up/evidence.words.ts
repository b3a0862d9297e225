import type { Messages } from '../../ground/base/language.ts'
import type { FileType } from '../plan/plan.ts'
import type { FileFault } from './file-type.ts'

const sv = {
  title: 'Underlag',
  note: 'Sådant som visar vad som gjorts: en lektionsplan, ett foto, en länk.',
  none: 'Inget underlag än.',
  by: (who: string, on: string) => `${who}, ${on}`,
  file: (type: string, size: string) => `${type}, ${size}`,
  fileTypes: {
    pdf: 'PDF',
    png: 'bild',
    jpeg: 'bild',
    docx: 'Word',
    xlsx: 'Excel',
    pptx: 'PowerPoint',
    odt: 'OpenDocument',
    txt: 'text',
  } satisfies Record<FileType, string>,
  leads: (host: string) => `Leder till ${host}`,
  removedText: (who: string, on: string, reason: string) => `Borttaget ${on} av ${who}: ”${reason}”`,
  remove: 'Ta bort',
  about: (title: string) => ` underlaget ${title}`,
  add: 'Lägg till underlag',
  form: {
    title: (action: string) => `Lägg till underlag: ${action}`,
    lead: 'Välj en fil, skriv en länk eller skriv en text som visar vad ni har gjort.',
    care: 'Lägg inte upp bilder på elever eller annat med känsliga personuppgifter.',
    file: 'Fil',
    fileHint:
      'PDF, bild (PNG eller JPEG), Word, Excel, PowerPoint, OpenDocument eller ren text. Högst 5 MB. Ur bilder tas bort var och när de är tagna, men inte ur bilder i dokument.',
    url: 'Länk',
    urlHint: 'Hela adressen, till exempel https://www.skolverket.se.',
    text: 'Text',
    textHint: 'Själva underlaget, eller några ord om filen eller länken.',
    name: 'Rubrik',
    nameHint: 'Det som andra ser i listan. Lämnar du den tom står filens namn eller adressen.',
    submit: 'Lägg till underlaget',
    back: 'Till åtgärden',
  },
  removal: {
    title: (title: string) => `Ta bort underlaget ”${title}”?`,
    lead: 'Texten, länken eller filen raderas och kan inte hämtas tillbaka. I historiken står att ett underlag togs bort, av vem och varför.',
    reason: 'Varför tas det bort?',
    submit: 'Ta bort underlaget',
  },
  done: { added: 'Underlaget är tillagt.', removed: 'Underlaget är borttaget.', gone: 'Underlaget var redan borttaget.' },
  errors: {
    nothing: 'Välj en fil, skriv en länk eller skriv en text.',
    both: 'Lägg till filen och länken var för sig.',
    name: 'Skriv en rubrik för texten.',
    nameLong: 'Korta rubriken till högst 200 tecken.',
    textLong: 'Korta texten till högst 4 000 tecken.',
    url: 'Skriv en adress som börjar med https:// eller http://.',
    urlLong: 'Korta adressen till högst 2 000 tecken.',
    secret: 'Ta bort användarnamnet eller lösenordet ur adressen.',
    many: 'Åtgärden har redan 40 underlag. Ta bort något först.',
    reason: 'Skriv varför underlaget tas bort.',
    reasonLong: 'Korta texten till högst 1 000 tecken.',
  },
  fileErrors: {
    empty: (name: string) => `”${name}” är tom. Välj en annan fil.`,
    large: (name: string) =>
      `”${name}” är större än 5 MB. Gör filen mindre, eller lägg den där ni brukar dela filer och lägg till en länk.`,
    type: (name: string) =>
      `”${name}” är en sorts fil som inte kan läggas till. Spara den som PDF, bild (PNG eller JPEG), Word, Excel, PowerPoint, OpenDocument eller ren text.`,
    mismatch: (name: string) => `”${name}” är inte det som namnet säger. Öppna filen där den gjordes, spara den på nytt och försök igen.`,
    macros: (name: string) => `”${name}” innehåller makron (små program). Spara den utan makron, till exempel som PDF.`,
    broken: (name: string) => `”${name}” går inte att läsa. Öppna filen där den gjordes, spara den på nytt och försök igen.`,
  } satisfies Record<FileFault, (name: string) => string>,
  again: 'Välj filen igen: av säkerhetsskäl glömmer webbläsaren den när sidan laddas om.',
}

/** Words about evidence. */
export type EvidenceWords = typeof sv

const en: EvidenceWords = {
  title: 'Evidence',
  note: 'What shows what has been done: a lesson plan, a photo, a link.',
  none: 'No evidence yet.',
  by: (who, on) => `${who}, ${on}`,
  file: (type, size) => `${type}, ${size}`,
  fileTypes: {
    pdf: 'PDF',
    png: 'picture',
    jpeg: 'picture',
    docx: 'Word',
    xlsx: 'Excel',
    pptx: 'PowerPoint',
    odt: 'OpenDocument',
    txt: 'text',
  },
  leads: (host) => `Leads to ${host}`,
  removedText: (who, on, reason) => `Deleted on ${on} by ${who}: “${reason}”`,
  remove: 'Delete',
  about: (title) => ` the evidence ${title}`,
  add: 'Add evidence',
  form: {
    title: (action) => `Add evidence: ${action}`,
    lead: 'Choose a file, write a link or write a text that shows what you have done.',
    care: 'Do not upload pictures of pupils or anything else with sensitive personal data.',
    file: 'File',
    fileHint:
      'PDF, picture (PNG or JPEG), Word, Excel, PowerPoint, OpenDocument or plain text. 5 MB at most. Where and when pictures were taken is removed from them, but not from pictures within documents.',
    url: 'Link',
    urlHint: 'The whole address, such as https://www.skolverket.se.',
    text: 'Text',
    textHint: 'The evidence itself, or some words about the file or link.',
    name: 'Heading',
    nameHint: 'What others see in the list. If you leave it empty, the name of the file or the address is shown.',
    submit: 'Add the evidence',
    back: 'To the action',
  },
  removal: {
    title: (title) => `Delete the evidence “${title}”?`,
    lead: 'The text, link or file is erased and cannot be fetched back. The history says that a piece of evidence was deleted, by whom and why.',
    reason: 'Why is it deleted?',
    submit: 'Delete the evidence',
  },
  done: { added: 'The evidence has been added.', removed: 'The evidence has been deleted.', gone: 'The evidence was deleted already.' },
  errors: {
    nothing: 'Choose a file, write a link or write a text.',
    both: 'Add the file and the link one at a time.',
    name: 'Write a heading for the text.',
    nameLong: 'Shorten the heading to 200 characters at most.',
    textLong: 'Shorten the text to 4,000 characters at most.',
    url: 'Write an address that begins with https:// or http://.',
    urlLong: 'Shorten the address to 2,000 characters at most.',
    secret: 'Take the user name or password out of the address.',
    many: 'The action already has 40 pieces of evidence. Delete one first.',
    reason: 'Write why the evidence is deleted.',
    reasonLong: 'Shorten the text to 1,000 characters at most.',
  },
  fileErrors: {
    empty: (name) => `“${name}” is empty. Choose another file.`,
    large: (name) => `“${name}” is larger than 5 MB. Make the file smaller, or put it where you usually share files and add a link.`,
    type: (name) =>
      `“${name}” is a kind of file that cannot be added. Save it as PDF, picture (PNG or JPEG), Word, Excel, PowerPoint, OpenDocument or plain text.`,
    mismatch: (name) => `“${name}” is not what its name says. Open the file where it was made, save it anew and try again.`,
    macros: (name) => `“${name}” contains macros (small programs). Save it without macros, for example as PDF.`,
    broken: (name) => `“${name}” cannot be read. Open the file where it was made, save it anew and try again.`,
  },
  again: 'Choose the file again: for safety the browser forgets it when the page is loaded anew.',
}

export const evidenceWords: Messages<EvidenceWords> = { sv, en }
