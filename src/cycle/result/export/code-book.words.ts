import type { Framework } from '../../../content/framework/schema.ts'
import { formatDay, formatNumber, type Messages } from '../../../ground/base/language.ts'
import type { ReleasedRound } from '../../release/released.ts'
import type { Facts } from './facts.ts'
import type { FixedColumn } from './table.ts'

type AboutKey = 'round' | 'unit' | 'framework' | 'dates' | 'minimum_group' | 'file'

type Words = {
  about: (round: ReleasedRound, unit: string, framework: Framework) => Record<AboutKey, string>
  columns: (facts: Facts) => Record<FixedColumn, string>
  levelColumn: (level: string) => string
  /** @param step 0 little, 1 some, 2 much */
  importanceColumn: (step: number) => string
}

const sv: Words = {
  about: (round, unit, framework) => ({
    round: `Omgång: ${round.name}`,
    unit: `Gäller: ${unit}`,
    framework: `Ramverk: ${framework.name.sv}, version ${framework.version} (${framework.key}/${framework.version})`,
    dates: `Omgången öppnade ${formatDay(round.opensOn, 'sv', true)} och stängde ${formatDay(round.closedOn, 'sv', true)}. Resultatet släpptes ${formatDay(round.releasedOn, 'sv', true)} och ändras inte efter det.`,
    minimum_group: `Minsta grupp: ${round.minimumGroup} personer`,
    file: 'CSV-filen har UTF-8, kommatecken mellan kolumnerna och punkt före decimalen. Öppna hellre XLSX-filen i ett kalkylprogram: där är talen redan tal.',
  }),
  columns: ({ levels, low, high, medium, large }) => ({
    unit_kind: 'Vad raden gäller: team är ett arbetslag, school en skola, district ett verksamhetsområde och authority huvudmannen.',
    unit_code: 'Enhetens kod, för en skola skolenhetskoden. Tom om enheten saknar kod.',
    unit_name: 'Enhetens namn den dag då resultatet släpptes.',
    parent_code: 'Koden för enheten närmast ovanför, till exempel arbetslagets skola. Tom om den saknar kod.',
    audience: 'Vilka som har svarat: staff är personalen, om sitt eget arbete. leader är skolledningen, om skolan.',
    area: 'Områdets nyckel.',
    aspect: 'Delområdets nyckel. Tom på rader som gäller ett helt område.',
    statement: 'Påståendets nyckel. Tom på rader som gäller ett helt område.',
    invited: 'Hur många i enheten som fick frågorna.',
    answered:
      'Hur många av dem som skickade in. ”>=5” betyder minst 5 och ”<=1” högst 1. Tom när antalet inte sägs: i små grupper ska det inte synas att alla eller ingen svarade.',
    contributors: 'Hur många personer som radens siffror bygger på. Tom när raden är skyddad.',
    mean: `Medelnivån från 1 till ${levels} med en decimal. ”<=${low.toFixed(1)}” betyder högst ${formatNumber(low, 'sv', 1)} och ”>=${high.toFixed(1)}” minst ${formatNumber(high, 'sv', 1)}, i större grupper ${formatNumber(medium.low, 'sv', 1)} och ${formatNumber(medium.high, 'sv', 1)}, från tjugo svar ${formatNumber(large.low, 'sv', 1)} och ${formatNumber(large.high, 'sv', 1)}: räkna inte med dem som om de vore exakta. I arket Importance går medelvärdet från 1 (liten) till 3 (stor).`,
    spread:
      'Hur olika svaren är. I grupper om minst tjugo oftast ett tal: gruppens standardavvikelse med en decimal (formeln som delar med n). Annars ett ord: close, some eller wide. Tom när spridningen inte visas: i grupper under sju, på rader för hela områden och där ordet hade sagt för mycket.',
    opted_out:
      'Hur många av skolans personal som svarade ”Jag har valt bort det för mina elever” på påståendet. De räknas inte i någon annan siffra på raden. Sägs bara för en skola, och bara när tillräckligt många valde det och tillräckligt många valde en nivå. Tom betyder inte att ingen valde det.',
    protected:
      'Varför raden är skyddad. Börjar texten med ”note:” visas radens siffror, och resten säger vad som är särskilt med dem. Tom när inget behöver sägas.',
  }),
  levelColumn: (level) => `Hur många svar som ligger på nivå ${level}. Tom när antalen inte visas; rader för hela områden har inga.`,
  importanceColumn: (step) =>
    `Hur många som säger att delområdet har ${['liten', 'viss', 'stor'][step]} betydelse. Kolumnen finns i arket Importance.`,
}

