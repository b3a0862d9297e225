import type { Messages } from '../../ground/base/language.ts'
import type { Column, Fault } from './history.ts'

/** What columns are called. */
export const columnNames: Messages<Record<Column, string>> = {
  sv: {
    round: 'Omgång',
    day: 'Datum',
    school: 'Skola',
    team: 'Arbetslag',
    person: 'Personkod',
    audience: 'Målgrupp',
    statement: 'Påstående',
    level: 'Nivå',
    relevance: 'Relevans',
    count: 'Antal',
  },
  en: {
    round: 'Round',
    day: 'Date',
    school: 'School',
    team: 'Team',
    person: 'Person code',
    audience: 'Audience',
    statement: 'Statement',
    level: 'Level',
    relevance: 'Relevance',
    count: 'Count',
  },
}

/** What is wrong and what to do, by kind; `value` is what stood there. */
export const faultTexts: Messages<Record<Fault['code'], (value: string) => string>> = {
  sv: {
    'empty-file': () => 'Filen är tom.',
    'only-header': () => 'Filen har rubriker men inga svar under dem.',
    'too-large': () => 'Filen är större än 48 MB. Dela den i flera, en per omgång.',
    'too-many-rows': () =>
      'Filen har för många rader. En CSV-fil får ha 500 000, en Excelfil 100 000. Spara som CSV eller dela filen, en per omgång.',
    'too-many-answers': () => 'Filen har fler än en miljon svar. Dela den, en fil per omgång.',
    'too-many-columns': () => 'Bladet har något långt ut till höger eller fler än hundra kolumner. Ta bort det som inte hör dit.',
    'not-text': () => 'Det här är ingen tabell. Spara filen som CSV eller XLSX.',
    'old-excel': () => 'Filen är i Excels gamla format. Spara den som XLSX.',
    'other-format': () => 'Det här är ingen tabell. Spara filen som CSV eller XLSX.',
    'broken-spreadsheet': () => 'Excelfilen går inte att läsa. Öppna den och spara den på nytt, eller spara som CSV.',
    'unpacks-too-large': () => 'Excelfilen packar upp till mer än vi tar emot. Spara den som CSV.',
    'too-slow': () => 'Filen tog för lång tid eller för mycket minne att läsa. Spara den som CSV, eller dela den.',
    'wrong-encoding': (value) => `Å, ä eller ö har blivit fel: ”${value}”. Exportera filen på nytt, helst som CSV i UTF-8.`,
    'broken-quotes': () => 'Ett citattecken börjar men tar aldrig slut. Leta från den här raden.',
    'no-statements': (value) =>
      `Vi hittar inga påståenden. Rubrikerna är: ${value}. Lägg till en fil med översättning som säger vilka rubriker som är påståenden, eller ha en kolumn som heter Påstående.`,
    'no-school': (value) => `Ingen kolumn säger vilken skola. Rubrikerna är: ${value}. Kalla den Skolenhetskod eller Skola.`,
    'no-round': () => 'Filen säger inte vilken omgång svaren hör till. Skriv omgångens namn bredvid filen.',
    'no-day': () => 'Filen säger inte när svaren gavs. Skriv datumet bredvid filen.',
    'column-twice': (value) => `Två kolumner betyder samma sak: ${value}. Ta bort den ena.`,
    'identity-column': (value) => `Kolumnen ${value} verkar ha personnummer. Ta bort den: personnummer tas aldrig emot.`,
    'round-too-long': (value) => `Svaren i omgången ligger mer än ett halvår isär: ${value}. Ge dem skilda namn om de är skilda omgångar.`,
    'round-exists': (value) => `Omgången ”${value}” är redan inläst.`,
    'school-has-round': (value) =>
      `En skola har redan en inläst omgång inom trettio dagar: ${value}. Samma personers svar i två utsnitt skulle kunna avslöja enskilda.`,
    'school-in-own-round': (value) =>
      `En skola är med i en omgång i Stegvis samma dagar eller inom trettio dagar: ${value}. Samma personers svar i två utsnitt skulle kunna avslöja enskilda.`,
    'future-day': (value) => `Dagen har inte varit: ${value}.`,
    missing: () => 'Cellen är tom.',
    'cell-error': (value) => `Kalkylprogrammet har skrivit ett fel i cellen: ${value}.`,
    'too-long': () => 'Texten är längre än 200 tecken.',
    'bad-day': (value) => `”${value}” är inget datum. Skriv 2023-11-05.`,
    'unknown-school': (value) => `Ingen skola har koden eller namnet ”${value}”.`,
    'school-ambiguous': (value) => `Flera skolor heter ”${value}”. Skriv skolenhetskoden.`,
    'school-two-names': (value) => `Samma skola skrivs på två sätt: ${value}. Välj ett.`,
    'unknown-audience': (value) => `”${value}” är varken personal eller ledare.`,
    'other-audience': (value) => `Påståendet ”${value}” ställdes inte till den målgruppen.`,
    'unknown-statement': (value) => `Inget påstående heter ”${value}”.`,
    'bad-level': (value) => `”${value}” är ingen nivå. Skriv en siffra, eller säg i översättningen vilken nivå texten är.`,
    'rare-word': (value) =>
      `${value === '' ? 'Något' : `Något i kolumnen ”${value}”`} står i ord som färre än tre rader har, och går inte att läsa. Det visas inte, eftersom det kan vara något som någon har skrivit. Ändra det i filen, eller säg i översättningen att andra svar inte räknas.`,
    'level-range': (value) => `”${value}” ligger utanför skalan, eller mellan två nivåer.`,
    'bad-relevance': (value) => `”${value}” säger inte hur viktigt det är. Skriv liten, viss eller stor.`,
    'bad-count': (value) => `”${value}” är inget antal, eller står på en rad som är en persons svar.`,
    'person-twice': () => 'Samma person har svarat två gånger på samma påstående.',
    'person-two-teams': () => 'Samma person står i två arbetslag på samma skola. Varje person räknas i ett.',
    'person-two-audiences': () => 'Samma person står både som personal och som ledare på samma skola.',
    'persons-mixed': () => 'Somliga rader i omgången har personkod och andra inte. Ha det på alla rader, eller på ingen.',
    'number-like': (value) =>
      `Något i kolumn ${value} ser ut som ett personnummer. Ta bort det: personnummer tas aldrig emot, inte heller i namn och fritext.`,
    'identity-number': () => 'Personkoden är ett personnummer. Byt den mot en kod som bara ni känner: personnummer tas aldrig emot.',
  },
  en: {
    'empty-file': () => 'The file is empty.',
    'only-header': () => 'The file has headings but no answers below them.',
    'too-large': () => 'The file is larger than 48 MB. Split it, one file for each round.',
    'too-many-rows': () =>
      'The file has too many rows. A CSV file may have 500,000, an Excel file 100,000. Save as CSV or split the file, one for each round.',
    'too-many-answers': () => 'The file has more than a million answers. Split it, one file for each round.',
    'too-many-columns': () =>
      'The sheet has something far out to the right, or more than a hundred columns. Remove what does not belong there.',
    'not-text': () => 'This is no table. Save the file as CSV or XLSX.',
    'old-excel': () => 'The file is in Excel’s old format. Save it as XLSX.',
    'other-format': () => 'This is no table. Save the file as CSV or XLSX.',
    'broken-spreadsheet': () => 'The Excel file cannot be read. Open it and save it anew, or save it as CSV.',
    'unpacks-too-large': () => 'The Excel file unpacks to more than we take. Save it as CSV.',
    'too-slow': () => 'The file took too long or too much memory to read. Save it as CSV, or split it.',
    'wrong-encoding': (value) =>
      `Letters such as å, ä and ö have gone wrong: “${value}”. Export the file anew, as CSV in UTF-8 if you can.`,
    'broken-quotes': () => 'A quotation mark begins and never ends. Look from this row on.',
    'no-statements': (value) =>
      `We find no statements. The headings are: ${value}. Add a mapping file that says which headings are statements, or have a column called Statement.`,
    'no-school': (value) => `No column says which school. The headings are: ${value}. Call it School code or School.`,
    'no-round': () => 'The file does not say which round the answers are of. Write the name of the round beside the file.',
    'no-day': () => 'The file does not say when the answers were given. Write the date beside the file.',
    'column-twice': (value) => `Two columns mean the same: ${value}. Remove one.`,
    'identity-column': (value) => `The column ${value} seems to hold personal identity numbers. Remove it: they are never accepted.`,
    'round-too-long': (value) =>
      `The answers of the round lie more than half a year apart: ${value}. Give them different names if they are different rounds.`,
    'round-exists': (value) => `The round “${value}” has been imported already.`,
    'school-has-round': (value) =>
      `A school already has an imported round within thirty days: ${value}. The same people’s answers cut in two ways could tell of single persons.`,
    'school-in-own-round': (value) =>
      `A school is in a round in Stegvis on the same days or within thirty days: ${value}. The same people’s answers cut in two ways could tell of single persons.`,
    'future-day': (value) => `The day has not been yet: ${value}.`,
    missing: () => 'The cell is empty.',
    'cell-error': (value) => `The spreadsheet program has written an error into the cell: ${value}.`,
    'too-long': () => 'The text is longer than 200 characters.',
    'bad-day': (value) => `“${value}” is no date. Write 2023-11-05.`,
    'unknown-school': (value) => `No school has the code or the name “${value}”.`,
    'school-ambiguous': (value) => `Several schools are called “${value}”. Write the school’s code.`,
    'school-two-names': (value) => `The same school is written in two ways: ${value}. Choose one.`,
    'unknown-audience': (value) => `“${value}” is neither staff nor leader.`,
    'other-audience': (value) => `The statement “${value}” was not put to that audience.`,
    'unknown-statement': (value) => `No statement is called “${value}”.`,
    'bad-level': (value) => `“${value}” is no level. Write a digit, or say in the mapping which level the text is.`,
    'rare-word': (value) =>
      `${value === '' ? 'Something' : `Something in the column “${value}”`} is in words that fewer than three rows have, and cannot be read. It is not shown, since it may be what somebody wrote. Change it in the file, or say in the mapping that other answers do not count.`,
    'level-range': (value) => `“${value}” lies outside the scale, or between two levels.`,
    'bad-relevance': (value) => `“${value}” does not say how much it matters. Write little, some or much.`,
    'bad-count': (value) => `“${value}” is no number of answers, or stands on a row that is one person’s answer.`,
    'person-twice': () => 'The same person has answered the same statement twice.',
    'person-two-teams': () => 'The same person stands in two teams at the same school. Each person counts in one.',
    'person-two-audiences': () => 'The same person stands both as staff and as leader at the same school.',
    'persons-mixed': () => 'Some rows of the round have a person code and others do not. Have it on all rows, or on none.',
    'number-like': (value) =>
      `Something in column ${value} looks like a personal identity number. Remove it: they are never accepted, in names and free text neither.`,
    'identity-number': () =>
      'The person code is a personal identity number. Replace it by a code that only you know: identity numbers are never accepted.',
  },
}
