import { found } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import { inEach, type Language } from '../../ground/base/language.ts'
import { type Question, together } from '../../ground/base/question.ts'
import type { OpenKind, OpenThing } from '../../ground/paper/open-kind.ts'
import type { Block } from '../../ground/paper/paper.ts'
import { type AuthorityPlan, type ForceRecord, type Owner, type PlanText, stateOf } from './authority-plan.ts'
import { openPlanWords } from './open.words.ts'
import { paperOf } from './paper.ts'
import { plansAsked } from './store.ts'
import { frozenTextAsked } from './store-content.ts'

/** What rooms above tell of a version of a plan beside its text, and the document that was decided on. */
export type OpenBeside = (
  plan: string,
  version: number,
  text: PlanText,
) => Question<{ document: Buffer | null; blocks(language: Language, unnamed: Unnamed): Block[] }>

/** The authority's plans on the open site: the ones in force, and those that were before they were replaced. No draft, and none whose decision was taken back. */
export const openPlans = (beside: OpenBeside): OpenKind => ({
  kind: 'plan',
  words: openPlanWords,
  things: (today) => plansAsked(today).map((plans) => plans.flatMap((plan) => thingsOf(plan, today))),
  content({ thing, version }, { today, ...sender }) {
    return together(plansAsked(today, thing), frozenTextAsked(version)).followedBy(([[plan], { text, version: frozen }]) =>
      beside(thing, frozen.number, text).map(({ document, blocks }) => ({
        document,
        title: text.head.title,
        summary: text.head.summary,
        figures: text.parts.flatMap(({ goals }) => goals.flatMap(({ needs }) => needs.flatMap(({ source }) => source.figures))),
        paper(language, unnamed) {
          const shown = { plan: planWithout(found(plan), unnamed), text: textWithout(text, unnamed), version: { ...frozen, byName: '' } }
          const paper = paperOf(shown, { ...sender, today }, language)
          return { ...paper, blocks: [...paper.blocks, ...blocks(language, unnamed)] }
        },
      })),
    )
  },
})

function thingsOf(plan: AuthorityPlan, today: Day): OpenThing[] {
  const { force, replaced, id } = plan
  const state = stateOf(plan, today)
  if (!force || force.from > today || (state !== 'in force' && state !== 'replaced')) return []
  return [
    {
      thing: id,
      version: force.revision,
      title: force.head.title,
      standing: state === 'in force' ? 'now' : 'before',
      said: inEach((language) => {
        const t = openPlanWords[language]
        return state === 'replaced' && replaced ? t.ended(force.from, force.decidedOn, replaced.from) : t.now(force.from, force.decidedOn)
      }),
    },
  ]
}

type Unnamed = (field: string) => string

function planWithout(plan: AuthorityPlan, unnamed: Unnamed): AuthorityPlan {
  const without = (force: ForceRecord): ForceRecord => ({ ...force, decidedBy: unnamed(force.decidedBy) })
  return { ...plan, force: plan.force && without(plan.force), decided: plan.decided.map(without) }
}

/** A plan's text without names of people in the fields that tell who answers for something. */
function textWithout({ head, parts, consultations }: PlanText, unnamed: Unnamed): PlanText {
  const owned = <Thing extends { owner: Owner }>(thing: Thing): Thing => ({
    ...thing,
    owner: { ...thing.owner, duty: unnamed(thing.owner.duty) },
  })
  return {
    head: { ...head, decider: unnamed(head.decider), responsible: unnamed(head.responsible) },
    consultations: consultations.map((each) => ({ ...each, withWhom: unnamed(each.withWhom) })),
    parts: parts.map((part) => ({
      ...part,
      responsible: unnamed(part.responsible),
      goals: part.goals.map((goal) => ({ ...owned(goal), measures: goal.measures.map(owned) })),
    })),
  }
}
