import { csvOf } from '../../ground/base/csv.ts'
import type { Language } from '../../ground/base/language.ts'
import type { RegisterEntry } from './matter.ts'
import { matterWords } from './matter.words.ts'
import { registerWords } from './register.words.ts'

/** The register of a matter as a table for spreadsheets, in the reader's form. */
export function registerCsv(register: readonly RegisterEntry[], language: Language): string {
  const [t, words] = [registerWords[language], matterWords[language]]
  return csvOf(
    [
      [t.day, t.what, t.party, t.subject, t.secrecy],
      ...register.map(({ onDay, direction, party, subject, secrecy }) => [
        onDay,
        words.directions[direction],
        party,
        subject,
        secrecy ?? '',
      ]),
    ],
    t.separator,
  )
}
