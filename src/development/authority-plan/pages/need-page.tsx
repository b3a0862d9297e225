import { formTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Hidden, Select, TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import type { AuthorityPlan, Goal, Need } from '../authority-plan.ts'
import { type GroundItem, keyOf } from '../ground.ts'
import { longest } from '../limits.ts'
import { NeedSourceLine } from '../need-line.tsx'
import { needPageWords } from './need-page.words.ts'
import { besides, Removal, WrittenPage } from './written-page.tsx'

export type WrittenNeed = { text: string; goal: string }

export type NeedPageProps = {
  language: Language
  plan: AuthorityPlan
  goals: Pick<Goal, 'id' | 'title'>[]
  written: WrittenNeed
  errors?: Readonly<Record<string, string>>
  kept?: Need
  theirs?: WrittenNeed
  /** What a new need is taken from; undefined for one in own words. */
  item?: GroundItem | undefined
}

/** A need: what is missing for a goal to be reached. */
export function NeedPage({ language, plan, goals, written, errors = {}, kept, theirs, item }: NeedPageProps) {
  const t = needPageWords[language]
  const source = kept?.source ?? item?.source
  const shown = (field: keyof WrittenNeed, value: string) =>
    field === 'goal' ? (goals.find(({ id }) => id === value)?.title ?? '') : value
  const beside = besides(language, written, theirs, shown)
  return (
    <WrittenPage
      {...{ language, plan, errors }}
      title={kept ? t.change : t.new}
      lead={t.lead}
      class="stack-l"
      action={kept ? formTo('PUT /authority-plans/:id/needs/:need', plan.id, kept.id) : formTo('POST /authority-plans/:id/needs', plan.id)}
      kept={kept ? { revision: kept.revision, autosave: formTo('POST /authority-plans/:id/needs/:need', plan.id, kept.id) } : null}
      changedBy={theirs && null}
      save={kept ? t.save : t.add}
      back={t.back}
      after={kept && <Removal action={formTo('DELETE /authority-plans/:id/needs/:need', plan.id, kept.id)} words={t} />}
    >
      {item && <Hidden values={{ source: keyOf(item.source) }} />}
      <TextArea name="text" label={t.text} value={written.text} error={errors.text} rows={3} limit={longest.need} wide />
      {beside('text')}
      <Select
        name="goal"
        label={t.goal}
        value={written.goal}
        empty={t.noGoal}
        options={goals.map(({ id, title }) => ({ value: id, label: title }))}
      />
      {beside('goal')}
      {source && source.kind !== 'own' && (
        <div class="stack-s measure">
          <p>
            <b>{t.source}</b>
          </p>
          <NeedSourceLine language={language} source={source} />
          <p class="small soft">{t.sourceKept}</p>
        </div>
      )}
    </WrittenPage>
  )
}
