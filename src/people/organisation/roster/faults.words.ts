import type { Messages } from '../../../ground/base/language.ts'
import type { Column } from './columns.ts'
import type { FileFault, RowFault } from './roster.ts'

type FaultTexts = Record<FileFault | RowFault, (value: string, other: string) => string>

const svColumns: Record<Column, string> = {
  personId: 'Personid',
  givenName: 'Förnamn',
  familyName: 'Efternamn',
  email: 'E-post',
  eppn: 'EPPN',
  schoolCode: 'Skolenhetskod',
  school: 'Skola',
  district: 'Verksamhetsområde',
  team: 'Arbetslag',
  role: 'Roll',
  fullName: 'Namn',
  schools: 'Skolor',
  organisation: 'Organisation',
  endsOn: 'Till och med',
}

const svFaults: FaultTexts = {
  'empty-file': () => 'Filen är tom. Välj den fil som har personallistan.',
  'only-header': () => 'Filen har bara en rubrikrad. Fyll på med en rad per uppdrag.',
  'too-large': () => 'Filen är större än 10 MB. Spara bara bladet med personallistan, utan bilder, och försök igen.',
  'too-many-rows': () => 'Filen har fler än 50 000 rader. Ta bort tomma eller gamla rader, eller dela listan.',
  'too-many-columns': () => 'Filen har text långt ut till höger, efter kolumn 100. Ta bort det som inte hör till listan.',
  'not-text': () => 'Filen går inte att läsa som en personallista. Spara den som Excel (.xlsx) eller som CSV UTF-8 och försök igen.',
  'old-excel': () => 'Filen är i det äldre Excelformatet (.xls). Öppna den, välj Spara som och formatet .xlsx.',
  'other-format': () => 'Filen är varken Excel (.xlsx) eller CSV. Spara listan i något av dem och försök igen.',
  'broken-spreadsheet': () =>
    'Excelfilen är skadad, låst med lösenord eller något annat än den ser ut att vara. Öppna den, spara en ny kopia som .xlsx och försök igen.',
  'unpacks-too-large': () => 'Excelfilen är orimligt stor när den packas upp. Kopiera listan till ett nytt, tomt dokument och spara det.',
  'too-slow': () => 'Filen är för krånglig att läsa. Kopiera listan till ett nytt, tomt dokument och spara det som CSV.',
  'wrong-encoding': (value) =>
    `Bokstäver har förvanskats, till exempel ”${value}”. Spara filen på nytt från källan som CSV UTF-8 eller Excel (.xlsx).`,
  'broken-quotes': () => 'Ett citattecken (") är fel placerat eller saknar sitt par. Rätta det, eller spara listan som Excel (.xlsx).',
  'cell-error': (value) => `Cellen visar ett fel från kalkylprogrammet: ${value}. Skriv det riktiga värdet.`,
  'no-header': (value) =>
    `Ingen rubrik känns igen. Första raden ska ha kolumnernas namn, till exempel Personid, Förnamn, Efternamn, Skola och Roll. Nu står där: ${value}`,
  'columns-missing': (value, other) => `Det saknas kolumner: ${columnChoices(value, svColumns, ' eller ')}. De som hittades är: ${other}.`,
  'column-twice': (value, other) => `Två kolumner betyder samma sak: ”${value}” och ”${other}”. Ta bort den ena.`,
  'no-administrator-left': () =>
    'Ingen administratör skulle bli kvar. Lägg till en rad med rollen Administratör i Stegvis, eller ge någon det uppdraget för hand först.',
  'identity-column': (value) =>
    `Kolumnen ”${value}” har personnummer. De hör inte hemma i Stegvis. Ta bort kolumnen ur filen och ladda upp den igen.`,
  'all-ended': () => 'Alla rader har ett slutdatum som har passerat. Hämta en ny lista från källan, eller rätta datumen.',
  'paths-differ': () =>
    'Skolan står på olika djup i organisationen på olika rader, så vi vet inte vilket led som är skolan. Lägg till en kolumn med rubriken Skola.',
  'identity-number': () =>
    'Cellen har ett personnummer eller samordningsnummer. Det får inte läsas in. Använd ert eget anställningsnummer.',
  'number-damaged': (value) =>
    `Kalkylprogrammet har gjort om ett långt nummer till ${value}, och siffrorna är borta. Formatera kolumnen som text och hämta numren på nytt från källan.`,
  'date-cell': (value) =>
    `”${value}” är ett datum. Kalkylprogram gör om till exempel 4-6 till ett datum. Formatera kolumnen som text och skriv namnet igen.`,
  'bad-date': (value) => `”${value}” är inget datum. Skriv det som 2026-06-30.`,
  'bad-school-code': (value) =>
    `”${value}” är ingen skolenhetskod. Den har åtta siffror. Rätta den, eller låt cellen vara tom och fyll i skolans namn.`,
  'administrator-or-staff': (value) =>
    `”${value}” kan betyda två saker. För en skoladministratör: fyll i skolan. För den som ska sköta hela Stegvis: skriv Administratör i Stegvis.`,
  missing: () => 'Cellen är tom. Fyll i den.',
  'missing-identity': () => 'Fyll i personid eller e-post, så att vi vet vem raden gäller.',
  'too-long': (value) => `Texten är för lång. Korta den till högst ${value} tecken.`,
  formula: (value) =>
    `Cellen börjar med ett tecken som kalkylprogram tar för en formel: ”${value}”. Skriv värdet utan =, +, - eller @ först.`,
  'bad-email': (value) => `”${value}” är ingen e-postadress. Skriv den som sara.lindqvist@kommun.se.`,
  'bad-eppn': (value) => `”${value}” är ingen EPPN. Den ser ut som en e-postadress: namn@organisation.se.`,
  'unknown-role': (value) =>
    `Rollen ”${value}” känns inte igen. Använd Lärare, Övrig personal, Arbetslagsledare, Skolledare, Rektor, Verksamhetschef, Chef för hela verksamheten, Utvecklingsledare, Registrator, IKT-pedagog eller Administratör i Stegvis.`,
  'needs-school': () => 'Den här rollen hör till en skola. Fyll i skolans namn eller skolenhetskod.',
  'needs-team': () => 'En arbetslagsledare behöver ett arbetslag. Fyll i vilket.',
  'needs-district': () => 'En verksamhetschef behöver ett verksamhetsområde. Fyll i vilket.',
  'team-without-school': (value) => `Arbetslaget ”${value}” saknar skola. Fyll i skolans namn eller skolenhetskod.`,
  'school-unnamed': (value) => `Skolenhetskoden ${value} finns inte i Stegvis än. Fyll i skolans namn också, eller rätta koden.`,
  'school-ambiguous': (value) => `Flera skolor heter ”${value}”. Fyll i skolenhetskoden, så blir det rätt skola.`,
  'code-two-names': (value, other) => `Samma skolenhetskod har ett annat skolnamn på rad ${other}: ”${value}”. Rätta koden eller namnet.`,
  'code-differs': (value, other) =>
    `Skolan ”${value}” finns redan med skolenhetskoden ${other}. Rätta koden i filen, eller ändra den på skolans sida.`,
  'school-two-districts': (value, other) =>
    `Skolan ligger i ”${value}” på rad ${other}. En skola hör till ett verksamhetsområde: skriv samma på alla rader.`,
  'name-differs': (value, other) =>
    `Samma person har ett annat namn på rad ${other}: ${value}. Rätta namnet, eller ge raden rätt personid.`,
  'email-differs': (value, other) => `Samma person har en annan e-postadress på rad ${other}: ${value}. Skriv samma adress på alla rader.`,
  'eppn-differs': (value, other) => `Samma person har en annan EPPN på rad ${other}: ${value}. Skriv samma på alla rader.`,
  'email-twice': (value, other) => `Adressen ${value} står på en annan person på rad ${other}. Varje person behöver en egen adress.`,
  'eppn-twice': (value, other) => `EPPN ${value} står på en annan person på rad ${other}. Varje person har sin egen.`,
  'email-taken': (value, other) =>
    `Adressen ${value} används redan av ${other}, som inte finns i filen. Rätta adressen, eller ta bort den hos ${other}.`,
  'eppn-taken': (value, other) =>
    `EPPN ${value} används redan av ${other}, som inte finns i filen. Rätta den, eller ta bort den hos ${other}.`,
}

