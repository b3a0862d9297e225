import { formatDay, type Messages } from '../../../ground/base/language.ts'

const sv = {
  lead: 'Här står vad huvudmannen vill med digitaliseringen, vem som gör vad och till när. Skolornas egna planer utgår från den plan som gäller.',
  leadWrites:
    'Skriv planen tillsammans, dela utkastet med cheferna och lås texten när den ska beslutas. Skolorna läser den från den dag den gäller.',
  make: 'Skriv en ny plan',
  none: 'Ingen plan än',
  noneText: 'Planen visas här från den dag den gäller.',
  noneWrites: 'Börja med en mall. Det du behöver utgå från, som skattningar och det skolorna ber om, hämtar Stegvis åt dig.',
  caption: 'Huvudmannens planer',
  columns: { title: 'Plan', time: 'Gäller', state: 'Läge' },
  time: (from: string, to: string) => `${formatDay(from, 'sv', true)} – ${formatDay(to, 'sv', true)}`,
  replacedBy: (title: string, from: string) => `Ersatt av ${title}, ${formatDay(from, 'sv', true)}`,
  proposal: 'Förslag till ändring',
  proposalOf: (title: string) => `Förslag till ändring: ${title}`,
  outlook: 'Omvärldsbevakning',
  equipment: 'Utrustning, konton och stöd',
  open: 'Öppna sidor',
  schools: 'Skolornas planer',
  answers: 'Skolornas svar',
  followUp: 'Uppföljning',
  about: (title: string) => `: ${title}`,
}

const en: typeof sv = {
  lead: 'What the authority wants with digitalisation, who does what and by when. The schools’ own plans start from the plan in force.',
  leadWrites:
    'Write the plan together, share the draft with leaders and freeze the text when it is to be decided. Schools read it from the day it is in force.',
  make: 'Write a new plan',
  none: 'No plan yet',
  noneText: 'The plan is shown here from the day it is in force.',
  noneWrites: 'Begin with a template. What you need to start from, such as assessments and what schools ask for, Stegvis gathers for you.',
  caption: 'The authority’s plans',
  columns: { title: 'Plan', time: 'In force', state: 'State' },
  time: (from, to) => `${formatDay(from, 'en', true)} – ${formatDay(to, 'en', true)}`,
  replacedBy: (title, from) => `Replaced by ${title}, ${formatDay(from, 'en', true)}`,
  proposal: 'Proposal for a change',
  proposalOf: (title) => `Proposal for a change: ${title}`,
  outlook: 'Outlook',
  equipment: 'Equipment, accounts and support',
  open: 'Open pages',
  schools: 'The schools’ plans',
  answers: 'The schools’ answers',
  followUp: 'Follow-up',
  about: (title) => `: ${title}`,
}

export const listPageWords: Messages<typeof sv> = { sv, en }
