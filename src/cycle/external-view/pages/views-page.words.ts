import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Utomstående utvärderingar',
  lead: 'Hur andra har sett på skolan eller huvudmannen: tillsyn, revision och forskning. De står bredvid den egna skattningen och räknas aldrig in i den.',
  enter: 'Lägg in en utvärdering',
  results: 'Gruppresultat',
  visits: 'Besök mellan skolor',
  none: { title: 'Ingen är inlagd', text: 'Här visas utvärderingar som någon utanför skolan har gjort, när de har lagts in.' },
  caption: 'Utomstående utvärderingar',
  columns: { title: 'Utvärdering', unit: 'Gäller', by: 'Gjord av', day: 'Datum' },
  mark: 'Utomstående utvärdering',
  markText:
    'Omdömena är utvärderingens egna, med dess egna ord. De går inte att jämföra med nivåerna i skattningen, och inget medelvärde görs av dem.',
  of: (unit: string, by: string, day: string) => `${unit} · ${by}, ${day}`,
  entered: (name: string) => `Inlagd av ${name}.`,
  summary: 'Vad den kom fram till',
  document: 'Hämta dokumentet (PDF)',
  judgements: 'Delområde för delområde',
  judgementsNote: 'Till vänster vad utvärderingen säger, till höger vad skolan själv svarade. De är två bilder, inte en.',
  judgementCaption: 'Utvärderingens omdömen bredvid den egna skattningen',
  judgementColumns: { aspect: 'Delområde', judgement: 'Utvärderingens omdöme', why: 'Varför', own: 'Egen skattning' },
  own: (round: string) => `Egen skattning, ${round}`,
  ownNone: 'Visas inte',
  remove: 'Ta bort utvärderingen',
  removeTitle: (title: string) => `Ta bort ${title}?`,
  removeText: 'Omdömena och dokumentet tas bort för alla. Det går inte att ångra.',
  back: 'Tillbaka utan att ta bort',
  removed: 'Utvärderingen är borttagen.',
}

const en: typeof sv = {
  title: 'Outside evaluations',
  lead: 'How others have seen the school or the authority: supervision, audit and research. They stand beside one’s own assessment and are never counted into it.',
  enter: 'Enter an evaluation',
  results: 'Group results',
  visits: 'Visits between schools',
  none: {
    title: 'None has been entered',
    text: 'Evaluations that somebody outside the school has made are shown here once they have been entered.',
  },
  caption: 'Outside evaluations',
  columns: { title: 'Evaluation', unit: 'Of', by: 'Made by', day: 'Date' },
  mark: 'Outside evaluation',
  markText:
    'The judgements are the evaluation’s own, in its own words. They cannot be compared with the levels of the assessment, and no mean is made of them.',
  of: (unit, by, day) => `${unit} · ${by}, ${day}`,
  entered: (name) => `Entered by ${name}.`,
  summary: 'What it found',
  document: 'Get the document (PDF)',
  judgements: 'Sub-area by sub-area',
  judgementsNote: 'To the left what the evaluation says, to the right what the school itself answered. They are two pictures, not one.',
  judgementCaption: 'The evaluation’s judgements beside one’s own assessment',
  judgementColumns: { aspect: 'Sub-area', judgement: 'The evaluation’s judgement', why: 'Why', own: 'Own assessment' },
  own: (round) => `Own assessment, ${round}`,
  ownNone: 'Not shown',
  remove: 'Remove the evaluation',
  removeTitle: (title) => `Remove ${title}?`,
  removeText: 'The judgements and the document go for everyone. This cannot be undone.',
  back: 'Back without removing',
  removed: 'The evaluation has been removed.',
}

export const viewsPageWords: Messages<typeof sv> = { sv, en }