const enColumns: Record<Column, string> = {
  personId: 'Person ID',
  givenName: 'First name',
  familyName: 'Last name',
  email: 'E-mail',
  eppn: 'EPPN',
  schoolCode: 'School code',
  school: 'School',
  district: 'District',
  team: 'Team',
  role: 'Role',
  fullName: 'Name',
  schools: 'Schools',
  organisation: 'Organisation',
  endsOn: 'End date',
}

const enFaults: FaultTexts = {
  'empty-file': () => 'The file is empty. Choose the file with the staff list.',
  'only-header': () => 'The file has a heading row only. Add one row per post.',
  'too-large': () => 'The file is larger than 10 MB. Save only the sheet with the staff list, without pictures, and try again.',
  'too-many-rows': () => 'The file has more than 50,000 rows. Remove empty or old rows, or split the list.',
  'too-many-columns': () => 'The file has text far to the right, after column 100. Remove what does not belong to the list.',
  'not-text': () => 'The file cannot be read as a staff list. Save it as Excel (.xlsx) or as CSV UTF-8 and try again.',
  'old-excel': () => 'The file is in the older Excel format (.xls). Open it, choose Save as and the format .xlsx.',
  'other-format': () => 'The file is neither Excel (.xlsx) nor CSV. Save the list as one of them and try again.',
  'broken-spreadsheet': () =>
    'The Excel file is damaged, locked with a password or something other than it appears to be. Open it, save a new copy as .xlsx and try again.',
  'unpacks-too-large': () =>
    'The Excel file becomes unreasonably large when unpacked. Copy the list to a new, empty document and save that.',
  'too-slow': () => 'The file is too complicated to read. Copy the list to a new, empty document and save that as CSV.',
  'wrong-encoding': (value) =>
    `Letters have been garbled, for example “${value}”. Save the file anew from its source as CSV UTF-8 or Excel (.xlsx).`,
  'broken-quotes': () => 'A quotation mark (") is misplaced or lacks its pair. Correct it, or save the list as Excel (.xlsx).',
  'cell-error': (value) => `The cell shows an error from the spreadsheet: ${value}. Write the real value.`,
  'no-header': (value) =>
    `No heading is recognised. The first row must have the names of the columns, such as Person ID, First name, Last name, School and Role. Now it says: ${value}`,
  'columns-missing': (value, other) => `Columns are missing: ${columnChoices(value, enColumns, ' or ')}. Those found are: ${other}.`,
  'column-twice': (value, other) => `Two columns mean the same: “${value}” and “${other}”. Remove one of them.`,
  'no-administrator-left': () =>
    'No administrator would be left. Add a row with the role Administrator of Stegvis, or give someone that post by hand first.',
  'identity-column': (value) =>
    `The column “${value}” holds personal identity numbers. They do not belong in Stegvis. Remove the column from the file and upload it again.`,
  'all-ended': () => 'Every row has an end date that has passed. Get a new list from the source, or correct the dates.',
  'paths-differ': () =>
    'The school stands at different depths of the organisation in different rows, so we do not know which part is the school. Add a column with the heading School.',
  'identity-number': () =>
    'The cell holds a personal identity number or coordination number. It must not be imported. Use your own employee number.',
  'number-damaged': (value) =>
    `The spreadsheet has turned a long number into ${value}, and the digits are gone. Format the column as text and get the numbers anew from the source.`,
  'date-cell': (value) =>
    `“${value}” is a date. Spreadsheets turn 4-6, for example, into a date. Format the column as text and write the name again.`,
  'bad-date': (value) => `“${value}” is not a date. Write it as 2026-06-30.`,
  'bad-school-code': (value) =>
    `“${value}” is not a school code. It has eight digits. Correct it, or leave the cell empty and fill in the school’s name.`,
  'administrator-or-staff': (value) =>
    `“${value}” can mean two things. For a school’s administrator: fill in the school. For the one who runs all of Stegvis: write Administrator of Stegvis.`,
  missing: () => 'The cell is empty. Fill it in.',
  'missing-identity': () => 'Fill in person ID or e-mail, so that we know whom the row is about.',
  'too-long': (value) => `The text is too long. Shorten it to ${value} characters at most.`,
  formula: (value) =>
    `The cell begins with a sign that spreadsheets take for a formula: “${value}”. Write the value without =, +, - or @ first.`,
  'bad-email': (value) => `“${value}” is not an e-mail address. Write it like sara.lindqvist@kommun.se.`,
  'bad-eppn': (value) => `“${value}” is not an EPPN. It looks like an e-mail address: name@organisation.se.`,
  'unknown-role': (value) =>
    `The role “${value}” is not recognised. Use Teacher, Other staff, Team lead, School leader, Principal, District head, Head of education, Development lead, Registrar, ICT coach or Administrator of Stegvis.`,
  'needs-school': () => 'This role belongs to a school. Fill in the school’s name or code.',
  'needs-team': () => 'A team lead needs a team. Fill in which.',
  'needs-district': () => 'A district head needs a district. Fill in which.',
  'team-without-school': (value) => `The team “${value}” has no school. Fill in the school’s name or code.`,
  'school-unnamed': (value) => `The school code ${value} is not in Stegvis yet. Fill in the school’s name too, or correct the code.`,
  'school-ambiguous': (value) => `Several schools are named “${value}”. Fill in the school code, so that it is the right one.`,
  'code-two-names': (value, other) => `The same school code has another name in row ${other}: “${value}”. Correct the code or the name.`,
  'code-differs': (value, other) =>
    `The school “${value}” is already there with the school code ${other}. Correct the code in the file, or change it on the school’s page.`,
  'school-two-districts': (value, other) =>
    `The school lies in “${value}” in row ${other}. A school belongs to one district: write the same in all rows.`,
  'name-differs': (value, other) =>
    `The same person has another name in row ${other}: ${value}. Correct the name, or give the row the right person ID.`,
  'email-differs': (value, other) =>
    `The same person has another e-mail address in row ${other}: ${value}. Write the same address in all rows.`,
  'eppn-differs': (value, other) => `The same person has another EPPN in row ${other}: ${value}. Write the same in all rows.`,
  'email-twice': (value, other) =>
    `The address ${value} belongs to another person in row ${other}. Every person needs an address of their own.`,
  'eppn-twice': (value, other) => `The EPPN ${value} belongs to another person in row ${other}. Every person has their own.`,
  'email-taken': (value, other) =>
    `The address ${value} is already used by ${other}, who is not in the file. Correct the address, or remove it from ${other}.`,
  'eppn-taken': (value, other) =>
    `The EPPN ${value} is already used by ${other}, who is not in the file. Correct it, or remove it from ${other}.`,
}

/** What the columns are called. */
export const columnNames: Messages<Record<Column, string>> = { sv: svColumns, en: enColumns }

/** What is wrong and what to do about it, by the code of the fault, with the values that the sentence quotes. */
export const faultTexts: Messages<FaultTexts> = { sv: svFaults, en: enFaults }

/** "personId|email,role" in words: "Personid eller E-post, Roll". */
function columnChoices(value: string, names: Record<string, string>, or: string): string {
  return value
    .split(',')
    .map((choices) =>
      choices
        .split('|')
        .map((column) => names[column] ?? column)
        .join(or),
    )
    .join(', ')
}
