import type { Messages } from '../../ground/base/language.ts'

const sv = {
  title: 'Utvärdering',
  open: 'Öppna nu och svara i rummet',
  openText:
    'Efter passet får alla som deltog en länk i mejlen, samma kväll om närvarolistan är låst då och annars inom tre dagar. Vill ni svara innan ni går kan du öppna utvärderingen nu och visa en kod på skärmen. Markera närvaron först: den som läggs till på listan efteråt får ingen länk.',
  opened: 'Utvärderingen är öppen. Länkarna går ut i kväll.',
  see: 'Se utvärderingen',
  asked: (day: string) =>
    `Utvärderingen är öppen till och med ${day}. Svara med länken i ditt mejl. Den visar inte vem du är, och därför står den inte här.`,
  all: 'Utvärderingar',
  questions: 'Frågor i utvärderingen',
}

const en: typeof sv = {
  title: 'Evaluation',
  open: 'Open now and answer in the room',
  openText:
    'After the session everybody who took part gets a link by mail, the same evening if the attendance list is locked by then and else within three days. If you want to answer before you leave you can open the evaluation now and show a code on the screen. Mark who is here first: whoever is added to the list afterwards gets no link.',
  opened: 'The evaluation is open. The links go out this evening.',
  see: 'See the evaluation',
  asked: (day) =>
    `The evaluation is open until ${day}. Answer with the link in your mail. It does not show who you are, and so it is not here.`,
  all: 'Evaluations',
  questions: 'Questions of the evaluation',
}

export const besideWords: Messages<typeof sv> = { sv, en }
