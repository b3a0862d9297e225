import type { Language } from '../../ground/base/language.ts'
import { CheckboxGroup } from '../../ground/ui/components/field/choices.tsx'
import { TextArea } from '../../ground/ui/components/field/inputs.tsx'
import { More } from '../../ground/ui/components/more/more.tsx'
import { SmallChoice } from '../../ground/ui/components/small-choice/small-choice.tsx'
import { fieldOf, type Written } from './answer-form.ts'
import { answeringWords } from './answering.words.ts'
import { type Asking, longestLine, type Question, type StepQuestion } from './ballot.ts'

type Props = { language: Language; asking: Asking; written: Written; errors: Readonly<Record<string, string>> }

/** The questions of a ballot as fields, those about one thing under its heading. */
export function Questions({ language, asking, written, errors }: Props) {
  const numbered = asking.questions.map((question, index) => ({
    question,
    field: fieldOf(index),
    // What the steps mean is open where they are met for the first time, and folded where they come again.
    isFirst: asking.questions.findIndex(({ text }) => text[language] === question.text[language]) === index,
  }))
  return (
    <>
      {groupsOf(numbered).map((group) => (
        <div class="act stack" key={group[0]?.field}>
          {group[0]?.question.heading && <h2 class="h3">{group[0].question.heading}</h2>}
          {group.map(({ question, field, isFirst }) => (
            <QuestionField
              key={field}
              {...{ language, question, field, isFirst }}
              number={asking.numbered ? asking.questions.indexOf(question) + 1 : null}
              sent={written[field] ?? []}
              error={errors[field]}
            />
          ))}
        </div>
      ))}
    </>
  )
}

type Numbered = { question: Question; field: string; isFirst: boolean }

/** Neighbours under the same heading. */
function groupsOf(all: readonly Numbered[]): Numbered[][] {
  const groups: Numbered[][] = []
  for (const each of all) {
    const last = groups.at(-1)
    if (last && each.question.heading !== null && last[0]?.question.heading === each.question.heading) last.push(each)
    else groups.push([each])
  }
  return groups
}

function QuestionField({
  language,
  question,
  field,
  isFirst,
  number,
  sent,
  error,
}: {
  language: Language
  question: Question
  field: string
  isFirst: boolean
  /** Said before the question; null where it is not. */
  number: number | null
  sent: readonly string[]
  error?: string | undefined
}) {
  const text = number === null ? question.text[language] : `${number}. ${question.text[language]}`
  switch (question.kind) {
    case 'steps': {
      const steps = question.steps.map((step, index) => ({ value: String(index + 1), label: step[language] }))
      const aside = question.aside ? [{ value: '0', label: question.aside[language] }] : []
      return (
        <>
          <SmallChoice name={field} legend={text} options={[...steps, ...aside]} chosen={sent.at(-1)} error={error} />
          <StepsDescribed {...{ language, question, isFirst }} />
        </>
      )
    }
    case 'choices': {
      const choices = question.choices.map(({ label }, place) => ({ value: String(place), label: label[language] }))
      return (
        <CheckboxGroup
          name={field}
          legend={text}
          hint={answeringWords[language].severalHint}
          choices={choices}
          chosen={[...sent]}
          error={error}
        />
      )
    }
    case 'line':
      return (
        <TextArea
          name={field}
          label={text}
          hint={question.hint?.[language]}
          value={sent.at(-1)}
          rows={2}
          limit={longestLine}
          error={error}
          optional
          wide
          autocomplete="off"
        />
      )
  }
}

/** What each step means. */
function StepsDescribed({
  language,
  question: { text, steps, described },
  isFirst,
}: {
  language: Language
  question: StepQuestion
  isFirst: boolean
}) {
  if (!described) return null
  return (
    <More
      label={
        <>
          {answeringWords[language].means}
          <span class="vh">: {text[language]}</span>
        </>
      }
      open={isFirst}
    >
      <ul class="stack-s small measure" role="list">
        {steps.map((step, index) => (
          <li key={index}>
            <b>{step[language]}.</b> {described[index]?.[language]}
          </li>
        ))}
      </ul>
    </More>
  )
}
