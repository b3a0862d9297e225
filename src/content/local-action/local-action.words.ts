import { formatNumber, type Language, type Messages } from '../../ground/base/language.ts'
import { faultWords } from './faults.words.ts'
import type { Draft } from './local-action.ts'
import { importWords } from './pages/import.words.ts'
import { listWords } from './pages/list.words.ts'

const sv = {
  title: 'Egna åtgärder',
  new: 'Ny åtgärd',
  change: (title: string) => `Ändra ${title}`,
  formLead: 'Skriv så att den som läser vet vad den ska göra på måndag. Åtgärden föreslås för den som står på nivån, före ramverkets egna.',
  audiences: { person: 'En person', team: 'Ett arbetslag', school: 'Skolan' } satisfies Record<Draft['audience'], string>,
  audienceNotes: {
    person: 'Föreslås på personens eget resultat. Högst fyra timmar.',
    team: 'Kommer bland förslagen till arbetslagets plan.',
    school: 'Föreslås för skolledare, och för skolans plan.',
  } satisfies Record<Draft['audience'], string>,
  kinds: {
    try: 'Pröva',
    learn: 'Lära sig',
    share: 'Dela med sig',
    agree: 'Komma överens',
    organise: 'Ordna',
    acquire: 'Skaffa',
  } satisfies Record<Draft['kind'], string>,
  step: (from: number) => `Från nivå ${from} till ${from + 1}`,
  effort: (hours: string, weeks: number | null) =>
    `${hours} ${hours === '1' ? 'timme' : 'timmar'}${weeks === null ? '' : weeks === 1 ? ' under en vecka' : ` under ${weeks} veckor`}`,
  form: {
    about: 'Vad den gäller',
    place: 'Delområde',
    choosePlace: 'Välj delområde',
    stepLabel: 'Steg',
    chooseStep: 'Välj steg',
    audience: 'Vem gör det?',
    kind: 'Vad går det ut på?',
    words: 'Åtgärden',
    wordsNote: 'Samma krav som på ramverkets: vad man gör, hur man börjar och hur det märks.',
    title: 'Rubrik',
    titleHint: 'Börja med ett verb.',
    text: 'Vad man gör',
    textHint: 'Två till fyra meningar, konkret.',
    firstStep: 'Första steget',
    firstStepHint: 'Något som går att göra den här veckan.',
    evidence: 'Så märks det',
    evidenceHint: 'Vad man ser när det har hjälpt.',
    effort: 'Insats',
    hours: 'Timmar',
    hoursHint: 'För en person, eller för alla tillsammans i laget eller på skolan.',
    weeks: 'Antal veckor',
    weeksHint: 'Behövs för arbetslag och skola. För en person kan du lämna det tomt.',
    tags: 'Märkord',
    tagsHint: 'Med komma emellan.',
    english: 'På engelska',
    writeEnglish: 'Skriv på engelska',
    englishNote: 'Lämna tomt om den inte behövs. Då visas den svenska texten också för den som läser engelska.',
    save: 'Spara åtgärden',
    preview: 'Förhandsgranska',
    cancel: 'Avbryt',
    previewTitle: 'Så här visas den',
    previewNote: 'Inget är sparat än.',
    first: 'Börja så här:',
    seen: 'Så märks det:',
    effortTerm: 'Insats',
    stepTerm: 'Steg',
    forTerm: 'För',
    aspectTerm: 'Delområde',
    tagsTerm: 'Märkord',
    madeTerm: 'Tillagd',
    archivedTerm: 'Arkiverad',
    made: (day: string, by: string | null) => (by ? `${day} av ${by}` : day),
  },
  conflict: {
    title: 'Någon annan har ändrat åtgärden före dig',
    lead: 'Det du skrev är inte sparat, men det finns kvar i formuläret. Jämför med åtgärden som den är nu. Sparar du igen gäller ditt.',
    theirs: 'Åtgärden som den är nu',
  },
  archive: {
    title: 'Arkivera',
    note: 'En arkiverad åtgärd föreslås inte längre. Den som redan har valt den behåller den.',
    button: 'Arkivera åtgärden',
    isArchived: (day: string) => `Åtgärden arkiverades ${day} och föreslås inte längre. Ta tillbaka den om du vill ändra i den.`,
    back: 'Ta tillbaka åtgärden',
  },
  done: {
    added: 'Åtgärden är tillagd.',
    changed: 'Åtgärden är ändrad.',
    archived: 'Åtgärden är arkiverad.',
    back: 'Åtgärden är tillbaka.',
  },
}

