import type { ComponentChildren } from 'preact'
import type { Framework } from '../../../content/framework/schema.ts'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { DateInput, Hidden, type Option, Select, TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { AutoSaveForm, SavedNote } from '../../../ground/ui/components/saved-note/saved-note.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { SmallChoice } from '../../../ground/ui/components/small-choice/small-choice.tsx'
import { type ActionField, type Section as FormSection, fieldNames, fields, sections } from '../action/fields.ts'
import { priorities } from '../action/kinds.ts'
import { actionWords } from '../action.words.ts'
import type { WrittenAction } from '../action-form.ts'
import { Beside } from '../beside.tsx'
import { nameWords } from '../names.words.ts'
import { aspectOptions } from '../options.ts'
import type { Plan } from '../store.ts'
import type { KeptAction } from '../store-actions.ts'
import type { Colleague } from '../store-people.ts'

export type ActionErrors = Partial<Record<ActionField, string>>

/** What somebody else saved in between, and the fields that this writer has not touched. */
export type Theirs = { written: WrittenAction; untouched: ReadonlySet<ActionField>; byName: string | null; self: boolean }

export type ActionFormProps = {
  language: Language
  plan: Plan
  framework: Framework
  goals: { id: string; title: string }[]
  people: Colleague[]
  kept: KeptAction
  written: WrittenAction
  /** Marks of the fields as they were when the writer began. */
  marks: string
  errors: ActionErrors
  theirs?: Theirs
  /** False when the plan was closed while somebody wrote. */
  editable: boolean
  /** Changes are saved by themselves, where script runs. */
  autosaves: boolean
}

/** The fields of an action. A draft saves itself where script runs; the button saves everywhere. */
export function ActionForm(props: ActionFormProps) {
  const { language, plan, framework, goals, kept, written, marks, errors, theirs, autosaves } = props
  const t = actionWords[language]
  const names = nameWords[language]
  const options: Partial<Record<ActionField, Option[]>> = {
    goal: goals.map(({ id, title }, index) => ({ value: id, label: `${index + 1} ${title}` })),
    aspect: aspectOptions(framework, language),
    owner: peopleOptions(props),
    priority: priorities.map((each) => ({ value: String(each), label: names.priorities[each] })),
  }
  const beside = (name: ActionField) => {
    if (!theirs || theirs.written[name] === written[name] || name === 'dueNote') return null
    const text = options[name]?.find(({ value }) => value === theirs.written[name])?.label ?? theirs.written[name]
    return <Beside language={language} name={name} text={text} take={theirs.untouched.has(name)} />
  }
  const asked = (name: ActionField) => {
    if (name === 'goal' && goals.length === 0) return null
    if (name === 'dueNote' && !errors.dueNote && written.dueNote === '') return null
    const control = <Control key={name} {...props} name={name} options={options[name] ?? []} />
    const other = beside(name)
    if (!other) return control
    return (
      <div key={name} class="cols">
        <div>{control}</div>
        {other}
      </div>
    )
  }
  const within = (section: FormSection) => fieldNames.filter((name) => fields[name].section === section).map(asked)
  return (
    <Shell {...props}>
      <Hidden values={{ marks }} />
      {sections.map((section) => (
        <Section key={section} id={section} title={t.sections[section]} note={t.notes[section]}>
          <div class="stack">
            {within(section)}
            {section === 'know' && (
              <>
                <div class="row">
                  <Button>{theirs ? t.conflict.save : t.save}</Button>
                  <LinkButton variant="quiet" href={`${linkTo('/plans/:id', plan.id)}#a-${kept.id}`}>
                    {t.back}
                  </LinkButton>
                  {autosaves && <SavedNote push />}
                </div>
                {autosaves && <p class="soft small with-script">{t.autosaves}</p>}
              </>
            )}
          </div>
        </Section>
      ))}
    </Shell>
  )
}

/** One field, as its kind is asked for. */
function Control({ language, errors, written, name, options }: ActionFormProps & { name: ActionField; options: Option[] }) {
  const t = actionWords[language]
  const { asked, longest, rows, optional, wide, decimals } = fields[name]
  const common = { name, label: t.fields[name], hint: t.hints[name], error: errors[name], value: written[name], limit: longest }
  switch (asked) {
    case 'text':
      return <TextArea {...common} rows={rows} optional={optional} wide={wide} />
    case 'choice':
      return <Select {...common} empty={t.empty[name]} options={options} />
    case 'day':
      return <DateInput {...common} optional={optional} />
    case 'priority':
      return <SmallChoice name={name} legend={t.fields[name]} options={options} chosen={written[name]} />
    case 'number':
      return <TextInput {...common} inputmode={decimals === 0 ? 'numeric' : 'decimal'} autocomplete="off" optional={optional} />
    case 'line':
      return <TextInput {...common} autocomplete="off" optional={optional} wide={wide} />
  }
}

function Shell({ kept, autosaves, children }: ActionFormProps & { children: ComponentChildren }) {
  const action = formTo('PUT /actions/:id', kept.id)
  if (autosaves) {
    return (
      <AutoSaveForm action={action} autosave={formTo('POST /actions/:id/draft', kept.id)} revision={kept.revision}>
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
function peopleOptions({ language, people, plan, kept }: ActionFormProps): Option[] {
  const t = actionWords[language]
  const ours = people.filter(({ teams }) => teams.includes(plan.unit.id))
  const others = people.filter(({ teams }) => !teams.includes(plan.unit.id))
  const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name })
  const gone =
    kept.ownerPerson !== null && !people.some(({ id }) => id === kept.ownerPerson)
      ? [{ value: kept.ownerPerson, label: t.leftOption(kept.ownerName ?? '') }]
      : []
  return [...gone, ...ours.map(option), ...others.map(option)]
}
