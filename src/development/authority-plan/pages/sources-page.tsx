import { linkTo } from '../../../ground/base/addresses.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { type AuthorityPlan, needSources } from '../authority-plan.ts'
import { type GroundItem, keyOf } from '../ground.ts'
import { nameWords } from '../names.words.ts'
import { PlanTabs } from '../plan-tabs.tsx'
import type { Right } from '../seeing.ts'
import { sourcesPageWords } from './sources-page.words.ts'

type Props = {
  language: Language
  plan: AuthorityPlan
  right: Right
  items: GroundItem[]
  /** What needs of the plan were taken from. */
  taken: ReadonlySet<string>
  mayReadHelp: boolean
}

/** What a plan can start from; each thing becomes a need with its source kept. */
export function SourcesPage({ language, plan, right, items, taken, mayReadHelp }: Props) {
  const t = sourcesPageWords[language]
  const kinds = needSources.filter((kind) => kind !== 'own')
  return (
    <>
      <PageHead
        title={t.title}
        context={<a href={linkTo('/authority-plans/:id', plan.id)}>{plan.head.title}</a>}
        lead={t.lead}
        privacy={t.privacy}
      >
        <p class="row no-print">
          <a class="tap" href={linkTo('/outlook')}>
            {t.outlook}
          </a>
          <a class="tap" href={linkTo('/equipment')}>
            {t.equipment}
          </a>
          {mayReadHelp && (
            <a class="tap" href={linkTo('/help-asked')}>
              {t.help}
            </a>
          )}
          <a class="tap" href={linkTo('/external-views')}>
            {t.evaluations}
          </a>
          <a class="tap" href={linkTo('/authority-questions')}>
            {t.answers}
          </a>
          <a class="tap" href={linkTo('/authority-plans/:id/needs/new', plan.id)}>
            {t.own}
          </a>
        </p>
      </PageHead>
      <PlanTabs {...{ language, right }} plan={plan.id} current="ground" />
      {kinds.map((kind) => {
        const own = items.filter(({ source }) => source.kind === kind)
        const [first] = own
        const same =
          first && own.every(({ source }) => source.name === first.source.name && source.on === first.source.on) ? first.source : null
        const note = same ? [same.name, same.on ? formatDay(same.on, language, true) : ''].filter(Boolean).join(' · ') : undefined
        return (
          <Section key={kind} id={kind} title={nameWords[language].sources[kind]} note={note}>
            {own.length === 0 ? (
              <p class="soft measure">{t.none[kind]}</p>
            ) : (
              <ul class="list" role="list">
                {own.map((item) => (
                  <li key={keyOf(item.source)} class="with-action">
                    <div class="measure">
                      <p>{item.source.said}</p>
                      {!same && (
                        <p class="small soft">
                          {[item.source.name, item.source.on ? formatDay(item.source.on, language, true) : ''].filter(Boolean).join(' · ')}
                        </p>
                      )}
                    </div>
                    {taken.has(keyOf(item.source)) ? (
                      <Status is="done">{t.taken}</Status>
                    ) : (
                      <a
                        class="tap no-print"
                        href={`${linkTo('/authority-plans/:id/needs/new', plan.id)}?source=${encodeURIComponent(keyOf(item.source))}`}
                      >
                        {t.take}
                        <span class="vh">{t.takeAbout(item.proposal)}</span>
                      </a>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </Section>
        )
      })}
    </>
  )
}
