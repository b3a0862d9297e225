import type { Messages } from '../../ground/base/language.ts'
import { saidWords } from './said.words.ts'
import type { Importance, Reason } from './suggestion.ts'

type Words = {
  /** Level and importance, in one sentence; `before` is how the level compares with last time. */
  chose(reason: Reason): string
  /** Marks an action that the authority has added beside the framework's. */
  fromAuthority: string
  rulesTitle: string
  rules: string[]
}

const importanceSv: Record<Importance, string> = { 0: 'liten', 1: 'viss', 2: 'stor' }
const importanceEn: Record<Importance, string> = { 0: 'of little', 1: 'of some', 2: 'of great' }

const sv: Words = {
  chose({ level, importance, before }) {
    const weight = importance === null ? '' : ` och svarade att området har ${importanceSv[importance]} betydelse`
    const own = importance === null ? '' : `, och området har ${importanceSv[importance]} betydelse för dig`
    if (before?.change === 'same') return `Du valde nivå ${level} också förra gången${own}.`
    if (before?.change === 'up')
      return `Du har gått från nivå ${before.level} till ${level} sedan förra gången${own}. Det här tar vid där du är.`
    if (before?.change === 'down') return `Du valde nivå ${level} nu och nivå ${before.level} förra gången${own}.`
    return `Du valde nivå ${level}${weight}.`
  },
  fromAuthority: 'Från din huvudman',
  rulesTitle: 'Så räknar vi fram förslagen',
  rules: [
    'Förslagen kommer av dina egna svar: nivån du valde, hur stor betydelse du sa att området har och vad du redan har valt, gjort klart eller bytt bort. Ingen AI används.',
    saidWords.sv.rule,
    'Områden som du inte har svarat på, som inte är relevanta för dig eller där du är på högsta nivån ger inget förslag. Ett delområde där du redan har ett mål ger inget mer.',
    'Först kommer det som har stor betydelse, sedan viss. Har du inte sagt hur stor betydelse det har räknas det som viss. Liten betydelse kommer sist.',
    'Inom det går vi till ett nytt område innan vi tar två förslag ur samma. Är det fortfarande lika kommer den lägsta nivån först, och till sist ordningen i frågorna.',
    'Åtgärden är den som leder från din nivå till nästa. Har din huvudman lagt till en egen åtgärd för det steget kommer den före ramverkets. Skolledare får åtgärder för skolan.',
    'Du har högst tre saker på gång: dina mål och förslagen tillsammans. Samma svar ger alltid samma förslag.',
  ],
}

const en: Words = {
  chose({ level, importance, before }) {
    const weight = importance === null ? '' : ` and said that this is ${importanceEn[importance]} importance`
    const own = importance === null ? '' : `, and this is ${importanceEn[importance]} importance to you`
    if (before?.change === 'same') return `You chose level ${level} last time too${own}.`
    if (before?.change === 'up')
      return `You have gone from level ${before.level} to ${level} since last time${own}. This takes over where you are.`
    if (before?.change === 'down') return `You chose level ${level} now and level ${before.level} last time${own}.`
    return `You chose level ${level}${weight}.`
  },
  fromAuthority: 'From your authority',
  rulesTitle: 'How we work out the suggestions',
  rules: [
    'The suggestions come from your own answers: the level you chose, how much you said it matters, and what you have already chosen, finished or swapped. No AI is used.',
    saidWords.en.rule,
    'Sub-areas that you have not answered, that are not relevant to you or where you are on the top level give no suggestion. A sub-area where you already have a goal gives no more.',
    'What matters much comes first, then what matters some. If you have not said how much it matters, it counts as some. What matters little comes last.',
    'Within that, we go to a new area before we take two suggestions from the same one. If it is still even, the lowest level comes first, and in the end the order of the questions.',
    'The action is the one that leads from your level to the next. If your authority has added one of its own for that step, it comes before the framework’s. School leaders get actions for the school.',
    'You have at most three things under way: your goals and the suggestions together. The same answers always give the same suggestions.',
  ],
}

/** The words of suggestions. */
export const suggestionWords: Messages<Words> = { sv, en }
