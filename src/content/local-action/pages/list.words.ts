import { capitalise, countInWords, type Messages } from '../../../ground/base/language.ts'

const sv = {
  lead: (count: number) =>
    count === 0
      ? 'Här lägger ni till åtgärder utöver dem som följer med ramverket.'
      : `${capitalise(count === 1 ? 'en' : countInWords(count, 'sv'))} ${count === 1 ? 'egen åtgärd' : 'egna åtgärder'} föreslås för dem som står på rätt nivå, före ramverkets.`,
  import: 'Läs in från fil',
  export: 'Hämta som fil',
  exportAbout: (framework: string) => `, ${framework}`,
  filter: 'Urval',
  framework: 'Ramverk',
  aspect: 'Delområde',
  everything: 'Alla',
  state: 'Läge',
  live: 'Aktuella',
  archived: 'Arkiverade',
  emptyTitle: 'Inga egna åtgärder än',
  emptyText:
    'Ramverket har åtgärder för alla delområden och steg. Lägg till en egen när ni har något som bara finns hos er: ett verktyg, en kurs, ett nätverk eller en person att fråga.',
  noneTitle: 'Ingen åtgärd passar urvalet',
  noneText: 'Välj ett annat delområde eller läge.',
  archiveEmpty: 'Inget är arkiverat.',
  gone: 'Delområden som inte finns kvar',
  goneNote: 'Ramverket har inte längre delområdet, så åtgärderna föreslås inte.',
}

const en: typeof sv = {
  lead: (count) =>
    count === 0
      ? 'Here you add actions beside those that come with the framework.'
      : `${capitalise(countInWords(count, 'en'))} ${count === 1 ? 'action of your own is' : 'actions of your own are'} suggested to those on the right level, before the framework’s.`,
  import: 'Import from a file',
  export: 'Download as a file',
  exportAbout: (framework) => `, ${framework}`,
  filter: 'Selection',
  framework: 'Framework',
  aspect: 'Sub-area',
  everything: 'All',
  state: 'State',
  live: 'Current',
  archived: 'Archived',
  emptyTitle: 'No actions of your own yet',
  emptyText:
    'The framework has actions for every sub-area and step. Add one when you have something that only you have: a tool, a course, a network or a person to ask.',
  noneTitle: 'No action fits the selection',
  noneText: 'Choose another sub-area or state.',
  archiveEmpty: 'Nothing is archived.',
  gone: 'Sub-areas that are gone',
  goneNote: 'The framework no longer has the sub-area, so the actions are not suggested.',
}

/** The list of an authority's own actions. */
export const listWords: Messages<typeof sv> = { sv, en }
