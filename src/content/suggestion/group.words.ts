import type { Messages } from '../../ground/base/language.ts'
import type { GroundKind } from './group-reason.ts'
import type { GroupKind, StaffFigure } from './group-standing.ts'
import { saidWords } from './said.words.ts'

type Apart = { staff: string; leader: string }

type Words = {
  /** A mean with its coding and how many it is of: "högst 1,4 (7 svar)". */
  figure(mean: string, coded: StaffFigure['coded'], n: string | null, one: boolean): string
  staffMean(figure: string, group: GroupKind): string
  leaderMean(figure: string): string
  bothMeans({ staff, leader }: Apart, group: GroupKind): string
  agreed(level: string): string
  /** What matters some goes without saying. */
  weight(weight: 'little' | 'much', group: GroupKind): string
  spread(spread: 'close' | 'wide', group: GroupKind): string
  apart(group: GroupKind): string
  ground: Record<GroundKind, string>
  step(spread: StaffFigure['spread']): string
  ahead: string
  rulesTitle: string
  rules: string[]
}

const sv: Words = {
  figure: (mean, coded, n) => `${{ plain: '', 'at most': 'högst ', 'at least': 'minst ' }[coded]}${mean}${n ? ` (${n} svar)` : ''}`,
  staffMean: (figure, group) => `${group === 'team' ? 'Ert' : 'Personalens'} medelvärde är ${figure}`,
  leaderMean: (figure) => `Skolledningens medelvärde är ${figure}`,
  bothMeans: ({ staff, leader }, group) =>
    `${group === 'team' ? 'Ert' : 'Personalens'} medelvärde är ${staff} och skolledningens ${leader}: börja med att prata om vad ni ser olika`,
  agreed: (level) => `Ni enades om nivå ${level}`,
  weight: (weight, group) =>
    `delområdet har ${weight === 'much' ? 'stor' : 'liten'} betydelse för ${group === 'team' ? 'er' : 'personalen'}`,
  spread: (spread, group) => `${group === 'team' ? 'ni' : 'svaren'} ligger ${spread === 'wide' ? 'långt ifrån varandra' : 'nära varandra'}`,
  apart: (group) =>
    group === 'team' ? 'börja med att visa varandra hur ni gör' : 'börja med att låta personalen visa varandra hur de gör',
  ground: {
    learn: 'börja med att lära er mer tillsammans',
    organise: 'börja med att ordna så att det fungerar för alla',
    acquire: 'börja med att skaffa det som behövs',
  },
  step: (spread) =>
    spread === 'wide'
      ? 'ta nästa steg tillsammans, så att alla kommer med'
      : `det här tar er ett steg vidare${spread === 'close' ? ' tillsammans' : ''}`,
  ahead: 'det här tar skolan ett steg vidare',
  rulesTitle: 'Så räknar vi fram förslagen',
  rules: [
    'Förslagen bygger bara på siffror som ni själva kan se i resultatet, på den nivå ni har enats om, på det som står i planerna och på det som andra har berättat om åtgärderna. Ingen enskild persons svar används, och ingen AI.',
    'Vi utgår från medelvärdet i varje delområde. Är det 2,3 får ni åtgärder som leder från nivå 2 till nivå 3. Står det ”högst” eller ”minst” före siffran utgår vi från den siffran. Är ni på den högsta nivån får ni inget förslag där.',
    'Är svaren skyddade får ni inget förslag i det delområdet, om ni inte har gjort en gemensam skattning. Då utgår vi från nivån som ni enades om. Det gör vi också i andra delområden, om ni hellre vill det.',
    'Ligger ni långt ifrån varandra kommer åtgärder där ni visar varandra hur ni gör först i delområdet. Skiljer det minst 0,7 mellan skolledningens och personalens medelvärde kommer ett samtal om skillnaden först. Ligger ni nära varandra på de lägre nivåerna kommer det först som handlar om att lära, ordna eller skaffa något.',
    'Det som har liten betydelse kommer sist. Annars går vi till ett nytt område, och sedan till ett nytt delområde, innan vi tar två förslag ur samma. Det ni redan har på gång räknas med.',
    'Är det fortfarande lika kommer stor betydelse före viss, lägre nivå före högre, det som handlar om att ni ser olika före andra steg och det som tar mindre tid före det som tar mer. Till sist avgör ordningen i frågorna. Vet vi inte hur stor betydelse något har räknas den som viss.',
    'Det som har stått i er plan eller i skolans föreslås inte igen, vare sig det är planerat, på gång, pausat, klart eller avbrutet. Skolan får inte heller förslag på något som ett arbetslag håller på med.',
    'Bygger en åtgärd på en annan kommer den först när den andra är planerad, på gång eller klar, eller står före i förslagen. Är ni redan på den nivå som den andra leder till behövs den inte.',
    'Har er huvudman lagt till en egen åtgärd för samma steg kommer den före ramverkets.',
    'Skolledningens egna nästa steg utgår från skolledningens medelvärde. De är åtgärder för skolan och läggs i utkastet till skolans plan.',
    saidWords.sv.rule,
    'Ni får högst tio förslag. Ett område ger högst fem, och då räknas det ni har på gång i området. De tre första är förstahandsval. Samma siffror ger alltid samma förslag.',
  ],
}

