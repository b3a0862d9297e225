import type { Messages } from '../../ground/base/language.ts'
import type { ActionField, Section } from './action/fields.ts'
import type { ActionFault } from './action-form.ts'

type Words = {
  fields: Record<ActionField, string>
  hints: Partial<Record<ActionField, string>>
  sections: Record<Section, string>
  notes: Partial<Record<Section, string>>
  /** What stands for none of a list. */
  empty: Partial<Record<ActionField, string>>
  leftOption(name: string): string
  save: string
  back: string
  saved(title: string): string
  savedAt(time: string): string
  autosaves: string
  added(title: string): string
  remove: string
  removeNote: string
  dropNote: string
  from: Record<'framework' | 'local' | 'own', string>
  carried: string
  full: (most: number) => string
  faults: Record<ActionFault, string>
  conflict: {
    title: string
    titleBy(name: string): string
    titleSelf: string
    lead: string
    yours: string
    theirs: string
    take: string
    save: string
    short: string
    gone: string
    closed: string
    empty: string
  }
}

const sv: Words = {
  fields: {
    title: 'Åtgärd',
    text: 'Vad ni gör',
    why: 'Varför',
    goal: 'Mål',
    aspect: 'Delområde',
    owner: 'Ansvarig',
    ownerRole: 'Eller en funktion',
    others: 'Andra som deltar',
    startOn: 'Börjar',
    dueOn: 'Klar senast',
    dueNote: 'Varför har dagen redan passerat?',
    hours: 'Tid i timmar',
    hoursEach: 'Timmar för var och en',
    weeks: 'Antal veckor',
    money: 'Kostnad i kronor',
    priority: 'Prioritet',
    howWeKnow: 'Så vet vi att det har hjälpt',
    tags: 'Märkord',
  },
  hints: {
    title: 'Börja med ett verb.',
    ownerRole: 'Om ingen person är utsedd, till exempel ”ämneslagen”.',
    others: 'Namn, arbetslag eller funktioner.',
    hours: 'För alla tillsammans, eller för den som håller i det om ni skriver timmar för var och en.',
    hoursEach: 'Hur lång tid det tar för den som är med.',
    weeks: 'Hur länge ni håller på.',
    money: 'Hela kronor. Lämna tomt om det inte kostar något.',
    dueNote: 'Skriv kort, så att den som läser planen förstår.',
    tags: 'Med komma emellan.',
  },
  sections: { what: 'Vad och varför', who: 'Vem och när', effort: 'Insats', know: 'Så vet vi' },
  notes: { what: 'Texten är er egen. Den ändras inte om förslaget den kom från ändras.', who: 'En person ansvarar, flera kan delta.' },
  empty: { goal: 'Inget mål', aspect: 'Inget delområde', owner: 'Ingen än' },
  leftOption: (name) => `${name} (har slutat)`,
  save: 'Spara åtgärden',
  back: 'Till planen',
  saved: (title) => `”${title}” är sparad.`,
  savedAt: (time) => `Sparat kl. ${time}`,
  autosaves: 'Utkastet sparas medan du skriver.',
  added: (title) => `”${title}” är tillagd. Fyll i vem, när och hur ni vet att det har hjälpt.`,
  remove: 'Ta bort åtgärden',
  removeNote: 'Du kan ta tillbaka den på planens sida.',
  dropNote: 'Åtgärden är fastställd eller finns i skolans plan. Den tas inte bort, men läget kan ändras till Avbruten med en kommentar.',
  from: { framework: 'Ur ramverkets förslag', local: 'Ur huvudmannens egna åtgärder', own: 'Egna ord' },
  carried: 'Följde med från en tidigare plan',
  full: (most) => `Planen har plats för ${most} åtgärder, borttagna medräknade, och är full. Ändra någon som finns i stället.`,
  faults: {
    title: 'Skriv vad åtgärden heter',
    titleLong: 'Rubriken får vara högst 200 tecken',
    long: 'Texten är för lång',
    goal: 'Välj ett av planens mål',
    aspect: 'Välj ett av delområdena',
    owner: 'Välj någon som arbetar på skolan',
    ownerBoth: 'Välj en person eller skriv en funktion, inte båda',
    day: 'Skriv en dag med år, till exempel 2027-01-29',
    order: 'Sista dagen måste vara samma dag som början eller senare',
    past: 'Dagen har redan passerat. Skriv varför, eller välj en senare dag',
    hours: 'Skriv timmar som ett tal, till exempel 12 eller 1,5',
    hoursEach: 'Skriv timmar för var och en som ett tal, till exempel 1 eller 1,5, och högst 400',
    weeks: 'Skriv antal veckor som ett helt tal, högst 60',
    money: 'Skriv hela kronor, till exempel 15 000',
    tags: 'Skriv högst tolv märkord på högst 40 tecken',
  },
  conflict: {
    title: 'Någon annan, eller du i ett annat fönster, hann spara före dig',
    titleBy: (name) => `${name} har sparat medan du skrev`,
    titleSelf: 'Du har sparat åtgärden i ett annat fönster',
    lead: 'Inget är förlorat. Här är fälten där texterna skiljer sig: din text går att ändra, och bredvid står den som hann före. Kryssa för där den andras text ska gälla.',
    yours: 'Din text',
    theirs: 'Den som hann före',
    take: 'Använd den här i stället',
    save: 'Spara så här',
    short: 'Åtgärden har ändrats på annat håll. Din text finns kvar här. Tryck på Spara åtgärden för att se båda.',
    gone: 'Åtgärden togs bort medan du skrev. Det du skrev finns kvar i formuläret. Ta tillbaka åtgärden på planens sida om den ska vara kvar.',
    closed: 'Planen avslutades medan du skrev, så inget är sparat. Det du skrev finns kvar i formuläret. Kopiera det om du behöver det.',
    empty: 'Tomt',
  },
}

