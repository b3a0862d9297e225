import type { Messages } from '../../ground/base/language.ts'

const sv = {
  hello: (name: string) => `Hej ${name}!`,
  yours: (programme: string) => `Du har fått ansvar för ${programme}`,
  others: (name: string, programme: string) => `${name} har fått ansvar för ${programme}`,
  youAre: (part: string, programme: string) => `Du är nu ${part} för programmet ${programme}.`,
  theyAre: (name: string, part: string, programme: string) =>
    `${name} är nu ${part} för programmet ${programme}, som du också ansvarar för.`,
  yourPart:
    'Du kan ändra programmet och dess pass, se vilka som är anmälda och läsa utvärderingar som öppnar från och med nu. De som öppnade tidigare läses av dem som hade ansvar då.',
  theirPart:
    'Den som leder eller koordinerar ett program kan ändra det, se vilka som är anmälda och läsa utvärderingar som öppnar från och med nu. Stämmer det inte kan du ta bort personen på programmets sida Ändra.',
  open: (link: string) => `Till programmet: ${link}`,
  sender: (authority: string) => `Vänliga hälsningar\n${authority}`,
}

const en: typeof sv = {
  hello: (name) => `Hello ${name}!`,
  yours: (programme) => `You have been put in charge of ${programme}`,
  others: (name, programme) => `${name} has been put in charge of ${programme}`,
  youAre: (part, programme) => `You are now ${part} of the programme ${programme}.`,
  theyAre: (name, part, programme) => `${name} is now ${part} of the programme ${programme}, which you are in charge of as well.`,
  yourPart:
    'You can change the programme and its sessions, see who has signed up, and read evaluations that open from now on. Those that opened before are read by those who were in charge then.',
  theirPart:
    'Whoever leads or coordinates a programme can change it, see who has signed up, and read evaluations that open from now on. If it is not right you can remove the person on the programme’s page Change.',
  open: (link) => `To the programme: ${link}`,
  sender: (authority) => `Kind regards\n${authority}`,
}

export const chargeLetterWords: Messages<typeof sv> = { sv, en }
