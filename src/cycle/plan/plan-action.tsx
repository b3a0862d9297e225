import { type ComponentChildren, Fragment } from 'preact'
import { linkTo } from '../../ground/base/addresses.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Language } from '../../ground/base/language.ts'
import { Act, type MetaRow } from '../../ground/ui/components/act/act.tsx'
import { Person } from '../../ground/ui/components/person/person.tsx'
import { Status } from '../../ground/ui/components/status/status.tsx'
import { otherFields, type ToldField } from './fields-told.ts'
import { nameWords } from './names.words.ts'
import { ActionStatusMark } from './past/action-status.tsx'
import type { PlanAction } from './plan.ts'
import { pageWords } from './plan.words.ts'
import { dayWithin, effortOf } from './plan-sentences.ts'

export type PlanActionProps = {
  language: Language
  today: Day
  number: string
  action: PlanAction
  /** The viewer may change it: it lives here, and they write this plan. */
  editable: boolean
  level: 3 | 4
  history?: ComponentChildren
  /** What can be done with it beside changing it. */
  children?: ComponentChildren
}

/** One action of a plan: what, who, when, how it goes. What is missing says so, with a way to mend it. */
export function PlanActionView({ language, today, number, action, editable, level, history, children }: PlanActionProps) {
  const { action: t } = pageWords[language]
  const { home, referred, carried, why, howWeKnow, text } = action
  const path = linkTo('/actions/:id/edit', action.id)
  const others = otherFields(action, language)
  return (
    <Act
      id={`a-${action.id}`}
      level={level}
      title={`${number} ${action.title}`}
      text={text + why + howWeKnow === '' && others.length === 0 ? undefined : <Said language={language} action={action} others={others} />}
      meta={metaOf({ language, today, number, action, editable })}
      edit={editable ? { href: path, about: t.about(number) } : undefined}
      history={history}
    >
      {referred && <p class="soft small measure">{t.fromTeam(home.unitName)}</p>}
      {carried && !referred && <p class="soft small">{t.carried}</p>}
      {children}
    </Act>
  )
}

/** What is done, why, and how one will know: a line of its own for each. */
type SaidProps = Pick<PlanActionProps, 'language' | 'action'> & { others: readonly ToldField[] }

function Said({ language, action: { text, why, howWeKnow }, others }: SaidProps) {
  const { action: t } = pageWords[language]
  return (
    <>
      {text !== '' && <Lines text={text} />}
      {why !== '' && (
        <span class="block">
          <b>{t.why}:</b> <Lines text={why} />
        </span>
      )}
      {howWeKnow !== '' && (
        <span class="block">
          <b>{t.know}:</b> <Lines text={howWeKnow} />
        </span>
      )}
      {others.map((each) => (
        <span key={each.name} class="block">
          <b>{each.label}:</b> <Lines text={each.text} />
        </span>
      ))}
    </>
  )
}

/** What somebody wrote, within a paragraph: its lines. */
export function Lines({ text }: { text: string }) {
  return (
    <>
      {text.split(/\n+/).map((line, index) => (
        <Fragment key={index}>
          {index > 0 && <br />}
          {line}
        </Fragment>
      ))}
    </>
  )
}

type Told = Pick<PlanActionProps, 'language' | 'today' | 'number' | 'action' | 'editable'>

function metaOf({ language, today, number, action, editable }: Told): MetaRow[] {
  const { action: t } = pageWords[language]
  const names = nameWords[language]
  const path = linkTo('/actions/:id/edit', action.id)
  const effort = effortOf(action, language)
  return [
    { term: t.owner, value: <Owner {...{ language, number, action, editable }} /> },
    {
      term: t.due,
      value:
        action.dueOn === null ? (
          <Missing language={language} href={editable ? `${path}#dueOn` : null} about={t.chooseDue(number)} />
        ) : (
          dayWithin(action.dueOn, today, language)
        ),
    },
    ...(effort === '' ? [] : [{ term: t.effort, value: effort }]),
    { term: t.status, value: <ActionStatusMark {...{ language, today }} status={action.status} dueOn={action.dueOn} /> },
    ...(action.startOn === null ? [] : [{ term: t.start, value: dayWithin(action.startOn, today, language) }]),
    ...(action.others === '' ? [] : [{ term: t.others, value: action.others }]),
    ...(action.priority === 2 ? [] : [{ term: t.priority, value: names.priorities[action.priority] }]),
    ...(action.tags.length === 0 ? [] : [{ term: t.tags, value: action.tags.join(', ') }]),
  ]
}

function Owner({ language, number, action, editable }: Omit<Told, 'today'>) {
  const { action: t } = pageWords[language]
  const href = editable ? `${linkTo('/actions/:id/edit', action.id)}#owner` : null
  if (action.owner === null) return <Missing language={language} href={href} about={t.chooseOwner(number)} />
  if (action.owner.kind === 'role') return <>{action.owner.role}</>
  if (!action.owner.left) return <Person name={action.owner.name} />
  return (
    <>
      <Status is="missing">{nameWords[language].left(action.owner.name)}</Status>{' '}
      <Choose language={language} href={href} about={t.chooseOwner(number)} />
    </>
  )
}

function Missing({ language, href, about }: { language: Language; href: string | null; about: string }) {
  return (
    <>
      <Status is="missing">{nameWords[language].missing}</Status> <Choose language={language} href={href} about={about} />
    </>
  )
}

function Choose({ language, href, about }: { language: Language; href: string | null; about: string }) {
  if (href === null) return null
  return (
    <a class="tap no-print" href={href}>
      {pageWords[language].action.choose}
      <span class="vh">{about}</span>
    </a>
  )
}
