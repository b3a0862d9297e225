import type { ComponentChildren } from 'preact'
import { effortText } from '../../../content/framework/effort.ts'
import type { Action, Framework } from '../../../content/framework/schema.ts'
import { WhyItWorks } from '../../../content/framework/why-it-works.tsx'
import { firstChoices, type GroupSuggestion } from '../../../content/suggestion/group.ts'
import { groupWords } from '../../../content/suggestion/group.words.ts'
import { groupReasonText } from '../../../content/suggestion/group-sentences.ts'
import { saidText, type Told } from '../../../content/suggestion/said.ts'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { countInWords, joinCompounds, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Hidden, Select, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Filter } from '../../../ground/ui/components/filter/filter.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { Suggestion, SuggestionList } from '../../../ground/ui/components/suggested-action/suggested-action.tsx'
import { actionWords } from '../../plan/action.words.ts'

import { aspectOptions } from '../../plan/options.ts'
import { planTitle } from '../../plan/plan-sentences.ts'
import type { Plan } from '../../plan/store.ts'
import { chooseWords } from './choose-page.words.ts'

export type ChoosePageProps = {
  language: Language
  plan: Plan
  framework: Framework
  /** The goal that the action is put under, if any. */
  goal: { id: string; title: string; aspect: string | null } | null
  /** Names of the aspects to which suggestions are narrowed: the goal's, or those that were asked for. None: all are shown. */
  narrowedTo: readonly string[]
  suggestions: Told<GroupSuggestion>[]
  leaderSuggestions: Told<GroupSuggestion>[]
  /** Nothing is released or agreed on to build suggestions on. */
  groundless: boolean
  /** The viewer's own goals: nobody else's page has them. */
  mine: Action[]
  /** What is asked of the plan from outside it, as the room that asks it shows it. */
  asked: ComponentChildren
  /** What is in the plan already, by the action's id. */
  inPlan: ReadonlySet<string>
  /** The aspect that is looked up in the list, if any, and its actions. */
  listed: { aspect: string; actions: Action[] } | null
  written: string
  error?: string | undefined
}

/** Where an action for a plan comes from: suggestions with their reasons, own words, one's own goals, the whole list. */
export function ChoosePage(props: ChoosePageProps) {
  const { language, plan, goal, suggestions, leaderSuggestions, mine, error } = props
  const t = chooseWords[language]
  return (
    <>
      <ErrorSummary problems={error ? [{ field: 'title', text: error }] : []} />
      <PageHead
        title={t.title}
        context={<a href={linkTo('/plans/:id', plan.id)}>{planTitle(plan, language)}</a>}
        lead={goal ? `${t.toGoal(goal.title)} ${t.lead}` : t.lead}
      />
      {props.asked}
      <Suggestions {...props} id="suggestions" title={t.suggestions} note={t.suggestionsNote} list={suggestions} />
      {leaderSuggestions.length > 0 && (
        <Suggestions {...props} id="leader-steps" title={t.leaderSuggestions} note={t.leaderSuggestionsNote} list={leaderSuggestions} />
      )}
      <OwnWords {...props} />
      {mine.length > 0 && (
        <Section id="mine" title={t.mine}>
          <div class="stack">
            <p class="measure soft">{t.mineNote}</p>
            <ul class="stack" role="list">
              {mine.map((action) => (
                <li key={action.id}>
                  <ActionRow {...props} action={action} />
                </li>
              ))}
            </ul>
          </div>
        </Section>
      )}
      <WholeList {...props} />
    </>
  )
}

type SuggestionsProps = ChoosePageProps & { id: string; title: string; note: string; list: Told<GroupSuggestion>[] }

