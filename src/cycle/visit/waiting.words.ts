import type { Messages } from '../../ground/base/language.ts'

const sv = {
  answer: {
    title: (school: string) => `Inbjudan att besöka ${school}`,
    text: (name: string) => `${name} undrar om du kommer.`,
    link: 'Svara',
  },
  write: {
    title: (school: string) => `Dela dina anteckningar från besöket på ${school}`,
    text: (_name: string) => 'Bara du och de som skriver med dig ser dem tills du delar dem.',
    link: 'Skriv',
  },
  'write along': {
    title: (school: string) => `Skriv i anteckningarna från besöket på ${school}`,
    text: (name: string) => `${name} delar dem med skolan när ni är klara.`,
    link: 'Skriv',
  },
  read: {
    title: (school: string) => `Anteckningar från besöket från ${school}`,
    text: (name: string) => `${name} har delat dem med dig.`,
    link: 'Läs och svara',
  },
}

const en: typeof sv = {
  answer: { title: (school) => `Invitation to visit ${school}`, text: (name) => `${name} asks whether you are coming.`, link: 'Answer' },
  write: {
    title: (school) => `Share your notes from the visit to ${school}`,
    text: () => 'Only you and those who write with you see them until you share them.',
    link: 'Write',
  },
  'write along': {
    title: (school) => `Write in the notes from the visit to ${school}`,
    text: (name) => `${name} shares them with the school when you are done.`,
    link: 'Write',
  },
  read: {
    title: (school) => `Notes from the visit from ${school}`,
    text: (name) => `${name} has shared them with you.`,
    link: 'Read and answer',
  },
}

export const waitingWords: Messages<typeof sv> = { sv, en }
