import { type Messages, quote } from '../../../ground/base/language.ts'
import { longestName, type NameFault } from '../level-names.ts'

const sv = {
  title: 'Vad nivåerna heter',
  titleOf: (framework: string) => `Vad nivåerna heter i ${framework}`,
  back: 'Inställningar',
  lead: 'Ni kan kalla nivåerna något annat än ramverket gör. Namnen syns överallt där en nivå nämns vid namn: i resultat, samtal, planer och utskrifter.',
  formLead:
    'Namnen gäller för alla hos er så snart de är sparade. Svar och resultat ändras inte: de bygger på nivåns nummer och beskrivning.',
  usesBase: 'Ramverkets namn gäller.',
  usesOwn: 'Egna namn gäller.',
  change: 'Ändra namnen',
  changeAbout: (framework: string) => ` i ${framework}`,
  names: 'Era namn',
  namesNote: `Högst ${longestName} tecken. Lämna ett fält tomt så gäller ramverkets namn. Välj ord som inte dömer: nivåerna säger hur man arbetar, inte hur bra någon är.`,
  level: (level: number) => `Nivå ${level}`,
  levelIn: (level: number, inLanguage: string) => `Nivå ${level} ${inLanguage}`,
  base: (name: string) => `I ramverket: ${quote(name, 'sv')}.`,
  write: (inLanguage: string) => `Skriv ${inLanguage}`,
  save: 'Spara namnen',
  preview: 'Förhandsgranska',
  cancel: 'Avbryt',
  previewTitle: 'Så här visas nivåerna',
  previewNote: 'Inget är sparat än.',
  reset: 'Återställ',
  resetNote: 'Då gäller ramverkets namn igen, på alla språk.',
  resetButton: 'Återställ ramverkets namn',
  theirs: 'Namnen som de är nu',
  conflictTitle: 'Någon annan, eller du i ett annat fönster, har ändrat namnen före dig',
  conflictLead: 'Det du skrev är inte sparat, men det finns kvar i formuläret. Sparar du igen gäller ditt.',
  saved: (framework: string) => `Namnen på nivåerna i ${framework} är sparade.`,
  wasReset: (framework: string) => `Nivåerna i ${framework} heter som i ramverket igen.`,
  faults: {
    long: `Korta namnet till högst ${longestName} tecken`,
    taken: 'Välj ett namn som ingen annan nivå har',
    first: 'Skriv namnet på svenska också. Det visas där inget annat finns',
  } satisfies Record<NameFault['code'], string>,
}

const en: typeof sv = {
  title: 'What the levels are called',
  titleOf: (framework) => `What the levels are called in ${framework}`,
  back: 'Settings',
  lead: 'You can call the levels something other than the framework does. The names show wherever a level is called by name: in results, talks, plans and papers.',
  formLead:
    'The names hold for everyone with you as soon as they are saved. Answers and results do not change: they rest on the level’s number and description.',
  usesBase: 'The framework’s names hold.',
  usesOwn: 'Names of your own hold.',
  change: 'Change the names',
  changeAbout: (framework) => ` in ${framework}`,
  names: 'Your names',
  namesNote: `At most ${longestName} characters. Leave a field empty and the framework’s name holds. Choose words that do not judge: the levels tell how one works, not how good anyone is.`,
  level: (level) => `Level ${level}`,
  levelIn: (level, inLanguage) => `Level ${level} ${inLanguage}`,
  base: (name) => `In the framework: ${quote(name, 'en')}.`,
  write: (inLanguage) => `Write ${inLanguage}`,
  save: 'Save the names',
  preview: 'Preview',
  cancel: 'Cancel',
  previewTitle: 'How the levels will look',
  previewNote: 'Nothing is saved yet.',
  reset: 'Restore',
  resetNote: 'Then the framework’s names hold again, in every language.',
  resetButton: 'Restore the framework’s names',
  theirs: 'The names as they are now',
  conflictTitle: 'Somebody else, or you in another window, changed the names before you',
  conflictLead: 'What you wrote is not saved, but it is still in the form. If you save again, yours holds.',
  saved: (framework) => `The names of the levels in ${framework} are saved.`,
  wasReset: (framework) => `The levels in ${framework} are called what the framework calls them again.`,
  faults: {
    long: `Shorten the name to at most ${longestName} characters`,
    taken: 'Choose a name that no other level has',
    first: 'Write the name in Swedish too. It is shown where there is nothing else',
  },
}

/** Naming the levels of a framework. */
export const levelNamesWords: Messages<typeof sv> = { sv, en }
