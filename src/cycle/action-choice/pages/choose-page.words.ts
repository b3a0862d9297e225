import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Lägg till åtgärd',
  lead: 'Välj ett förslag, hämta ur listan eller skriv med egna ord. Du kan ändra texten efteråt.',
  toGoal: (title: string) => `Åtgärden läggs under målet ”${title}”.`,
  suggestions: 'Förslag till er',
  suggestionsNote: 'Bygger på det släppta resultatet',
  leaderSuggestions: 'Ledningens egna nästa steg',
  leaderSuggestionsNote: 'Bygger på skolledningens skattning',
  noSuggestions: {
    noResult: 'Det finns inget släppt resultat eller någon gemensam skattning att bygga förslag på än.',
    nothing: 'Det finns inga fler förslag just nu. Hämta ur listan eller skriv egna.',
  },
  inAspect: 'Bara förslag i målets delområde visas.',
  within: (aspects: string) => `Bara förslag i ${aspects} visas.`,
  allAspects: 'Visa alla förslag',
  more: (count: string) => `Visa ${count} förslag till`,
  add: 'Lägg i planen',
  about: (title: string) => `: ${title}`,
  own: 'Egna ord',
  ownTitle: 'Vad ska ni göra?',
  ownHint: 'Börja med ett verb.',
  ownAdd: 'Lägg till',
  mine: 'Ur dina egna mål',
  mineNote:
    'Bara du ser dem. Tar du med ett i planen syns det som en åtgärd med egna ord, utan att någon ser att det var ditt mål. Ditt eget mål är kvar som det är.',
  list: 'Alla åtgärder i listan',
  listNote: 'Ramverkets och huvudmannens',
  aspect: 'Delområde',
  chooseAspect: 'Välj ett delområde',
  step: (from: number, to: number) => `Från nivå ${from} till ${to}`,
  local: 'Huvudmannens egen',
  inPlan: 'Finns redan i planen',
  noneInAspect: 'Det finns inga åtgärder i det delområdet.',
}

const en: typeof sv = {
  title: 'Add an action',
  lead: 'Choose a suggestion, take one from the list or write in your own words. You can change the text afterwards.',
  toGoal: (title) => `The action is put under the goal “${title}”.`,
  suggestions: 'Suggestions for you',
  suggestionsNote: 'From the released result',
  leaderSuggestions: 'The leaders’ own next steps',
  leaderSuggestionsNote: 'From the leaders’ assessment',
  noSuggestions: {
    noResult: 'There is no released result or joint assessment to build suggestions on yet.',
    nothing: 'There are no more suggestions just now. Take from the list or write your own.',
  },
  inAspect: 'Only suggestions in the goal’s sub-area are shown.',
  within: (aspects) => `Only suggestions in ${aspects} are shown.`,
  allAspects: 'Show all suggestions',
  more: (count) => `Show ${count} more suggestions`,
  add: 'Put in the plan',
  about: (title) => `: ${title}`,
  own: 'Own words',
  ownTitle: 'What will you do?',
  ownHint: 'Begin with a verb.',
  ownAdd: 'Add',
  mine: 'From your own goals',
  mineNote:
    'Only you see them. If you take one into the plan it shows as an action in own words, and nobody sees that it was your goal. Your own goal stays as it is.',
  list: 'All actions in the list',
  listNote: 'The framework’s and the authority’s',
  aspect: 'Sub-area',
  chooseAspect: 'Choose a sub-area',
  step: (from, to) => `From level ${from} to ${to}`,
  local: 'The authority’s own',
  inPlan: 'In the plan already',
  noneInAspect: 'There are no actions in that sub-area.',
}

/** The words of choosing an action for a plan. */
export const chooseWords: Messages<typeof sv> = { sv, en }
