import { Beside, besides } from '../../../cycle/plan/beside.tsx'
import { formTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { CheckboxGroup } from '../../../ground/ui/components/field/choices.tsx'
import { DateInput, Hidden, Select, TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import type { AuthorityPlan, Goal, Need } from '../authority-plan.ts'
import { type GroundItem, keyOf } from '../ground.ts'
import { longest } from '../limits.ts'
import { NeedSourceLine } from '../need-line.tsx'
import { needPageWords } from './need-page.words.ts'
import { Removal, WrittenPage } from './written-page.tsx'

/** As the form has it; `schools`: their ids. */
export type WrittenNeed = { text: string; goal: string; schools: string[]; metOn: string }

export type NeedPageProps = {
  language: Language
  plan: AuthorityPlan
  goals: Pick<Goal, 'id' | 'title'>[]
  /** Schools that it can have been captured with. */
  schools: { id: string; name: string }[]
  today: Day
  written: WrittenNeed
  errors?: Readonly<Record<string, string>>
  kept?: Need
  theirs?: WrittenNeed
  /** What a new need is taken from; undefined for one in own words. */
  item?: GroundItem | undefined
}

/** A need: what is missing for a goal to be reached. */
export function NeedPage(props: NeedPageProps) {
  const { language, plan, goals, written, errors = {}, kept, theirs, item } = props
  const t = needPageWords[language]
  const source = kept?.source ?? item?.source
  const shown = (field: 'text' | 'goal', value: string) => (field === 'goal' ? (goals.find(({ id }) => id === value)?.title ?? '') : value)
  const beside = besides(language, textsOf(written), theirs && textsOf(theirs), shown)
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
      <CapturedWith {...props} />
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

function textsOf({ text, goal }: WrittenNeed) {
  return { text, goal }
}

/** The schools that stand behind a need, and when they met about it: folded until there is something to see. */
function CapturedWith({ language, schools, today, written, errors = {}, theirs }: NeedPageProps) {
  const t = needPageWords[language]
  const chosen = [...written.schools]
  const named = (ids: readonly string[]) => ids.flatMap((id) => schools.find((school) => school.id === id)?.name ?? []).join(', ')
  const open = chosen.length > 0 || written.metOn !== '' || theirs !== undefined || Boolean(errors.schools ?? errors.metOn)
  return (
    <More label={t.together} open={open}>
      <div class="stack">
        <p class="soft measure">{t.togetherNote}</p>
        <DateInput name="metOn" label={t.metOn} value={written.metOn} max={today} error={errors.metOn} optional />
        {theirs && theirs.metOn !== written.metOn && (
          <Beside language={language} name="metOn" text={theirs.metOn && formatDay(theirs.metOn, language, true)} take={false} />
        )}
        <CheckboxGroup
          name="schools"
          legend={t.schools}
          error={errors.schools}
          choices={schools.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={chosen}
        />
        {theirs && named(theirs.schools) !== named(written.schools) && (
          <Beside language={language} name="schools" text={named(theirs.schools)} take={false} />
        )}
      </div>
    </More>
  )
}
