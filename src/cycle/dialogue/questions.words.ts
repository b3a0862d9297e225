import { formatDay, formatList, type Messages, quote } from '../../ground/base/language.ts'

const sv = {
  help: (text: string) => `Skolan ber om detta: ${quote(text, 'sv')} Vem gör vad, och när får skolan besked?`,
  agreement: (title: string, day: string) =>
    `${quote(title, 'sv')} skulle vara klart ${formatDay(day, 'sv', true)} och är det inte. Vad kom emellan, och gäller det fortfarande?`,
  late: (titles: string[]) =>
    `I planen är ${formatList(
      titles.map((title) => quote(title, 'sv')),
      'sv',
    )} ${titles.length === 1 ? 'försenad' : 'försenade'}. Vad behövs för att komma vidare?`,
  hindrance: (name: string) =>
    `Personalen nämner oftast detta som hinder: ${quote(name, 'sv')} Vad kan skolan göra själv, och vad behöver någon annan göra?`,
  begun: (titles: string[]) =>
    `${formatList(
      titles.map((title) => quote(title, 'sv')),
      'sv',
    )} har knappt börjat enligt temperaturmätningen. Ska ni fortsätta, ändra eller sluta?`,
  change: {
    up: (areas: string[]) =>
      `Det har säkert ökat i ${formatList(areas, 'sv')}. Vad tror ni har hjälpt, och kan andra skolor ha nytta av det?`,
    down: (areas: string[]) => `Det har säkert minskat i ${formatList(areas, 'sv')}. Vad tror ni att det beror på?`,
  },
  noPlan: 'Planen är inte fastställd. Vad återstår, och när är den klar?',
}

const en: typeof sv = {
  help: (text) => `The school asks for this: ${quote(text, 'en')} Who does what, and when will the school get an answer?`,
  agreement: (title, day) =>
    `${quote(title, 'en')} was to be done by ${formatDay(day, 'en', true)} and is not. What came in between, and does it still hold?`,
  late: (titles) =>
    `In the plan ${formatList(
      titles.map((title) => quote(title, 'en')),
      'en',
    )} ${titles.length === 1 ? 'is' : 'are'} late. What does it take to go on?`,
  hindrance: (name) =>
    `Staff most often name this as being in the way: ${quote(name, 'en')} What can the school do, and what does someone else have to do?`,
  begun: (titles) =>
    `${formatList(
      titles.map((title) => quote(title, 'en')),
      'en',
    )} ${titles.length === 1 ? 'has' : 'have'} hardly begun by the temperature check. Will you go on, change or stop?`,
  change: {
    up: (areas) => `There is a certain increase in ${formatList(areas, 'en')}. What do you think has helped, and can other schools use it?`,
    down: (areas) => `There is a certain decrease in ${formatList(areas, 'en')}. What do you think lies behind it?`,
  },
  noPlan: 'The plan is not adopted. What is left, and when will it be done?',
}

/** The questions that are proposed to a dialogue. */
export const questionWords: Messages<typeof sv> = { sv, en }
