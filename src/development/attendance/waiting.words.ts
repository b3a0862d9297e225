import type { Messages } from '../../ground/base/language.ts'

const sv = {
  title: (session: string) => `Markera närvaro: ${session}`,
  text: (day: string) => `Passet ${day}. Lås listan när den stämmer, så får var och en sin tid och utvärderingen går ut.`,
  open: 'Till närvarolistan',
}

const en: typeof sv = {
  title: (session: string) => `Mark attendance: ${session}`,
  text: (day: string) => `The session ${day}. Lock the list when it is right, and everybody gets their time and the evaluation goes out.`,
  open: 'To the attendance list',
}

export const waitingWords: Messages<typeof sv> = { sv, en }
