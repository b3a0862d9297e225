import type { Messages } from '../../../ground/base/language.ts'
import { longestOption, mostOptions } from '../goal-frame.ts'

const sv = {
  title: 'Ramen för målet',
  lead: 'Ramen säger vad målet begär av skolorna. Den låses med planen. Från den dag planen gäller svarar varje skola i sin egen plan.',
  kind: 'Vad begär målet?',
  none: 'Ingenting',
  noneHint: 'Skolorna läser målet men svarar inte på det.',
  options: 'Vägar att välja bland',
  optionsHint: 'En på varje rad. Behövs bara om skolan ska välja.',
  atLeast: 'Så många ska skolan minst välja',
  forms: 'Vilka skolformer gäller det?',
  formsHint: 'Ingen markerad: alla.',
  lastDay: 'Svar senast',
  lastDayHint: 'Skolor vars plan redan är fastställd när ramen börjar gälla får minst en månad på sig.',
  save: 'Spara ramen',
  back: 'Till planen',
  saved: 'Ramen är sparad. Den gäller när planen har låsts och satts i kraft.',
  cleared: 'Målet begär inget av skolorna.',
  errors: {
    kind: 'Välj vad målet begär',
    options: 'Skriv minst två vägar, en på varje rad',
    optionsMany: `Skriv högst ${mostOptions} vägar`,
    optionLong: `En väg får vara högst ${longestOption} tecken`,
    atLeast: 'Skriv hur många, minst en och högst så många som vägarna är',
    lastDay: 'Skriv dagen som år-månad-dag',
  },
}

const en: typeof sv = {
  title: 'The goal’s frame',
  lead: 'The frame says what the goal asks of schools. It is frozen with the plan. From the day the plan is in force each school answers in its own plan.',
  kind: 'What does the goal ask?',
  none: 'Nothing',
  noneHint: 'Schools read the goal and do not answer it.',
  options: 'Ways to choose among',
  optionsHint: 'One on each line. Needed only when the school is to choose.',
  atLeast: 'At least this many are to be chosen',
  forms: 'Which school forms does it concern?',
  formsHint: 'None ticked: all.',
  lastDay: 'Answer by',
  lastDayHint: 'Schools whose plan is already adopted when the frame comes into force have at least a month.',
  save: 'Save the frame',
  back: 'To the plan',
  saved: 'The frame is saved. It counts when the plan has been frozen and put in force.',
  cleared: 'The goal asks nothing of schools.',
  errors: {
    kind: 'Choose what the goal asks',
    options: 'Write at least two ways, one on each line',
    optionsMany: `Write at most ${mostOptions} ways`,
    optionLong: `A way may be at most ${longestOption} characters`,
    atLeast: 'Write how many, at least one and at most as many as there are ways',
    lastDay: 'Write the day as year-month-day',
  },
}

export const framePageWords: Messages<typeof sv> = { sv, en }
