import { capitalise, countInWords, formatList, type Messages } from '../../../ground/base/language.ts'
import type { PlanUnitKind } from '../../plan/plan.ts'

const sv = {
  title: 'Välja',
  lead: 'Läs förslagen. Var och en pekar på två. Enas om högst tre, och bestäm vem som gör vad till när.',
  reader: {
    team: 'Arbetslaget väljer. Här ser du förslagen och det som är valt.',
    school: 'Här ser du förslagen och det som är valt. Skolledningen lägger dem i skolans plan.',
  } satisfies Record<PlanUnitKind, string>,
  outside:
    'Prata om vad skolan borde göra. Skolledningen väljer och skriver skolans plan. När rektor har fastställt den finns den under Planer.',
  closed: 'Planen är avslutad, så inget kan läggas till.',
  ended: 'Enheten finns inte längre, så inget kan läggas till.',
  suggestions: 'Förslag',
  note: 'Varje val läggs i planen under ett mål för delområdet, med dagens siffra som utgångsläge.',
  leaders: 'Ledningens egna nästa steg',
  leadersNote: 'Bygger på skolledningens egen bild. Läggs i utkastet till skolans plan.',
  from: 'samtalet om resultatet',
  local: 'Huvudmannens egen',
  choose: 'Lägg i planen',
  about: (title: string) => `: ${title}`,
  chosen: 'Vald',
  inPlan: 'Ligger i planen',
  takeBack: 'Ta tillbaka',
  rest: (count: number) => (count === 1 ? 'Ett förslag till' : `${capitalise(countInWords(count, 'sv'))} förslag till`),
  enough: 'Tre räcker för ett möte. Resten får vänta. Vill ni byta tar ni först tillbaka något.',
  tooMany: 'Ni har redan valt tre. Ta tillbaka något om ni vill byta.',
  full: 'Planen är full. Öppna planen och ändra någon åtgärd som finns i stället.',
  gone: 'Förslagen har ändrats medan ni pratade. Välj bland dem som står här nu.',
  added: (title: string) => `”${title}” ligger i planen.`,
  there: 'Åtgärden ligger redan i planen.',
  taken: 'Åtgärden är borttagen ur planen.',
  notTaken: 'Åtgärden kan inte tas tillbaka här. Öppna planen och ändra den där.',
  notThere: 'Valet finns inte kvar här. Någon kan ha tagit tillbaka det. Se efter i planen.',
  based: 'Förslagen bygger på',
  basedOn: { result: 'Resultatet', joint: (day: string) => `Gemensam skattning ${day}` },
  none: {
    nothing: 'Det finns inget att bygga förslag på: siffrorna skyddas eller är inte släppta. Gör en gemensam skattning, så får ni förslag.',
    more: 'Det finns inga förslag just nu. Skriv en egen åtgärd i planen.',
  },
  hidden: (aspects: string, count: number) =>
    count === 1
      ? `I ett delområde skyddas siffran, och där finns inget förslag: ${aspects}. Med en gemensam skattning får ni förslag där också.`
      : `I ${countInWords(count, 'sv')} delområden skyddas siffrorna, och där finns inga förslag: ${aspects}. Med en gemensam skattning får ni förslag där också.`,
  hiddenMany: (count: number) =>
    `I ${countInWords(count, 'sv')} delområden skyddas siffrorna, och där finns inga förslag. Med en gemensam skattning får ni förslag där också.`,
  mine: 'Det här har ni valt',
  mineNote: (count: number) => `${capitalise(countInWords(count, 'sv'))} av högst tre i dag`,
  owner: 'Ansvarig',
  nobody: 'Välj en person',
  due: 'Klar senast',
  save: 'Spara vem och när',
  saved: (titles: string[]) =>
    titles.length === 0
      ? 'Inget var ändrat.'
      : `Vem och när är sparat för ${formatList(
          titles.map((title) => `”${title}”`),
          'sv',
        )}.`,
  faults: {
    owner: 'Välj en person som arbetar på skolan',
    day: 'Välj ett datum',
    past: 'Välj en dag som inte har passerat',
    order: 'Välj en dag efter startdagen',
  },
  who: (owner: string, due: string) => [owner, due].filter(Boolean).join(', '),
  dueText: (day: string) => `klar senast ${day}`,
  own: 'Skriv en egen åtgärd',
  toPlan: 'Till planen',
  goal: {
    level: (aspect: string, level: string) => `${aspect}: vi når nivå ${level}`,
    step: (aspect: string) => `${aspect}: ett steg vidare`,
  },
}

