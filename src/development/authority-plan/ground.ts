import { changeQuantities } from '../../cycle/change/change-quantities.ts'
import { changeText } from '../../cycle/change/change-sentences.ts'
import type { ExternalView } from '../../cycle/external-view/external-view.ts'
import { saidSchools } from '../../cycle/help-asked/help-asked.ts'
import { type Gathered, isUnder } from '../../cycle/help-asked/loading.ts'
import { sourceName } from '../../cycle/help-asked/sources.ts'
import { authorityQuestions } from '../../cycle/joint-assessment/joint.ts'
import type { AuthorityLevels } from '../../cycle/joint-assessment/store-authority.ts'
import type { BoardFacts } from '../../cycle/overview/board/board.ts'
import { quantityOf } from '../../cycle/protection/quantities.ts'
import { contentText } from '../../cycle/result/reading/figure-sentences.ts'
import { inSentence } from '../../cycle/result/reading/names.ts'
import { aspectRows } from '../../cycle/result/reading/rows.ts'
import { type Factor, isTold, schoolsIn } from '../../cycle/success-factor/success-factor.ts'
import type { Day } from '../../ground/base/clock.ts'
import { formatDay, formatList, formatNumber, type Language } from '../../ground/base/language.ts'
import { type Count, totalsOf } from '../equipment/equipment.ts'
import type { OutlookNote } from '../outlook/outlook.ts'
import type { SharedNeed } from '../working-group/store.ts'
import type { NeedSource } from './authority-plan.ts'
import { groundWords } from './ground.words.ts'

/** All that a plan can start from, as far as its writer may see it; null for what they may not. */
export type Ground = {
  today: Day
  result: BoardFacts['result']
  /** What the authority has agreed on about itself, the latest of each framework. */
  answers: AuthorityLevels[]
  help: Gathered | null
  factors: Factor[]
  views: ExternalView[]
  notes: OutlookNote[]
  equipment: Count[]
  /** What working groups have said is needed, where they let planners read it. */
  needs: (SharedNeed & { aspectName: string })[]
}

/** Something that a plan can start from: where it is said, and what a need of it could say. */
export type GroundItem = { source: NeedSource; proposal: string }

/** Everything that a plan can start from, kind by kind, each in the order of its own room: never by level. */
export function groundItems(ground: Ground, language: Language): GroundItem[] {
  return [
    ...assessmentItems(ground, language),
    ...changeItems(ground, language),
    ...answerItems(ground, language),
    ...helpItems(ground, language),
    ...factorItems(ground, language),
    ...ground.views.map(({ id, title, madeBy, heldOn, summary }) =>
      item('evaluation', { key: id, name: `${title}, ${madeBy}`, on: heldOn, said: firstOf(summary) }, firstOf(summary) || title),
    ),
    ...ground.notes.map(({ id, source, seenOn, what, means }) =>
      item('outlook', { key: id, name: source, on: seenOn, said: firstOf(what) }, means || firstOf(what)),
    ),
    ...equipmentItems(ground, language),
    ...ground.needs.map(({ id, group, text, aspectName, heldOn }) =>
      item('need', { key: id, name: group, on: heldOn, said: aspectName ? `${aspectName}: ${text}` : text }, text),
    ),
  ]
}

function assessmentItems({ result }: Ground, language: Language): GroundItem[] {
  if (!result) return []
  const t = groundWords[language]
  const { now, framework } = result
  return aspectRows(now, framework).flatMap(({ aspect, staff, importance }) => {
    if (!staff) return []
    const said = [
      t.assessment(aspect.name[language], contentText(staff.content, language, staff.level)),
      ...(importance ? [t.matters(contentText(importance.content, language, importance.level))] : []),
    ]
    const about = { round: now.round.id, unit: now.unit.id, audience: 'staff' }
    const figures = [
      quantityOf({ ...about, measure: `statement ${aspect.key}.staff` }, staff.content),
      importance && quantityOf({ ...about, measure: `importance ${aspect.key}.staff` }, importance.content),
    ].flatMap((quantity) => quantity ?? [])
    const key = `${now.round.id} ${aspect.key}`
    return [
      item(
        'assessment',
        { key, name: now.round.name, on: now.round.releasedOn, said: said.join('. '), figures },
        t.assessmentNeed(inSentence(aspect, language)),
      ),
    ]
  })
}

function changeItems({ result }: Ground, language: Language): GroundItem[] {
  if (!result?.change) return []
  const t = groundWords[language]
  const { now, change } = result
  return change.rows
    .filter(({ audience, difference }) => audience === 'staff' && difference !== null)
    .map((row) =>
      item(
        'change',
        {
          key: `${now.round.id} ${row.aspect.key}`,
          name: t.since(now.round.name, change.since),
          on: now.round.releasedOn,
          said: t.change(row.aspect.name[language], changeText(row, language)),
          figures: changeQuantities(now.unit.id, [row]),
        },
        t.changeNeed(inSentence(row.aspect, language)),
      ),
    )
}

