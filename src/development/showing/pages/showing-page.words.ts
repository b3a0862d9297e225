import type { Messages } from '../../../ground/base/language.ts'
import type { ShowingPart } from '../showing.ts'

const sv = {
  title: 'Öppen sida',
  lead: 'Välj vad som ska stå på programmets sida på den öppna webbplatsen. Inga namn på deltagare står där.',
  has: 'Kan publiceras',
  hasNot: 'Har ingen öppen sida',
  draft: 'Programmet är ett utkast. När det är släppt kan sidan publiceras.',
  parts: 'På sidan',
  always: 'Namn, syfte, tid och finansiärens rad och märke står alltid där.',
  partNames: {
    facts: 'Faktatabellen',
    partners: 'Samarbetsparter och föreläsare',
    sessions: 'Kommande pass',
    news: 'Nyheter',
  } satisfies Record<ShowingPart, string>,
  make: 'Gör en öppen sida',
  save: 'Spara',
  saved: 'Valet är sparat. Det syns när sidan publiceras, eller publiceras igen.',
  back: 'Tillbaka',
  publish: 'Publicera',
  publishText: 'Du ser sidan som den blir innan den publiceras. Pass och nyheter som tillkommer senare kommer med när den publiceras igen.',
  toPublish: 'Se och publicera sidan',
  others: 'Sidan publiceras av den som är utvecklingsledare eller administratör, under Öppna sidor.',
  end: 'Ta bort den öppna sidan',
  endText: 'Sidan försvinner från den öppna webbplatsen inom några sekunder. Valet kan göras igen.',
  ended: 'Programmet har ingen öppen sida längre.',
}

const en: typeof sv = {
  title: 'Open page',
  lead: 'Choose what stands on the programme’s page on the open site. No names of participants stand there.',
  has: 'Can be published',
  hasNot: 'Has no open page',
  draft: 'The programme is a draft. When it is released the page can be published.',
  parts: 'On the page',
  always: 'Name, purpose, time, and the funder’s line and mark always stand there.',
  partNames: { facts: 'The table of facts', partners: 'Partners and lecturers', sessions: 'Coming sessions', news: 'News' },
  make: 'Make an open page',
  save: 'Save',
  saved: 'Your choice is saved. It shows when the page is published, or published again.',
  back: 'Back',
  publish: 'Publish',
  publishText:
    'You see the page as it will be before it is published. Sessions and news that come later come with it when it is published again.',
  toPublish: 'See and publish the page',
  others: 'The page is published by a development lead or an administrator, under Open pages.',
  end: 'Take away the open page',
  endText: 'The page goes from the open site within a few seconds. The choice can be made again.',
  ended: 'The programme has no open page any more.',
}

export const showingPageWords: Messages<typeof sv> = { sv, en }
