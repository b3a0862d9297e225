import type { ComponentChildren } from 'preact'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { DateInput, Hidden, type Option, Select, TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { AutoSaveForm, SavedNote } from '../../../ground/ui/components/saved-note/saved-note.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { SmallChoice } from '../../../ground/ui/components/small-choice/small-choice.tsx'
import { type ActionFormField, longestIn, longestTitle } from '../action-form.ts'
import { Beside } from '../beside.tsx'
import { messages } from '../messages.ts'
import { priorities } from '../plan.ts'
import type { ActionPageProps } from './action-page.tsx'
import { aspectOptions } from './options.ts'

/** The fields of an action. A draft saves itself where script runs; the button saves everywhere. */
export function ActionForm(props: ActionPageProps) {
  const { language, plan, framework, goals, kept, written, marks, errors, theirs, autosaves } = props
  const { action: t, names } = messages[language]
  const goalOptions = goals.map(({ id, title }, index) => ({ value: id, label: `${index + 1} ${title}` }))
  const aspects = aspectOptions(framework, language)
  const people = peopleOptions(props)
  const priorityOptions = priorities.map((each) => ({ value: String(each), label: names.priorities[each] }))
  const field = (name: ActionFormField) => ({
    name,
    label: t.fields[name],
    hint: t.hints[name],
    error: errors[name],
    value: written[name],
    limit: longestIn[name],
  })
  const lists: Partial<Record<ActionFormField, Option[]>> = { goal: goalOptions, aspect: aspects, owner: people, priority: priorityOptions }
  const beside = (name: ActionFormField) => {
    if (!theirs || theirs.written[name] === written[name] || name === 'dueNote') return null
    const text = lists[name]?.find(({ value }) => value === theirs.written[name])?.label ?? theirs.written[name]
    return <Beside language={language} name={name} text={text} take={theirs.untouched.has(name)} />
  }
  const pair = (name: ActionFormField, control: ComponentChildren) => {
    const other = beside(name)
    if (!other) return control
    return (
      <div class="cols">
        <div>{control}</div>
        {other}
      </div>
    )
  }
  return (
    <Shell {...props}>
      <Hidden values={{ marks }} />
      <Section id="what" title={t.sections.what} note={t.notes.what}>
        <div class="stack">
          {pair('title', <TextInput {...field('title')} limit={longestTitle} autocomplete="off" wide />)}
          {pair('text', <TextArea {...field('text')} rows={5} optional wide />)}
          {pair('why', <TextArea {...field('why')} rows={2} optional wide />)}
          {goalOptions.length > 0 && pair('goal', <Select {...field('goal')} empty={t.noGoal} options={goalOptions} />)}
          {pair('aspect', <Select {...field('aspect')} empty={t.noAspect} options={aspects} />)}
        </div>
      </Section>
      <Section id="who" title={t.sections.who} note={t.notes.who}>
        <div class="stack">
          {pair('owner', <Select {...field('owner')} empty={t.nobody} options={people} />)}
          {pair('ownerRole', <TextInput {...field('ownerRole')} autocomplete="off" optional />)}
          {pair('others', <TextInput {...field('others')} autocomplete="off" optional wide />)}
          {pair('startOn', <DateInput {...field('startOn')} optional />)}
          {pair('dueOn', <DateInput {...field('dueOn')} />)}
          {(errors.dueNote || written.dueNote !== '') && <TextInput {...field('dueNote')} autocomplete="off" wide />}
        </div>
      </Section>
      <Section id="effort" title={t.sections.effort}>
        <div class="stack">
          {pair('hours', <TextInput {...field('hours')} inputmode="decimal" autocomplete="off" optional />)}
          {pair('money', <TextInput {...field('money')} inputmode="numeric" autocomplete="off" optional />)}
          {pair('priority', <SmallChoice name="priority" legend={t.fields.priority} options={priorityOptions} chosen={written.priority} />)}
        </div>
      </Section>
      <Section id="know" title={t.sections.know}>
        <div class="stack">
          {pair('howWeKnow', <TextArea {...field('howWeKnow')} rows={2} optional wide />)}
          {pair('tags', <TextInput {...field('tags')} autocomplete="off" optional wide />)}
          <div class="row">
            <Button>{theirs ? t.conflict.save : t.save}</Button>
            <LinkButton variant="quiet" href={`/plans/${plan.id}#a-${kept.id}`}>
              {t.back}
            </LinkButton>
            {autosaves && <SavedNote push />}
          </div>
          {autosaves && <p class="soft small with-script">{t.autosaves}</p>}
        </div>
      </Section>
    </Shell>
  )
}

function Shell({ kept, autosaves, children }: ActionPageProps & { children: ComponentChildren }) {
  const action = `/actions/${kept.id}?_method=PUT`
  if (autosaves) {
    return (
      <AutoSaveForm action={action} autosave={`/actions/${kept.id}/draft`} revision={kept.revision}>
        {children}
      </AutoSaveForm>
    )
  }
  return (
    <OnceForm action={action}>
      <Hidden values={{ revision: kept.revision }} />
      {children}
    </OnceForm>
  )
}

/** Those who work at the school, the team's own first; who answers for it now stays in the list also when they have left. */
function peopleOptions({ language, people, plan, kept }: ActionPageProps): Option[] {
  const t = messages[language].action
  const ours = people.filter(({ teams }) => teams.includes(plan.unit.id))
  const others = people.filter(({ teams }) => !teams.includes(plan.unit.id))
  const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name })
  const gone =
    kept.ownerPerson !== null && !people.some(({ id }) => id === kept.ownerPerson)
      ? [{ value: kept.ownerPerson, label: t.leftOption(kept.ownerName ?? '') }]
      : []
  return [...gone, ...ours.map(option), ...others.map(option)]
}
