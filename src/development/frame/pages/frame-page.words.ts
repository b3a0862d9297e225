import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: (year: string) => `Ramen ${year}`,
  leadReads: 'Så svarar skolan på det som huvudmannens plan begär.',
  leadTookUp: 'Det här i huvudmannens plan har skolan tagit upp i sin plan.',
  leadNone: 'Huvudmannens plan begär inget av skolan just nu.',
  privacy:
    'Skolans ledning och den IKT-pedagog som skolan har bjudit in ser alla svar. När planen är fastställd ser verksamhetschefen och förvaltningen dem också. Personalen ser vad skolan tar upp, inte avsteg.',
  must: 'Ska och välj',
  mustNote: 'Skolan svarar på vart och ett: tar upp det, anpassar det, väljer bland vägarna eller skriver varför inte.',
  inspire: 'Inspiration',
  inspireNote: 'Skolan får idéer och bestämmer själv.',
  dropped: 'Det här begärs inte längre',
  droppedNote: 'Målen är borttagna ur planen eller gällde ett tidigare år. Skolans svar finns kvar.',
  answer: 'Svara på målet',
  change: 'Ändra svaret',
  read: 'Historik och kommentarer',
  nothing: 'Skolan har inte svarat på något mål.',
  nothingTookUp: 'Skolan har inte tagit upp något mål än.',
  by: (day: string) => `Svar senast ${day}`,
  late: (day: string) => `Skulle ha besvarats ${day}`,
}

const en: typeof sv = {
  title: (year) => `The frame ${year}`,
  leadReads: 'How the school answers what the authority’s plan asks.',
  leadTookUp: 'What of the authority’s plan the school has taken up in its plan.',
  leadNone: 'The authority’s plan asks nothing of the school just now.',
  privacy:
    'The school’s leaders and the ICT coach that the school has invited see all answers. When the plan is adopted the district head and the administration see them, too. Staff see what the school takes up, not departures.',
  must: 'Must and choose',
  mustNote: 'The school answers each: takes it up, adapts it, chooses among the ways, or writes why not.',
  inspire: 'Inspiration',
  inspireNote: 'The school gets ideas and decides for itself.',
  dropped: 'No longer asked',
  droppedNote: 'The goals have been taken out of the plan or belong to an earlier year. The school’s answers remain.',
  answer: 'Answer the goal',
  change: 'Change the answer',
  read: 'History and comments',
  nothing: 'The school has answered no goal.',
  nothingTookUp: 'The school has not taken up any goal yet.',
  by: (day) => `Answer by ${day}`,
  late: (day) => `Was to be answered by ${day}`,
}

export const framePageWords: Messages<typeof sv> = { sv, en }
