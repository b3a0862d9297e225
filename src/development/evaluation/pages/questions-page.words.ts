import type { Messages } from '../../../ground/base/language.ts'
import type { Scale } from '../evaluation.ts'

const sv = {
  title: 'Frågor i utvärderingen',
  lead: 'Högst sex frågor. Det du sparar gäller pass som utvärderas från och med nu; en utvärdering som är öppen ändras inte.',
  after: 'Efter träffen',
  later: 'Två månader efter',
  tabs: 'När frågorna ställs',
  question: (number: number) => `Fråga ${number}`,
  text: 'Frågan',
  textHint: 'Töm rutan för att ta bort frågan.',
  inLanguage: (name: string) => `Frågan ${name}`,
  inLanguageHint: 'Den som läser på det språket får annars frågan på svenska.',
  scale: 'Svaren',
  scales: {
    use: 'Inte alls, lite, ganska, mycket',
    fit: 'För lätt, lagom, för svår',
    enough: 'Nej, knappt, ja',
    yes: 'Nej, kanske, ja',
    change: 'Inte alls, lite, en del, mycket, för tidigt att säga',
    often: 'Aldrig, en gång, några gånger, ofta',
    words: 'Med egna ord',
  } satisfies Record<Scale, string>,
  save: 'Spara frågorna',
  saved: 'Frågorna är sparade och gäller från nästa pass.',
  back: 'Tillbaka till programmet',
  version: (number: number) => `Version ${number}`,
  usual: 'De vanliga frågorna',
  another:
    'Någon annan, eller du i ett annat fönster, har sparat andra frågor medan du skrev. Dina står kvar i formuläret; spara igen för att de ska gälla i stället.',
  faults: {
    none: 'Skriv minst en fråga',
    long: 'Skriv högst 200 tecken',
    words: 'Högst två frågor kan besvaras med egna ord',
    scale: 'Välj hur frågan besvaras',
  },
}

const en: typeof sv = {
  title: 'Questions of the evaluation',
  lead: 'Six questions at most. What you save holds for sessions evaluated from now on; an evaluation that is open does not change.',
  after: 'After the session',
  later: 'Two months later',
  tabs: 'When the questions are asked',
  question: (number) => `Question ${number}`,
  text: 'The question',
  textHint: 'Empty the field to remove the question.',
  inLanguage: (name: string) => `The question ${name}`,
  inLanguageHint: 'Whoever reads in that language otherwise gets the question in Swedish.',
  scale: 'The answers',
  scales: {
    use: 'Not at all, a little, fairly, very much',
    fit: 'Too easy, right, too hard',
    enough: 'No, barely, yes',
    yes: 'No, maybe, yes',
    change: 'Not at all, a little, somewhat, very much, too early to say',
    often: 'Never, once, a few times, often',
    words: 'In own words',
  },
  save: 'Save the questions',
  saved: 'The questions are saved and hold from the next session.',
  back: 'Back to the programme',
  version: (number) => `Version ${number}`,
  usual: 'The usual questions',
  another:
    'Somebody else, or you in another window, has saved other questions while you were writing. Yours are still in the form; save again for them to hold instead.',
  faults: {
    none: 'Write at least one question',
    long: 'Write at most 200 characters',
    words: 'At most two questions can be answered in own words',
    scale: 'Choose how the question is answered',
  },
}

export const questionsPageWords: Messages<typeof sv> = { sv, en }
