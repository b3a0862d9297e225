import type { Messages } from '../../ground/base/language.ts'

const sv = {
  hello: (name: string) => `Hej ${name}!`,
  subjects: {
    seated: (title: string) => `Du är anmäld: ${title}`,
    moved: (title: string) => `Ändrat: ${title}`,
    gone: (title: string) => `Du är avanmäld: ${title}`,
    cancelled: (title: string) => `Inställt: ${title}`,
    'line-over': (title: string) => `Kön är borta: ${title}`,
    offered: (title: string) => `Det finns en plats till dig: ${title}`,
    changed: (title: string) => `Ändrat: ${title}`,
    reminder: (title: string) => `Påminnelse: ${title}`,
    led: (title: string) => `Säg igen vad du behöver: ${title}`,
  },
  seated: (way: string) => `Du är anmäld (${way.toLowerCase()}). Passet finns med i mejlet för din kalender.`,
  moved: 'Tid, plats eller länk har ändrats. Du behåller din plats. Så här gäller nu:',
  gone: 'Du är inte längre anmäld. Passet tas bort ur din kalender.',
  cancelled: (reason: string) => `Passet är inställt. ${reason}`,
  lineOver: 'Programmet är avslutat, och då finns ingen kö kvar. Du behöver inte göra något.',
  offered: (way: string, until: string) =>
    `En plats är ledig (${way.toLowerCase()}). Den hålls åt dig till ${until}. Svara innan dess, annars går den till nästa i kön.`,
  led: (leader: string) =>
    `Passet leds nu av ${leader}. Det du skrev att du behöver sa du till den som ledde det tidigare, och ingen läser det nu. Öppna passet och spara det igen om ${leader} ska få veta.`,
  changed: 'Namnet, vem som föreläser eller vad du ska ta med har ändrats. Tid och plats är desamma, och du behåller din plats.',
  reminder: (way: string) =>
    `Snart är det dags. Du är anmäld (${way.toLowerCase()}). Avanmäl dig om du inte kan komma, så får någon annan platsen.`,
  somebody: 'någon annan',
  open: (link: string) => `Läs mer och svara: ${link}`,
  sender: (authority: string) => `Vänliga hälsningar\n${authority}`,
}

const en: typeof sv = {
  hello: (name) => `Hello ${name}!`,
  subjects: {
    seated: (title) => `You are signed up: ${title}`,
    moved: (title) => `Changed: ${title}`,
    gone: (title) => `You are no longer signed up: ${title}`,
    cancelled: (title) => `Called off: ${title}`,
    'line-over': (title) => `No line any more: ${title}`,
    offered: (title) => `There is a seat for you: ${title}`,
    changed: (title) => `Changed: ${title}`,
    reminder: (title) => `Reminder: ${title}`,
    led: (title) => `Say again what you need: ${title}`,
  },
  seated: (way) => `You are signed up (${way.toLowerCase()}). The session comes with this mail for your calendar.`,
  moved: 'Time, place or link have changed. You keep your seat. This is how it is now:',
  gone: 'You are no longer signed up. The session is taken out of your calendar.',
  cancelled: (reason) => `The session is called off. ${reason}`,
  lineOver: 'The programme has ended, and there is no line any more. You need not do anything.',
  offered: (way, until) =>
    `A seat is free (${way.toLowerCase()}). It is held for you until ${until}. Answer before that, or it goes to the next in line.`,
  led: (leader) =>
    `The session is now led by ${leader}. What you wrote that you need you told to whoever led it before, and nobody reads it now. Open the session and save it again if ${leader} is to know.`,
  changed: 'The name, who lectures or what to bring has changed. Time and place are the same, and you keep your seat.',
  reminder: (way) =>
    `It is soon time. You are signed up (${way.toLowerCase()}). Withdraw if you cannot come, and somebody else gets the seat.`,
  somebody: 'somebody else',
  open: (link) => `Read more and answer: ${link}`,
  sender: (authority) => `Kind regards\n${authority}`,
}

export const sendingWords: Messages<typeof sv> = { sv, en }
