import { formatDay, type Messages } from '../../ground/base/language.ts'

const sv = {
  draft: 'Utkast',
  draftOf: (day: string) => `Utkast ${formatDay(day, 'sv', true)}. Texten är inte låst.`,
  version: (number: number) => `Version ${number}`,
  frozen: (number: number, day: string, name: string) =>
    `Version ${number}, låst ${formatDay(day, 'sv', true)}${name === '' ? '' : ` av ${name}`}.`,
  file: (title: string, version: string) => `${title}, ${version}`,
  draftFile: 'utkast',
}
const en: typeof sv = {
  draft: 'Draft',
  draftOf: (day) => `Draft of ${formatDay(day, 'en', true)}. The text has not been frozen.`,
  version: (number) => `Version ${number}`,
  frozen: (number, day, name) => `Version ${number}, frozen ${formatDay(day, 'en', true)}${name === '' ? '' : ` by ${name}`}.`,
  file: (title, version) => `${title}, ${version}`,
  draftFile: 'draft',
}
export const paperWords: Messages<typeof sv> = { sv, en }
