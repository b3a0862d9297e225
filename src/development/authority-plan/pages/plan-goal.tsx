import { linkTo } from '../../../ground/base/addresses.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Act, type MetaRow } from '../../../ground/ui/components/act/act.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import type { Goal, Measure } from '../authority-plan.ts'
import { FrameLine, FrameOptions } from '../frame-line.tsx'
import { NeedLine } from '../need-line.tsx'
import { costSaid, ownerOf } from '../plan-sentences.ts'
import { standing } from '../standing.tsx'
import { planPageWords } from './plan-page.words.ts'

type Props = {
  language: Language
  plan: string
  goal: Goal
  number: string
  writes: boolean
}

/** A goal: who answers for it, what is needed, what is done. Who only reads is led nowhere, so the same goal is one piece whatever plan it stands in. */
export function PlanGoal(props: Props) {
  const { language, plan, goal, number, writes } = props
  return standing(language, goal, [number, writes && plan], () => <WholeGoal {...props} />)
}

function WholeGoal({ language, plan, goal, number, writes }: Props) {
  const t = planPageWords[language]
  const meta: MetaRow[] = [
    ...(ownerOf(goal.owner) !== '' || writes
      ? [{ term: t.owner, value: ownerOf(goal.owner) || <Status is="missing">{t.missing}</Status> }]
      : []),
    ...(goal.sign !== '' ? [{ term: t.sign, value: goal.sign }] : []),
  ]
  return (
    <Act
      id={`g-${goal.id}`}
      level={3}
      title={`${number} ${goal.title}`}
      meta={meta}
      edit={writes ? { href: linkTo('/authority-plans/:id/goals/:goal', plan, goal.id), about: ` ${number}` } : undefined}
    >
      <Frame {...{ language, plan, goal, number, writes }} />
      {goal.text !== '' && <Paragraphs text={goal.text} />}
      <Needs {...{ language, plan, goal, number, writes }} />
      <Measures {...{ language, plan, goal, number, writes }} />
    </Act>
  )
}

/** What the goal asks of schools, and where that is set. */
function Frame({ language, plan, goal, number, writes }: Props) {
  const t = planPageWords[language]
  return (
    <>
      {goal.frame && (
        <div class="stack-s">
          <FrameLine language={language} frame={goal.frame} />
          <FrameOptions language={language} frame={goal.frame} />
        </div>
      )}
      {writes && (
        <p class="no-print">
          <a class="tap small" href={linkTo('/authority-plans/:id/goals/:goal/frame', plan, goal.id)}>
            {goal.frame ? t.changeFrame : t.setFrame}
            <span class="vh">{t.about(number)}</span>
          </a>
        </p>
      )}
    </>
  )
}

function Needs({ language, plan, goal, number, writes }: Props) {
  const t = planPageWords[language]
  if (goal.needs.length === 0 && !writes) return null
  return (
    <div class="stack-s measure">
      <h4>{t.needs}</h4>
      {goal.needs.length === 0 ? (
        <p class="soft">{t.needsNone}</p>
      ) : (
        <ul class="list" role="list">
          {goal.needs.map((need) => (
            <li key={need.id}>
              <NeedLine language={language} need={need} />
              {writes && (
                <a class="tap small no-print" href={linkTo('/authority-plans/:id/needs/:need', plan, need.id)}>
                  {t.edit}
                  <span class="vh">{t.aboutNeed(need.text)}</span>
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {writes && (
        <p class="row no-print">
          <a class="tap" href={`${linkTo('/authority-plans/:id/needs/new', plan)}?goal=${goal.id}`}>
            {t.addNeed}
            <span class="vh">{t.about(number)}</span>
          </a>
          <a class="tap" href={`${linkTo('/authority-plans/:id/measures/new', plan)}?goal=${goal.id}`}>
            {t.addMeasure}
            <span class="vh">{t.about(number)}</span>
          </a>
        </p>
      )}
    </div>
  )
}

function Measures({ language, plan, goal, number, writes }: Props) {
  const t = planPageWords[language]
  if (goal.measures.length === 0) return null
  return (
    <Table
      stack
      caption={t.measuresOf(number)}
      captionHidden
      columns={[t.columns.what, t.columns.owner, t.columns.due, t.columns.cost]}
      rows={goal.measures.map((measure) => [
        <MeasureCell key={measure.id} {...{ language, plan, measure, writes }} />,
        ownerOf(measure.owner) || t.none,
        measure.dueOn ? formatDay(measure.dueOn, language, true) : t.none,
        costSaid(measure, language) || t.none,
      ])}
    />
  )
}

function MeasureCell({ language, plan, measure, writes }: Pick<Props, 'language' | 'plan' | 'writes'> & { measure: Measure }) {
  const t = planPageWords[language]
  return (
    <>
      <span class="not-bold">{measure.what}</span>
      {measure.action && <span class="block small soft not-bold">{t.fromFramework(measure.action.title)}</span>}
      {writes && (
        <a class="block small no-print not-bold" href={linkTo('/authority-plans/:id/measures/:measure', plan, measure.id)}>
          {t.edit}
          <span class="vh">{t.aboutMeasure(measure.what)}</span>
        </a>
      )}
    </>
  )
}
