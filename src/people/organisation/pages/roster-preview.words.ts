import { capitalise, countInWords, formatNumber, type Messages } from '../../../ground/base/language.ts'
import { type Counts, countWords } from '../roster/counts.words.ts'

const n = (count: number) => formatNumber(count, 'sv')
const m = (count: number) => formatNumber(count, 'en')

/** A team with its school; a school by itself. */
const placeSv = (name: string, within: string | null) => (within ? `Arbetslaget ${name} på ${within}` : name)
const placeEn = (name: string, within: string | null) => (within ? `The team ${name} at ${within}` : name)

const sv = {
  title: 'Granska personallistan',
  lead: (counts: Counts) => `${countWords.sv.people(counts)} Inget är inläst än.`,
  nothingTitle: 'Inget att ändra',
  nothing: 'Listan stämmer redan med det som finns i Stegvis. Du behöver inte göra något.',
  again: 'Någon har ändrat personer eller skolor sedan du granskade listan. Inget är inläst. Så här skulle det bli nu.',
  rows: (count: number) => `${n(count)} ${count === 1 ? 'rad' : 'rader'} i filen`,
  ignored: (headings: string) => `Dessa kolumner läses inte: ${headings}.`,
  do: 'Läs in',
  doNote: 'Allt läses in på en gång, eller inget alls.',
  button: 'Läs in personallistan',
  discard: 'Släng filen',
  drastic: (ended: number) =>
    `Listan avslutar ${n(ended)} personer, mer än en tredjedel av alla. Det brukar betyda att filen inte är hela listan.`,
  drasticTick: (ended: number) => `Ja, avsluta ${n(ended)} personer`,
  drasticMissing: 'Kryssa i att det stämmer, eller släng filen',
  warningsTick: 'Ja, jag har läst varningarna och listan stämmer',
  alike: 'Listan skapar något nytt som ser ut att vara samma sak som det som skulle bli tomt. Historik och planer följer då inte med.',
  alikeUnit: (name: string, within: string | null, like: string, planned: boolean) =>
    `${placeSv(name, within)} skulle stå utan personer${planned ? ' och har en plan' : ''}. I stället skapas ”${like}”. Är det samma? Skriv ”${name}” i filen, eller byt namn i Stegvis först.`,
  emptied: 'Det här skulle stå utan personer:',
  emptiedUnit: (name: string, within: string | null, planned: boolean) => `${placeSv(name, within)}${planned ? ', som har en plan' : ''}`,
  losses: 'De här skolorna skulle mista mer än hälften av sina personer. Det brukar betyda att filen inte är hela listan.',
  loss: (school: string, before: number, after: number) => `${school}: ${n(after)} av ${n(before)} blir kvar`,
  administrators: 'Vem som får mer ansvar',
  administratorsNote: 'En administratör ser alla personer och styr alla omgångar. Den som arbetar för hela huvudmannen ser ärenden.',
  authorityGains: (name: string, role: string) => `${name} blir ${role} för hela huvudmannen.`,
  administratorGains: (name: string) => `${name} blir administratör i Stegvis.`,
  administratorLoses: (name: string) => `${name} är inte längre administratör i Stegvis.`,
  past: (count: number) =>
    `${count === 1 ? 'En rad' : `${capitalise(countInWords(count, 'sv'))} rader`} har ett slutdatum som har passerat och läses inte.`,
  units: 'Skolor och arbetslag',
  unitsNote: 'Det som skapas, byter namn eller flyttas.',
  unit: 'Enhet',
  unitChange: 'Ändring',
  people: 'Personer',
  person: 'Person',
  peopleNote: 'Välj vilka du vill se.',
  changes: 'Ändringar',
  none: 'Ingen.',
  lists: 'Vilka personer',
  countOf: (label: string, count: number) => `${label} (${n(count)})`,
  unitKinds: { district: 'verksamhetsområde', school: 'skola', team: 'arbetslag' },
  unitLine: {
    new: (kind: string, within: string) => (within ? `Nytt ${kind} i ${within}` : `Nytt ${kind}`),
    newSchool: (within: string) => (within ? `Ny skola i ${within}` : 'Ny skola'),
    renamed: (was: string) => `Byter namn från ${was}`,
    moved: (was: string, within: string) => (was ? `Flyttas från ${was} till ${within}` : `Flyttas till ${within}`),
    code: (code: string) => `Får skolenhetskoden ${code}`,
    revived: 'Tas i bruk igen',
  },
  personChange: {
    field: (field: string, was: string, now: string) => (was ? `${field}: ${was} → ${now}` : `${field}: ${now}`),
    'duty-added': (role: string, place: string) => `Nytt uppdrag: ${[role, place].filter(Boolean).join(', ')}`,
    'duty-ended': (role: string, place: string) => `Avslutas: ${[role, place].filter(Boolean).join(', ')}`,
    home: (place: string) => `Hemarbetslag: ${place}`,
    back: 'Är tillbaka',
  },
}