/** What the authority has agreed on about itself, question by question in the framework's order; what one can do next is what a need of it says. */
function answerItems({ answers }: Ground, language: Language): GroundItem[] {
  const t = groundWords[language]
  return answers.flatMap(({ id, framework, agreedOn, levels }) =>
    authorityQuestions(framework).flatMap(({ key, aspect, area, levels: steps }) => {
      const step = steps.find(({ level }) => level === levels.get(key))
      if (!step) return []
      const next = framework.authority.find((each) => each.key === key)?.next[step.level]
      const said = t.answer(`${area.name[language]}, ${aspect.name[language]}`, step.name[language], step.text[language])
      const source = { key: `${id} ${key}`, name: framework.name[language], on: agreedOn, said }
      return [item('authority-answers', source, next?.[language] ?? aspect.name[language])]
    }),
  )
}

function helpItems({ help, today }: Ground, language: Language): GroundItem[] {
  if (!help) return []
  const t = groundWords[language]
  const themes = help.themes.map((theme) => {
    const schools = new Set(help.asks.flatMap((ask) => (isUnder(ask, theme) ? [ask.school.id] : []))).size
    const also = theme.sources.map((source) => sourceName(source, language))
    const said = [
      ...(schools > 0 ? [t.help(schoolsSaid(schools, language))] : []),
      ...(also.length > 0 ? [t.belongs(formatList(also, language))] : []),
    ].join('. ')
    const name = [t.reports, theme.districtName].filter(Boolean).join(', ')
    return item('help', { key: theme.id, name, on: today, said: said === '' ? theme.title : `${theme.title}: ${said}` }, theme.title)
  })
  const support = help.support
    .filter(({ kind, schools }) => kind !== 'other' && saidSchools(schools).kind === 'count')
    .map(({ kind, schools }) => {
      const name = sourceName(`support:${kind}`, language)
      return item(
        'help',
        { key: `support:${kind}`, name: t.support, on: today, said: `${name}: ${t.asked(schoolsSaid(schools, language))}` },
        name,
      )
    })
  const { hindrances } = help
  const named = hindrances?.named ?? []
  return [
    ...themes,
    ...support,
    ...named
      .filter(({ key, schools: count }) => key !== 'other' && count > 0)
      .map(({ key, schools: count }) => {
        const name = sourceName(`hinder:${key}`, language)
        const said = `${name}: ${t.hindrance(countSaid(count, language), formatNumber(hindrances?.schools ?? 0, language))}`
        return item('hindrance', { key, name: t.checks, on: today, said }, t.hindranceNeed(name))
      }),
  ]
}

function factorItems({ factors }: Ground, language: Language): GroundItem[] {
  const t = groundWords[language]
  return factors
    .filter(isTold)
    .map((factor) =>
      item(
        'success-factor',
        { key: factor.id, name: '', on: factor.begunOn, said: `${factor.title}: ${t.factor(t.schools(schoolsIn(factor)))}` },
        t.factorNeed(factor.title),
      ),
    )
}

function equipmentItems({ equipment }: Ground, language: Language): GroundItem[] {
  const t = groundWords[language]
  return totalsOf(equipment).map(({ kind, what, number, units, from, to }) => {
    const days = from === to ? formatDay(to, language, true) : `${formatDay(from, language, true)} – ${formatDay(to, language, true)}`
    const said = `${what}: ${t.equipment(formatNumber(number, language), t.units(units), days)}`
    return item('equipment', { key: `${kind} ${what.toLocaleLowerCase('sv')}`.slice(0, 120), name: '', on: to, said }, what)
  })
}

/** One or two schools are few. */
function schoolsSaid(count: number, language: Language): string {
  const t = groundWords[language]
  const said = saidSchools(count)
  return said.kind === 'few' ? t.few : t.schools(said.count)
}

function countSaid(count: number, language: Language): string {
  const said = saidSchools(count)
  return said.kind === 'few' ? groundWords[language].fewOf : formatNumber(said.count, language)
}

function item(
  kind: NeedSource['kind'],
  { figures = [], ...said }: Omit<NeedSource, 'kind' | 'figures'> & { figures?: NeedSource['figures'] },
  proposal: string,
): GroundItem {
  return { source: { kind, figures, ...said, said: cut(said.said, 2000), name: cut(said.name, 300) }, proposal: cut(proposal, 2000) }
}

/** The first paragraph of a text. */
function firstOf(text: string): string {
  return cut(text.split(/\n{2,}/)[0] ?? '', 600)
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}

/** What names an item in an address and a form. */
export function keyOf({ kind, key }: Pick<NeedSource, 'kind' | 'key'>): string {
  return `${kind} ${key}`
}
