import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Det skolorna ber om',
  lead: (unsorted: number, themes: number) =>
    unsorted === 0
      ? `Allt som skolorna har bett om är sorterat, i ${themes === 1 ? 'ett tema' : `${themes} teman`}. Det som ni tar med i planen kan skolorna få svar på.`
      : `${unsorted === 1 ? 'En önskan är' : `${unsorted} önskningar är`} inte sorterade än. Samla det som hör ihop under ett tema, så kan nästa plan svara på det.`,
  empty: 'Ingen skola har bett om något i sin rapport än',
  emptyText: 'När en rektor skickar en rapport som ber om hjälp står det här. Rapporterna kommer varje halvår.',
  toSort: 'Att sortera',
  toSortNote: 'Det som står i skolornas senaste rapporter. Bara skolan nämns, aldrig en person.',
  below: 'Sorterat av verksamhetsområdena',
  belowNote: 'Under teman som är deras egna. Du kan också sortera det under huvudmannens: det står kvar hos dem.',
  belowShow: (count: number) => (count === 1 ? 'Visa en önskan' : `Visa ${count} önskningar`),
  sortedBelow: (district: string, title: string) => `${district}: ${title}`,
  theme: 'Tema',
  choose: 'Välj ett tema',
  newTheme: 'Eller skriv ett nytt',
  sort: 'Sortera',
  sorted: (title: string) => `Sorterat under ${title}.`,
  unsorted: 'Det är osorterat igen.',
  themes: 'Teman',
  themesNote: 'I bokstavsordning. Öppna ett tema för att skriva en anteckning och säga hur det går.',
  noThemes: 'Inga teman än. Det första kommer till när du sorterar en önskan.',
  caption: 'Teman med läge och hur många skolor som ber om det',
  columns: { theme: 'Tema', state: 'Läge', schools: 'Skolor', of: 'Gäller' },
  beside: 'Det som annars säger något',
  besideNote: 'Skolornas frågor till IKT-pedagogerna och hinder i temperaturmätningar, det senaste året.',
  supportCaption: 'Vad skolor har frågat IKT-pedagogerna om',
  supportColumns: { kind: 'Stöd', schools: 'Skolor' },
  noSupport: 'Ingen skola har bett om stöd det senaste året.',
  hinderCaption: (schools: number) => `Hinder som minst tre personer har nämnt, på ${schools} skolor med en räknad mätning`,
  hinderColumns: { hinder: 'Hinder', schools: 'Skolor' },
  noHinders: 'Hinder visas när minst fem skolor har en mätning med tillräckligt många svar.',
  none: 'ingen skola',
  about: (school: string, text: string) => `: ${school}, ${text}`,
}

const en: typeof sv = {
  title: 'What schools ask for',
  lead: (unsorted, themes) =>
    unsorted === 0
      ? `All that schools have asked for is sorted, into ${themes === 1 ? 'one theme' : `${themes} themes`}. The schools can get an answer to what you take up in the plan.`
      : `${unsorted === 1 ? 'One ask is' : `${unsorted} asks are`} not sorted yet. Gather what belongs together under a theme, and the next plan can answer it.`,
  empty: 'No school has asked for anything in its report yet',
  emptyText: 'When a principal sends a report that asks for help, it stands here. Reports come every half-year.',
  toSort: 'To sort',
  toSortNote: 'What stands in the schools’ latest reports. Only the school is named, never a person.',
  below: 'Sorted by the districts',
  belowNote: 'Under themes of their own. You can sort it under the authority’s as well: it stays with them.',
  belowShow: (count) => (count === 1 ? 'Show one ask' : `Show ${count} asks`),
  sortedBelow: (district, title) => `${district}: ${title}`,
  theme: 'Theme',
  choose: 'Choose a theme',
  newTheme: 'Or write a new one',
  sort: 'Sort',
  sorted: (title) => `Sorted under ${title}.`,
  unsorted: 'It is unsorted again.',
  themes: 'Themes',
  themesNote: 'By the alphabet. Open a theme to write a note and say how it goes.',
  noThemes: 'No themes yet. The first is made when you sort an ask.',
  caption: 'Themes with where they stand and how many schools ask for them',
  columns: { theme: 'Theme', state: 'Status', schools: 'Schools', of: 'For' },
  beside: 'What else tells something',
  besideNote: 'What schools ask the ICT coaches, and hindrances in temperature checks, in the last year.',
  supportCaption: 'What schools have asked the ICT coaches for',
  supportColumns: { kind: 'Support', schools: 'Schools' },
  noSupport: 'No school has asked for support in the last year.',
  hinderCaption: (schools) => `Hindrances that at least three people have named, at ${schools} schools with a counted check`,
  hinderColumns: { hinder: 'Hindrance', schools: 'Schools' },
  noHinders: 'Hindrances are shown when at least five schools have a check with enough answers.',
  none: 'no school',
  about: (school, text) => `: ${school}, ${text}`,
}

export const listPageWords: Messages<typeof sv> = { sv, en }
