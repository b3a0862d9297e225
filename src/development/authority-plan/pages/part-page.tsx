import { besides } from '../../../cycle/plan/beside.tsx'
import { formTo } from '../../../ground/base/addresses.ts'
import type { Language, Text } from '../../../ground/base/language.ts'
import { TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import type { AuthorityPlan, Part } from '../authority-plan.ts'
import { longest } from '../limits.ts'
import type { WrittenPart } from '../store-write.ts'
import { partPageWords } from './part-page.words.ts'
import { WrittenPage } from './written-page.tsx'

export type PartPageProps = {
  language: Language
  plan: AuthorityPlan
  kept: Omit<Part, 'goals'>
  /** What the template asks in this part, and what it explains. */
  asks: Text | null
  explains: { title: Text; text: Text } | null
  written: WrittenPart
  errors?: Readonly<Record<string, string>>
  theirs?: WrittenPart
}

/** The text of a part: saved while it is written, beside others who write. */
export function PartPage({ language, plan, kept, asks, explains, written, errors = {}, theirs }: PartPageProps) {
  const t = partPageWords[language]
  const beside = besides(language, written, theirs)
  return (
    <WrittenPage
      {...{ language, plan, errors }}
      title={t.title(kept.title)}
      lead={asks?.[language]}
      explained={
        explains && (
          <More label={explains.title[language]}>
            <p class="measure">{explains.text[language]}</p>
          </More>
        )
      }
      class="stack-l"
      action={formTo('PUT /authority-plans/:id/parts/:part', plan.id, kept.part)}
      kept={{ revision: kept.revision, autosave: formTo('POST /authority-plans/:id/parts/:part', plan.id, kept.part) }}
      changedBy={theirs && kept.changedByName}
      save={t.save}
      back={t.back}
    >
      <TextInput name="title" label={t.name} value={written.title} error={errors.title} maxlength={longest.partTitle} wide />
      {beside('title')}
      <TextArea
        name="text"
        label={t.text}
        hint={t.textHint}
        value={written.text}
        error={errors.text}
        rows={12}
        limit={longest.part}
        optional
        wide
      />
      {beside('text')}
      <TextInput
        name="responsible"
        label={t.responsible}
        value={written.responsible}
        error={errors.responsible}
        maxlength={longest.responsible}
        optional
        wide
      />
      {beside('responsible')}
    </WrittenPage>
  )
}
