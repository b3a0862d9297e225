import type { Messages } from '../../../ground/base/language.ts'
import type { UnitLevel } from '../../protection/cell.ts'

const sv = {
  title: 'Undersökningar från tidigare',
  lead: 'Skattningar och enkäter som gjordes någon annanstans, innan Stegvis eller vid sidan av det. De visas efter samma regler som andra resultat, och är märkta som inlästa.',
  back: 'Gruppresultat i Stegvis',
  held: (day: string) => `Gjord ${day}.`,
  imported: (day: string) => `Inläst ${day}.`,
  mark: 'Inläst',
  none: {
    title: 'Inget är inläst',
    text: 'Här visas undersökningar som gjordes någon annanstans, när administratören har läst in dem.',
    manager:
      'Har ni skattningar eller enkäter från åren före Stegvis kan du läsa in dem här, så att skolorna kan följa sin väg längre bakåt.',
  },
  waiting: {
    title: 'På väg',
    note: 'Till dess ser ingen resultatet, inte heller du, och det kan tas bort utan spår.',
    text: (day: string, time: string) => `Visas ${day} kl. ${time}.`,
  },
  looked: {
    title: 'Det som är inläst',
    note: 'Bara du som administrerar ser den här listan.',
    caption: 'Inlästa undersökningar',
    columns: { name: 'Undersökning', held: 'Gjord', answers: 'Svar', state: 'Läge', act: 'Ta bort' },
    shown: (day: string) => `Visas sedan ${day}`,
    coming: (day: string, time: string) => `Visas ${day} kl. ${time}`,
    removed: (day: string) => `Borttagen ${day}`,
  },
  import: 'Läs in en undersökning',
  remove: 'Ta bort',
  level: (level: UnitLevel): string =>
    ({ authority: 'Hela huvudmannen', district: 'Verksamhetsområden', school: 'Skolor', team: 'Arbetslag' })[level],
}

const en: typeof sv = {
  title: 'Surveys from before',
  lead: 'Assessments and surveys that were made elsewhere, before Stegvis or beside it. They are shown by the same rules as other results, and marked as imported.',
  back: 'Group results in Stegvis',
  held: (day) => `Held on ${day}.`,
  imported: (day) => `Imported on ${day}.`,
  mark: 'Imported',
  none: {
    title: 'Nothing has been imported',
    text: 'Surveys that were made elsewhere are shown here once the administrator has imported them.',
    manager:
      'If you have assessments or surveys from the years before Stegvis you can import them here, so that schools can follow their way further back.',
  },
  waiting: {
    title: 'On its way',
    note: 'Until then nobody sees the result, nor do you, and it can be removed without a trace.',
    text: (day, time) => `Shown on ${day} at ${time}.`,
  },
  looked: {
    title: 'What is imported',
    note: 'Only you who administer see this list.',
    caption: 'Imported surveys',
    columns: { name: 'Survey', held: 'Held', answers: 'Answers', state: 'State', act: 'Remove' },
    shown: (day) => `Shown since ${day}`,
    coming: (day, time) => `Shown on ${day} at ${time}`,
    removed: (day) => `Removed on ${day}`,
  },
  import: 'Import a survey',
  remove: 'Remove',
  level: (level) => ({ authority: 'The whole authority', district: 'Districts', school: 'Schools', team: 'Teams' })[level],
}

export const historyPageWords: Messages<typeof sv> = { sv, en }
