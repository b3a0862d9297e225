import { formatNumber, type Messages } from '../../../ground/base/language.ts'

const sv = {
  reading: { title: 'Filen läses', text: 'Vi läser filen och räknar samman svaren.' },
  importing: {
    title: 'Undersökningen läses in',
    text: (done: number, total: number) => `${done} av ${total} omgångar är klara.`,
    none: 'Vi avgör vad som får visas.',
  },
  reloadText: 'Sidan visar inte själv hur långt det har kommit utan skript.',
  reload: 'Ladda om',
  faulty: {
    title: 'Filen behöver rättas',
    lead: (count: number) =>
      count === 1 ? 'Inget är inläst. En sak behöver rättas.' : `Inget är inläst. ${formatNumber(count, 'sv')} saker behöver rättas.`,
    list: 'Att rätta',
    note: 'Rader räknas som i kalkylprogrammet. Ingen persons kod eller svar visas här.',
    columns: { where: 'Var', column: 'Kolumn', what: 'Vad' },
    none: '–',
  },
  failed: {
    title: 'Det gick inte',
    lead: 'Något oväntat hände, och inget är inläst. Filen är borttagen. Försök igen, eller visa filen för den som sköter Stegvis.',
  },
  done: {
    title: 'Undersökningen är inläst',
    lead: (day: string) => `Resultatet visas ${day}. Till dess ser ingen det, och du kan ta bort det utan spår.`,
    gone: 'Filen och summorna är borttagna. Kvar finns det som får visas.',
    next: 'Till undersökningarna',
  },
  again: 'Välj en annan fil',
}

const en: typeof sv = {
  reading: { title: 'The file is being read', text: 'We read the file and sum the answers.' },
  importing: {
    title: 'The survey is being imported',
    text: (done, total) => `${done} of ${total} rounds are done.`,
    none: 'We decide what may be shown.',
  },
  reloadText: 'Without script the page does not show by itself how far it has come.',
  reload: 'Reload',
  faulty: {
    title: 'The file needs mending',
    lead: (count) =>
      count === 1
        ? 'Nothing has been imported. One thing needs mending.'
        : `Nothing has been imported. ${formatNumber(count, 'en')} things need mending.`,
    list: 'To mend',
    note: 'Rows count as in a spreadsheet program. Nobody’s code or answer is shown here.',
    columns: { where: 'Where', column: 'Column', what: 'What' },
    none: '–',
  },
  failed: {
    title: 'It did not work',
    lead: 'Something unexpected happened, and nothing has been imported. The file is gone. Try again, or show the file to whoever runs Stegvis.',
  },
  done: {
    title: 'The survey has been imported',
    lead: (day) => `The result is shown on ${day}. Until then nobody sees it, and you can remove it without a trace.`,
    gone: 'The file and the sums are gone. What may be shown is left.',
    next: 'To the surveys',
  },
  again: 'Choose another file',
}

export const importPagesWords: Messages<typeof sv> = { sv, en }
