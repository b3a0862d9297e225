import type { Day } from '../../../ground/base/clock.ts'
import { formatTime, type Language } from '../../../ground/base/language.ts'
import { Answers } from '../../../ground/ui/components/answers/answers.tsx'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { DateInput, TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { isLevel, Level } from '../../../ground/ui/components/level/level.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { type JointLevel, type JointQuestion, longest } from '../joint.ts'
import { jointWords } from '../joint.words.ts'
import type { JointAddresses } from '../joint-addresses.ts'
import type { JointChange } from '../store.ts'

/** The form for finishing as it was sent, with what is to be mended. */
export type WrittenConclusion = { agreedOn: string; note: string; errors: { levels?: string; agreedOn?: string; note?: string } }

type JointParts = {
  language: Language
  at: JointAddresses
  statements: readonly JointQuestion[]
  levels: ReadonlyMap<string, JointLevel>
}

/** What stands in the way of finishing, first on the page. */
export function ConclusionErrors({ written }: { written: WrittenConclusion | undefined }) {
  const errors = written?.errors ?? {}
  return (
    <ErrorSummary
      problems={(['levels', 'agreedOn', 'note'] as const).flatMap((field) =>
        errors[field] ? [{ field: field === 'levels' ? 'agreed' : field, text: errors[field] }] : [],
      )}
    />
  )
}

/** Every question with the level that holds, or that there is none yet. */
export function Agreed({ language, at, statements, levels, edits }: JointParts & { edits: boolean }) {
  const t = jointWords[language]
  return (
    <Answers
      rows={statements.map(({ key, aspect, levels: ladder }, index) => {
        const agreed = levels.get(key)
        const name = ladder.find(({ level }) => level === agreed?.level)?.name[language] ?? ''
        return {
          name: aspect.name[language],
          answer: !agreed ? (
            <span class="soft">{t.noLevel}</span>
          ) : agreed.level === 0 ? (
            t.notRelevant.label
          ) : (
            <>
              {isLevel(agreed.level) && <Level level={agreed.level} name={name} />}
              {agreed.note !== '' && <span class="soft">{agreed.note}</span>}
            </>
          ),
          href: edits ? at.question(index + 1) : undefined,
          unanswered: !agreed,
        }
      })}
    />
  )
}

/** The lines that the group wrote beside its levels. */
export function Remarks({ language, statements, levels }: JointParts) {
  const t = jointWords[language]
  const noted = statements.flatMap(({ key, aspect }) => {
    const note = levels.get(key)?.note ?? ''
    return note === '' ? [] : [{ key, name: aspect.name[language], note }]
  })
  if (noted.length === 0) return null
  return (
    <Section id="remarks" title={t.remarks}>
      <ul class="stack-s measure">
        {noted.map(({ key, name, note }) => (
          <li key={key}>
            <b>{name}.</b> {note}
          </li>
        ))}
      </ul>
    </Section>
  )
}

type FinishProps = {
  language: Language
  today: Day
  at: JointAddresses
  kept: { agreedOn: Day; note: string }
  /** The form as it was sent, with what is to be mended. */
  written?: WrittenConclusion | undefined
  /** Questions that have no level yet. */
  left: number
  /** What becomes of the levels then, where they lead to no suggestions. */
  note?: string
}

/** The end of the meeting: its day, and who were there. */
export function Finish({ language, today, at, kept, written, left, note }: FinishProps) {
  const t = jointWords[language]
  const errors = written?.errors ?? {}
  return (
    <Section id="finish" title={t.finish} note={note ?? t.finishNote}>
      <OnceForm class="stack" action={at.finishing}>
        <DateInput name="agreedOn" label={t.agreedOn} value={written?.agreedOn ?? kept.agreedOn} max={today} error={errors.agreedOn} />
        <TextArea
          name="note"
          label={t.who}
          hint={t.whoHint}
          value={written?.note ?? kept.note}
          rows={2}
          optional
          error={errors.note}
          limit={longest.agreement}
        />
        {left > 0 && <p class="measure">{t.left(left)}</p>}
        <Button variant={left === 0 ? 'primary' : 'secondary'}>{t.finish}</Button>
      </OnceForm>
    </Section>
  )
}

/** Levels that were replaced while the group talked: nothing that was said is lost. */
export function Changes({ language, changes, statements }: Pick<JointParts, 'language' | 'statements'> & { changes: JointChange[] }) {
  const t = jointWords[language]
  if (changes.length === 0) return null
  return (
    <More label={t.changes}>
      <ul class="small stack-s">
        {changes.map(({ statement, level, at, byName }, index) => {
          const found = statements.find(({ key }) => key === statement)
          const name = found?.levels.find((each) => each.level === level)?.name[language]
          const said = level === 0 ? t.notRelevant.label : `${level} ${name ?? ''}`.trim()
          return <li key={index}>{t.change(found?.aspect.name[language] ?? '', said, byName, formatTime(at, language))}</li>
        })}
      </ul>
    </More>
  )
}
