import { type ComponentChildren, Fragment } from 'preact'
import { findAspect } from '../../../content/framework/framework.ts'
import type { Framework } from '../../../content/framework/schema.ts'
import { linkTo } from '../../../ground/base/addresses.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { joinNames } from '../../result/reading/names.ts'
import { type Finding, type FindingKind, findingKinds } from './health.ts'
import { healthWords } from './health.words.ts'

type Props = {
  language: Language
  plan: string
  framework: Framework
  findings: readonly Finding[]
  /** The reader may change the plan: each thing has a way to mend it. */
  editable: boolean
}

type ActionFinding = Exclude<Finding, { kind: 'lowest' }>

/** Actions that are named where several have the same in common. */
const mostNamed = 12

/** What should be looked at in a plan: a sentence for each kind, with a way to each action that it is about. */
export function HealthList({ language, plan, framework, findings, editable }: Props) {
  const t = healthWords[language]
  if (findings.length === 0) return <p>{t.nothing}</p>
  return (
    <ul class="stack-s measure" role="list">
      {findingKinds.map((kind) => {
        const these = findings.filter((finding) => finding.kind === kind)
        if (these.length === 0) return null
        return (
          <li key={kind}>
            {kind === 'lowest' ? (
              <Lowest {...{ language, plan, framework, editable }} findings={these} />
            ) : (
              <Actions {...{ language, kind, editable }} findings={these.filter((finding) => finding.kind !== 'lowest')} />
            )}
          </li>
        )
      })}
    </ul>
  )
}

function Actions({
  language,
  kind,
  findings,
  editable,
}: {
  language: Language
  kind: ActionFinding['kind']
  findings: ActionFinding[]
  editable: boolean
}) {
  const t = healthWords[language]
  const [first, ...others] = findings
  if (!first) return null
  if (others.length === 0) {
    const day = first.day ? formatDay(first.day, language, true) : ''
    return (
      <Line kind={kind} text={t.one[kind](first.title, day)}>
        {editable && (
          <a href={mendingOf(first)}>
            {t.mend[kind]}
            <span class="vh">{t.about(first.number)}</span>
          </a>
        )}
      </Line>
    )
  }
  return (
    <Line kind={kind} text={t.several[kind](findings.length)}>
      {findings.slice(0, mostNamed).map((finding, index) => (
        <Fragment key={finding.action}>
          {index > 0 && ', '}
          <a href={editable ? mendingOf(finding) : `#a-${finding.action}`} title={finding.title}>
            <span class="vh">{t.action}</span>
            {finding.number}
          </a>
        </Fragment>
      ))}
      {findings.length > mostNamed && ` ${t.more(findings.length - mostNamed)}`}
    </Line>
  )
}

function Lowest({ language, plan, framework, findings, editable }: Props) {
  const t = healthWords[language]
  const keys = findings.flatMap((finding) => (finding.kind === 'lowest' ? finding.aspects : []))
  const aspects = keys.flatMap((key) => findAspect(framework, key) ?? [])
  return (
    <Line kind="lowest" text={t.lowest(joinNames(aspects, language))}>
      {editable && <a href={`${linkTo('/plans/:id/actions/new', plan)}?within=${keys.join(',')}`}>{t.choose}</a>}
    </Line>
  )
}

/** The sentence and the way to mend it run on as one text beside the drawing. */
function Line({ kind, text, children }: { kind: FindingKind; text: string; children: ComponentChildren }) {
  const calm = kind === 'lowest' || kind === 'no signs' || kind === 'silent'
  return (
    <Status is={kind === 'late' ? 'late' : calm ? 'not-started' : 'missing'}>
      <span>
        {text} {children}
      </span>
    </Status>
  )
}

/** Where a thing is mended: what is late or silent needs a word, the rest a field. */
function mendingOf({ kind, action }: ActionFinding): string {
  switch (kind) {
    case 'late':
    case 'silent':
      return `${linkTo('/actions/:id', action)}#doing`
    case 'owner left':
    case 'no owner':
      return `${linkTo('/actions/:id/edit', action)}#owner`
    case 'no due':
      return `${linkTo('/actions/:id/edit', action)}#dueOn`
    case 'no signs':
      return `${linkTo('/actions/:id/edit', action)}#howWeKnow`
  }
}