const en: Words = {
  about: (round, unit, framework) => ({
    round: `Round: ${round.name}`,
    unit: `About: ${unit}`,
    framework: `Framework: ${framework.name.en}, version ${framework.version} (${framework.key}/${framework.version})`,
    dates: `The round opened on ${formatDay(round.opensOn, 'en', true)} and closed on ${formatDay(round.closedOn, 'en', true)}. The result was released on ${formatDay(round.releasedOn, 'en', true)} and does not change after that.`,
    minimum_group: `Minimum group: ${round.minimumGroup} people`,
    file: 'The CSV file has UTF-8, commas between the columns and a point before the decimal. In a spreadsheet, open the XLSX file instead: its numbers are numbers already.',
  }),
  columns: ({ levels, low, high, medium, large }) => ({
    unit_kind: 'What the row is about: team, school, district (the schools of one head) or authority.',
    unit_code: 'The code of the unit, for a school its national school unit code. Empty if the unit has none.',
    unit_name: 'The name of the unit on the day the result was released.',
    parent_code: "The code of the unit right above, such as a team's school. Empty if that has none.",
    audience: 'Who answered: staff, about their own work, or leader, the school leaders about the school.',
    area: 'The key of the area.',
    aspect: 'The key of the sub-area. Empty in rows about a whole area.',
    statement: 'The key of the statement. Empty in rows about a whole area.',
    invited: 'How many in the unit were given the questions.',
    answered:
      'How many of them submitted. “>=5” means at least 5, “<=1” at most 1. Empty where the number is not said: in small groups it must not show that everyone or nobody answered.',
    contributors: 'How many people the figures in the row are made of. Empty when the row is protected.',
    mean: `The mean level from 1 to ${levels} with one decimal. “<=${low.toFixed(1)}” means at most ${low.toFixed(1)} and “>=${high.toFixed(1)}” at least ${high.toFixed(1)}, in larger groups ${medium.low.toFixed(1)} and ${medium.high.toFixed(1)}, from twenty answers ${large.low.toFixed(1)} and ${large.high.toFixed(1)}: do not reckon with them as if they were exact. In the sheet Importance the mean goes from 1 (little) to 3 (great).`,
    spread:
      'How much the answers differ. For groups of twenty or more mostly a number: the standard deviation of the group with one decimal (the formula that divides by n). Otherwise a word: close, some or wide. Empty where the spread is not shown: in groups under seven, in rows about whole areas and where the word would say too much.',
    opted_out:
      'How many of the school’s staff answered “I have chosen not to, for my pupils” to the statement. They count in no other figure of the row. Said of a school only, and only when enough chose it and enough chose a level. Empty does not mean that nobody did.',
    protected:
      'Why the row is protected. If the text begins with “note:” the figures are shown, and the rest says what is particular about them. Empty when nothing needs saying.',
  }),
  levelColumn: (level) => `How many answers are at level ${level}. Empty where the counts are not shown; rows about whole areas have none.`,
  importanceColumn: (step) =>
    `How many say that the sub-area is of ${['little', 'some', 'great'][step]} importance. The column is in the sheet Importance.`,
}

/** The words of the code book; the files' own columns and codes are the same in both languages. */
export const codeBookWords: Messages<Words> = { sv, en }
