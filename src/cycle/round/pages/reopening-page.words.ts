import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  reopening: {
    title: (name: string) => `Låt en skola svara igen i ${name}`,
    lead: 'Skolans personal och ledare kan svara och ändra till och med dagen du väljer. Inga påminnelser skickas: säg till dem själv. Resultaten för hela omgången väntar så länge.',
    school: 'Skola',
    choose: 'Välj skola',
    until: 'Till och med',
    untilHint: (days: number) => `Från i dag och högst ${days} dagar framåt.`,
    confirm: 'Öppna för skolan',
    keep: 'Låt den vara stängd',
  },
  reopeningDone: (school: string, day: string) => `${school} kan svara till och med ${day}.`,
  reopeningEnded: (school: string) => `${school} är stängd igen.`,
}

const en: typeof sv = {
  reopening: {
    title: (name) => `Let a school answer again in ${name}`,
    lead: 'The school’s staff and leaders can answer and change until the end of the day you choose. No reminders are sent: tell them yourself. The results of the whole round wait as long.',
    school: 'School',
    choose: 'Choose a school',
    until: 'Until the end of',
    untilHint: (days) => `From today and at most ${days} days ahead.`,
    confirm: 'Open for the school',
    keep: 'Leave it closed',
  },
  reopeningDone: (school, day) => `${school} can answer until the end of ${day}.`,
  reopeningEnded: (school) => `${school} is closed again.`,
}

export const reopeningWords: Messages<typeof sv> = { sv, en }
