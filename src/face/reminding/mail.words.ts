import { capitalise, countInWords, type Messages } from '../../ground/base/language.ts'

const sv = {
  subject: (count: number) =>
    count === 1 ? 'En sak väntar på dig i Stegvis' : `${capitalise(countInWords(count, 'sv'))} saker väntar på dig i Stegvis`,
  hello: (name: string) => `Hej ${name}!`,
  news: 'Det här är nytt, eller har en sista dag som är nära eller har passerat:',
  before: 'Det här väntar också, sedan tidigare:',
  until: (day: string) => `Senast ${day}.`,
  all: (link: string) => `Allt som väntar på dig står på startsidan:\n${link}`,
  once: 'Vi skriver högst ett sådant mejl om dagen, och bara när något nytt väntar eller en sista dag kommer nära eller har passerat.',
  stop: (link: string) => `Vill du inte ha de här mejlen? Stäng av dem här:\n${link}`,
  sender: (authority: string) => `Stegvis, ${authority}`,
}

const en: typeof sv = {
  subject: (count) =>
    count === 1 ? 'One thing waits for you in Stegvis' : `${capitalise(countInWords(count, 'en'))} things wait for you in Stegvis`,
  hello: (name) => `Hello ${name},`,
  news: 'This is new, or has a last day that is near or has passed:',
  before: 'This waits, too, since before:',
  until: (day) => `By ${day}.`,
  all: (link) => `All that waits for you is on the start page:\n${link}`,
  once: 'We write one such mail a day at most, and only when something new waits or a last day comes near or has passed.',
  stop: (link) => `Would you rather not have these mails? Stop them here:\n${link}`,
  sender: (authority) => `Stegvis, ${authority}`,
}

export const mailWords: Messages<typeof sv> = { sv, en }