const en: Words = {
  figure: (mean, coded, n, one) =>
    `${{ plain: '', 'at most': 'at most ', 'at least': 'at least ' }[coded]}${mean}${n ? ` (${n} ${one ? 'answer' : 'answers'})` : ''}`,
  staffMean: (figure, group) => `${group === 'team' ? 'Your mean' : 'The mean of staff'} is ${figure}`,
  leaderMean: (figure) => `The mean of the school leaders is ${figure}`,
  bothMeans: ({ staff, leader }, group) =>
    `${group === 'team' ? 'Your mean' : 'The mean of staff'} is ${staff} and that of the school leaders ${leader}: begin by talking about what you see differently`,
  agreed: (level) => `You agreed on level ${level}`,
  weight: (weight, group) => `this matters ${weight} to ${group === 'team' ? 'you' : 'staff'}`,
  spread: (spread, group) => `${group === 'team' ? 'you are' : 'the answers are'} ${spread === 'wide' ? 'far apart' : 'close together'}`,
  apart: (group) => (group === 'team' ? 'begin by showing each other what you do' : 'begin by letting staff show each other what they do'),
  ground: {
    learn: 'begin by learning more together',
    organise: 'begin by arranging it so that it works for everyone',
    acquire: 'begin by getting what you need',
  },
  step: (spread) =>
    spread === 'wide'
      ? 'take the next step together, so that everyone comes along'
      : `this takes you one step on${spread === 'close' ? ' together' : ''}`,
  ahead: 'this takes the school one step on',
  rulesTitle: 'How we work out the suggestions',
  rules: [
    'The suggestions build only on figures that you can see in the result yourselves, on the level you have agreed on, on what is in the plans and on what others have told about the actions. No single person’s answers are used, and no AI.',
    'We start from the mean in each sub-area. If it is 2.3 you get actions that lead from level 2 to level 3. Where it says “at most” or “at least” before the figure, we start from that figure. If you are on the top level, you get no suggestion there.',
    'Where the answers are protected you get no suggestion in that sub-area, unless you have made a joint assessment. Then we start from the level that you agreed on. We do so in the other sub-areas too, if you prefer that.',
    'Where you are far apart, actions in which you show each other what you do come first in the sub-area. Where the means of leaders and staff differ by at least 0.7, a talk about the difference comes first. Where you are close together on the lower levels, what is about learning, arranging or getting something comes first.',
    'What matters little comes last. Otherwise we go to a new area, and then to a new sub-area, before we take two suggestions from the same one. What you already have under way counts.',
    'If it is still even, what matters much comes before what matters some, lower levels before higher, what is about seeing things differently before other steps, and what takes less time before what takes more. In the end the order of the questions decides. If we do not know how much something matters, it counts as some.',
    'What has been in your plan or in the school’s is not proposed again, whether it is planned, under way, paused, finished or dropped. Nor does the school get suggestions about something that a team is working on.',
    'If an action builds on another, it comes only when the other one is planned, under way or finished, or stands before it among the suggestions. If you already are on the level that the other one leads to, it is not needed.',
    'If your authority has added an action of its own for the same step, it comes before the framework’s.',
    'The leaders’ own next steps start from the leaders’ mean. They are actions for the school and go into the draft of the school’s plan.',
    saidWords.en.rule,
    'You get at most ten suggestions. An area gives at most five, and what you have under way in it counts. The first three are first choices. The same figures always give the same suggestions.',
  ],
}

/** The words of suggestions to groups. */
export const groupWords: Messages<Words> = { sv, en }
