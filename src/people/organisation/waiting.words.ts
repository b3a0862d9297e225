import type { Messages } from '../../ground/base/language.ts'

const sv = {
  roster: {
    title: 'Läs in personallistan',
    text: 'En fil med skolor, arbetslag, personer och uppdrag. Du ser allt innan något ändras.',
    action: 'Läs in en fil',
  },
  statement: {
    title: 'Fyll i tillgänglighetsredogörelsen',
    text: 'Kontaktuppgifter och kända problem, så att den som behöver kan höra av sig.',
    action: 'Till inställningarna',
  },
}

const en: typeof sv = {
  roster: {
    title: 'Import the staff list',
    text: 'A file with schools, teams, people and duties. You see everything before anything changes.',
    action: 'Import a file',
  },
  statement: {
    title: 'Fill in the accessibility statement',
    text: 'Contact details and known problems, so that those who need to can get in touch.',
    action: 'To the settings',
  },
}

/** What waits for an administrator about the authority itself. */
export const waitingWords: Messages<typeof sv> = { sv, en }
