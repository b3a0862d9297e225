import type { Messages } from '../../ground/base/language.ts'

const sv = {
  answer: {
    title: (school: string) => `Inbjudan att besöka ${school}`,
    text: (name: string) => `${name} undrar om du kommer.`,
    link: 'Svara',
  },
  write: {
    title: (school: string) => `Dela dina anteckningar från besöket på ${school}`,
    text: (_name: string) => 'Bara du ser dem tills du delar dem.',
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
    text: () => 'Only you see them until you share them.',
    link: 'Write',
  },
  read: {
    title: (school) => `Notes from the visit from ${school}`,
    text: (name) => `${name} has shared them with you.`,
    link: 'Read and answer',
  },
}

export const waitingWords: Messages<typeof sv> = { sv, en }
