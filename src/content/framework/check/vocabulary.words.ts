import type { Messages } from '../../../ground/base/language.ts'

const abbreviations = ['TPACK', 'SAMR', 'GDPR', 'LMS', 'MDM', 'BYOD', 'SSO', 'API', 'NPF', 'IKT', 'ICT', 'AI', 'DigComp']

/** Words that not everyone in a school knows: explained among the terms, or not used. */
export const jargon: Messages<string[]> = {
  sv: [
    ...abbreviations,
    'algoritm',
    'metadata',
    'nätfiske',
    'metakognition',
    'taxonomi',
    'formativ',
    'summativ',
    'talsyntes',
    'skärmläsare',
    'öppen licens',
    'tvåfaktorsinloggning',
    'flippat klassrum',
    'lektionsstudie',
    'personuppgiftsincident',
    'klarspråk',
  ],
  en: [
    ...abbreviations,
    'algorithm',
    'metadata',
    'phishing',
    'metacognition',
    'taxonomy',
    'formative',
    'summative',
    'text-to-speech',
    'screen reader',
    'open licence',
    'two-factor',
    'flipped classroom',
    'lesson study',
    'data breach',
    'plain language',
  ],
}
