import { capitalise, countInWords, type Messages } from '../../../ground/base/language.ts'
import type { UnitLevel } from '../../protection/cell.ts'
import { aspectsEn, aspectsSv, leadersSv } from './aspects.words.ts'

/** Whose picture a sentence is about: staff's own practice, or what leaders say of their school. */
type Whose = 'staff' | 'leader'

/** Aspects that are told apart from all others by how many are shown: `shown` of them, null when all are. */
type Ends = { whose: Whose; level: UnitLevel; shown: number | null }

const staffSv: Record<UnitLevel, string> = {
  team: 'arbetslaget',
  school: 'personalen',
  district: 'skolornas personal',
  authority: 'skolornas personal',
}

/** Whom the sentence is about, before the verb and after it: "personalen", "enligt ledningen har skolan". */
function whoSv(whose: Whose, level: UnitLevel): { before: string; subject: string } {
  if (whose === 'staff') return { before: '', subject: staffSv[level] }
  return level === 'team' || level === 'school'
    ? { before: 'enligt ledningen', subject: 'skolan' }
    : { before: 'enligt skolledarna', subject: 'skolorna' }
}

/** "Personalen har …", "Enligt ledningen har skolan …", "Av de nio delområden som visas har personalen …". */
function saidSv({ whose, level, shown }: Ends, verb: string, rest: string): string {
  const { before, subject } = whoSv(whose, level)
  const limit = shown === null ? '' : `av de ${countInWords(shown, 'sv')} delområden som visas`
  const start = [limit, before].filter(Boolean).join(' ')
  return capitalise(start ? `${start} ${verb} ${subject} ${rest}` : `${subject} ${verb} ${rest}`)
}

const sv = {
  far: (ends: Ends, names: string) => `${saidSv(ends, 'har', `kommit längst i ${names}`)}.`,
  farMany: (ends: Ends, count: number, figure: string) =>
    `${saidSv(ends, 'har', `kommit längst i ${aspectsSv(count)}, alla på ${figure}`)}.`,
  low: (names: string, _count: number) => `Lägst ligger ${names}.`,
  lowMany: (count: number, figure: string) => `Lägst ligger ${aspectsSv(count)}, alla på ${figure}.`,
  even: (ends: Ends, from: string, to: string, answers: string) =>
    `${saidSv({ ...ends, shown: null }, 'ligger', `nära samma nivå i ${ends.shown === null ? 'alla delområden' : `de ${aspectsSv(ends.shown)} som visas`}`)}: medelvärdena går från ${from} till ${to} (${answers}).`,
  same: (ends: Ends, mean: string, answers: string) =>
    `${saidSv({ ...ends, shown: null }, 'har', `samma medelvärde i ${ends.shown === null ? 'alla delområden' : `de ${aspectsSv(ends.shown)} som visas`}`)}: ${mean} (${answers}).`,
  one: ({ whose, level }: Ends, name: string, figure: string) =>
    `${whose === 'staff' ? `Av ${possessiveSv[level]} bild` : 'Av ledningens bild'} kan bara ett delområde visas: ${name}, med medelvärdet ${figure}.`,
  higher: (level: UnitLevel, names: string) => `${capitalise(leadersSv(level))} skattar ${names} högre än vad personalen gör.`,
  lower: (level: UnitLevel, names: string) => `${capitalise(leadersSv(level))} skattar ${names} lägre än vad personalen gör.`,
  both: (level: UnitLevel, higher: string, lower: string) =>
    `${capitalise(leadersSv(level))} skattar ${higher} högre än vad personalen gör, och ${lower} lägre.`,
  nobody: (level: UnitLevel) => `Ingen ${withinSv(level)} har svarat.`,
  few: (level: UnitLevel, minimum: number) =>
    `För få har svarat för att ${possessiveSv[level]} bild ska kunna visas: det krävs minst ${countInWords(minimum, 'sv')} svar.`,
  fewOf: (level: UnitLevel, answered: number, invited: number, minimum: number) =>
    `${capitalise(countInWords(answered, 'sv'))} av ${countInWords(invited, 'sv')} ${withinSv(level)} har svarat, för få för att visas: det krävs minst ${countInWords(minimum, 'sv')} svar.`,
  fewEach: (level: UnitLevel, answered: number, invited: number, minimum: number) =>
    `${capitalise(countInWords(answered, 'sv'))} av ${countInWords(invited, 'sv')} ${withinSv(level)} har svarat, men inget delområde har minst ${countInWords(minimum, 'sv')} svar, så inga siffror visas.`,
  complementary: (level: UnitLevel) => `${capitalise(possessiveSv[level])} bild skyddas, så att andras svar inte går att räkna fram.`,
  mixed: (level: UnitLevel) =>
    `${capitalise(possessiveSv[level])} bild skyddas: svaren är för få, eller så hade andras svar gått att räkna fram.`,
  smallSchools: 'Personalens bild kan inte visas: den skulle bygga på skolornas egna siffror, och de skyddas.',
  nothing: 'Här finns inget resultat att visa från den här omgången.',
}

