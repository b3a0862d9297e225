import type { Day } from '../../ground/base/clock.ts'
import { capitalise, countInWords, formatDay, type Messages } from '../../ground/base/language.ts'
import type { AnswerWay, Standing } from './frame.ts'

const ways = (words: Record<AnswerWay, string>) => words
const standings = (words: Record<Standing, string>) => words

const sv = {
  frame: 'Ramen i år',
  ways: ways({ 'takes up': 'Tar upp målet', adapts: 'Anpassar målet', chose: 'Har valt', departs: 'Avviker' }),
  standings: standings({ answered: 'Besvarat', 'too few': 'För få vägar valda', open: 'Väntar på svar', free: 'Skolan avgör' }),
  pointsAt: 'Finns i skolans plan som',
  by: (name: string, day: Day) => `${name}, ${formatDay(day, 'sv', true)}`,
  answered: (done: number, all: number) =>
    done === all
      ? all === 1
        ? 'Målet som ramen begär svar på är besvarat.'
        : `Alla ${countInWords(all, 'sv')} mål som ramen begär svar på är besvarade.`
      : `${done === 0 ? 'Inget' : done === 1 ? 'Ett' : capitalise(countInWords(done, 'sv'))} av ${countInWords(all, 'sv')} mål som ramen begär svar på är ${done < 2 ? 'besvarat' : 'besvarade'}.`,
  toFrame: 'Till ramen',
  lacks: (numbers: string) => `Det väntar på svar: ${numbers}.`,
  tookUp: 'Det här har skolan tagit upp',
  tookUpNote: 'Mål i huvudmannens plan som skolans fastställda plan svarar på.',
  departures: 'Avsteg från ramen',
  departuresNote: 'Mål i huvudmannens plan som skolan inte tar upp, med skolans skäl.',
  toAnswer: 'Läs svaret och kommentera',
  toAnswerRead: 'Läs svaret',
  about: (title: string) => `: ${title}`,
  answersTo: (goals: string) => `Svarar på ${goals} i huvudmannens plan.`,
  noAnswer: 'Inget svar än',
  mayChoose: 'Att välja bland',
  answer: 'Skolans svar',
  asked: 'Det som efterfrågas',
}

const en: typeof sv = {
  frame: 'The frame this year',
  ways: ways({ 'takes up': 'Takes the goal up', adapts: 'Adapts the goal', chose: 'Has chosen', departs: 'Departs' }),
  standings: standings({ answered: 'Answered', 'too few': 'Too few ways chosen', open: 'Waits for an answer', free: 'The school decides' }),
  pointsAt: 'In the school’s plan as',
  by: (name, day) => `${name}, ${formatDay(day, 'en', true)}`,
  answered: (done, all) =>
    done === all
      ? all === 1
        ? 'The goal that the frame asks about is answered.'
        : `All ${countInWords(all, 'en')} goals that the frame asks about are answered.`
      : `${done === 0 ? 'None' : capitalise(countInWords(done, 'en'))} of ${countInWords(all, 'en')} goals that the frame asks about ${done < 2 ? 'is' : 'are'} answered.`,
  toFrame: 'To the frame',
  lacks: (numbers) => `Waiting for an answer: ${numbers}.`,
  tookUp: 'What the school has taken up',
  tookUpNote: 'Goals of the authority’s plan that the school’s adopted plan answers.',
  departures: 'Departures from the frame',
  departuresNote: 'Goals of the authority’s plan that the school does not take up, with the school’s reasons.',
  toAnswer: 'Read the answer and comment',
  toAnswerRead: 'Read the answer',
  about: (title) => `: ${title}`,
  answersTo: (goals) => `Answers ${goals} in the authority’s plan.`,
  noAnswer: 'No answer yet',
  mayChoose: 'To choose among',
  answer: 'The school’s answer',
  asked: 'What is asked',
}

/** How answers to the authority's frame are said wherever they stand. */
export const frameWords: Messages<typeof sv> = { sv, en }
