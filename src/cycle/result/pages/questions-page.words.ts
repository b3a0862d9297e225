import type { Messages } from '../../../ground/base/language.ts'
import type { InstrumentContent } from '../../release/instrument.ts'
import type { Remark, Together } from '../reading/instrument.ts'

type Why = Extract<InstrumentContent, { kind: 'few' }>['why']

const sv = {
  title: 'Så fungerade frågorna',
  lead: 'Här ser du som administratör hur väl frågorna mäter, inte vad någon har svarat. Siffrorna gäller personalen på alla skolor tillsammans, en gång per person.',
  back: 'Huvudmannens resultat',
  people: (people: string, schools: number) => `${people} personer på ${schools} skolor har valt en nivå i alla områdets frågor.`,
  alpha: (alpha: string, low: string, high: string) => `Cronbachs alfa är ${alpha} (95 %-intervall ${low} till ${high}).`,
  together: {
    loosely: 'Frågorna hänger löst ihop. Läs dem var för sig: områdets medelvärde säger inte mycket.',
    fairly: 'Frågorna hänger någorlunda ihop. Läs områdets medelvärde med försiktighet.',
    well: 'Frågorna hänger väl ihop, så områdets medelvärde är rimligt att läsa.',
    repeating: 'Frågorna hänger så tätt ihop att någon av dem kanske inte tillför något.',
  } satisfies Record<Together, string>,
  remark: {
    apart: 'Följer inte de andra: se om den uppfattas lika av alla.',
    'better without': 'Området hänger bättre ihop utan den.',
    irrelevant: 'Många ser den inte som sin: se över vem den riktas till.',
    unanswered: 'Många hoppar över den: se över hur den är skriven.',
    floor: 'Många är på lägsta nivån: nivåerna skiljer inte dem åt.',
    ceiling: 'Många är på högsta nivån: nivåerna skiljer inte dem åt.',
  } satisfies Record<Remark, string>,
  nothing: 'Inget att anmärka på i någon av frågorna.',
  few: {
    people: 'Färre än 30 personer har valt en nivå i alla frågor, så det går inte att säga hur de hänger ihop.',
    schools: 'Det krävs minst fem skolor med resultat som kan visas, så att ingen skolas svar går att räkna fram.',
    'one school': 'En skola har mer än hälften av svaren, så siffrorna skulle i praktiken vara den skolans.',
    same: 'Alla har svarat likadant, så det finns inget att räkna på.',
    'one statement': 'Området har bara en fråga, så det finns inget för den att hänga ihop med.',
  } satisfies Record<Why, string>,
  caption: (area: string) => `Frågorna i ${area}`,
  table: (area: string) => `Visa siffrorna för frågorna i ${area}`,
  columns: {
    aspect: 'Delområde',
    itemRest: 'Samband',
    without: 'Alfa utan den',
    irrelevant: 'Inte relevant',
    unanswered: 'Obesvarad',
    lowest: 'Lägsta nivån',
    highest: 'Högsta nivån',
  },
  about: (percent: string) => `${percent} %`,
  under: (percent: string) => `under ${percent} %`,
  over: (percent: string) => `${percent} % eller mer`,
  none: 'räknas inte',
  two: 'kräver tre frågor',
  howTo: 'Så läser du siffrorna',
  explain: [
    'Alfa går upp till 1. Från 0,7 brukar frågor anses mäta tillräckligt mycket av samma sak för att jämföra grupper.',
    'Sambandet är korrelationen mellan frågan och summan av områdets övriga frågor. Under 0,3 frågar den efter något annat.',
    'Är mer än 15 procent på en av ändarna skiljer nivåerna inte dem åt som är där.',
    'Alfa utan en fråga sägs där de som är kvar är minst två: en ensam fråga har inget att hänga ihop med.',
    'Inte relevant och obesvarad är andelar av alla som fick frågan, lägsta och högsta nivån av dem som valde en nivå. Antalet sägs inte för varje fråga, av samma skäl som att andelarna är avrundade.',
    'Andelarna sägs i steg om fem procent, och under 200 personer bara om de når 15 procent, så att ingen skolas svar går att räkna fram. Skolor vars resultat skyddas är inte med.',
  ],
}

const en: typeof sv = {
  title: 'How the questions worked',
  lead: 'This shows you as an administrator how well the questions measure, not what anyone has answered. The figures are of the staff of all schools together, once per person.',
  back: 'The authority’s result',
  people: (people, schools) => `${people} people at ${schools} schools have chosen a level in all the area’s questions.`,
  alpha: (alpha, low, high) => `Cronbach’s alpha is ${alpha} (95% interval ${low} to ${high}).`,
  together: {
    loosely: 'The questions hang together loosely. Read them one by one: the area’s mean does not say much.',
    fairly: 'The questions hang together fairly well. Read the area’s mean with care.',
    well: 'The questions hang together well, so the area’s mean is reasonable to read.',
    repeating: 'The questions hang together so closely that one of them may add nothing.',
  },
  remark: {
    apart: 'Does not follow the others: see whether everyone understands it alike.',
    'better without': 'The area hangs together better without it.',
    irrelevant: 'Many do not see it as theirs: see whom it is meant for.',
    unanswered: 'Many skip it: see how it is worded.',
    floor: 'Many are at the lowest level: the levels do not tell them apart.',
    ceiling: 'Many are at the highest level: the levels do not tell them apart.',
  },
  nothing: 'Nothing to remark on in any of the questions.',
  few: {
    people: 'Fewer than 30 people have chosen a level in all questions, so it cannot be said how they hang together.',
    schools: 'It takes at least five schools with a result that can be shown, so that no school’s answers can be worked out.',
    'one school': 'One school has more than half of the answers, so the figures would in practice be that school’s.',
    same: 'Everyone has answered alike, so there is nothing to work with.',
    'one statement': 'The area has one question only, so there is nothing for it to hang together with.',
  },
  caption: (area) => `The questions in ${area}`,
  table: (area) => `Show the figures of the questions in ${area}`,
  columns: {
    aspect: 'Sub-area',
    itemRest: 'Relation',
    without: 'Alpha without it',
    irrelevant: 'Not relevant',
    unanswered: 'Unanswered',
    lowest: 'Lowest level',
    highest: 'Highest level',
  },
  about: (percent) => `${percent}%`,
  under: (percent) => `under ${percent}%`,
  over: (percent) => `${percent}% or more`,
  none: 'not worked out',
  two: 'takes three questions',
  howTo: 'How to read the figures',
  explain: [
    'Alpha goes up to 1. From 0.7 on, questions are usually taken to measure enough of the same thing for comparing groups.',
    'The relation is the correlation between the question and the sum of the area’s other questions. Under 0.3 it asks about something else.',
    'If more than 15 per cent are at one of the ends, the levels do not tell those who are there apart.',
    'Alpha without a question is said where at least two are left: a single question has nothing to hang together with.',
    'Not relevant and unanswered are shares of all who were asked the question, lowest and highest level of those who chose a level. The number is not said for each question, for the same reason that shares are rounded.',
    'Shares are told in steps of five per cent, and under 200 people only as whether they reach 15 per cent, so that no school’s answers can be worked out. Schools whose result is protected are not included.',
  ],
}

/** How well a round's questions measured, for the administrator. */
export const questionsWords: Messages<typeof sv> = { sv, en }