const possessiveSv: Record<UnitLevel, string> = {
  team: 'arbetslagets',
  school: 'personalens',
  district: 'personalens',
  authority: 'personalens',
}

function withinSv(level: UnitLevel): string {
  return level === 'team' ? 'i arbetslaget' : 'i personalen'
}

const staffEn: Record<UnitLevel, string> = {
  team: 'the team',
  school: 'the staff',
  district: 'the schools’ staff',
  authority: 'the schools’ staff',
}

const possessiveEn: Record<UnitLevel, string> = {
  team: 'the team’s',
  school: 'the staff’s',
  district: 'the staff’s',
  authority: 'the staff’s',
}

function withinEn(level: UnitLevel): string {
  return level === 'team' ? 'in the team' : 'on the staff'
}

/** "The staff have …", "According to the leaders, the school has …", "Of the nine sub-areas shown, the staff have …". */
function saidEn({ whose, level, shown }: Ends, verb: { one: string; several: string }, rest: string): string {
  const near = level === 'team' || level === 'school'
  const subject = whose === 'staff' ? staffEn[level] : near ? 'the school' : 'the schools'
  const one = whose === 'staff' ? level === 'team' : near
  const limit = shown === null ? '' : `of the ${countInWords(shown, 'en')} sub-areas shown, `
  const before = whose === 'staff' ? '' : 'according to the leaders, '
  return capitalise(`${limit}${before}${subject} ${one ? verb.one : verb.several} ${rest}`)
}

const have = { one: 'has', several: 'have' }
const are = { one: 'is', several: 'are' }

const en: typeof sv = {
  far: (ends, names) => `${saidEn(ends, have, `come furthest in ${names}`)}.`,
  farMany: (ends, count, figure) => `${saidEn(ends, have, `come furthest in ${aspectsEn(count)}, all at ${figure}`)}.`,
  low: (names, count) => `Lowest ${count === 1 ? 'is' : 'are'} ${names}.`,
  lowMany: (count, figure) => `Lowest are ${aspectsEn(count)}, all at ${figure}.`,
  even: (ends, from, to, answers) =>
    `${saidEn({ ...ends, shown: null }, are, `near the same level in ${ends.shown === null ? 'every sub-area' : `the ${aspectsEn(ends.shown)} shown`}`)}: the means go from ${from} to ${to} (${answers}).`,
  same: (ends, mean, answers) =>
    `${saidEn({ ...ends, shown: null }, have, `the same mean in ${ends.shown === null ? 'every sub-area' : `the ${aspectsEn(ends.shown)} shown`}`)}: ${mean} (${answers}).`,
  one: ({ whose, level }, name, figure) =>
    `Of ${whose === 'staff' ? possessiveEn[level] : 'the leaders’'} view only one sub-area can be shown: ${name}, with a mean of ${figure}.`,
  higher: (_level, names) => `The leaders rate ${names} higher than the staff do.`,
  lower: (_level, names) => `The leaders rate ${names} lower than the staff do.`,
  both: (_level, higher, lower) => `The leaders rate ${higher} higher than the staff do, and ${lower} lower.`,
  nobody: (level) => `Nobody ${withinEn(level)} has answered.`,
  few: (level, minimum) =>
    `Too few have answered for ${possessiveEn[level]} view to be shown: it takes at least ${countInWords(minimum, 'en')} answers.`,
  fewOf: (level, answered, invited, minimum) =>
    `${capitalise(countInWords(answered, 'en'))} of ${countInWords(invited, 'en')} ${withinEn(level)} ${answered === 1 ? 'has' : 'have'} answered, too few to be shown: it takes at least ${countInWords(minimum, 'en')} answers.`,
  fewEach: (level, answered, invited, minimum) =>
    `${capitalise(countInWords(answered, 'en'))} of ${countInWords(invited, 'en')} ${withinEn(level)} have answered, but no sub-area has at least ${countInWords(minimum, 'en')} answers, so no figures are shown.`,
  complementary: (level) => `${capitalise(possessiveEn[level])} view is protected, so that others’ answers cannot be worked out.`,
  mixed: (level) =>
    `${capitalise(possessiveEn[level])} view is protected: there are too few answers, or others’ answers could have been worked out.`,
  smallSchools: 'The staff’s view cannot be shown: it would be made of the schools’ own figures, and those are protected.',
  nothing: 'There is no result to show here from this round.',
}

/** The first sentences of a group's result. */
export const conclusionWords: Messages<typeof sv> = { sv, en }
