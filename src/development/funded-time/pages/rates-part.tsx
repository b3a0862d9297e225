import { formTo } from '../../../ground/base/addresses.ts'
import { formatDay, formatNumber, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { DateInput, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { longest, type Rate } from '../funded-time.ts'
import { nameWords } from '../names.words.ts'
import { projectPageWords } from './project-page.words.ts'

type Props = {
  language: Language
  project: { id: string }
  rates: readonly Rate[]
  written?: Readonly<Record<string, string>>
  errors?: Readonly<Record<string, string>>
}

/** What an hour of each category is worth. */
export function Rates({ language, project, rates, written = {}, errors = {} }: Props) {
  const t = projectPageWords[language]
  const n = nameWords[language]
  return (
    <div class="stack-l">
      {rates.length > 0 && (
        <ul class="list" role="list">
          {rates.map(({ id, category, oreAnHour, from, source }) => (
            <li key={id}>
              {t.rate(category, n.kronor(formatNumber(oreAnHour / 100, language, 2)), formatDay(from, language, true))}{' '}
              <span class="soft small">{source}</span>
            </li>
          ))}
        </ul>
      )}
      <OnceForm class="stack measure no-print" action={formTo('POST /funded-projects/:id/rates', project.id)}>
        <TextInput name="category" label={t.category} value={written.category ?? ''} error={errors.category} maxlength={longest.category} />
        <TextInput name="price" label={t.price} value={written.price ?? ''} error={errors.price} inputmode="decimal" maxlength={12} />
        <DateInput name="from" label={t.from} value={written.from ?? ''} error={errors.from} />
        <TextInput name="source" label={t.source} value={written.source ?? ''} error={errors.source} maxlength={longest.source} wide />
        <p>
          <Button variant="secondary">{t.addRate}</Button>
        </p>
      </OnceForm>
    </div>
  )
}
