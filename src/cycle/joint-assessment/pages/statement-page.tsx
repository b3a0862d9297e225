import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { isLevel } from '../../../ground/ui/components/level/level.tsx'
import { LevelChoice } from '../../../ground/ui/components/level-choice/level-choice.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { Progress } from '../../../ground/ui/components/progress/progress.tsx'
import { type JointLevel, type JointQuestion, longest } from '../joint.ts'
import { jointWords } from '../joint.words.ts'
import type { JointAddresses } from '../joint-addresses.ts'

export type JointStatementPageProps = {
  language: Language
  at: JointAddresses
  /** The group that agrees. */
  who: string
  /** How to choose, where it is not said as to a group of staff. */
  hint?: string
  statements: readonly JointQuestion[]
  levels: ReadonlyMap<string, JointLevel>
  /** From 1. */
  number: number
  statement: JointQuestion
  /** What was sent, with what is to be mended. */
  written?: { choice: number | null; note: string; errors: { choice?: string; note?: string } } | undefined
}

/** One statement on the screen before the group: its described levels, and one button on. */
export function JointStatementPage({ language, at, who, hint, statements, levels, number, statement, written }: JointStatementPageProps) {
  const t = jointWords[language]
  const kept = levels.get(statement.key)
  const errors = written?.errors ?? {}
  const note = written?.note ?? kept?.note ?? ''
  return (
    <div class="projected">
      <ErrorSummary problems={(['choice', 'note'] as const).flatMap((field) => (errors[field] ? [{ field, text: errors[field] }] : []))} />
      <OnceForm class="stack-l ask" action={at.answering(number)}>
        <Progress
          current={number}
          total={statements.length}
          area={statement.area.name[language]}
          groups={ticksOf(statements, levels, number)}
        >
          <span class="soft push">{who}</span>
        </Progress>
        <LevelChoice
          name="choice"
          question={statement.question[language]}
          hint={hint ?? t.hint}
          levels={statement.levels.flatMap(({ level, name, text }) =>
            isLevel(level) ? [{ level, name: name[language], text: text[language] }] : [],
          )}
          chosen={written ? (written.choice ?? undefined) : kept?.level}
          notRelevant={t.notRelevant}
          error={errors.choice}
        />
        <More label={t.note} open={note !== '' || errors.note !== undefined}>
          <TextArea
            name="note"
            label={t.noteLabel}
            hint={t.noteHint}
            value={note}
            rows={2}
            optional
            error={errors.note}
            limit={longest.note}
          />
        </More>
        <div class="row">
          <Button name="go" value="next" iconEnd="arrow-right">
            {number < statements.length ? t.forward : t.last}
          </Button>
          {number > 1 && (
            <Button variant="secondary" name="go" value="previous" icon="arrow-left">
              {t.back}
            </Button>
          )}
          <Button variant="quiet" name="go" value="overview" class="push">
            {t.toOverview}
          </Button>
        </div>
      </OnceForm>
    </div>
  )
}

function ticksOf(statements: readonly JointQuestion[], levels: ReadonlyMap<string, JointLevel>, number: number) {
  const marked = statements.map((statement, index) => ({
    area: statement.area.key,
    tick: index + 1 === number ? ('now' as const) : levels.has(statement.key) ? ('done' as const) : ('ahead' as const),
  }))
  return [...Map.groupBy(marked, ({ area }) => area).values()].map((group) => group.map(({ tick }) => tick))
}
