import { countInWords, type Messages } from '../../../ground/base/language.ts'

const sv = {
  heading: 'Om siffrorna',
  note: 'Alla som får se resultatet ser samma siffror.',
  rules: (minimum: number): string[] => [
    `Siffror visas från ${countInWords(minimum, 'sv')} svar. Den som har valt ”Inte relevant för mig” eller ”Jag har valt bort det för mina elever” räknas inte med, så antalet svar kan skilja sig mellan delområden.`,
    minimum < 10
      ? 'Med färre än tio svar visas medelvärdet och oftast ett ord för hur långt isär svaren ligger. Från tio svar visas också hur många som är på varje nivå, när det inte röjer någon.'
      : 'Där svaren räcker visas medelvärde, spridning och hur många som är på varje nivå.',
    'Ingen del av en fördelning visas med ett eller två svar. Ibland skyddas en grupp till, så att den första inte går att räkna fram.',
    'Resultatet visas en gång och ändras inte. Den som tar bort sina svar efteråt försvinner ur senare jämförelser.',
  ],
  protection: 'Så skyddas svaren',
  whoSees: 'Vem ser vad',
  files: 'Hämta resultatet som fil',
  all: 'Alla gruppresultat',
}

const en: typeof sv = {
  heading: 'About the figures',
  note: 'Everyone who may see the result sees the same figures.',
  rules: (minimum) => [
    `Figures are shown from ${countInWords(minimum, 'en')} answers. Those who chose “Not relevant to me” or “I have chosen not to, for my pupils” are not counted, so the number of answers may differ between sub-areas.`,
    minimum < 10
      ? 'With fewer than ten answers the mean is shown, and mostly a word for how far apart the answers are. From ten answers on it is also shown how many are at each level, where that tells of nobody.'
      : 'Where there are enough answers the mean, the spread and how many are at each level are shown.',
    'No part of a distribution is shown with one or two answers. Sometimes one more group is protected, so that the first cannot be worked out.',
    'The result is shown once and does not change. Those who delete their answers afterwards are left out of later comparisons.',
  ],
  protection: 'How answers are protected',
  whoSees: 'Who sees what',
  files: 'Download the result as a file',
  all: 'All group results',
}

/** How the figures of a result are protected, at its foot. */
export const aboutWords: Messages<typeof sv> = { sv, en }
