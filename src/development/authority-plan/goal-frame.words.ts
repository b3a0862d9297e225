import type { Day } from '../../ground/base/clock.ts'
import { countInWords, formatDay, type Messages } from '../../ground/base/language.ts'
import type { FrameKind } from './goal-frame.ts'

const kinds = (words: Record<FrameKind, string>) => words

const sv = {
  kinds: kinds({ must: 'Ska', choose: 'Välj', inspire: 'Inspiration' }),
  chooseAtLeast: (count: number) => `Välj minst ${count === 1 ? 'en' : countInWords(count, 'sv')}`,
  what: kinds({
    must: 'Skolan tar upp målet i sin plan, eller skriver varför inte.',
    choose: 'Skolan väljer bland de vägar som står vid målet.',
    inspire: 'Skolan får idéer och bestämmer själv.',
  }),
  asks: 'Ramen för skolorna',
  options: 'Vägar att välja bland',
  lastDay: (day: Day) => `Svar senast ${formatDay(day, 'sv', true)}`,
  allForms: 'alla skolformer',
}

const en: typeof sv = {
  kinds: kinds({ must: 'Must', choose: 'Choose', inspire: 'Inspiration' }),
  chooseAtLeast: (count) => `Choose at least ${countInWords(count, 'en')}`,
  what: kinds({
    must: 'The school takes the goal up in its plan, or writes why not.',
    choose: 'The school chooses among the ways that stand with the goal.',
    inspire: 'The school gets ideas and decides for itself.',
  }),
  asks: 'The frame for schools',
  options: 'Ways to choose among',
  lastDay: (day) => `Answer by ${formatDay(day, 'en', true)}`,
  allForms: 'all school forms',
}

/** How a goal's frame is said wherever it stands. */
export const goalFrameWords: Messages<typeof sv> = { sv, en }