const en: typeof sv = {
  title: 'Choose',
  lead: 'Read the suggestions. Each of you points at two. Agree on three at most, and decide who does what by when.',
  reader: {
    team: 'The team chooses. Here you see the suggestions and what has been chosen.',
    school: 'Here you see the suggestions and what has been chosen. The school leaders put them in the school’s plan.',
  },
  outside:
    'Talk about what the school should do. The school leaders choose and write the school’s plan. When the principal has adopted it you find it under Plans.',
  closed: 'The plan is closed, so nothing can be added.',
  ended: 'The unit is no longer in use, so nothing can be added.',
  suggestions: 'Suggestions',
  note: 'Each choice is put in the plan under a goal for the sub-area, with today’s figure as the starting point.',
  leaders: 'The leaders’ own next steps',
  leadersNote: 'From the school leaders’ own view. Put in the draft of the school’s plan.',
  from: 'the conversation about the result',
  local: 'The authority’s own',
  choose: 'Put in the plan',
  about: (title) => `: ${title}`,
  chosen: 'Chosen',
  inPlan: 'In the plan',
  takeBack: 'Take back',
  rest: (count) => (count === 1 ? 'One more suggestion' : `${capitalise(countInWords(count, 'en'))} more suggestions`),
  enough: 'Three are enough for one meeting. The rest can wait. If you want to swap, first take something back.',
  tooMany: 'You have chosen three already. Take something back if you want to swap.',
  full: 'The plan is full. Open the plan and change an action that is there instead.',
  gone: 'The suggestions have changed while you talked. Choose among those shown now.',
  added: (title) => `“${title}” is in the plan.`,
  there: 'The action is in the plan already.',
  taken: 'The action is taken out of the plan.',
  notTaken: 'The action cannot be taken back here. Open the plan and change it there.',
  notThere: 'The choice is no longer here. Somebody may have taken it back. Look in the plan.',
  based: 'The suggestions build on',
  basedOn: { result: 'The result', joint: (day) => `Joint assessment ${day}` },
  none: {
    nothing:
      'There is nothing to build suggestions on: the figures are protected or not released. Make a joint assessment, and you get suggestions.',
    more: 'There are no suggestions just now. Write an action of your own in the plan.',
  },
  hidden: (aspects, count) =>
    count === 1
      ? `In one sub-area the figure is protected, and there is no suggestion there: ${aspects}. With a joint assessment you get suggestions there too.`
      : `In ${countInWords(count, 'en')} sub-areas the figures are protected, and there are no suggestions there: ${aspects}. With a joint assessment you get suggestions there too.`,
  hiddenMany: (count) =>
    `In ${countInWords(count, 'en')} sub-areas the figures are protected, and there are no suggestions there. With a joint assessment you get suggestions there too.`,
  mine: 'What you have chosen',
  mineNote: (count) => `${capitalise(countInWords(count, 'en'))} of at most three today`,
  owner: 'Responsible',
  nobody: 'Choose a person',
  due: 'Done by',
  save: 'Save who and when',
  saved: (titles) =>
    titles.length === 0
      ? 'Nothing was changed.'
      : `Who and when is saved for ${formatList(
          titles.map((title) => `“${title}”`),
          'en',
        )}.`,
  faults: {
    owner: 'Choose a person who works at the school',
    day: 'Choose a date',
    past: 'Choose a day that has not passed',
    order: 'Choose a day after the first day',
  },
  who: (owner, due) => [owner, due].filter(Boolean).join(', '),
  dueText: (day) => `done by ${day}`,
  own: 'Write an action of your own',
  toPlan: 'To the plan',
  goal: {
    level: (aspect, level) => `${aspect}: we reach level ${level}`,
    step: (aspect) => `${aspect}: one step on`,
  },
}

/** The third part: at most three things to do. */
export const choiceWords: Messages<typeof sv> = { sv, en }
