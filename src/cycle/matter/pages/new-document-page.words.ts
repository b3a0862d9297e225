import type { Messages } from '../../../ground/base/language.ts'
import type { FileFault } from '../../follow-up/file-type.ts'

const sv = {
  title: 'Lås en handling',
  lead: 'Filen sparas som den är och kan inte ändras. Finns det redan en handling med samma namn blir den här nästa version.',
  kind: 'Typ av handling',
  name: 'Namn',
  nameHint: 'Samma namn som förra versionen, om det är en ny version.',
  file: 'Filen',
  fileHint: 'Pdf, Word, Excel eller bild, högst 32 MB. Välj pdf för det som ska attesteras.',
  again: 'Välj filen igen.',
  secrecy: 'Sekretess enligt',
  secrecyHint: 'Paragrafen, om handlingen är hemlig. Då syns den inte på kontrollsidan. Annars tomt.',
  button: 'Lås handlingen',
  done: 'Handlingen är låst.',
  errors: {
    kind: 'Välj typ av handling',
    name: 'Skriv handlingens namn',
    nameLong: 'Skriv namnet med högst 200 tecken',
    file: 'Välj en fil',
    secrecyLong: 'Skriv högst 200 tecken',
  },
  faults: {
    empty: 'Filen är tom. Välj en annan',
    large: 'Filen är större än 32 MB. Välj en mindre',
    type: 'Den filtypen tas inte emot. Spara som pdf, docx, xlsx, odt, pptx, txt, png eller jpg',
    mismatch: 'Filen är inte det som namnet säger. Spara den på nytt i rätt format',
    macros: 'Filen har makron. Spara den utan',
    broken: 'Filen är trasig. Spara den på nytt',
  } satisfies Record<FileFault, string>,
}

const en: typeof sv = {
  title: 'Lock a document',
  lead: 'The file is kept as it is and cannot be changed. If there is a document of the same name, this is its next version.',
  kind: 'Kind of document',
  name: 'Name',
  nameHint: 'The same name as the version before, if it is a new version.',
  file: 'The file',
  fileHint: 'PDF, Word, Excel or a picture, at most 32 MB. Choose PDF for what is to be attested.',
  again: 'Choose the file again.',
  secrecy: 'Secret by',
  secrecyHint: 'The section of the law, if the document is secret. Then the page for checking does not show it. Otherwise empty.',
  button: 'Lock the document',
  done: 'The document is locked.',
  errors: {
    kind: 'Choose the kind of document',
    name: 'Write the name of the document',
    nameLong: 'Write the name with at most 200 characters',
    file: 'Choose a file',
    secrecyLong: 'Write at most 200 characters',
  },
  faults: {
    empty: 'The file is empty. Choose another',
    large: 'The file is larger than 32 MB. Choose a smaller one',
    type: 'That kind of file is not taken. Save it as pdf, docx, xlsx, odt, pptx, txt, png or jpg',
    mismatch: 'The file is not what its name says. Save it anew in the right form',
    macros: 'The file has macros. Save it without',
    broken: 'The file is broken. Save it anew',
  },
}

export const newDocumentWords: Messages<typeof sv> = { sv, en }
