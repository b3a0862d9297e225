import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  heading: 'De som svarade båda gångerna',
  lead: 'Här är det samma personer då och nu, så en förändring är deras egen.',
  above: 'Bara skolor där den får visas är med.',
  hidden: (aspects: number) =>
    `${aspects === 1 ? 'Ett delområde visas' : `${aspects} delområden visas`} inte, för att skydda enskilda: minst tio ska ha svarat båda gångerna, och de som bara svarade den ena gången ska vara ingen eller så många att deras svar inte går att räkna fram.`,
  nothing:
    'Det går inte att visa hur de som svarade båda gångerna har ändrat sig. Det krävs att minst tio har svarat båda gångerna, och att de som bara svarade den ena gången är ingen alls eller så många att deras svar inte går att räkna fram.',
  team: 'För arbetslag visas bara hela gruppen: skolans förändring minus arbetslagens hade gett det arbetslag som skyddas.',
  table: 'Visa deras förändring som tabell',
  caption: 'Förändring hos dem som svarade båda gångerna',
  aspect: 'Delområde',
  people: 'Antal',
  change: 'Förändring',
  interval: '95 %-intervall',
  effect: 'dz (95 %)',
  verdict: 'Slutsats',
  notReckoned: 'räknas inte',
  tooFew: 'se hela gruppen',
  atLeast: (count: string) => `minst ${count}`,
  inSchools: (count: string, schools: number) => `${count} svar, ${schools} ${schools === 1 ? 'skola' : 'skolor'}`,
  sizes:
    'dz är förändringen mätt i hur olika förändringarna är mellan personer, och Hedges g skillnaden mellan hela grupper mätt i hur olika svaren är: 0,2 brukar kallas litet, 0,5 medelstort och 0,8 stort. De räknas från tjugo personer, och bara där spridningen visas som den är: inte där alla har svarat eller ändrat sig nästan lika, där svarens fördelning skyddas eller för ett helt område.',
}

const en: typeof sv = {
  heading: 'Those who answered both times',
  lead: 'These are the same people then and now, so a change is their own.',
  above: 'Only schools where it may be shown are in it.',
  hidden: (aspects) =>
    `${aspects === 1 ? 'One sub-area is' : `${aspects} sub-areas are`} not shown, to protect people: at least ten must have answered both times, and those who answered only one of them must be nobody or so many that their answers cannot be worked out.`,
  nothing:
    'How those who answered both times have changed cannot be shown. At least ten must have answered both times, and those who answered only one of them must be nobody or so many that their answers cannot be worked out.',
  team: 'For teams only the whole group is shown: the school’s change less its teams’ would have been that of the team which is protected.',
  table: 'Show their change as a table',
  caption: 'Change of those who answered both times',
  aspect: 'Sub-area',
  people: 'Number',
  change: 'Change',
  interval: '95% interval',
  effect: 'dz (95 %)',
  verdict: 'Conclusion',
  notReckoned: 'not worked out',
  tooFew: 'see the whole group',
  atLeast: (count) => `at least ${count}`,
  inSchools: (count, schools) => `${count} answers, ${schools} ${schools === 1 ? 'school' : 'schools'}`,
  sizes:
    'dz is the change measured in how much changes differ between people, and Hedges’ g the difference between whole groups measured in how much answers differ: 0.2 is usually called small, 0.5 medium and 0.8 large. They are worked out from twenty people on, and only where the spread is shown as it is: not where everyone has answered or changed almost alike, where how the answers lie is protected, or of a whole area.',
}

/** Those who answered in both of two rounds. */
export const samePersonsWords: Messages<typeof sv> = { sv, en }
