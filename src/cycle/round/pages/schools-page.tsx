import type { ComponentChildren } from 'preact'
import { linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { CheckboxGroup } from '../../../ground/ui/components/field/choices.tsx'
import { FieldError } from '../../../ground/ui/components/field/field.tsx'
import { TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { School } from '../../../people/organisation/store.ts'
import { roundWords } from '../round.words.ts'
import type { QuickChoice } from '../school-choice.ts'
import { FormHead } from './form-head.tsx'
import { type FormState, problemsOf } from './form-state.ts'
import { schoolWords } from './schools-page.words.ts'

type Props = {
  language: Language
  action: string
  context?: string | undefined
  title: string
  lead: string
  /** The schools in the list: all, or those that match the search. */
  shown: School[]
  chosen: string[]
  /** Choices that take in several at once; none for a short list. */
  quick: QuickChoice[]
  /** The viewer also chooses by the waves of the roll-out. */
  byWave: boolean
  search: string | null
  form: FormState
  /** What to know of a school before it is ticked: that another round has it. */
  hints: Map<string, string>
  submit: string
  back: string
  backLabel: string
}

/** Which schools: ticked in the list, searched for, or several at once. Each press saves what was ticked. */
export function SchoolsPage({ language, shown, chosen, search, form, ...props }: Props) {
  const t = schoolWords[language]
  const { problems, errorOf } = problemsOf(form, language)
  const districts = Map.groupBy(shown, (school) => school.districtName ?? t.noDistrict)
  return (
    <OnceForm action={props.action}>
      <FormHead problems={problems} title={props.title} context={props.context} lead={props.lead} />
      <div class="tight">
        {search !== null && <Search {...{ language, search }} action={props.action} />}
        {props.quick.length > 0 && (
          <Section id="quick" title={t.quick}>
            <div class="row">
              {props.quick.map((choice) => (
                <Button key={choice.value} variant="secondary" name="add" value={choice.value}>
                  {choice.label}
                </Button>
              ))}
              <Button variant="quiet" name="add" value="none">
                {t.none}
              </Button>
              {props.byWave && <a href={linkTo('/waves')}>{t.byWave}</a>}
            </div>
          </Section>
        )}
        <Section id="list" title={t.title} note={t.chosen(chosen.length)}>
          <Faulty error={errorOf('schools')}>
            <div class="stack">
              {shown.length === 0 && <p>{search ? t.noMatch(search) : t.noMore}</p>}
              {[...districts].map(([district, schools], index) => (
                <CheckboxGroup
                  key={district}
                  name="schools"
                  id={index === 0 ? 'schools' : `schools-${index}`}
                  legend={districts.size > 1 ? district : t.which}
                  chosen={chosen}
                  choices={schools.map((school) => ({ value: school.id, label: school.name, hint: props.hints.get(school.id) }))}
                />
              ))}
              {shown.map((school) => (
                <input key={school.id} type="hidden" name="shown" value={school.id} />
              ))}
            </div>
          </Faulty>
        </Section>
      </div>
      <div class="row">
        <Button>{props.submit}</Button>
        <LinkButton variant="quiet" href={props.back}>
          {props.backLabel || roundWords[language].back}
        </LinkButton>
      </div>
    </OnceForm>
  )
}

/** First in the form, so that the enter key searches and nothing else. */
function Search({ language, search, action }: { language: Language; search: string; action: string }) {
  const t = schoolWords[language]
  return (
    <Section id="search" title={t.find} note={t.searchHint}>
      <div class="filter">
        <TextInput name="q" type="search" label={t.search} value={search} />
        <Button variant="secondary" name="search" value="1">
          {t.searchButton}
        </Button>
        {search && (
          <a class="btn btn-3" href={action}>
            {t.showAll}
          </a>
        )}
      </div>
    </Section>
  )
}

function Faulty({ error, children }: { error: string | undefined; children: ComponentChildren }) {
  if (!error) return children
  return (
    <div class="has-error">
      <FieldError id="schools" error={error} />
      {children}
    </div>
  )
}
