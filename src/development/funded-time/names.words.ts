import type { Messages } from '../../ground/base/language.ts'
import type { ExportField, Rounding, Sending } from './funded-time.ts'

const sv = {
  funded: 'Finansierad tid',
  roundings: { month: 'Månadens summa', day: 'Varje dag för sig' } satisfies Record<Rounding, string>,
  sendings: {
    new: 'Inte skickad',
    sent: 'Skickad',
    changed: 'Ändrad, skicka igen',
    again: 'Skicka igen efter den ändrade',
  } satisfies Record<Sending, string>,
  fields: {
    blank: 'Tomt',
    number: 'Deltagarnummer',
    name: 'Namn',
    month: 'Månad',
    start: 'Startdatum',
    ended: 'Slutdatum',
    end: 'Månadens sista dag',
    hours: 'Timmar',
    minutes: 'Minuter',
    category: 'Kategori',
    rate: 'Timpris',
    amount: 'Belopp',
    school: 'Skola',
    attested: 'Antal attester',
  } satisfies Record<ExportField, string>,
  fieldHints: {
    blank: 'personnummer fylls i efteråt, på den egna datorn',
    number: 'projektets eget',
    start: 'den första månaden med timmar',
    ended: 'tom tills deltagaren har slutat',
    rate: 'i kronor',
    amount: 'timmar gånger timpris, i kronor',
    attested: '1 deltagaren, 2 chefen också',
  } satisfies Partial<Record<ExportField, string>>,
  hours: (count: string) => `${count} tim`,
  kronor: (sum: string) => `${sum} kr`,
  person: 'Deltagaren',
  manager: 'Chefen',
}

const en: typeof sv = {
  funded: 'Funded time',
  roundings: { month: 'The month’s sum', day: 'Each day by itself' },
  sendings: { new: 'Not sent', sent: 'Sent', changed: 'Changed, send again', again: 'Send again after the changed one' },
  fields: {
    blank: 'Empty',
    number: 'Participant number',
    name: 'Name',
    month: 'Month',
    start: 'First day',
    ended: 'End date',
    end: 'Last day of the month',
    hours: 'Hours',
    minutes: 'Minutes',
    category: 'Category',
    rate: 'Rate',
    amount: 'Amount',
    school: 'School',
    attested: 'Number of attests',
  },
  fieldHints: {
    blank: 'identity numbers are filled in later, on one’s own computer',
    number: 'the project’s own',
    start: 'the first month with hours',
    ended: 'empty until the participant has ceased to be one',
    rate: 'in SEK',
    amount: 'hours times the rate, in SEK',
    attested: '1 the participant, 2 the manager as well',
  },
  hours: (count) => `${count} h`,
  kronor: (sum) => `SEK ${sum}`,
  person: 'The participant',
  manager: 'The manager',
}

export const nameWords: Messages<typeof sv> = { sv, en }
