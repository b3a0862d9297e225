import { formatDay, type Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Avsluta programmet',
  text: 'När programmet är avslutat kan ingen anmäla sig till ett pass eller ställa sig i kö. De som redan har en plats har den kvar, och närvaro, utvärderingar, intyg och rapporter fungerar som förut.',
  ahead: (count: number) =>
    count === 1
      ? 'Ett pass har inte varit än. Ställ in det för sig om det inte blir av.'
      : `${count} pass har inte varit än. Ställ in dem för sig om de inte blir av.`,
  due: (day: string) => `Programmets sista dag var ${formatDay(day, 'sv', true)}, men det är inte avslutat.`,
  end: 'Avsluta programmet',
  done: 'Programmet är avslutat.',
  ended: (day: string) => `Avslutat ${formatDay(day, 'sv', true)}`,
  by: (day: string, name: string) => `Avslutat ${formatDay(day, 'sv', true)} av ${name}. Det går inte att anmäla sig till pass.`,
  resume: 'Ta upp programmet igen',
  resumed: 'Programmet är inte längre avslutat. Pass vars anmälan är öppen går att anmäla sig till.',
}

const en: typeof sv = {
  title: 'End the programme',
  text: 'When the programme has ended nobody can sign up for a session or stand in line. Those who have a seat keep it, and attendance, evaluations, certificates and reports work as before.',
  ahead: (count) =>
    count === 1
      ? 'One session has not been held yet. Call it off by itself if it will not take place.'
      : `${count} sessions have not been held yet. Call them off by themselves if they will not take place.`,
  due: (day) => `The programme’s last day was ${formatDay(day, 'en', true)}, but it has not been ended.`,
  end: 'End the programme',
  done: 'The programme has ended.',
  ended: (day) => `Ended ${formatDay(day, 'en', true)}`,
  by: (day, name) => `Ended ${formatDay(day, 'en', true)} by ${name}. Sessions cannot be signed up for.`,
  resume: 'Take the programme up again',
  resumed: 'The programme is no longer ended. Sessions whose sign-up is open can be signed up for.',
}

export const endingWords: Messages<typeof sv> = { sv, en }
