import { formTo } from '../../../ground/base/addresses.ts'
import { dayOf } from '../../../ground/base/clock.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Select, TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Thread } from '../../../ground/ui/components/thread/thread.tsx'
import { type AuthorityPlan, numberedGoals, type Part } from '../authority-plan.ts'
import { longest } from '../limits.ts'
import { draftPlace } from '../place.ts'
import { PlanTabs } from '../plan-tabs.tsx'
import { mayRemark, type Right } from '../seeing.ts'
import type { Remark } from '../store-remarks.ts'
import { remarksPageWords } from './remarks-page.words.ts'

export type RemarksPageProps = {
  language: Language
  plan: AuthorityPlan
  right: Right
  parts: Part[]
  remarks: Remark[]
  written?: { about: string; text: string }
  /** By the field: `text` of a new one, `answer-<id>` of an answer. */
  errors?: Readonly<Record<string, string>>
  answer?: string
}

/** What leaders say of a draft, and what is answered. */
export function RemarksPage({ language, plan, right, parts, remarks, written, errors = {}, answer }: RemarksPageProps) {
  const t = remarksPageWords[language]
  const options = [
    ...parts.map(({ part, title }, at) => ({ value: `part ${part}`, label: `${at + 1}. ${title}` })),
    ...numberedGoals(parts).map(({ number, goal }) => ({ value: `goal ${goal.id}`, label: `${number} ${goal.title}` })),
  ]
  const about = ({ part, goal }: Remark) => options.find(({ value }) => value === `part ${part}` || value === `goal ${goal}`)?.label
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <PageHead
        title={t.title}
        context={<a href={draftPlace(plan)}>{plan.written.title}</a>}
        lead={plan.sharing?.untilOn ? `${t.lead} ${t.until(formatDay(plan.sharing.untilOn, language))}` : t.lead}
        privacy={t.privacy}
      >
        {plan.sharing && plan.sharing.message !== '' && (
          <div class="box measure">
            <Paragraphs text={plan.sharing.message} />
          </div>
        )}
      </PageHead>
      <PlanTabs {...{ language, right }} plan={plan.id} current="remarks" />
      {remarks.length === 0 ? (
        <Empty title={t.none} level={2}>
          <p>{t.noneText}</p>
        </Empty>
      ) : (
        <Section id="said" title={t.list} note={t.listNote}>
          <Thread
            comments={remarks.map((remark) => {
              const said = about(remark)
              return {
                id: `r-${remark.id}`,
                name: remark.byName,
                role: remark.byDuty,
                when: formatDay(dayOf(remark.at), language, true),
                about: said && t.aboutPart(said),
                text: remark.text,
                status: remark.answer ? undefined : { is: 'not-started' as const, text: t.waits },
                actions: (
                  <Answer
                    {...{ language, remark }}
                    plan={plan.id}
                    writes={right === 'writes'}
                    error={errors[`answer-${remark.id}`]}
                    text={answer}
                  />
                ),
              }
            })}
          />
        </Section>
      )}
      {mayRemark(right) && (
        <Section id="write" title={t.write} screenOnly>
          <OnceForm class="stack" action={formTo('POST /authority-plans/:id/remarks', plan.id)}>
            <Select name="about" label={t.about} value={written?.about} empty={t.whole} options={options} />
            <TextArea
              name="text"
              label={t.text}
              hint={t.textHint}
              value={written?.text}
              error={errors.text}
              rows={4}
              limit={longest.remark}
              wide
            />
            <div>
              <Button>{t.send}</Button>
            </div>
          </OnceForm>
        </Section>
      )}
    </>
  )
}

type AnswerProps = {
  language: Language
  plan: string
  remark: Remark
  writes: boolean
  error: string | undefined
  text: string | undefined
}

function Answer({ language, plan, remark, writes, error, text }: AnswerProps) {
  const t = remarksPageWords[language]
  if (remark.answer)
    return (
      <div class="box stack-s">
        <p class="small soft">{t.answeredBy(remark.answer.byName, formatDay(dayOf(remark.answer.at), language))}</p>
        <Paragraphs text={remark.answer.text} />
      </div>
    )
  if (!writes) return null
  return (
    <More label={t.answerAbout(remark.byName)} open={error !== undefined}>
      <OnceForm class="stack" action={formTo('POST /authority-plans/:id/remarks/:remark/answer', plan, remark.id)}>
        <TextArea
          name="text"
          id={`answer-${remark.id}`}
          label={t.answer}
          value={error === undefined ? undefined : text}
          error={error}
          rows={3}
          limit={longest.remark}
          wide
        />
        <div>
          <Button variant="secondary">{t.answerSend}</Button>
        </div>
      </OnceForm>
    </More>
  )
}
