import type { Audience } from '../../../content/framework/framework.ts'
import type { Language } from '../../../ground/base/language.ts'
import { TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { isLevel } from '../../../ground/ui/components/level/level.tsx'
import { LevelChoice } from '../../../ground/ui/components/level-choice/level-choice.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { SmallChoice } from '../../../ground/ui/components/small-choice/small-choice.tsx'
import { kept } from '../../../ground/ui/kept.tsx'
import { answerWords } from '../answer.words.ts'
import { longestNote } from '../assessment.ts'
import { askWords } from './statement.words.ts'

/** What the parts of a question are told. They are alike for all who read the same wording and have chosen the same, and are kept for them. */
type Told = { language: Language; audience: Audience; error: string | undefined }

/** The question and its levels. */
export const Levels = kept(
  ({
    language,
    audience,
    error,
    question,
    levels,
    chosen,
    mayOptOut,
  }: Told & { question: string; levels: { level: number; name: string; text: string }[]; chosen: number | null; mayOptOut: boolean }) => {
    const t = askWords[language]
    return (
      <LevelChoice
        name="choice"
        textOnly
        question={question}
        hint={audience === 'leader' ? t.leaderHint : t.hint}
        error={error}
        levels={levels.flatMap(({ level, name, text }) => (isLevel(level) ? [{ level, name, text }] : []))}
        chosen={chosen ?? undefined}
        notRelevant={t.notRelevant[audience]}
        optedOut={mayOptOut ? t.optedOut : undefined}
      />
    )
  },
)

/** Words of the question that people may not know. */
export const Terms = kept(({ language, terms }: { language: Language; terms: { term: string; explanation: string }[] }) =>
  terms.length === 0 ? null : (
    <More label={askWords[language].terms(terms.length)}>
      <dl class="stack-s measure">
        {terms.map(({ term, explanation }) => (
          <div key={term}>
            <dt>
              <b>{term}</b>
            </dt>
            <dd>{explanation}</dd>
          </div>
        ))}
      </dl>
    </More>
  ),
)

/** How much it matters in one's work. */
export const ImportanceChoice = kept(({ language, audience, error, chosen }: Told & { chosen: 0 | 1 | 2 | null }) => {
  const t = askWords[language]
  return (
    <SmallChoice
      name="importance"
      legend={t.importance[audience]}
      hint={t.importanceHint}
      error={error}
      chosen={chosen?.toString()}
      options={([0, 1, 2] as const).map((value) => ({ value: String(value), label: answerWords[language].importance[value] }))}
    />
  )
})

/** The folded field for a note of one's own. What somebody has written is in no piece that is kept. */
export function Note({ language, note, error }: { language: Language; note: string; error: string | undefined }) {
  if (note === '' && error === undefined) return <EmptyNote language={language} />
  return <NoteField language={language} note={note} error={error} open />
}

const EmptyNote = kept(({ language }: { language: Language }) => <NoteField language={language} note="" />)

function NoteField({
  language,
  note,
  error,
  open = false,
}: {
  language: Language
  note: string
  error?: string | undefined
  open?: boolean
}) {
  const t = askWords[language]
  return (
    <More label={t.note} open={open}>
      <TextArea name="note" label={t.noteLabel} hint={t.noteHint} value={note} error={error} limit={longestNote} optional />
    </More>
  )
}
