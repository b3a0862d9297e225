import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Box } from '../../../ground/ui/components/box/box.tsx'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Hidden, TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { boardWords } from '../board/board.words.ts'
import { type BoardWords, longestWords } from '../board/store.ts'
import { boardPageWords } from './board-page.words.ts'

type Props = {
  language: Language
  words: Pick<BoardWords, 'goals' | 'asks' | 'revision'>
  long: readonly string[]
  /** What somebody else has written meanwhile. */
  theirs: BoardWords | null
}

/** The authority's own words on its page for the board. */
export function BoardWordsPage({ language, words, long, theirs }: Props) {
  const t = boardPageWords[language]
  const errorOf = (field: string) => (long.includes(field) ? t.errors.long : undefined)
  return (
    <>
      <ErrorSummary problems={long.map((field) => ({ field, text: t.errors.long }))} />
      <PageHead title={t.title} context={<a href={linkTo('/overview/board')}>{boardWords[language].picture}</a>} lead={t.lead} />
      {theirs && (
        <Box>
          <p>
            <b>{t.theirs(theirs.byName)}</b>
          </p>
          <Paragraphs text={[theirs.goals, theirs.asks].filter(Boolean).join('\n\n')} />
          <p>{t.conflict}.</p>
        </Box>
      )}
      <OnceForm class="stack-l" action={formTo('PUT /overview/board/words')}>
        <Hidden values={{ revision: words.revision }} />
        <TextArea
          name="goals"
          label={t.goals}
          hint={t.goalsHint}
          rows={6}
          limit={longestWords}
          value={words.goals}
          error={errorOf('goals')}
        />
        <TextArea name="asks" label={t.asks} hint={t.asksHint} rows={6} limit={longestWords} value={words.asks} error={errorOf('asks')} />
        <div class="row">
          <Button>{t.save}</Button>
        </div>
      </OnceForm>
    </>
  )
}
