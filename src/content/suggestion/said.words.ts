import type { Messages } from '../../ground/base/language.ts'

const sv = {
  /** How far they have come, and what difference it made; null where too few have said. */
  sentence(far: string | null, helps: string | null, n: string) {
    const said = far === null ? `säger de som arbetar med det ${helps}` : helps === null ? far : `${far}, och de säger ${helps}`
    return `På minst fem av huvudmannens skolor ${said} (${n} svar).`
  },
  far: [
    'har de som arbetar med det knappt kommit igång',
    'har de som arbetar med det kommit så långt som till att prova',
    'är de som arbetar med det på god väg',
    'har det blivit en vana för dem som arbetar med det',
  ],
  helps: [
    'att det inte har gjort någon skillnad',
    'att det har gjort lite skillnad',
    'att det har gjort en del skillnad',
    'att det har gjort stor skillnad',
  ],
  moved: { up: 'Därför står det ett steg högre upp.', down: 'Därför står det ett steg längre ner.' },
  rule: 'Har minst fem skolor och tio svar berättat i temperaturmätningar hur det gick med en åtgärd står det vid förslaget. Har den gjort klart mer eller mindre skillnad än andra åtgärder flyttas den ett steg upp eller ner, aldrig mer. Få svar väger mindre än många. Ingen skola nämns eller jämförs.',
}

const en: typeof sv = {
  sentence(far, helps, n) {
    const said = [far, helps].filter((part) => part !== null).join(', and ')
    return `At five or more of the authority’s schools those who work on it ${said} (${n} answers).`
  },
  far: ['have hardly begun', 'have got as far as trying it out', 'are well under way', 'have made it a habit'],
  helps: [
    'say that it has made no difference',
    'say that it has made a little difference',
    'say that it has made some difference',
    'say that it has made a great difference',
  ],
  moved: { up: 'So it stands one place higher.', down: 'So it stands one place lower.' },
  rule: 'Where at least five schools and ten answers have told in temperature checks how it went with an action, that is said beside the suggestion. If it has clearly made more or less of a difference than other actions, it moves one place up or down, never more. Few answers weigh less than many. No school is named or compared.',
}

/** What others who did an action say. */
export const saidWords: Messages<typeof sv> = { sv, en }
