import type { PlanContent } from '../../../cycle/plan/plan.ts'
import { planTitle } from '../../../cycle/plan/plan-sentences.ts'
import type { Plan } from '../../../cycle/plan/store.ts'
import { linkTo } from '../../../ground/base/addresses.ts'
import { type Day, schoolYearName } from '../../../ground/base/clock.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Act, Acts } from '../../../ground/ui/components/act/act.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status, type StatusKind } from '../../../ground/ui/components/status/status.tsx'
import { FrameLine, FrameOptions } from '../../authority-plan/frame-line.tsx'
import { AnswerSaid, pointedAt } from '../answer-said.tsx'
import { type Framed, isLacking, type Standing, tookUp } from '../frame.ts'
import { frameWords } from '../frame.words.ts'
import type { FrameRight } from '../seeing.ts'
import { framePageWords } from './frame-page.words.ts'

export type FramePageProps = {
  language: Language
  today: Day
  plan: Plan
  right: FrameRight
  framed: Framed[]
  content: PlanContent
}

const statuses: Record<Standing, StatusKind> = { answered: 'done', 'too few': 'missing', open: 'not-started', free: 'not-started' }

/** What the authority's plan asks of a school this year, and what the school answers. */
export function FramePage(props: FramePageProps) {
  const { language, plan, right, framed } = props
  const t = framePageWords[language]
  const shown = right === 'took up' ? framed.filter(({ answer }) => answer && tookUp(answer)) : framed
  const asked = shown.filter((each) => each.asked !== null)
  const must = asked.filter((each) => each.asked?.frame.kind !== 'inspire')
  const inspire = asked.filter((each) => each.asked?.frame.kind === 'inspire')
  const dropped = shown.filter((each) => each.asked === null)
  return (
    <>
      <PageHead
        title={t.title(schoolYearName(plan.schoolYear))}
        context={
          <>
            <a href={linkTo('/plans/:id', plan.id)}>{planTitle(plan, language)}</a>
            {plansOf(asked).map(({ id, title }) => (
              <a key={id} href={linkTo('/authority-plans/:id', id)}>
                {title}
              </a>
            ))}
          </>
        }
        lead={leadOf(props, must)}
        privacy={right === 'took up' ? undefined : t.privacy}
      />
      {shown.length === 0 && <p class="soft">{right === 'took up' ? t.nothingTookUp : t.nothing}</p>}
      {must.length > 0 && (
        <Section id="must" title={t.must} note={right === 'took up' ? undefined : t.mustNote}>
          <Goals {...props} framed={must} />
        </Section>
      )}
      {inspire.length > 0 && (
        <Section id="inspire" title={t.inspire} note={t.inspireNote}>
          <Inspiration {...props} framed={inspire} />
        </Section>
      )}
      {dropped.length > 0 && (
        <Section id="dropped" title={t.dropped} note={right === 'took up' ? undefined : t.droppedNote}>
          <Goals {...props} framed={dropped} />
        </Section>
      )}
    </>
  )
}

/** What a school has answered stands open; the rest is there to be looked through. */
function Inspiration(props: FramePageProps) {
  const [open, folded] = [props.framed.filter(({ answer }) => answer), props.framed.filter(({ answer }) => !answer)]
  return (
    <div class="stack">
      {open.length > 0 && <Goals {...props} framed={open} />}
      {folded.map((each) => (
        <More key={each.asked?.goal} label={`${each.asked?.number} ${each.asked?.title}`}>
          <Goals {...props} framed={[each]} />
        </More>
      ))}
    </div>
  )
}

function Goals(props: FramePageProps) {
  return (
    <Acts>
      {props.framed.map((framed) => (
        <Goal key={goalOf(framed)} {...props} one={framed} />
      ))}
    </Acts>
  )
}

function Goal({ language, today, plan, right, content, one }: FramePageProps & { one: Framed }) {
  const [t, words] = [framePageWords[language], frameWords[language]]
  const { asked, answer, standing, answerBy } = one
  const { number, title, frame } = asked ?? one.answer.asked
  const goal = goalOf(one)
  const late = standing !== null && isLacking(standing) && answerBy !== null && answerBy < today
  return (
    <Act id={`f-${goal}`} level={3} title={`${number} ${title}`} meta={[]}>
      {right !== 'took up' && <FrameLine language={language} frame={{ ...frame, lastDay: null }} />}
      {asked && asked.text !== '' && right !== 'took up' && <Paragraphs text={asked.text} />}
      {!answer && <FrameOptions language={language} frame={frame} />}
      {standing && standing !== 'free' && right !== 'took up' && (
        <p class="row">
          <Status is={late ? 'late' : statuses[standing]}>{words.standings[standing]}</Status>
          {answerBy && isLacking(standing) && <span class="small">{(late ? t.late : t.by)(formatDay(answerBy, language, true))}</span>}
        </p>
      )}
      {answer && <AnswerSaid language={language} answer={answer} pointed={pointedAt(answer, content)} plain={right === 'took up'} />}
      {right !== 'took up' && (asked || answer) && (
        <p class="no-print">
          <a class="tap" href={linkTo('/plans/:id/frame/:goal', plan.id, goal)}>
            {right === 'writes' && asked ? (answer ? t.change : t.answer) : t.read}
            <span class="vh">{words.about(title)}</span>
          </a>
        </p>
      )}
    </Act>
  )
}

function leadOf({ language, right }: FramePageProps, must: readonly Framed[]): string {
  const t = framePageWords[language]
  if (right === 'took up') return t.leadTookUp
  if (must.length === 0) return right === 'writes' ? t.leadNone : t.leadReads
  return frameWords[language].answered(must.filter(({ standing }) => standing === 'answered').length, must.length)
}

/** The authority's plans that ask, each once. */
function plansOf(framed: readonly Framed[]): { id: string; title: string }[] {
  return [...new Map(framed.flatMap(({ asked }) => (asked ? [[asked.plan, asked.planTitle] as const] : []))).entries()].map(
    ([id, title]) => ({ id, title }),
  )
}

export function goalOf(framed: Framed): string {
  return framed.asked === null ? framed.answer.goal : framed.asked.goal
}
