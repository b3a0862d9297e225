import type { Messages } from '../../../ground/base/language.ts'
import type { ExternalKind } from '../external-view.ts'

const sv = {
  title: 'Lägg in en utomstående utvärdering',
  lead: 'En granskning, revision eller forskningsstudie av en skola eller av hela huvudmannen. Den står bredvid skolans egen skattning och räknas aldrig in i den.',
  unit: 'Vad den gäller',
  kind: 'Vilken sort',
  kinds: { inspection: 'Skolinspektionen eller annan tillsyn', audit: 'Revision', research: 'Forskning', other: 'Annan' } satisfies Record<
    ExternalKind,
    string
  >,
  madeBy: 'Vem som gjorde den',
  madeByHint: 'Till exempel Skolinspektionen, kommunrevisionen eller ett lärosäte.',
  name: 'Vad den heter',
  heldOn: 'Datum',
  summary: 'Vad den kom fram till',
  document: 'Dokumentet',
  documentHint: 'PDF, högst 10 MB. Den läses av alla som ser utvärderingen, så ta bort namn på enskilda först.',
  judgements: 'Vad den säger om delområden',
  judgementsNote:
    'Bara de delområden som den säger något om. Skriv omdömet med utvärderingens egna ord, till exempel ”Godtagbart”. Det görs aldrig om till en nivå.',
  judgement: (aspect: string) => `Omdöme om ${aspect}`,
  why: 'Varför',
  changeTitle: 'Ändra utvärderingen',
  changeLead: 'Det som stod förut sparas som en tidigare version, och den nya visas i dess ställe.',
  documentKept: (name: string) => `${name} följer med om du inte väljer en annan. PDF, högst 10 MB.`,
  saveChange: 'Spara ändringen',
  changed: 'Utvärderingen är ändrad.',
  changedMeanwhile:
    'Någon annan, eller du i ett annat fönster, har ändrat utvärderingen sedan du öppnade den. Öppna den på nytt, och skriv in det som ska ändras',
  save: 'Lägg in utvärderingen',
  errors: {
    unit: 'Välj vad utvärderingen gäller',
    kind: 'Välj vilken sort det är',
    madeBy: 'Skriv vem som gjorde den, högst 120 tecken',
    name: 'Skriv vad den heter, högst 160 tecken',
    heldOn: 'Skriv dagen så här: 2025-11-05. Den får inte ligga framåt i tiden',
    summary: 'Skriv högst 4 000 tecken',
    judgement: 'Skriv omdömet med högst 80 tecken och varför med högst 1 000',
    withoutJudgement: 'Skriv omdömet också, eller ta bort varför',
    noPdf: 'Dokumentet är ingen PDF. Spara det som PDF',
    tooLarge: 'Dokumentet är större än 10 MB',
  },
  done: 'Utvärderingen är inlagd.',
}

const en: typeof sv = {
  title: 'Enter an outside evaluation',
  lead: 'An inspection, audit or study of a school or of the whole authority. It stands beside the school’s own assessment and is never counted into it.',
  unit: 'What it is of',
  kind: 'What sort',
  kinds: { inspection: 'The inspectorate or other supervision', audit: 'Audit', research: 'Research', other: 'Other' },
  madeBy: 'Who made it',
  madeByHint: 'Such as the inspectorate, the auditors or a university.',
  name: 'What it is called',
  heldOn: 'Date',
  summary: 'What it found',
  document: 'The document',
  documentHint: 'PDF, at most 10 MB. It is read by everyone who sees the evaluation, so take out names of single persons first.',
  judgements: 'What it says of sub-areas',
  judgementsNote:
    'Only those that it says something of. Write its judgement in its own words, such as “Acceptable”. It is never made into a level.',
  judgement: (aspect) => `Judgement of ${aspect}`,
  why: 'Why',
  changeTitle: 'Change the evaluation',
  changeLead: 'What stood before is kept as an earlier version, and the new one is shown in its place.',
  documentKept: (name) => `${name} stays unless you choose another. PDF, at most 10 MB.`,
  saveChange: 'Save the change',
  changed: 'The evaluation has been changed.',
  changedMeanwhile:
    'Somebody else, or you in another window, has changed the evaluation since you opened it. Open it again, and write what is to be changed',
  save: 'Enter the evaluation',
  errors: {
    unit: 'Choose what the evaluation is of',
    kind: 'Choose what sort it is',
    madeBy: 'Write who made it, at most 120 characters',
    name: 'Write what it is called, at most 160 characters',
    heldOn: 'Write the day like this: 2025-11-05. It may not lie ahead',
    summary: 'Write at most 4,000 characters',
    judgement: 'Write the judgement in at most 80 characters and why in at most 1,000',
    withoutJudgement: 'Write the judgement as well, or take away why',
    noPdf: 'The document is no PDF. Save it as PDF',
    tooLarge: 'The document is larger than 10 MB',
  },
  done: 'The evaluation has been entered.',
}

export const viewFormWords: Messages<typeof sv> = { sv, en }
