import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Markera en framgångsfaktor',
  lead: (name: string) => `Ur ${name}. Skriv vad som hjälpte så att andra har nytta av det, och så att skolan inte går att känna igen.`,
  said: 'Det som står där',
  nothing: 'Ingen har skrivit med egna ord här. Du kan ändå markera det ni talade om.',
  mark: 'Framgångsfaktorn',
  markNote: 'Visas för alla när minst tre skolor talar om samma sak. Rektor får frågan om skolan får nämnas.',
  source: 'Var står det?',
  sources: { report: 'Skolans egna ord i rapporten', check: 'Temperaturmätningen, som rapporten berättar om den' },
  text: 'Vad var det som hjälpte?',
  factor: 'Hör till',
  choose: 'Välj en framgångsfaktor',
  newTitle: 'Eller en ny: vad heter den?',
  title1: 'Vad heter den?',
  titleHint: 'Till exempel Fasta tider att planera tillsammans',
  theme: 'Vad handlar den nya om?',
  save: 'Markera',
  marked: 'Det är markerat.',
}

const en: typeof sv = {
  title: 'Mark a success factor',
  lead: (name) => `From ${name}. Write what helped so that it is of use to others, and so that the school cannot be recognised.`,
  said: 'What is said there',
  nothing: 'Nobody has written in their own words here. You can still mark what you talked about.',
  mark: 'The success factor',
  markNote:
    'Shown to everyone when at least three schools speak of the same thing. The principal is asked whether the school may be named.',
  source: 'Where is it said?',
  sources: { report: 'The school’s own words in the report', check: 'The temperature check, as the report tells of it' },
  text: 'What was it that helped?',
  factor: 'Belongs to',
  choose: 'Choose a success factor',
  newTitle: 'Or a new one: what is it called?',
  title1: 'What is it called?',
  titleHint: 'Such as Set times to plan together',
  theme: 'What is the new one about?',
  save: 'Mark',
  marked: 'It is marked.',
}

export const markPageWords: Messages<typeof sv> = { sv, en }
