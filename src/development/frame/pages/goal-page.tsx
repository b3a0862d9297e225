import type { PlanContent } from '../../../cycle/plan/plan.ts'
import { planTitle } from '../../../cycle/plan/plan-sentences.ts'
import type { Plan } from '../../../cycle/plan/store.ts'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { dayOf, schoolYearName } from '../../../ground/base/clock.ts'
import { countInWords, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { CheckboxGroup, RadioGroup } from '../../../ground/ui/components/field/choices.tsx'
import { Hidden, TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { FrameLine, FrameOptions } from '../../authority-plan/frame-line.tsx'
import { AnswerSaid, pointable, pointedAt } from '../answer-said.tsx'
import { type Answer, type Asked, longestText, waysFor } from '../frame.ts'
import { frameWords } from '../frame.words.ts'
import type { FrameRight } from '../seeing.ts'
import type { Remark } from '../store.ts'
import { goalPageWords } from './goal-page.words.ts'

/** An answer's form as it stands. */
export type WrittenAnswer = { way: string; text: string; options: string[]; goals: string[]; actions: string[] }

export type GoalPageProps = {
  language: Language
  plan: Plan
  right: FrameRight
  /** What is asked; null when it is asked no more. */
  asked: Asked | null
  goal: string
  /** All answers, the latest first. */
  history: Answer[]
  remarks: (Remark & { number: number })[]
  content: PlanContent
  written: WrittenAnswer
  /** Of which year the form's content is a proposal, if it is. */
  proposedFrom: number | null
  errors?: Readonly<Record<string, string>>
  /** Somebody answered while this was written. */
  conflict?: boolean
  mayRemark: boolean
  remark?: string
}

/** One goal of the frame: what is asked, the school's answer, what has been said of it. */
export function GoalPage(props: GoalPageProps) {
  const { language, plan, right, asked, history, content, errors = {}, conflict } = props
  const t = goalPageWords[language]
  const [latest, ...earlier] = history
  const told = asked ?? latest?.asked
  const writes = right === 'writes' && asked !== null
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      {conflict && latest && (
        <Notice kind="error" alert>
          {t.conflict(latest.byName)}
        </Notice>
      )}
      <PageHead
        title={`${told?.number} ${told?.title}`}
        context={
          <>
            <a href={linkTo('/plans/:id/frame', plan.id)}>{frameWords[language].frame}</a>
            <a href={linkTo('/plans/:id', plan.id)}>{planTitle(plan, language)}</a>
          </>
        }
        lead={writes ? t.lead : asked ? undefined : t.dropped}
      >
        {told && <FrameLine language={language} frame={told.frame} />}
        {asked && asked.text !== '' && <Paragraphs text={asked.text} />}
      </PageHead>
      {(!writes || conflict) && (
        <Section id="answer" title={conflict ? t.theirs : t.answer}>
          {latest ? (
            <AnswerSaid language={language} answer={latest} pointed={pointedAt(latest, content)} />
          ) : (
            <p class="soft">{t.noAnswer}</p>
          )}
          {!writes && !latest && asked && <FrameOptions language={language} frame={asked.frame} />}
        </Section>
      )}
      {writes && asked && <AnswerForm {...props} asked={asked} />}
      <Remarks {...props} />
      {earlier.length > 0 && (
        <More label={t.history}>
          <div class="stack">
            {earlier.map((answer) => (
              <AnswerSaid key={answer.id} language={language} answer={answer} pointed={pointedAt(answer, content)} />
            ))}
          </div>
        </More>
      )}
    </>
  )
}

function AnswerForm({ language, plan, asked, history, content, written, proposedFrom, errors = {} }: GoalPageProps & { asked: Asked }) {
  const [t, words] = [goalPageWords[language], frameWords[language]]
  const { goals, actions } = pointable(content)
  return (
    <OnceForm class="stack-l" action={formTo('POST /plans/:id/frame/:goal', plan.id, asked.goal)}>
      <Hidden values={{ seen: history[0]?.number ?? 0 }} />
      {proposedFrom !== null && <Notice>{t.proposal(schoolYearName(proposedFrom))}</Notice>}
      <RadioGroup
        name="way"
        legend={t.how}
        chosen={written.way}
        error={errors.way}
        choices={waysFor(asked.frame.kind).map((way) => ({ value: way, label: words.ways[way], hint: t.hints[way] }))}
      />
      {asked.frame.options.length > 0 && (
        <CheckboxGroup
          name="options"
          legend={t.options}
          hint={t.optionsHint(countInWords(asked.frame.atLeast, language))}
          chosen={written.options}
          error={errors.options}
          choices={asked.frame.options.map(({ key, text }) => ({ value: key, label: text }))}
        />
      )}
      <TextArea
        name="text"
        label={t.text}
        hint={t.textHint}
        value={written.text}
        error={errors.text}
        rows={4}
        limit={longestText}
        optional
        wide
      />
      {goals.length + actions.length > 0 && (
        <More label={t.points} open={written.goals.length + written.actions.length > 0}>
          <div class="stack">
            {goals.length > 0 && (
              <CheckboxGroup
                name="goals"
                legend={t.goals}
                chosen={written.goals}
                choices={goals.map(({ id, title }) => ({ value: id, label: title }))}
              />
            )}
            {actions.length > 0 && (
              <CheckboxGroup
                name="actions"
                legend={t.actions}
                chosen={written.actions}
                choices={actions.map(({ id, title }) => ({ value: id, label: title }))}
              />
            )}
          </div>
        </More>
      )}
      <div class="row">
        <Button>{t.save}</Button>
        <LinkButton variant="quiet" href={linkTo('/plans/:id/frame', plan.id)}>
          {t.back}
        </LinkButton>
      </div>
    </OnceForm>
  )
}

/** What has been said of the answers, for who writes and who follows; and a place to say more. */
function Remarks({ language, plan, goal, history, remarks, mayRemark, remark, errors = {} }: GoalPageProps) {
  const [t, words] = [goalPageWords[language], frameWords[language]]
  const [latest] = history
  if (!latest || (remarks.length === 0 && !mayRemark)) return null
  return (
    <Section id="remarks" title={t.remarks} note={t.remarkNote}>
      <div class="stack">
        {remarks.map(({ text, byName, at, number }) => (
          <div class="stack-s measure" key={at.toISOString()}>
            <Paragraphs text={text} />
            <p class="small soft">
              {words.by(byName, dayOf(at))}
              {number !== latest.number && ` ${t.toEarlier(number)}`}
            </p>
          </div>
        ))}
        {mayRemark && (
          <OnceForm class="stack no-print" action={formTo('POST /plans/:id/frame/:goal/remarks', plan.id, goal)}>
            <TextArea name="remark" label={t.remark} value={remark} error={errors.remark} rows={3} limit={longestText} wide />
            <p>
              <Button variant="secondary">{t.sendRemark}</Button>
            </p>
          </OnceForm>
        )}
      </div>
    </Section>
  )
}