function Suggestions(props: SuggestionsProps) {
  const { language, plan, goal, narrowedTo, groundless, id, title, note, list } = props
  const t = chooseWords[language]
  return (
    <Section id={id} title={title} note={groundless ? undefined : note}>
      <div class="stack">
        {list.length === 0 && <p class="measure soft">{groundless ? t.noSuggestions.noResult : t.noSuggestions.nothing}</p>}
        <Suggested {...props} list={list.slice(0, firstChoices)} from={1} />
        {list.length > firstChoices && (
          <More label={t.more(countInWords(list.length - firstChoices, language))}>
            <Suggested {...props} list={list.slice(firstChoices)} from={firstChoices + 1} />
          </More>
        )}
        {narrowedTo.length > 0 && (
          <p>
            {goal ? t.inAspect : t.within(joinCompounds(narrowedTo, language))}{' '}
            <a href={`${linkTo('/plans/:id/actions/new', plan.id)}?${goal ? `goal=${goal.id}&` : ''}all=1`}>{t.allAspects}</a>
          </p>
        )}
        {list.length > 0 && (
          <More label={groupWords[language].rulesTitle}>
            <ul class="stack-s measure">
              {groupWords[language].rules.map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ul>
          </More>
        )}
      </div>
    </Section>
  )
}

/** Suggestions with the reason for each, numbered on. */
function Suggested(props: SuggestionsProps & { from: number }) {
  const { language, id, list, from } = props
  const t = chooseWords[language]
  if (list.length === 0) return null
  return (
    <SuggestionList>
      {list.map(({ action, aspect, reason, first, said }, index) => (
        <Suggestion
          key={action.id}
          number={from + index}
          title={action.title[language]}
          meta={[aspect.name[language], effortText(action, language), ...(action.local ? [t.local] : [])]}
          text={action.text[language]}
          why={[groupReasonText(reason, language), saidText({ said }, language)].filter(Boolean).join(' ')}
          works={action.why && <WhyItWorks language={language} action={action} />}
          actions={<Add {...props} action={action} primary={first && from + index === 1 && id === 'suggestions'} />}
        />
      ))}
    </SuggestionList>
  )
}

function OwnWords({ language, plan, goal, written, error }: ChoosePageProps) {
  const t = chooseWords[language]
  return (
    <Section id="own" title={t.own}>
      <OnceForm class="stack" action={formTo('POST /plans/:id/actions', plan.id)}>
        <Hidden values={{ goal: goal?.id ?? '' }} />
        <TextInput name="title" label={t.ownTitle} hint={t.ownHint} value={written} error={error} autocomplete="off" wide />
        <div class="row">
          <Button variant="secondary">{t.ownAdd}</Button>
          <LinkButton variant="quiet" href={linkTo('/plans/:id', plan.id)}>
            {actionWords[language].back}
          </LinkButton>
        </div>
      </OnceForm>
    </Section>
  )
}

function WholeList(props: ChoosePageProps) {
  const { language, plan, framework, goal, listed } = props
  const t = chooseWords[language]
  return (
    <Section id="list" title={t.list} note={t.listNote}>
      <div class="stack">
        <Filter action={`${linkTo('/plans/:id/actions/new', plan.id)}#list`} label={t.list}>
          {goal && <Hidden values={{ goal: goal.id }} />}
          <Select
            name="aspect"
            label={t.aspect}
            value={listed?.aspect}
            empty={t.chooseAspect}
            options={aspectOptions(framework, language)}
          />
        </Filter>
        {listed && listed.actions.length === 0 && <p class="soft">{t.noneInAspect}</p>}
        {listed && listed.actions.length > 0 && (
          <ul class="stack-l" role="list">
            {listed.actions.map((action) => (
              <li key={action.id}>
                <ActionRow {...props} action={action} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  )
}

function ActionRow(props: ChoosePageProps & { action: Action }) {
  const { language, action } = props
  const t = chooseWords[language]
  return (
    <div class="stack-s">
      <h3>{action.title[language]}</h3>
      <p class="soft small">
        {[t.step(action.from, action.to), effortText(action, language), ...(action.local ? [t.local] : [])].join(' · ')}
      </p>
      <p class="measure">{action.text[language]}</p>
      {action.why && (
        <p class="small soft measure">
          <WhyItWorks language={language} action={action} />
        </p>
      )}
      <Add {...props} />
    </div>
  )
}

function Add({ language, plan, goal, inPlan, action, primary = false }: ChoosePageProps & { action: Action; primary?: boolean }) {
  const t = chooseWords[language]
  if (inPlan.has(action.id)) return <Status is="done">{t.inPlan}</Status>
  return (
    <OnceForm action={formTo('POST /plans/:id/actions', plan.id)}>
      <Hidden values={{ action: action.id, goal: goal?.id ?? '' }} />
      <Button variant={primary ? 'primary' : 'secondary'} about={t.about(action.title[language])}>
        {t.add}
      </Button>
    </OnceForm>
  )
}