const en: typeof sv = {
  title: 'Review the staff list',
  lead: (counts) => `${countWords.en.people(counts)} Nothing is imported yet.`,
  nothingTitle: 'Nothing to change',
  nothing: 'The list already agrees with what is in Stegvis. You do not have to do anything.',
  again: 'Somebody has changed people or schools since you reviewed the list. Nothing is imported. This is how it would be now.',
  rows: (count) => `${m(count)} ${count === 1 ? 'row' : 'rows'} in the file`,
  ignored: (headings) => `These columns are not read: ${headings}.`,
  do: 'Import',
  doNote: 'Everything is imported at once, or nothing at all.',
  button: 'Import the staff list',
  discard: 'Throw the file away',
  drastic: (ended) => `The list ends ${m(ended)} people, more than a third of all. That usually means that the file is not the whole list.`,
  drasticTick: (ended) => `Yes, end ${m(ended)} people`,
  drasticMissing: 'Tick that it is right, or throw the file away',
  warningsTick: 'Yes, I have read the warnings and the list is right',
  alike: 'The list makes something new that seems to be the same as what would be left empty. History and plans do not come along.',
  alikeUnit: (name, within, like, planned) =>
    `${placeEn(name, within)} would have nobody left${planned ? ' and has a plan' : ''}. “${like}” is made instead. Is it the same? Write “${name}” in the file, or rename it in Stegvis first.`,
  emptied: 'These would have nobody left:',
  emptiedUnit: (name, within, planned) => `${placeEn(name, within)}${planned ? ', which has a plan' : ''}`,
  losses: 'These schools would lose more than half of their people. That usually means that the file is not the whole list.',
  loss: (school, before, after) => `${school}: ${m(after)} of ${m(before)} stay`,
  administrators: 'Who gets more in hand',
  administratorsNote: 'An administrator sees all people and runs all rounds. Whoever works for the whole authority sees its matters.',
  authorityGains: (name, role) => `${name} becomes ${role} for the whole authority.`,
  administratorGains: (name) => `${name} becomes administrator of Stegvis.`,
  administratorLoses: (name) => `${name} is no longer administrator of Stegvis.`,
  past: (count) =>
    `${count === 1 ? 'One row has' : `${capitalise(countInWords(count, 'en'))} rows have`} an end date that has passed and ${count === 1 ? 'is' : 'are'} not read.`,
  units: 'Schools and teams',
  unitsNote: 'What is made, renamed or moved.',
  unit: 'Unit',
  unitChange: 'Change',
  people: 'People',
  person: 'Person',
  peopleNote: 'Choose whom you want to see.',
  changes: 'Changes',
  none: 'None.',
  lists: 'Which people',
  countOf: (label, count) => `${label} (${m(count)})`,
  unitKinds: { district: 'district', school: 'school', team: 'team' },
  unitLine: {
    new: (kind, within) => (within ? `New ${kind} in ${within}` : `New ${kind}`),
    newSchool: (within) => (within ? `New school in ${within}` : 'New school'),
    renamed: (was) => `Renamed from ${was}`,
    moved: (was, within) => (was ? `Moves from ${was} to ${within}` : `Moves to ${within}`),
    code: (code) => `Gets the school code ${code}`,
    revived: 'In use again',
  },
  personChange: {
    field: (field, was, now) => (was ? `${field}: ${was} → ${now}` : `${field}: ${now}`),
    'duty-added': (role, place) => `New post: ${[role, place].filter(Boolean).join(', ')}`,
    'duty-ended': (role, place) => `Ends: ${[role, place].filter(Boolean).join(', ')}`,
    home: (place) => `Home team: ${place}`,
    back: 'Is back',
  },
}

export const rosterPreviewWords: Messages<typeof sv> = { sv, en }
