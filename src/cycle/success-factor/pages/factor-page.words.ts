import { formatDay, type Messages } from '../../../ground/base/language.ts'

const sv = {
  all: 'Alla framgångsfaktorer',
  said: 'Det här säger skolorna',
  saidNote: 'Med ord från den som har läst rapporten eller varit med i samtalet.',
  notYet: (few: number) => `Visas för alla när minst ${few} skolor talar om det.`,
  from: (source: string, school: string) => `${source}, ${school}`,
  by: (name: string, day: string) => `Markerat av ${name} ${formatDay(day, 'sv', true)}`,
  remove: 'Ta bort',
  unmarked: 'Markeringen är borttagen.',
  naming: (school: string) => `Får ${school} nämnas?`,
  namingNote: 'Du kan ändra dig när du vill.',
  yes: 'Ja, skolan får nämnas',
  no: 'Nej, nämn inte skolan',
  namings: {
    yes: 'Skolan nämns.',
    no: 'Skolan nämns inte.',
    unanswered: 'Skolan nämns inte förrän du säger ja.',
    newer: 'Något nytt har markerats sedan du svarade. Vid det nämns skolan inte förrän du säger ja igen.',
  },
  conflict: 'Någon annan, eller du i ett annat fönster, har ändrat framgångsfaktorn före dig. Det du skrev är kvar. Så står det nu:',
  isNamed: 'Tack. Skolan nämns nu.',
  isNotNamed: 'Skolan nämns inte.',
  change: 'Ändra framgångsfaktorn',
  title: 'Vad heter den?',
  theme: 'Vad handlar den om?',
  save: 'Spara',
  saved: 'Framgångsfaktorn är sparad.',
}

const en: typeof sv = {
  all: 'All success factors',
  said: 'What the schools say',
  saidNote: 'In the words of whoever read the report or took part in the talk.',
  notYet: (few) => `Shown to everyone when at least ${few} schools speak of it.`,
  from: (source, school) => `${source}, ${school}`,
  by: (name, day) => `Marked by ${name} ${formatDay(day, 'en', true)}`,
  remove: 'Remove',
  unmarked: 'The mark is removed.',
  naming: (school) => `May ${school} be named?`,
  namingNote: 'You can change your mind at any time.',
  yes: 'Yes, the school may be named',
  no: 'No, do not name the school',
  namings: {
    yes: 'The school is named.',
    no: 'The school is not named.',
    unanswered: 'The school is not named until you say yes.',
    newer: 'Something new has been marked since you answered. The school is not named beside it until you say yes again.',
  },
  conflict:
    'Somebody else, or you in another window, changed the success factor before you. What you wrote is still here. This is how it stands now:',
  isNamed: 'Thank you. The school is named now.',
  isNotNamed: 'The school is not named.',
  change: 'Change the success factor',
  title: 'What is it called?',
  theme: 'What is it about?',
  save: 'Save',
  saved: 'The success factor is saved.',
}

export const factorPageWords: Messages<typeof sv> = { sv, en }
