import { capitalise, countInWords, formatNumber, type Messages } from '../../../ground/base/language.ts'
import { type Counts, countWords } from '../roster/counts.words.ts'

const n = (count: number) => formatNumber(count, 'sv')
const m = (count: number) => formatNumber(count, 'en')

const sv = {
  progress: {
    checking: 'Kontrollerar listan',
    importing: 'Läser in listan',
    checkingText: 'Vi läser filen och jämför den med det som finns.',
    importingText: (done: number, total: number) => `${n(done)} av ${n(total)} nya personer är inlagda.`,
    reload: 'Ladda om sidan',
    reloadText: 'Sidan går vidare av sig själv. Gör den inte det kan du ladda om den. Du kan också stänga den och komma tillbaka.',
  },
  faulty: {
    title: 'Listan behöver rättas',
    lead: (count: number) =>
      `${count === 1 ? 'En sak' : `${capitalise(countInWords(count, 'sv'))} saker`} behöver rättas i filen. Inget har lästs in. Rätta filen och ladda upp den igen.`,
    shown: (shown: number, count: number) => `Här är de första ${n(shown)} av ${n(count)}.`,
    row: 'Rad',
    rowNumber: (row: number) => `Rad\u00A0${n(row)}`,
    column: 'Kolumn',
    what: 'Gör så här',
    caption: 'Det som behöver rättas',
    wholeFile: 'Hela filen',
    again: 'Ladda upp den rättade filen',
    list: 'Att rätta',
    rowNote: 'Radnumren är desamma som i kalkylprogrammet.',
  },
  done: {
    title: 'Personallistan är inläst',
    lead: (counts: Counts) => `${countWords.sv.people(counts)} Det gäller från i dag.`,
    next: 'Till personerna',
    fileGone: 'Filen är borttagen ur Stegvis.',
  },
  failed: {
    title: 'Inläsningen avbröts',
    lead: 'Något gick fel hos oss. Inget har ändrats. Ladda upp filen igen, och hör av dig till supporten om det händer en gång till.',
  },
}

const en: typeof sv = {
  progress: {
    checking: 'Checking the list',
    importing: 'Importing the list',
    checkingText: 'We are reading the file and comparing it with what is there.',
    importingText: (done, total) => `${m(done)} of ${m(total)} new people are in.`,
    reload: 'Reload the page',
    reloadText: 'The page moves on by itself. If it does not, reload it. You may also close it and come back.',
  },
  faulty: {
    title: 'The list needs correcting',
    lead: (count) =>
      `${count === 1 ? 'One thing needs' : `${capitalise(countInWords(count, 'en'))} things need`} correcting in the file. Nothing has been imported. Correct the file and upload it again.`,
    shown: (shown, count) => `Here are the first ${m(shown)} of ${m(count)}.`,
    row: 'Row',
    rowNumber: (row) => `Row\u00A0${m(row)}`,
    column: 'Column',
    what: 'What to do',
    caption: 'What needs correcting',
    wholeFile: 'The whole file',
    again: 'Upload the corrected file',
    list: 'To correct',
    rowNote: 'The row numbers are those of the spreadsheet.',
  },
  done: {
    title: 'The staff list is imported',
    lead: (counts) => `${countWords.en.people(counts)} This holds from today.`,
    next: 'Go to the people',
    fileGone: 'The file has been removed from Stegvis.',
  },
  failed: {
    title: 'The import was stopped',
    lead: 'Something went wrong on our side. Nothing has changed. Upload the file again, and contact support if it happens once more.',
  },
}

export const rosterImportWords: Messages<typeof sv> = { sv, en }
