import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Lägg in en undertecknad kopia',
  lead: 'Har samma dokument undertecknats i ett annat system? Lägg in pdf-filen här. Den sparas som den är, med det som gick att pröva.',
  file: 'Den undertecknade filen',
  fileHint: 'Pdf, högst 32 MB.',
  button: 'Lägg in kopian',
  done: 'Kopian är inlagd.',
  name: (title: string, version: number) => `${title}, version ${version}, undertecknad kopia`,
  errors: {
    file: 'Välj en fil',
    type: 'Filen är ingen hel pdf. Välj en annan',
    large: 'Filen är större än 32 MB. Välj en mindre',
    unsigned: 'I filen finns ingen underskrift som går att läsa. Välj den undertecknade filen',
  },
}

const en: typeof sv = {
  title: 'Add a signed copy',
  lead: 'Has the same document been signed in another system? Add the PDF here. It is kept as it is, with what could be tried.',
  file: 'The signed file',
  fileHint: 'PDF, at most 32 MB.',
  button: 'Add the copy',
  done: 'The copy has been added.',
  name: (title, version) => `${title}, version ${version}, signed copy`,
  errors: {
    file: 'Choose a file',
    type: 'The file is no whole PDF. Choose another',
    large: 'The file is larger than 32 MB. Choose a smaller one',
    unsigned: 'There is no signature in the file that can be read. Choose the signed file',
  },
}

export const signedCopyWords: Messages<typeof sv> = { sv, en }
