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
    blank: 'Tom (personnummer fylls i efteråt)',
    number: 'Deltagarnummer',
    name: 'Namn',
    month: 'Månad',
    start: 'Startdatum',
    end: 'Månadens sista dag',
    hours: 'Timmar',
    minutes: 'Minuter',
    category: 'Kategori',
    rate: 'Timpris (kr)',
    amount: 'Belopp (kr)',
    school: 'Skola',
    attested: 'Antal attester',
  } satisfies Record<ExportField, string>,
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
    blank: 'Empty (identity number filled in later)',
    number: 'Participant number',
    name: 'Name',
    month: 'Month',
    start: 'First day',
    end: 'Last day of the month',
    hours: 'Hours',
    minutes: 'Minutes',
    category: 'Category',
    rate: 'Rate (SEK)',
    amount: 'Amount (SEK)',
    school: 'School',
    attested: 'Number of attests',
  },
  hours: (count) => `${count} h`,
  kronor: (sum) => `SEK ${sum}`,
  person: 'The participant',
  manager: 'The manager',
}

export const nameWords: Messages<typeof sv> = { sv, en }
