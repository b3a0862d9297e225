import { Fragment, type VNode } from 'preact'
import type { Framework } from '../../../content/framework/schema.ts'
import type { Language } from '../../../ground/base/language.ts'
import type { ReleasedResult } from '../../release/released.ts'
import { conclusionOf } from '../reading/conclusion.ts'
import { ResultHead } from '../result-head.tsx'
import { headWords } from '../result-head.words.ts'
import { ResultTabs, type UnitRound } from '../result-tabs.tsx'
import { unitName } from '../unit-name.ts'
import { AboutSection } from './about-section.tsx'
import { DifferSection } from './differ-section.tsx'
import { DistributionSection } from './distribution-section.tsx'
import { GapSection } from './gap-section.tsx'
import { ImportanceSection } from './importance-section.tsx'
import { MiddleSection } from './middle-section.tsx'
import { OptedOutSection } from './opted-out-section.tsx'
import { ParticipationSection } from './participation-section.tsx'
import { type OwnPlace, ProfileSection } from './profile-section.tsx'
import { ProtectedSection } from './protected-section.tsx'
import { SchoolsSection } from './schools-section.tsx'
import { type SectionKey, sectionsOf } from './sections.ts'
import { TalkSection } from './talk-section.tsx'
import { TeamsSection } from './teams-section.tsx'

/**
 * Where the page may lead: whether there is a round before to compare with, the units whose result the reader may open, and where the reader meets about it with
 * the others of the unit. `questions`: whether they may see how the questions worked; `itself`: whether they
 * answer what the authority asks itself.
 */
type ResultLinks = { change: boolean; open: ReadonlySet<string>; meeting?: string | null; questions?: boolean; itself?: boolean }

type Props = {
  language: Language
  result: ReleasedResult
  framework: Framework
  rounds: readonly UnitRound[]
  own: OwnPlace | null
  /** How many came into the round while it was open. */
  late?: number
  links: ResultLinks
}

/** The released result of a team, a school, a district or the authority. It decides nothing about what may be shown: `result` holds that and no more. */
export function ResultPage({ language, result, framework, rounds, own, late = 0, links }: Props) {
  const t = headWords[language]
  const { round, unit } = result
  const common = { language, result, framework }
  const sections = sectionsOf(result, framework)
  const views: Record<SectionKey, () => VNode> = {
    participation: () => <ParticipationSection language={language} result={result} pictured={sections.includes('profile')} late={late} />,
    profile: () => <ProfileSection {...common} own={own} />,
    protected: () => <ProtectedSection {...common} answered={own !== null} meeting={links.meeting ?? null} />,
    gap: () => <GapSection {...common} />,
    distribution: () => <DistributionSection {...common} />,
    teams: () => <TeamsSection {...common} open={links.open} />,
    schools: () => <SchoolsSection language={language} result={result} open={links.open} />,
    middle: () => <MiddleSection {...common} />,
    importance: () => <ImportanceSection {...common} />,
    'opted-out': () => <OptedOutSection {...common} />,
    differ: () => <DifferSection {...common} />,
    talk: () => <TalkSection {...common} meeting={links.meeting ?? null} itself={links.itself} />,
    about: () => <AboutSection language={language} round={round} unit={unit} questions={links.questions} />,
  }
  return (
    <>
      <ResultHead
        language={language}
        title={t.title(unitName(result))}
        result={result}
        open={links.open}
        lead={conclusionOf(result, framework, language)}
      >
        <nav class="row small no-print" aria-label={t.onPage}>
          <span class="soft">{t.jump}</span>
          {sections.map(
            (section) =>
              section !== 'about' && (
                <a key={section} class="tap" href={`#${section}`}>
                  {t.sections[section]}
                </a>
              ),
          )}
        </nav>
      </ResultHead>
      <ResultTabs language={language} round={round} unit={unit} rounds={rounds} change={links.change ? 'has' : 'none'} />
      {sections.map((section) => (
        <Fragment key={section}>{views[section]()}</Fragment>
      ))}
    </>
  )
}
