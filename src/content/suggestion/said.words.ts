import type { Messages } from '../../ground/base/language.ts'

const sv = {
  /** How far they have come, and what difference it made; null where too few have said. */
  sentence(far: string | null, helps: string | null, n: string) {
    const said = [far, helps].filter((part) => part !== null).join(', och ')
    return `De som har gjort det på minst fem av huvudmannens skolor ${said} (${n} svar).`
  },
  far: ['har knappt kommit igång', 'har provat det', 'är på god väg', 'har det som vana'],
  helps: [
    'säger att det inte har gjort någon skillnad',
    'säger att det har gjort lite skillnad',
    'säger att det har gjort en del skillnad',
    'säger att det har gjort stor skillnad',
  ],
  moved: { up: 'Därför står det ett steg högre upp.', down: 'Därför står det ett steg längre ner.' },
  rule: 'Har minst fem skolor och tio svar berättat i temperaturmätningar hur det gick med en åtgärd står det vid förslaget. Har den gjort klart mer eller mindre skillnad än andra åtgärder flyttas den ett steg upp eller ner, aldrig mer. Få svar väger mindre än många. Ingen skola nämns eller jämförs.',
}

const en: typeof sv = {
  sentence(far, helps, n) {
    const said = [far, helps].filter((part) => part !== null).join(', and ')
    return `Those who have done it at five or more of the authority’s schools ${said} (${n} answers).`
  },
  far: ['have hardly begun', 'have tried it', 'are well under way', 'have it as a habit'],
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
