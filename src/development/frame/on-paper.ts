import { contentForAsked } from '../../cycle/plan/frame.ts'
import { type Plan, planAsked } from '../../cycle/plan/store.ts'
import type { Adding } from '../../cycle/plan-paper/loading.ts'
import type { PaperAdditions } from '../../cycle/plan-paper/plan-paper.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import type { Language } from '../../ground/base/language.ts'
import { askOnce, known, together } from '../../ground/base/question.ts'
import type { Block, Fact } from '../../ground/paper/paper.ts'
import { line, writtenOf } from '../../ground/paper/text.ts'
import { kindSaid, scopeSaid } from '../authority-plan/frame-line.tsx'
import { pointedAt } from './answer-said.tsx'
import { type Answer, type Framed, tookUp } from './frame.ts'
import { frameWords } from './frame.words.ts'
import { frameRight } from './seeing.ts'
import { adoptedPlanAsked, answersAsked, framedAsked } from './store.ts'

/**
 * The frame on the papers of a plan: of a school's what is asked and what it answers, for who may read that; of a team's, and for who is told no more, what the school took up.
 */
export const frameOnPaper: Adding = async (ask, id) => {
  const plan = await askOnce(ask.tx, planAsked(ask.viewer, id, ask.today))
  return plan.unit.kind === 'school' ? ofSchool(ask, plan) : ofTeam(ask, plan)
}

const nothing: PaperAdditions = { blocks: [], about: [] }

async function ofSchool(ask: SignedInAsk, plan: Plan): Promise<PaperAdditions> {
  const { language } = ask
  const [framed, content] = await askOnce(ask.tx, together(framedAsked(plan, ask.today), contentForAsked(ask, plan)))
  if (frameRight(ask.viewer, plan) === 'took up') return taken(framed.flatMap(({ answer }) => answer ?? []).filter(tookUp), language)
  const t = frameWords[language]
  return framed.length === 0
    ? nothing
    : added(
        t.frame,
        framed.flatMap((each) => {
          const { answer, asked } = each
          const points = answer ? pointedAt(answer, content).map(({ title }) => line(title)) : []
          return [titleOf(each), ...factsOf(asked?.frame ?? null, answer, points, language)]
        }),
      )
}

async function ofTeam(ask: SignedInAsk, plan: Plan): Promise<PaperAdditions> {
  const answers = await askOnce(
    ask.tx,
    adoptedPlanAsked(plan.school.id, plan.schoolYear).followedBy((school) => (school ? answersAsked([school.id]) : known([]))),
  )
  return taken(answers.filter(tookUp), ask.language)
}

function taken(answers: readonly Answer[], language: Language): PaperAdditions {
  const t = frameWords[language]
  if (answers.length === 0) return nothing
  return added(t.tookUp, [
    { kind: 'text', tone: 'soft', written: [[t.tookUpNote]] },
    ...answers.flatMap((answer) => [titleOf({ asked: null, answer }), ...factsOf(null, answer, [], language)]),
  ])
}

/** @param blocks what stands under the heading; told in one piece where a workbook tells it */
function added(heading: string, blocks: Block[]): PaperAdditions {
  const said = blocks.flatMap((block) =>
    block.kind === 'heading'
      ? [block.text]
      : block.kind === 'facts'
        ? block.facts.map(({ term, lines }) => `${term}: ${lines.join(' ')}`)
        : [],
  )
  return { blocks: [{ kind: 'heading', level: 2, text: heading }, ...blocks], about: [{ part: heading, content: said.join('\n') }] }
}

function titleOf({ asked, answer }: Pick<Framed, 'answer'> & { asked: Framed['asked'] }): Block {
  const { number = '', title = '' } = asked ?? answer?.asked ?? {}
  return { kind: 'heading', level: 3, text: `${number} ${line(title)}` }
}

function factsOf(
  frame: (Parameters<typeof kindSaid>[0] & Parameters<typeof scopeSaid>[0] & { options: readonly { text: string }[] }) | null,
  answer: Answer | null,
  points: string[],
  language: Language,
): Block[] {
  const t = frameWords[language]
  const facts: Fact[] = [
    ...(frame ? [{ term: t.asked, lines: [`${kindSaid(frame, language)}. ${scopeSaid(frame, language)}`] }] : []),
    ...(frame && frame.options.length > 0 ? [{ term: t.mayChoose, lines: frame.options.map(({ text }) => line(text)) }] : []),
    {
      term: t.answer,
      lines: answer ? [t.ways[answer.way], ...answer.options.map(({ text }) => line(text))] : [t.noAnswer],
    },
    ...(points.length > 0 ? [{ term: t.pointsAt, lines: points }] : []),
  ]
  return [
    { kind: 'facts', facts },
    ...(answer && answer.text !== '' ? [{ kind: 'text' as const, tone: 'body' as const, written: writtenOf(answer.text) }] : []),
  ]
}
