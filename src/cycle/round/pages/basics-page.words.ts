import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Vad och när',
  lead: 'Allt går att ändra fram till att omgången öppnar. Inget skickas förrän du säger till.',
  what: 'Omgången',
  name: 'Namn',
  nameHint: 'Så känner alla igen omgången. Årstid och år brukar räcka.',
  programme: 'Program som omgången hör till',
  programmeHint: 'Omgången och dess resultat finns då också på programmets sida, för dem som får se dem.',
  noProgramme: 'Inget program',
  framework: 'Ramverk',
  version: (name: string, version: number) => `${name}, version ${version}`,
  when: 'Dagar',
  whenNote: 'Två till tre veckor räcker. Den som skickar in första dagen kan ändra till den sista.',
  opensOn: 'Öppnar',
  opensHint: 'Omgången öppnar på morgonen den dagen, eller när du trycker på knappen.',
  closesOn: 'Sista dag att svara',
  closesHint: 'Omgången stänger vid midnatt.',
  who: 'Vilka som får frågan',
  whoNote: 'Den som både leder och undervisar på en skola svarar som ledare där.',
  audiences: 'Vilka ska svara?',
  audience: { staff: 'Personal', leader: 'Skolledare' },
  audienceHints: {
    staff: 'Lärare och övrig personal skattar sitt eget arbete.',
    leader: 'Rektorer och andra skolledare skattar skolan. Deras bild visas bredvid personalens.',
  },
}

const en: typeof sv = {
  title: 'What and when',
  lead: 'Everything can be changed until the round opens. Nothing is sent until you say so.',
  what: 'The round',
  name: 'Name',
  nameHint: 'How everyone will know the round. Season and year are usually enough.',
  programme: 'Programme that the round belongs to',
  programmeHint: 'The round and its results are then found on the programme’s page as well, by those who may see them.',
  noProgramme: 'No programme',
  framework: 'Framework',
  version: (name, version) => `${name}, version ${version}`,
  when: 'Days',
  whenNote: 'Two to three weeks are enough. Whoever submits on the first day can change until the last.',
  opensOn: 'Opens',
  opensHint: 'The round opens on the morning of that day, or when you press the button.',
  closesOn: 'Last day to answer',
  closesHint: 'The round closes at midnight.',
  who: 'Who is asked',
  whoNote: 'Someone who both leads and teaches at a school answers as a leader there.',
  audiences: 'Who will answer?',
  audience: { staff: 'Staff', leader: 'School leaders' },
  audienceHints: {
    staff: 'Teachers and other staff assess their own work.',
    leader: 'Principals and other leaders assess the school. Their view is shown beside that of staff.',
  },
}

export const basicsWords: Messages<typeof sv> = { sv, en }
