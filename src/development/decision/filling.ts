import type { AttestRequest } from '../../cycle/matter/matter.ts'
import { dayOf } from '../../ground/base/clock.ts'
import type { Language, Text } from '../../ground/base/language.ts'
import { costOf, numberedGoals, type PlanText } from '../authority-plan/authority-plan.ts'
import { sourceSaid } from '../authority-plan/plan-sentences.ts'
import type { ToldProgramme } from '../effect/telling.ts'
import type { Decision, Organiser } from './decision.ts'
import { fillingWords } from './filling.words.ts'
import { longestText, roomFor, type Section } from './statement.ts'
import { type Filled, filledIn, type Template } from './template.ts'

/** What a statement is filled from. */
export type Ground = {
  organiser: Organiser
  authority: string
  board: string
  department: string
  text: PlanText
  /** The decision on the plan's document, when there is one. */
  decision: Decision | null
  /** Who was asked to attest the plan's document. */
  attests: readonly AttestRequest[]
}

/** The sections of a template, filled from a plan and its matter. Nothing is reckoned: what a need says with figures is what was said when it was taken. */
export function sectionsOf(template: Template, ground: Ground, language: Language): Section[] {
  return filledSections(template, ground.organiser, valuesOf(ground, language), language)
}

/** The sections of a template, with such words for what is in braces. */
export function filledSections({ sections }: Template, organiser: Organiser, values: Filled, language: Language): Section[] {
  const more = fillingWords[language].more
  return sections.map(({ key, level, form, heading, text, private: own }) => ({
    key,
    level,
    form,
    heading: heading[language],
    text: roomFor(filledIn((organiser.form === 'private' && own ? own : text)[language], values), longestText.section, more),
  }))
}

/** What stands for each of the names in braces. */
export function valuesOf({ authority, board, department, text, decision, attests }: Ground, language: Language): Filled {
  const t = fillingWords[language]
  const { head, parts, consultations } = text
  const goals = numberedGoals(parts)
  const measures = goals.flatMap(({ goal }) => goal.measures)
  const cost = costOf(measures)
  const unions = consultations.filter(({ kind }) => kind === 'unions')
  const given = attests.flatMap(({ attest, name, title }) => (attest && !attest.withdrawn ? [{ name, title, at: attest.at }] : []))
  const people = new Set([
    ...given.map(({ name, title }) => `${name}, ${title}`),
    ...(decision ? [`${decision.name}, ${decision.title}`] : []),
  ])
  return {
    ...unfilled,
    plan: head.title,
    period: t.period(head.from, head.to),
    board,
    authority,
    department: department || authority,
    decided: decision ? t.decided(decision) : t.notDecided,
    replaces: head.replaces === '' ? '' : t.replaces(head.replaces),
    part_count: t.count(parts.length),
    goal_count: t.count(goals.length),
    purpose: head.summary,
    parts: parts.map(({ title }) => title).join('\n'),
    vision: parts[0]?.text ?? '',
    goals: goals
      .map(({ number, goal }) => `${number} ${goal.title}${goal.sign === '' ? '' : `. ${t.sign(oneLine(goal.sign))}`}`)
      .join('\n'),
    needs: goals
      .flatMap(({ number, goal }) => goal.needs.map((need) => ({ number, need })))
      .map(({ number, need }) => {
        const source = need.source.kind === 'own' ? '' : ` (${sourceSaid(need.source, language)})`
        return `${t.needFor(oneLine(need.text), number)}${oneLine(source)}`
      })
      .join('\n'),
    consultations: consultations
      .filter(({ kind }) => kind !== 'unions')
      .map(t.consulted)
      .join(' '),
    unions: unions.length === 0 ? t.noUnions : unions.map(t.consulted).join('\n'),
    cost: t.cost(cost, measures.length),
    names: [...people].join('\n') || t.namesMissing,
    appendices: head.title,
    attested: [...given.map(({ name, title, at }) => t.attested(name, title, dayOf(at))), t.attestedWhere].join('\n'),
  }
}

/** Nothing for any of the names. */
const unfilled: Filled = {
  plan: '',
  period: '',
  board: '',
  authority: '',
  department: '',
  decided: '',
  replaces: '',
  part_count: '',
  goal_count: '',
  purpose: '',
  parts: '',
  vision: '',
  goals: '',
  needs: '',
  consultations: '',
  unions: '',
  cost: '',
  names: '',
  appendices: '',
  attested: '',
  extent: '',
  learnt: '',
  taken_up: '',
  partners: '',
}

/** What stands for the names in braces where no plan is told of. `subject`: what it is about. @param appendix the document that goes with it, '' for none */
export function valuesWithoutPlan(
  { authority, board, department }: Pick<Ground, 'authority' | 'board' | 'department'>,
  { subject, appendix, handler }: { subject: string; appendix: string; handler: string },
  language: Language,
): Filled {
  const t = fillingWords[language]
  const said = { plan: subject, board, authority, department: department || authority, unions: t.noConsultation, names: handler }
  return { ...unfilled, ...said, appendices: appendix, attested: t.attestedWhere }
}

/** What stands for the names in braces where a programme is told of: what it is for, and figures that were released or are of five people at least. */
export function valuesOfProgramme(
  { authority, board, department }: Pick<Ground, 'authority' | 'board' | 'department'>,
  programme: ToldProgramme,
  { appendix, handler }: { appendix: string; handler: string },
  language: Language,
): Filled {
  const t = fillingWords[language]
  const told = (lines: readonly Text[], nothing: string) => lines.map((line) => line[language]).join('\n') || nothing
  return {
    ...valuesWithoutPlan({ authority, board, department }, { subject: programme.title, appendix, handler }, language),
    period: t.period(programme.from, programme.to),
    purpose: programme.purpose,
    goals: told(programme.aims, ''),
    extent: oneLine(told(programme.extent, '')),
    learnt: told(programme.learnt, t.nothingLearnt),
    taken_up: told(programme.takenUp, t.nothingTakenUp),
    partners: programme.partners === '' ? '' : t.partners(oneLine(programme.partners)),
    cost: [programme.funding, programme.funderLine].filter(Boolean).map(oneLine).map(sentence).join(' '),
  }
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ')
}