const en: typeof sv = {
  title: 'Our own actions',
  new: 'New action',
  change: (title) => `Change ${title}`,
  formLead:
    'Write so that whoever reads it knows what to do on Monday. The action is suggested to those on its level, before the framework’s own.',
  audiences: { person: 'One person', team: 'A team', school: 'The school' },
  audienceNotes: {
    person: 'Suggested on the person’s own result. At most four hours.',
    team: 'Comes among the suggestions for the team’s plan.',
    school: 'Suggested to school leaders, and for the school’s plan.',
  },
  kinds: { try: 'Try', learn: 'Learn', share: 'Share', agree: 'Agree', organise: 'Arrange', acquire: 'Acquire' },
  step: (from) => `From level ${from} to ${from + 1}`,
  effort: (hours, weeks) =>
    `${hours} ${hours === '1' ? 'hour' : 'hours'}${weeks === null ? '' : weeks === 1 ? ' in one week' : ` over ${weeks} weeks`}`,
  form: {
    about: 'What it is about',
    place: 'Sub-area',
    choosePlace: 'Choose a sub-area',
    stepLabel: 'Step',
    chooseStep: 'Choose a step',
    audience: 'Who does it?',
    kind: 'What is it?',
    words: 'The action',
    wordsNote: 'The same is asked as of the framework’s: what one does, how to begin and how it shows.',
    title: 'Title',
    titleHint: 'Begin with a verb.',
    text: 'What one does',
    textHint: 'Two to four sentences, concrete.',
    firstStep: 'The first step',
    firstStepHint: 'Something that can be done this week.',
    evidence: 'How it shows',
    evidenceHint: 'What one sees when it has helped.',
    effort: 'Effort',
    hours: 'Hours',
    hoursHint: 'For one person, or for everyone together in the team or school.',
    weeks: 'Number of weeks',
    weeksHint: 'Needed for a team and a school. For one person you can leave it empty.',
    tags: 'Keywords',
    tagsHint: 'With commas between.',
    english: 'In English',
    writeEnglish: 'Write in English',
    englishNote: 'Leave empty if it is not needed. Then the Swedish text is shown to those who read English, too.',
    save: 'Save the action',
    preview: 'Preview',
    cancel: 'Cancel',
    previewTitle: 'How it will look',
    previewNote: 'Nothing is saved yet.',
    first: 'Begin like this:',
    seen: 'How it shows:',
    effortTerm: 'Effort',
    stepTerm: 'Step',
    forTerm: 'For',
    aspectTerm: 'Sub-area',
    tagsTerm: 'Keywords',
    madeTerm: 'Added',
    archivedTerm: 'Archived',
    made: (day, by) => (by ? `${day} by ${by}` : day),
  },
  conflict: {
    title: 'Somebody else changed the action before you',
    lead: 'What you wrote is not saved, but it is still in the form. Compare it with the action as it is now. If you save again, yours holds.',
    theirs: 'The action as it is now',
  },
  archive: {
    title: 'Archive',
    note: 'An archived action is no longer suggested. Those who have already chosen it keep it.',
    button: 'Archive the action',
    isArchived: (day) => `The action was archived on ${day} and is no longer suggested. Bring it back if you want to change it.`,
    back: 'Bring the action back',
  },
  done: {
    added: 'The action is added.',
    changed: 'The action is changed.',
    archived: 'The action is archived.',
    back: 'The action is back.',
  },
}

const main: Messages<typeof sv> = { sv, en }

/** The words of an authority's own actions. */
export const messages = {
  sv: { ...main.sv, faults: faultWords.sv, list: listWords.sv, import: importWords.sv },
  en: { ...main.en, faults: faultWords.en, list: listWords.en, import: importWords.en },
}

/** "1,5 timmar under 4 veckor". */
export function effortText({ hours, weeks }: Pick<Draft, 'hours' | 'weeks'>, language: Language): string {
  const decimals = Number.isInteger(hours) ? 0 : Number.isInteger(hours * 10) ? 1 : 2
  return main[language].effort(formatNumber(hours, language, decimals), weeks)
}
