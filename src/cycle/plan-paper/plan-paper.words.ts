import type { Messages } from '../../ground/base/language.ts'
import type { Mark } from '../../ground/paper/paper.ts'

type Series = Record<Mark['series'], string>

const sv = {
  title: (year: string, place: string) => `Handlingsplan ${year} för ${place}`,
  fileName: (year: string, place: string, version: string) => ['Handlingsplan', year, place, version].filter(Boolean).join(' '),
  foot: (authority: string, day: string) => `${authority} · utskriven ur Stegvis ${day}`,
  corner: {
    adopted: (on: string) => `Fastställd ${on}`,
    withdrawn: 'Beslutet är återtaget',
  },
  standing: {
    draft: (changed: string) => `Utkast, senast ändrat ${changed}.`,
    changed: (on: string) => `Ändrad sedan fastställelse, senast ${on}.`,
    frozen: (number: number) =>
      `Det här är version ${number}, ord för ord som den fastställdes. Läget för varje åtgärd är det som gällde då.`,
    withdrawn: (on: string) => `Beslutet togs tillbaka ${on}.`,
    closed: (on: string) => `Planen avslutades ${on}.`,
  },
  lead: {
    /** One goal, in the gender of the word. */
    oneGoal: 'ett',
    goals: (count: string, _one: boolean) => `${count} mål`,
    actions: (count: string, one: boolean) => `${count} ${one ? 'åtgärd' : 'åtgärder'}`,
    noOwner: (count: string, _one: boolean) => `${count} saknar ansvarig.`,
    noDue: (count: string, _one: boolean) => `${count} saknar sista dag.`,
    late: (count: string, one: boolean) => `${count} är ${one ? 'försenad' : 'försenade'}.`,
    empty: 'Planen har inga mål eller åtgärder än.',
  },
  baseline: {
    range: (from: string, to: string, top: number) =>
      from === to
        ? `I det som målen gäller är personalens medelvärde ${from} på skalan 1–${top}.`
        : `I det som målen gäller går personalens medelvärden från ${from} till ${to} på skalan 1–${top}.`,
    released: (round: string, unit: string, on: string) => `Siffrorna kommer från ${round}, ${unit}, och visades första gången ${on}.`,
    joint: (on: string) => `Den gemensamma skattningen gjordes ${on}.`,
    caption: 'Nivåer i det som målen gäller',
    series: { staff: 'Personalen', leader: 'Skolledningen', joint: 'Gemensam skattning' } satisfies Series,
    seriesIn: { staff: 'personalen', leader: 'skolledningen', joint: 'gemensam skattning' } satisfies Series,
    protected: (series: string, why: string) => `${series}: ${why}`,
    level: (level: string) => `nivå ${level}`,
    none: 'Ingen uppgift',
    alt: (top: string, rows: string) => `Diagram med nivåer från 1 till ${top}. ${rows}`,
  },
  overview: { heading: 'Åtgärderna i korthet', number: 'Nr', action: 'Åtgärd' },
  late: (day: string) => `${day}, försenad`,
  from: 'Ursprung',
  decision: {
    heading: 'Beslut',
    record: 'Diarienummer',
    decision: 'Beslut',
    adopted: (number: number) => `Planen fastställs, version ${number}`,
    day: 'Datum',
    by: 'Beslutat av',
    signature: 'Underskrift',
    name: 'Namnförtydligande',
    again: 'Det som är ändrat efter beslutet är inte fastställt.',
  },
  sheets: {
    actions: 'Åtgärder',
    goals: 'Mål',
    about: 'Om planen',
    fields: { hours: 'Tid (timmar)', hoursEach: 'Var och en (timmar)', money: 'Kostnad (kr)', howWeKnow: 'Så vet vi' },
    late: 'Försenad',
    yes: 'ja',
    source: 'Källa',
    part: 'Uppgift',
    content: 'Innehåll',
    plan: 'Plan',
    authority: 'Huvudman',
    standing: 'Läge',
    extent: 'Omfattning',
    printed: 'Utskriven',
  },
}

type Words = typeof sv

const en: Words = {
  title: (year, place) => `Action plan ${year} for ${place}`,
  fileName: (year, place, version) => ['Action plan', year, place, version].filter(Boolean).join(' '),
  foot: (authority, day) => `${authority} · printed from Stegvis on ${day}`,
  corner: { adopted: (on) => `Adopted ${on}`, withdrawn: 'The decision has been taken back' },
  standing: {
    draft: (changed) => `Draft, last changed on ${changed}.`,
    changed: (on) => `Changed since adoption, last on ${on}.`,
    frozen: (number) => `This is version ${number}, word for word as it was adopted. The status of each action is what it was then.`,
    withdrawn: (on) => `The decision was taken back on ${on}.`,
    closed: (on) => `The plan was closed on ${on}.`,
  },
  lead: {
    oneGoal: 'one',
    goals: (count, one) => `${count} ${one ? 'goal' : 'goals'}`,
    actions: (count, one) => `${count} ${one ? 'action' : 'actions'}`,
    noOwner: (count, one) => `${count} ${one ? 'has' : 'have'} nobody responsible.`,
    noDue: (count, one) => `${count} ${one ? 'has' : 'have'} no last day.`,
    late: (count, one) => `${count} ${one ? 'is' : 'are'} late.`,
    empty: 'The plan has no goals or actions yet.',
  },
  baseline: {
    range: (from, to, top) =>
      from === to
        ? `In what the goals are about, the mean of staff is ${from} on the scale 1–${top}.`
        : `In what the goals are about, the means of staff go from ${from} to ${to} on the scale 1–${top}.`,
    released: (round, unit, on) => `The figures come from ${round}, ${unit}, and were first shown on ${on}.`,
    joint: (on) => `The joint assessment was made on ${on}.`,
    caption: 'Levels in what the goals are about',
    series: { staff: 'Staff', leader: 'School leaders', joint: 'Joint assessment' },
    seriesIn: { staff: 'staff', leader: 'school leaders', joint: 'joint assessment' },
    protected: (series, why) => `${series}: ${why}`,
    level: (level) => `level ${level}`,
    none: 'No figure',
    alt: (top, rows) => `Chart of levels from 1 to ${top}. ${rows}`,
  },
  overview: { heading: 'The actions in brief', number: 'No.', action: 'Action' },
  late: (day) => `${day}, late`,
  from: 'Origin',
  decision: {
    heading: 'Decision',
    record: 'Record number',
    decision: 'Decision',
    adopted: (number) => `The plan is adopted, version ${number}`,
    day: 'Date',
    by: 'Decided by',
    signature: 'Signature',
    name: 'Name in block letters',
    again: 'What has been changed after the decision has not been adopted.',
  },
  sheets: {
    actions: 'Actions',
    goals: 'Goals',
    about: 'About the plan',
    fields: { hours: 'Time (hours)', hoursEach: 'Each (hours)', money: 'Cost (SEK)', howWeKnow: 'How we will know' },
    late: 'Late',
    yes: 'yes',
    source: 'Source',
    part: 'Item',
    content: 'Content',
    plan: 'Plan',
    authority: 'Authority',
    standing: 'Status',
    extent: 'Extent',
    printed: 'Printed',
  },
}

/** The words that only paper has; the rest it shares with the plan's page. */
export const paperWords: Messages<Words> = { sv, en }
