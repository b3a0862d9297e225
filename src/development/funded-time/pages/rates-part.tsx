import { formTo } from '../../../ground/base/addresses.ts'
import { formatDay, formatNumber, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { DateInput, Select, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { longest, type Rate } from '../funded-time.ts'
import { nameWords } from '../names.words.ts'
import type { Participant } from '../store.ts'
import { projectPageWords } from './project-page.words.ts'

type Props = {
  language: Language
  project: { id: string }
  rates: readonly Rate[]
  participants: readonly Participant[]
  written?: Readonly<Record<string, string>>
  errors?: Readonly<Record<string, string>>
}

/** What an hour of each category is worth, and which category each participant is of. */
export function Rates({ language, project, rates, participants, written = {}, errors = {} }: Props) {
  const t = projectPageWords[language]
  const n = nameWords[language]
  const categories = [...new Set(rates.map(({ category }) => category))]
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
      {categories.length > 1 && participants.length > 0 && (
        <More label={t.participants}>
          <p class="soft small">{t.participantsNote}</p>
          <ul class="list" role="list">
            {participants.map(({ number, name, category }) => (
              <li key={number}>
                <OnceForm class="row" action={formTo('PUT /funded-projects/:id/participants/:number', project.id, number)}>
                  <Select
                    id={`category-${number}`}
                    name="category"
                    label={`${number} ${name || t.erased}`}
                    value={category}
                    options={[{ value: '', label: t.noCategory }, ...categories.map((value) => ({ value, label: value }))]}
                  />
                  <Button variant="quiet" about={`: ${number}`}>
                    {t.put}
                  </Button>
                </OnceForm>
              </li>
            ))}
          </ul>
        </More>
      )}
    </div>
  )
}
