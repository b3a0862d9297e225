import type { Statement } from '../../../content/framework/framework.ts'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary, type FieldProblem } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Hidden } from '../../../ground/ui/components/field/inputs.tsx'
import { Outline } from '../../../ground/ui/components/outline/outline.tsx'
import { Privacy } from '../../../ground/ui/components/privacy/privacy.tsx'
import { Progress } from '../../../ground/ui/components/progress/progress.tsx'
import { AutoSaveForm, SavedNote } from '../../../ground/ui/components/saved-note/saved-note.tsx'
import { byArea, isAnswered, optedOut, termsIn, type Wanted } from '../assessment.ts'
import { type Assessment, pathFromCheck, whereOf } from '../loading.ts'

import { checkWords } from './check.words.ts'
import { ImportanceChoice, Levels, Note, Terms } from './question.tsx'
import { askWords } from './statement.words.ts'

export type StatementPageProps = {
  language: Language
  assessment: Assessment
  /** From 1. */
  number: number
  statement: Statement
  /** What is filled in: the saved answer, or what was refused. */
  shown: Wanted
  revision: number
  /** Whether what is shown is what is saved. */
  saved: boolean
  /** Came from the check page, and goes back there. */
  fromCheck: boolean
  problems?: FieldProblem[]
}

/** One question: what is chosen goes with every button, and with every change where script runs. */
export function StatementPage(props: StatementPageProps) {
  const { language, assessment, number, statement, shown, revision, saved, fromCheck, problems = [] } = props
  const t = askWords[language]
  const { member, framework, statements } = assessment
  const { audience } = member
  const path = linkTo('/assessments/:round/:school/statements/:number', ...whereOf(member), number)
  const action = fromCheck ? pathFromCheck(member, number) : path
  const error = (field: string) => problems.find((problem) => problem.field === field)?.text
  return (
    <div class="spread">
      <Contents language={language} assessment={assessment} number={number} />
      <div class="stack-l ask">
        <ErrorSummary problems={problems} />
        <AutoSaveForm
          class="stack-l"
          action={action}
          autosave={formTo('POST /assessments/:round/:school/statements/:number/answer', ...whereOf(member), number)}
          revision={revision}
        >
          <Hidden values={{ statement: statement.key }} />
          <Progress current={number} total={statements.length} area={statement.area.name[language]} groups={ticks(assessment, number)}>
            <SavedNote text={saved ? t.saved : ''} push />
          </Progress>
          <Levels
            language={language}
            audience={audience}
            question={statement.question[language]}
            levels={statement.levels.map(({ level, name, text }) => ({ level, name: name[language], text: text[language] }))}
            chosen={shown.choice}
            mayOptOut={audience === 'staff' && (answersForPupils(assessment) || shown.choice === optedOut)}
            error={error('choice')}
          />
          <Terms language={language} terms={termsIn(framework, statement, language)} />
          <ImportanceChoice language={language} audience={audience} chosen={shown.importance} error={error('importance')} />
          <Note language={language} note={shown.note} error={error('note')} />
          <div class="stack">
            <Onward {...props} />
            <noscript>
              <p class="small soft">{t.saveByButton}</p>
            </noscript>
            <Privacy>{checkWords[language].privacy[audience]}</Privacy>
          </div>
        </AutoSaveForm>
      </div>
    </div>
  )
}

/** Whether the person has said that their work is with pupils, or has not said otherwise: nobody else can choose something away for theirs. */
function answersForPupils({ response }: Assessment): boolean {
  return response?.work !== 'administration'
}

/** The buttons: each saves. Who changes one answer goes back to all of them. */
function Onward({ language, assessment: { statements, response }, number, fromCheck }: StatementPageProps) {
  const t = askWords[language]
  if (fromCheck) {
    return (
      <div class="row">
        <Button name="go" value="next" iconEnd="arrow-right">
          {t.backToAll}
        </Button>
        {response?.handedInOn ? null : (
          <Button variant="quiet" name="go" value="later" class="push">
            {t.later}
          </Button>
        )}
      </div>
    )
  }
  return (
    <div class="row">
      <Button name="go" value="next" iconEnd="arrow-right">
        {number < statements.length ? t.next : t.last}
      </Button>
      {number > 1 && (
        <Button variant="secondary" name="go" value="previous" icon="arrow-left">
          {t.previous}
        </Button>
      )}
      <Button variant="quiet" name="go" value="later" class="push">
        {t.later}
      </Button>
    </div>
  )
}

/** All questions by area, in the margin. */
function Contents({
  language,
  assessment: { member, statements, response },
  number,
}: Pick<StatementPageProps, 'language' | 'assessment' | 'number'>) {
  return (
    <Outline
      areas={byArea(statements).map(({ area, items }) => ({
        name: area.name[language],
        items: items.map((item) => ({
          name: item.statement.aspect.name[language],
          href: linkTo('/assessments/:round/:school/statements/:number', ...whereOf(member), item.number),
          answered: isAnswered(response?.answers.get(item.statement.key)),
          current: item.number === number,
        })),
      }))}
    />
  )
}

function ticks({ statements, response }: Assessment, number: number) {
  return byArea(statements).map(({ items }) =>
    items.map((item) => {
      if (item.number === number) return 'now' as const
      return isAnswered(response?.answers.get(item.statement.key)) ? ('done' as const) : ('ahead' as const)
    }),
  )
}