const en: Words = {
  fields: {
    title: 'Action',
    text: 'What you do',
    why: 'Why',
    goal: 'Goal',
    aspect: 'Sub-area',
    owner: 'Responsible',
    ownerRole: 'Or a function',
    others: 'Others who take part',
    startOn: 'Starts',
    dueOn: 'Due',
    dueNote: 'Why has the day passed already?',
    hours: 'Time in hours',
    hoursEach: 'Hours for each',
    weeks: 'Number of weeks',
    money: 'Cost in kronor',
    priority: 'Priority',
    howWeKnow: 'How we will know that it helped',
    tags: 'Keywords',
  },
  hints: {
    title: 'Begin with a verb.',
    ownerRole: 'If no person is named, for example “the subject teams”.',
    others: 'Names, teams or functions.',
    hours: 'For everyone together, or for whoever arranges it if you write hours for each.',
    hoursEach: 'How long it takes for each person who takes part.',
    weeks: 'How long you will work on it.',
    money: 'Whole kronor. Leave empty if it costs nothing.',
    dueNote: 'Briefly, so that whoever reads the plan understands.',
    tags: 'With commas between.',
  },
  sections: { what: 'What and why', who: 'Who and when', effort: 'Effort', know: 'How we know' },
  notes: {
    what: 'The text is your own. It does not change if the suggestion it came from does.',
    who: 'One person is responsible, several may take part.',
  },
  empty: { goal: 'No goal', aspect: 'No sub-area', owner: 'Nobody yet' },
  leftOption: (name) => `${name} (has left)`,
  save: 'Save the action',
  back: 'To the plan',
  saved: (title) => `“${title}” is saved.`,
  savedAt: (time) => `Saved at ${time}`,
  autosaves: 'The draft is saved while you write.',
  added: (title) => `“${title}” is added. Fill in who, when and how you will know that it helped.`,
  remove: 'Take the action away',
  removeNote: 'You can bring it back on the plan’s page.',
  dropNote:
    'The action has been adopted or is in the school’s plan. It is not taken away, but its status can be changed to Dropped with a comment.',
  from: { framework: 'From the framework’s suggestions', local: 'From the authority’s own actions', own: 'Own words' },
  carried: 'Came along from an earlier plan',
  full: (most) => `The plan has room for ${most} actions, removed ones counted, and is full. Change one that is there instead.`,
  faults: {
    title: 'Write what the action is called',
    titleLong: 'The title may be at most 200 characters',
    long: 'The text is too long',
    goal: 'Choose one of the plan’s goals',
    aspect: 'Choose one of the sub-areas',
    owner: 'Choose someone who works at the school',
    ownerBoth: 'Choose a person or write a function, not both',
    day: 'Write a day with its year, for example 2027-01-29',
    order: 'The last day must be the day it starts or later',
    past: 'The day has passed already. Write why, or choose a later day',
    hours: 'Write hours as a number, for example 12 or 1.5',
    hoursEach: 'Write hours for each as a number, for example 1 or 1.5, and at most 400',
    weeks: 'Write weeks as a whole number, at most 60',
    money: 'Write whole kronor, for example 15 000',
    tags: 'Write at most twelve keywords of at most 40 characters',
  },
  conflict: {
    title: 'Somebody else, or you in another window, saved before you',
    titleBy: (name) => `${name} saved while you were writing`,
    titleSelf: 'You have saved the action in another window',
    lead: 'Nothing is lost. Here are the fields where the texts differ: your text can be changed, and beside it stands the one that came first. Tick where the other text should hold.',
    yours: 'Your text',
    theirs: 'The one that came first',
    take: 'Use this one instead',
    save: 'Save like this',
    short: 'The action has been changed elsewhere. Your text is still here. Press Save the action to see both.',
    gone: 'The action was taken away while you wrote. What you wrote is still in the form. Bring the action back on the plan’s page if it should stay.',
    closed: 'The plan was closed while you wrote, so nothing is saved. What you wrote is still in the form. Copy it if you need it.',
    empty: 'Empty',
  },
}

/** The words of an action's form. */
export const actionWords: Messages<Words> = { sv, en }
