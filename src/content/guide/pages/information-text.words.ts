import { capitalise, countInWords, type Messages } from '../../../ground/base/language.ts'

const sv = {
  text: {
    title: 'Informationstext till personalen',
    lead: 'Anpassa texten så att den stämmer hos er. När du har sparat ser alla hos er den här texten i stället för underlaget.',
    usesBase: 'Nu visas underlaget.',
    usesOwn: (day: string) => `Nu visas er egen text, ändrad ${day}.`,
    read: 'Läs texten som personalen ser den',
    back: 'Till inställningarna',
    write: 'Texten',
    writeNote: 'Skriv på svenska, och gärna på engelska.',
    otherHint: 'Lämnar du den tom visas den svenska texten för alla.',
    how: 'Så skriver du',
    rules: [
      'En tom rad skiljer stycken åt.',
      '## och ett mellanslag först på raden ger en rubrik, ### en underrubrik.',
      '- eller 1. först på raden ger en lista.',
      '**Två stjärnor** runt ord gör dem feta.',
      '[Ord](/who-sees-what) ger en länk. Adressen börjar med /, https:// eller mailto:.',
      'Lodräta streck runt orden på en rad ger en tabell, med |---|---| på raden under rubrikerna.',
      '[Hakparenteser] visar vad som är kvar att fylla i.',
    ],
    preview: 'Förhandsgranska',
    save: 'Spara texten',
    previewTitle: 'Så här blir texten',
    previewNote: 'Inget är sparat än.',
    gaps: (count: number) =>
      count === 1 ? 'Ett ställe är kvar att fylla i.' : `${capitalise(countInWords(count, 'sv'))} ställen är kvar att fylla i.`,
    saved: 'Texten är sparad.',
    savedWithGaps: (count: number) =>
      `Texten är sparad. ${count === 1 ? 'Ett ställe' : `${capitalise(countInWords(count, 'sv'))} ställen`} inom hakparentes är kvar att fylla i.`,
    reset: 'Återställ till underlaget',
    resetNote: 'Er egen text tas bort, och underlaget visas igen.',
    resetTitle: 'Återställ till underlaget?',
    resetLead: 'Er egen text tas bort på båda språken och går inte att få tillbaka. Personalen ser underlaget igen.',
    resetConfirm: 'Ta bort vår text',
    resetKeep: 'Behåll vår text',
    wasReset: 'Underlaget visas igen.',
    conflictTitle: 'Någon annan, eller du i ett annat fönster, har sparat före dig',
    conflictLead:
      'Din text är inte sparad, men den finns kvar här nedanför. Jämför med den som nu gäller och för ihop dem. Sparar du igen gäller din.',
    theirs: 'Texten som nu gäller',
  },
  errors: {
    missing: 'Skriv en text, eller återställ till underlaget',
    long: 'Korta texten till högst 20 000 tecken',
    link: (address: string) => `Länken till ”${address}” går inte att använda. Låt den börja med /, https:// eller mailto:`,
  },
}

const en: typeof sv = {
  text: {
    title: 'Information text for staff',
    lead: 'Adapt the text so that it is right for you. Once you have saved, everyone in your authority sees this text in place of the starting point.',
    usesBase: 'The starting point is shown now.',
    usesOwn: (day) => `Your own text is shown now, changed on ${day}.`,
    read: 'Read the text as staff see it',
    back: 'To the settings',
    write: 'The text',
    writeNote: 'Write in Swedish, and in English if you like.',
    otherHint: 'If you leave it empty, the Swedish text is shown to everyone.',
    how: 'How to write',
    rules: [
      'An empty line divides paragraphs.',
      '## and a space first on the line make a heading, ### a smaller one.',
      '- or 1. first on the line makes a list.',
      '**Two asterisks** around words make them bold.',
      '[Words](/who-sees-what) make a link. The address begins with /, https:// or mailto:.',
      'Vertical bars around the words of a line make a table, with |---|---| on the line under the headings.',
      '[Square brackets] show what is left to fill in.',
    ],
    preview: 'Preview',
    save: 'Save the text',
    previewTitle: 'How the text will look',
    previewNote: 'Nothing is saved yet.',
    gaps: (count) =>
      count === 1 ? 'One place is left to fill in.' : `${capitalise(countInWords(count, 'en'))} places are left to fill in.`,
    saved: 'The text is saved.',
    savedWithGaps: (count) =>
      `The text is saved. ${count === 1 ? 'One place' : `${capitalise(countInWords(count, 'en'))} places`} in square brackets ${count === 1 ? 'is' : 'are'} left to fill in.`,
    reset: 'Go back to the starting point',
    resetNote: 'Your own text is removed, and the starting point is shown again.',
    resetTitle: 'Go back to the starting point?',
    resetLead: 'Your own text is removed in both languages and cannot be brought back. Staff see the starting point again.',
    resetConfirm: 'Remove our text',
    resetKeep: 'Keep our text',
    wasReset: 'The starting point is shown again.',
    conflictTitle: 'Somebody else, or you in another window, saved before you',
    conflictLead:
      'Your text is not saved, but it is still here below. Compare it with the one that holds now and bring them together. If you save again, yours holds.',
    theirs: 'The text that holds now',
  },
  errors: {
    missing: 'Write a text, or go back to the starting point',
    long: 'Shorten the text to at most 20,000 characters',
    link: (address) => `The link to “${address}” cannot be used. Let it begin with /, https:// or mailto:`,
  },
}

export const informationTextWords: Messages<typeof sv> = { sv, en }
