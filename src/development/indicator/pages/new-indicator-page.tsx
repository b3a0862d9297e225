import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { DateInput, NumberInput, type Option, Select, TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { kinds, ways } from '../indicator.ts'
import { indicatorWords } from '../indicator.words.ts'
import { longest } from '../limits.ts'
import { newIndicatorWords } from './new-indicator.words.ts'

export type WrittenIndicator = Record<
  | 'kind'
  | 'name'
  | 'definition'
  | 'aspect'
  | 'audience'
  | 'level'
  | 'thing'
  | 'source'
  | 'sourceKey'
  | 'unit'
  | 'readingDays'
  | 'way'
  | 'value'
  | 'byDay'
  | 'why',
  string
>

type Props = {
  language: Language
  plan: string
  goal: { id: string; title: string }
  /** Sub-areas of the frameworks, as "framework sub-area". */
  aspects: Option[]
  /** What is counted at units, by name. */
  things: readonly string[]
  written: WrittenIndicator
  errors?: Readonly<Record<string, string>> | undefined
}

/** The form of a new indicator of a goal, with what is wanted of it. */
export function NewIndicatorPage({ language, plan, goal, aspects, things, written, errors = {} }: Props) {
  const t = newIndicatorWords[language]
  const names = indicatorWords[language]
  const field = (name: keyof WrittenIndicator & keyof typeof t) => ({ name, label: t[name], value: written[name], error: errors[name] })
  const followUp = linkTo('/authority-plans/:id/follow-up', plan)
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([name, text]) => ({ field: name, text }))} />
      <PageHead title={t.title} context={<a href={`${followUp}#g-${goal.id}`}>{goal.title}</a>} lead={t.lead} />
      <OnceForm action={formTo('POST /authority-plans/:id/goals/:goal/indicators', plan, goal.id)}>
        <Section id="what" title={t.what}>
          <div class="stack-l measure">
            <Select
              {...field('kind')}
              label={t.kind}
              hint={t.kindHint}
              empty={t.chooseKind}
              options={kinds.map((kind) => ({ value: kind, label: names.kinds[kind] }))}
            />
            <TextInput {...field('name')} label={t.name} hint={t.nameHint} maxlength={longest.name} wide />
            <TextArea {...field('definition')} label={t.definition} hint={t.definitionHint} rows={3} limit={longest.definition} wide />
            <TextInput
              {...field('readingDays')}
              label={t.readingDays}
              hint={t.readingDaysHint}
              maxlength={longest.readingDays}
              optional
              wide
            />
          </div>
        </Section>
        <Section id="assessed" title={t.assessed} note={t.assessedNote}>
          <div class="stack-l measure">
            <Select {...field('aspect')} label={t.aspect} empty={t.noAspect} options={aspects} />
            <Select
              {...field('audience')}
              label={t.audience}
              empty={t.noAudience}
              options={[
                { value: 'staff', label: t.audiences.staff },
                { value: 'leader', label: t.audiences.leader },
              ]}
            />
            <NumberInput {...field('level')} label={t.level} hint={t.levelHint} min={2} max={10} />
          </div>
        </Section>
        <Section id="counted" title={t.counted} note={t.countedNote}>
          <div class="stack-l measure">
            {things.length === 0 && (
              <p>
                {t.nothingCounted} <a href={linkTo('/equipment')}>{t.toEquipment}</a>.
              </p>
            )}
            <Select {...field('thing')} label={t.thing} empty={t.noThing} options={things.map((what) => ({ value: what, label: what }))} />
          </div>
        </Section>
        <Section id="outside" title={t.outside} note={t.outsideNote}>
          <div class="stack-l measure">
            <TextInput {...field('source')} label={t.source} hint={t.sourceHint} maxlength={longest.source} wide />
            <TextInput {...field('sourceKey')} label={t.sourceKey} hint={t.sourceKeyHint} maxlength={longest.sourceKey} optional />
            <TextInput {...field('unit')} label={t.unit} hint={t.unitHint} maxlength={longest.unit} optional />
          </div>
        </Section>
        <Section id="wanted" title={t.wanted}>
          <div class="stack-l measure">
            <Select {...field('way')} label={t.way} options={ways.map((way) => ({ value: way, label: t.ways[way] }))} />
            <TextInput {...field('value')} label={t.value} hint={t.valueHint} inputmode="decimal" optional />
            <DateInput {...field('byDay')} label={t.byDay} optional />
            <TextArea {...field('why')} label={t.why} hint={t.whyHint} rows={3} limit={longest.why} wide />
            <div class="row">
              <Button>{t.add}</Button>
              <LinkButton variant="quiet" href={followUp}>
                {t.back}
              </LinkButton>
            </div>
          </div>
        </Section>
      </OnceForm>
    </>
  )
}
