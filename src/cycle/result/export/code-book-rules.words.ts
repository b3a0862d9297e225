import { formatNumber, type Messages } from '../../../ground/base/language.ts'
import type { Facts } from './facts.ts'

type RuleKey =
  | 'minimum_group'
  | 'small_groups'
  | 'large_groups'
  | 'merged_levels'
  | 'complementary'
  | 'audiences'
  | 'leaders'
  | 'areas'
  | 'above_schools'
  | 'persons_and_answers'
  | 'importance'
  | 'json'
  | 'names'
  | 'use'

type Words = { rules: (facts: Facts) => Record<RuleKey, string> }

const sv: Words = {
  rules: ({ minimumGroup, low, high }) => ({
    minimum_group: `En rads siffror visas när minst ${minimumGroup} personer har svarat på det som raden gäller. Den som valde ”Inte relevant för mig” räknas inte. Gränsen bestämdes när omgången öppnade.`,
    small_groups: `Grupper om ${minimumGroup}–9: medelnivå med en decimal och från sju svar oftast spridning i ett ord, inga antal per nivå. Nära en ände av nivåerna står bara högst ${formatNumber(low, 'sv', 1)} eller minst ${formatNumber(high, 'sv', 1)}.`,
    large_groups:
      'Grupper om tio eller fler: medelnivå med en decimal, spridning i ett ord och ofta hur många som valt varje nivå. Från tjugo svar (betydelse: trettio) oftast också standardavvikelsen. Även här sägs de yttersta medelnivåerna bara som högst eller minst.',
    merged_levels:
      'Vilka nivåer som räknas ihop beror bara på antalet svar, medelnivån och spridningen, så att det inte säger något mer. Hade en del fått ett eller två svar visas inga antal.',
    complementary: 'Ibland skyddas en grupp som har tillräckligt många svar. Annars hade en mindre grupp gått att räkna fram.',
    audiences: 'Personalen skattar sitt eget arbete och skolledningen skattar skolan. Lägg inte ihop dem.',
    leaders:
      'Skolledningens bild av sin skola visas som medelnivå för varje delområde, även när ledningen är liten. Det fick de veta innan de svarade. Ovanför skolan gäller samma minsta grupp som för personalen. Arbetslag har inga rader för skolledning.',
    areas:
      'Ett områdes medelnivå är medelvärdet av alla svar på områdets påståenden. Den visas när alla påståendenas medelnivåer visas exakt. Ett område har ingen spridning och inga antal per nivå.',
    above_schools:
      'Ett verksamhetsområdes och huvudmannens siffror bygger på de skolor som får visas. Hur många skolor som inte är medräknade står i kolumnen protected.',
    persons_and_answers:
      'Ovanför skolan räknas personer i contributors, medan medelnivå och antal per nivå räknas på svar. Den som arbetar på två skolor har svarat en gång för varje.',
    importance:
      'Hur stor betydelse något har står i arket Importance i XLSX-filen och under importance i JSON-filen. CSV-filen har det inte. Stegen är 1 liten, 2 viss och 3 stor.',
    json: 'I JSON-filen står ett tal under exact när det är just det talet och under at_least eller at_most när det är en gräns. Där finns också det som inte får plats i tabellen: deltagande för alla enheter, index 0–100 för huvudmannen, och median och kvartiler för minst fem skolor.',
    names:
      'I CSV-filen kan det stå en apostrof före =, +, - eller @ i ett namn. Den är satt dit för att kalkylprogram inte ska läsa namnet som en formel.',
    use: 'Siffrorna är avrundade en gång och är samma på sidorna, i filerna och på papper. Räkna inte fram det som är skyddat, och rangordna inte enheter: självskattningar ligger olika högt på olika ställen.',
  }),
}

const en: Words = {
  rules: ({ minimumGroup, low, high }) => ({
    minimum_group: `The figures of a row are shown when at least ${minimumGroup} people have answered what the row is about. Whoever chose “Not relevant to me” does not count. The limit was set when the round opened.`,
    small_groups: `Groups of ${minimumGroup}–9: the mean level with one decimal and from seven answers mostly the spread in a word, no counts per level. Near an end of the levels only at most ${low.toFixed(1)} or at least ${high.toFixed(1)} is given.`,
    large_groups:
      'Groups of ten or more: the mean level with one decimal, the spread in a word and often how many chose each level. From twenty answers (importance: thirty) mostly the standard deviation, too. Here, too, the outermost mean levels are given as at most or at least only.',
    merged_levels:
      'Which levels are counted together depends on the number of answers, the mean level and the spread only, so that it tells nothing more. Where a part would have one or two answers no counts are shown.',
    complementary: 'Sometimes a group with enough answers is protected. Otherwise a smaller group could have been worked out.',
    audiences: 'Staff assess their own work and school leaders assess the school. Do not add them together.',
    leaders:
      "The school leaders' view of their school is shown as a mean level for each sub-area, even when they are few. They were told so before they answered. Above the school the same minimum group holds as for staff. Teams have no rows for school leaders.",
    areas:
      'The mean level of an area is the mean of all answers to the statements of the area. It is shown when the mean levels of all its statements are shown exactly. An area has no spread and no counts per level.',
    above_schools:
      'The figures of a district and of the authority are made of the schools that may be shown. How many schools are not counted in is in the column protected.',
    persons_and_answers:
      'Above the school, contributors counts people, while the mean level and the counts per level are of answers. Whoever works at two schools has answered once for each.',
    importance:
      'How much something matters is in the sheet Importance of the XLSX file and under importance in the JSON file. The CSV file does not have it. The steps are 1 little, 2 some and 3 great.',
    json: 'In the JSON file a number is under exact when it is that very number, and under at_least or at_most when it is a bound. It also has what the table has no room for: the participation of all units, the index 0–100 of the authority, and the median and quartiles of five schools or more.',
    names:
      'In the CSV file an apostrophe may stand before =, +, - or @ in a name. It is there so that spreadsheets do not take the name for a formula.',
    use: 'The figures are rounded once and are the same on the pages, in the files and on paper. Do not work out what is protected, and do not rank units: self-assessments run higher in some places than in others.',
  }),
}

export const ruleWords: Messages<Words> = { sv, en }
