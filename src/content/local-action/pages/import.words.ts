import { capitalise, countInWords, type Messages } from '../../../ground/base/language.ts'
import { mostActions } from '../file.ts'
import type { Imported } from '../store.ts'

const sv = {
  title: 'Läs in åtgärder från fil',
  lead: 'En fil i YAML, i samma form som ramverkets. Är något fel läses inget in, och du ser rad för rad vad som behöver rättas.',
  choose: 'Filen',
  file: 'Välj en fil',
  fileHint: 'Slutar på .yaml eller .yml.',
  text: 'Eller klistra in innehållet',
  button: 'Läs in åtgärderna',
  example: 'Exempel på en fil',
  form: 'Så ser filen ut',
  formNote: 'Hämta era åtgärder som fil så har du en att utgå från.',
  rules: [
    'Id börjar med local- och har sedan små bokstäver, siffror och bindestreck. En åtgärd med ett id som redan finns ändras, andra läggs till.',
    'En åtgärd som är arkiverad här och finns i filen tas tillbaka. Det som inte finns i filen rörs inte.',
    'Andra språk än svenska kan utelämnas, men då i alla fyra texterna.',
  ],
  faultsTitle: 'Inget är inläst',
  faultsLead: (count: number) =>
    count === 1 ? 'En sak behöver rättas i filen.' : `${capitalise(countInWords(count, 'sv'))} saker behöver rättas i filen.`,
  faultsCaption: 'Fel i filen, rad för rad',
  lineColumn: 'Rad',
  placeColumn: 'Var',
  faultColumn: 'Vad du behöver göra',
  more: (count: number) => `Och ${count} till.`,
  nothing: 'Välj en fil eller klistra in innehållet',
  done: ({ added, changed, back, same }: Imported) => {
    const parts = [
      [added, 'nya'],
      [changed, 'ändrade'],
      [back, 'tagna ur arkivet'],
      [same, 'som förut'],
    ] as const
    const said = parts
      .filter(([count]) => count > 0)
      .map(([count, words]) => `${count} ${words}`)
      .join(', ')
    return `Filen är inläst: ${said || 'inga åtgärder'}.`
  },
  among: (fault: string, values: readonly string[]) => `${fault}: ${values.join(', ')}`,
  faults: {
    yaml: 'Filen går inte att läsa som YAML här',
    unknown: 'Ta bort det. Det finns inget som heter så',
    missing: 'Fyll i det som saknas',
    wrong: 'Skriv ett värde av rätt slag',
    aspect: 'Skriv nyckeln till ett delområde i ramverket',
    step: 'Låt to vara nivån närmast över from, båda på ramverkets stege',
    framework: 'Skriv nyckeln till ett ramverk som finns',
    id: 'Låt id börja med local- och ha högst 60 små bokstäver, siffror och bindestreck efter det',
    twice: 'Ge åtgärden ett eget id. Det här finns redan i filen',
    slow: 'Filen är för krånglig att läsa. Dela upp den',
    many: `Dela upp filen. Den får ha högst ${mostActions} åtgärder`,
  },
}

const en: typeof sv = {
  title: 'Import actions from a file',
  lead: 'A YAML file in the same form as the framework’s. If anything is wrong nothing is imported, and you see line by line what needs mending.',
  choose: 'The file',
  file: 'Choose a file',
  fileHint: 'Ends with .yaml or .yml.',
  text: 'Or paste its content',
  button: 'Import the actions',
  example: 'An example of a file',
  form: 'What the file looks like',
  formNote: 'Download your actions as a file to have one to begin from.',
  rules: [
    'Ids begin with local-, followed by lower-case letters, digits and hyphens. An action whose id is known is changed, others are added.',
    'An action that is archived here and stands in the file is brought back. What is not in the file is left alone.',
    'Languages other than Swedish may be left out, but then in all four texts.',
  ],
  faultsTitle: 'Nothing was imported',
  faultsLead: (count) =>
    count === 1 ? 'One thing in the file needs mending.' : `${capitalise(countInWords(count, 'en'))} things in the file need mending.`,
  faultsCaption: 'Faults in the file, line by line',
  lineColumn: 'Line',
  placeColumn: 'Where',
  faultColumn: 'What you need to do',
  more: (count) => `And ${count} more.`,
  nothing: 'Choose a file or paste its content',
  done: ({ added, changed, back, same }) => {
    const parts = [
      [added, 'new'],
      [changed, 'changed'],
      [back, 'brought back'],
      [same, 'as before'],
    ] as const
    const said = parts
      .filter(([count]) => count > 0)
      .map(([count, words]) => `${count} ${words}`)
      .join(', ')
    return `The file is imported: ${said || 'no actions'}.`
  },
  among: (fault, values) => `${fault}: ${values.join(', ')}`,
  faults: {
    yaml: 'The file cannot be read as YAML here',
    unknown: 'Remove it. There is nothing by that name',
    missing: 'Fill in what is missing',
    wrong: 'Write a value of the right kind',
    aspect: 'Write the key of a sub-area of the framework',
    step: 'Let to be the level next above from, both on the framework’s ladder',
    framework: 'Write the key of a framework that there is',
    id: 'Let the id begin with local- and have at most 60 lower-case letters, digits and hyphens after it',
    twice: 'Give the action an id of its own. This one stands in the file already',
    slow: 'The file is too complicated to read. Divide it',
    many: `Divide the file. It may hold at most ${mostActions} actions`,
  },
}

/** Taking in actions from a file. */
export const importWords: Messages<typeof sv> = { sv, en }
