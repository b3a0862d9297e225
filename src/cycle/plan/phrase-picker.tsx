import type { Language } from '../../ground/base/language.ts'
import { Button } from '../../ground/ui/components/button/button.tsx'
import { Select } from '../../ground/ui/components/field/inputs.tsx'
import { commentWords } from './comments.words.ts'
import type { Phrase } from './store-phrases.ts'

/** Fetches one of the writer's phrases into the text beside it: the form comes back with the phrase added. Nothing without phrases. */
export function PhrasePicker({ language, phrases }: { language: Language; phrases: readonly Phrase[] }) {
  const t = commentWords[language]
  if (phrases.length === 0) return null
  return (
    <div class="stack-s">
      <Select
        name="phrase"
        label={t.phrase}
        empty={t.phraseEmpty}
        options={phrases.map(({ id, text }) => ({ value: id, label: text.replace(/\s+/g, ' ').slice(0, 80) }))}
      />
      <div>
        <Button variant="secondary" name="insert" value="1" formnovalidate>
          {t.insert}
        </Button>
      </div>
    </div>
  )
}
