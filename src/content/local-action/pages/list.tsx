import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Acts } from '../../../ground/ui/components/act/act.tsx'
import { LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { Select } from '../../../ground/ui/components/field/inputs.tsx'
import { Filter } from '../../../ground/ui/components/filter/filter.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { Framework } from '../../framework/schema.ts'
import type { LocalAction } from '../local-action.ts'
import { localActionWords } from '../local-action.words.ts'
import { listWords } from './list.words.ts'
import { OneAction } from './one.tsx'
import { placeOptions } from './places.ts'

/** What is asked for: a framework or one of its aspects (`key` or `key/aspect`), and whether the archived ones. */
export type Choice = { place: string; archived: boolean }

type Props = { language: Language; frameworks: Framework[]; all: LocalAction[]; choice: Choice }

/** An authority's own actions, in the order of the framework. */
export function ActionsPage({ language, frameworks, all, choice }: Props) {
  const t = listWords[language]
  const localActionText = localActionWords[language]
  const live = all.filter(({ archivedOn }) => archivedOn === null)
  const shown = all.filter((action) => (action.archivedOn !== null) === choice.archived && isChosen(action, choice.place))
  const used = frameworks.filter(({ key }) => live.some(({ framework }) => framework === key))
  return (
    <>
      <PageHead title={localActionText.title} lead={t.lead(live.length)}>
        <div class="row">
          <LinkButton href={linkTo('/local-actions/new')} icon="plus">
            {localActionText.new}
          </LinkButton>
          <LinkButton variant="quiet" href={linkTo('/local-actions/imports/new')} icon="upload">
            {t.import}
          </LinkButton>
          {used.map(({ key, name }) => (
            <LinkButton
              key={key}
              variant="quiet"
              href={`${linkTo('/local-actions/actions.yaml')}?framework=${key}`}
              icon="download"
              about={used.length > 1 ? t.exportAbout(name[language]) : undefined}
            >
              {t.export}
            </LinkButton>
          ))}
        </div>
      </PageHead>
      {all.length > 0 && (
        <Filter
          action={formTo('POST /local-actions')}
          label={t.filter}
          clear={choice.place || choice.archived ? linkTo('/local-actions') : undefined}
        >
          <Select
            name="place"
            label={t.aspect}
            value={choice.place}
            empty={t.everything}
            options={placeOptions(frameworks, language, true)}
          />
          <Select
            name="state"
            label={t.state}
            value={choice.archived ? 'archived' : ''}
            options={[
              { value: '', label: t.live },
              { value: 'archived', label: t.archived },
            ]}
          />
        </Filter>
      )}
      {shown.length === 0 ? (
        <Nothing language={language} none={all.length === 0} archived={choice.archived} />
      ) : (
        <Groups language={language} frameworks={frameworks} actions={shown} />
      )}
    </>
  )
}

function isChosen({ framework, aspect }: LocalAction, place: string): boolean {
  return place === '' || place === framework || place === `${framework}/${aspect}`
}

function Nothing({ language, none, archived }: { language: Language; none: boolean; archived: boolean }) {
  const t = listWords[language]
  const [title, text] = none ? [t.emptyTitle, t.emptyText] : [t.noneTitle, archived ? t.archiveEmpty : t.noneText]
  return (
    <Empty level={2} title={title}>
      <p>{text}</p>
    </Empty>
  )
}

function Groups({ language, frameworks, actions }: { language: Language; frameworks: Framework[]; actions: LocalAction[] }) {
  const t = listWords[language]
  const places = frameworks.flatMap((framework) =>
    framework.areas.flatMap(({ aspects }) => aspects.map((aspect) => ({ framework, aspect }))),
  )
  const of = (framework: Framework, aspect: string) =>
    actions.filter((action) => action.framework === framework.key && action.aspect === aspect)
  const known = new Set(places.flatMap(({ framework, aspect }) => of(framework, aspect.key)))
  const gone = actions.filter((action) => !known.has(action))
  return (
    <div class="tight">
      {places.map(({ framework, aspect }) => {
        const here = of(framework, aspect.key)
        if (here.length === 0) return null
        return (
          <Section
            key={`${framework.key}/${aspect.key}`}
            id={`${framework.key}-${aspect.key}`}
            title={aspect.name[language]}
            note={frameworks.length > 1 ? framework.name[language] : undefined}
          >
            <List language={language} framework={framework} actions={here} />
          </Section>
        )
      })}
      {gone.length > 0 && (
        <Section id="gone" title={t.gone} note={t.goneNote}>
          <List language={language} framework={undefined} actions={gone} />
        </Section>
      )}
    </div>
  )
}

function List({ language, framework, actions }: { language: Language; framework: Framework | undefined; actions: LocalAction[] }) {
  const inOrder = actions.toSorted((a, b) => a.from - b.from || a.audience.localeCompare(b.audience))
  return (
    <Acts>
      {inOrder.map((action) => (
        <OneAction
          key={action.id}
          language={language}
          draft={action}
          framework={framework}
          made={action}
          id={action.key}
          href={linkTo('/local-actions/:id', action.id)}
        />
      ))}
    </Acts>
  )
}
