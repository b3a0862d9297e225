import { linkTo } from '../../../ground/base/addresses.ts'
import { type Day, dayOf } from '../../../ground/base/clock.ts'
import { formatDay, formatList, type Language } from '../../../ground/base/language.ts'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { partName } from '../../../people/permission/permission.words.ts'
import { coachAsksIn } from '../../plan/comments.ts'
import { commentWords } from '../../plan/comments.words.ts'
import { pageWords } from '../../plan/plan.words.ts'
import { whenOf } from '../../plan/plan-sentences.ts'
import { PlanStatus } from '../../plan/plan-status.tsx'
import type { Plan } from '../../plan/store.ts'
import { decisionWords } from '../decision.words.ts'
import type { Powers } from './plan-decision.tsx'
import type { PlanTalkProps } from './talk-props.ts'

export type PlanHeadProps = {
  language: Language
  today: Day
  plan: Plan
  powers: Powers
  changed: boolean
  /** The teams that go on with the work of a team that is no more. */
  successors: { id: string; name: string }[]
  /** Null for who only reads what was adopted. */
  talk: PlanTalkProps | null
}

/** Where a plan stands, by whom it was adopted, and when it was changed. */
export function PlanContext({ language, today, plan }: Pick<PlanHeadProps, 'language' | 'today' | 'plan'>) {
  const t = pageWords[language]
  const { adoption } = plan
  return (
    <>
      <PlanStatus language={language} plan={plan} />
      {plan.unit.kind === 'team' && <span>{plan.school.name}</span>}
      {adoption && (
        <span>
          {t.adopted(formatDay(dayOf(adoption.at), language, true), adoption.byName ?? '', partName(adoption.byRole, language))} ·{' '}
          {t.version(adoption.number)}
        </span>
      )}
      {adoption && adoption.recordNumber !== '' && <span>{t.record(adoption.recordNumber)}</span>}
      {plan.sees === 'whole' && <span>{t.changed(whenOf(plan.changedAt, today, language), plan.changedByName)}</span>}
    </>
  )
}

/** The one thing to know before going on. */
export function PlanNotice({ language, today, plan, changed, successors, powers, talk }: PlanHeadProps) {
  const { notice: t } = pageWords[language]
  const { submit } = decisionWords[language]
  if (plan.unit.ended) {
    const names = formatList(
      successors.map(({ name }) => name),
      language,
    )
    return (
      <Notice kind="warn">
        <p>
          {t.ended(plan.unit.name)} {names !== '' && t.successors(names)}
        </p>
      </Notice>
    )
  }
  if (plan.closing) {
    return (
      <Notice>
        <p>{t.closed(whenOf(plan.closing.at, today, language), plan.closing.byName)}</p>
        {plan.closing.text !== '' && <Paragraphs text={plan.closing.text} />}
      </Notice>
    )
  }
  if (plan.sees === 'adopted') return null
  const [asked, ...more] = coachAsksIn(talk?.feedback ?? [], talk?.comments ?? [])
  if (asked) {
    const who = asked.name ?? commentWords[language].formerly
    return (
      <Notice kind="warn">
        {t.coachAsks[asked.what](who, whenOf(asked.at, today, language))} {more.length > 0 && `${t.coachAsksMore(more.length)} `}
        <a href={`#${asked.anchor}`}>{t.toTalk}</a>
      </Notice>
    )
  }
  if (plan.submission) return <Notice>{submit.waiting(whenOf(plan.submission.at, today, language), plan.submission.byName)}</Notice>
  if (plan.adoption && changed) {
    return (
      <Notice>
        {t.changed(formatDay(dayOf(plan.adoption.at), language, true))}{' '}
        <a href={`${linkTo('/plans/:id/revisions/:number', plan.id, plan.adoption.number)}#changes`}>{t.toChanges}</a>
      </Notice>
    )
  }
  return plan.unit.kind === 'team' && !plan.hasLead && powers.adopt ? <Notice>{t.noLead}</Notice> : null
}
