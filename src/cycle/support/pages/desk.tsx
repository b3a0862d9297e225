import { linkTo } from '../../../ground/base/addresses.ts'
import { type Day, schoolYearName } from '../../../ground/base/clock.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { TodoList } from '../../../ground/ui/components/todo/todo.tsx'
import type { WaitingPlan } from '../../plan/store-feedback.ts'

import { requestWords } from '../request.words.ts'
import { nameOf } from '../request-sentences.ts'
import { canAnswer, type Request, waitedSince } from '../support.ts'

import { deskWords } from './desk.words.ts'
import { deskRequestWords } from './desk-request.words.ts'
import { placeName } from './places.ts'

type Props = { language: Language; today: Day; person: string; requests: Request[]; plans: WaitingPlan[] }

/** A coach's desk: what waits for an answer, what waits for feedback, and the schools that the coach supports. */
export function DeskPage({ language, today, person, requests, plans }: Props) {
  const t = deskWords[language]
  const open = requests.filter((request) => canAnswer(request, person))
  return (
    <>
      <PageHead title={t.title} lead={leadFor(open.length, plans.length, language)} privacy={t.privacy} />
      <Section id="asked" title={t.requests} note={open.length > 1 ? t.requestsNote : undefined}>
        {open.length === 0 ? <p>{t.noRequests}</p> : <TodoList items={open.map((request) => requestItem(request, today, language))} />}
      </Section>
      <Section id="feedback" title={t.plans}>
        {plans.length === 0 ? (
          <p>{t.noPlans}</p>
        ) : (
          <TodoList lead={open.length === 0} items={plans.map((plan) => planItem(plan, today, language))} />
        )}
      </Section>
      <Section id="schools" title={t.schools}>
        <Supported language={language} person={person} requests={requests} />
      </Section>
      <Section id="phrases" title={t.phrases}>
        <div class="stack-s">
          <p class="measure">{t.phrasesText}</p>
          <p>
            <a href={linkTo('/desk/phrases')}>{t.toPhrases}</a>
          </p>
        </div>
      </Section>
    </>
  )
}

function Supported({ language, person, requests }: Pick<Props, 'language' | 'person' | 'requests'>) {
  const t = deskWords[language]
  const mine = requests
    .flatMap((request) =>
      request.state.is === 'accepted' && request.state.coach.id === person ? [{ request, until: request.state.until }] : [],
    )
    .sort((a, b) => a.request.schoolName.localeCompare(b.request.schoolName, 'sv'))
  if (mine.length === 0) return <p class="measure">{t.noSchools}</p>
  return (
    <Table
      stack
      captionHidden
      caption={t.schoolsCaption}
      columns={[t.columns.school, t.columns.asked, t.columns.until, t.columns.plans]}
      rows={mine.map(({ request, until }) => [
        <a href={linkTo('/desk/requests/:id', request.id)}>{placeName(request)}</a>,
        requestWords[language].kinds[request.kind],
        formatDay(until, language, true),
        <a href={`${linkTo('/plans')}?school=${request.school}`}>
          {t.toPlans}
          <span class="vh">{t.plansOf(request.schoolName)}</span>
        </a>,
      ])}
    />
  )
}

function requestItem(request: Request, today: Day, language: Language) {
  const t = deskWords[language]
  const deskRequestText = deskRequestWords[language]
  const words = requestWords[language]
  const whom = !request.coach ? t.toAny : request.coach.there ? t.toYou : t.toGone(nameOf(request.coach, language))
  return {
    title: deskRequestText.title(placeName(request), words.kinds[request.kind]),
    text: excerpt(request.text) || undefined,
    when: `${nameOf(request.by, language)} ${whom}. ${words.states.asked(waitedSince(request.askedOn, today))}.`,
    action: { href: linkTo('/desk/requests/:id', request.id), label: t.answer, about: ` ${placeName(request)}` },
  }
}

function planItem(plan: WaitingPlan, today: Day, language: Language) {
  const t = deskWords[language]
  return {
    title: t.planWaits(schoolYearName(plan.schoolYear), placeName(plan)),
    text: excerpt(plan.message) || undefined,
    when: `${t.sentBy(nameOf({ name: plan.by }, language))}. ${requestWords[language].states.asked(waitedSince(plan.sentOn, today))}.`,
    action: { href: linkTo('/plans/:id/feedback', plan.id), label: t.feedback, about: `: ${placeName(plan)}` },
  }
}

/** The beginning of a text, broken between words. */
function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= 160 ? line : `${line.slice(0, 160).replace(/\s\S*$/, '')} …`
}

function leadFor(requests: number, plans: number, language: Language): string {
  const { lead } = deskWords[language]
  if (requests > 0 && plans > 0) return lead.both(requests, plans)
  if (requests > 0) return lead.requests(requests)
  return plans > 0 ? lead.plans(plans) : lead.nothing
}
