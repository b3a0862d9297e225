import { findAspect } from '../../../content/framework/framework.ts'
import type { GroupSuggestion } from '../../../content/suggestion/group.ts'
import { groupWords } from '../../../content/suggestion/group.words.ts'
import type { Language } from '../../../ground/base/language.ts'
import { ErrorSummary, type FieldProblem } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Tabs } from '../../../ground/ui/components/tabs/tabs.tsx'
import { jointWords } from '../../joint-assessment/joint.words.ts'
import { JointOffer } from '../../joint-assessment/joint-offer.tsx'
import { joinNames } from '../../result/reading/names.ts'
import { meetingPath, mostChoices } from '../meeting.ts'

import type { Offer } from '../suggesting.ts'
import { choiceWords } from './choices-page.words.ts'
import { ChoicesForm, Chosen, type ChosenProps } from './chosen.tsx'
import { MeetingPage, type MeetingPageProps } from './meeting-head.tsx'
import { Offered } from './offered.tsx'

export type ChoicesPageProps = MeetingPageProps &
  Pick<ChosenProps, 'people' | 'removable' | 'written'> & {
    /** Null for who does not see the plan. */
    offer: Offer | null
    problems?: FieldProblem[]
    /** What kept a choice from being made. */
    refusal?: string
  }

/** Choose: suggestions with their reasons, and what the group has decided on. */
export function ChoicesPage(props: ChoicesPageProps) {
  const { language, meeting, offer, problems = [], refusal } = props
  const t = choiceWords[language]
  const { unit, edits, plan } = meeting
  if (!offer) return <MeetingPage {...props} title={t.title} part="choices" lead={t.outside} />
  return (
    <>
      <ErrorSummary problems={problems} />
      <MeetingPage {...props} title={t.title} part="choices" lead={edits ? t.lead : t.reader[unit.kind]}>
        {refusal && (
          <Notice kind="error" alert>
            {refusal}
          </Notice>
        )}
        {!refusal && plan?.state === 'closed' && <Notice kind="warn">{t.closed}</Notice>}
        {!refusal && unit.ended && <Notice kind="warn">{t.ended}</Notice>}
        {edits && <ChoicesForm meeting={meeting} />}
        {offer.choices.length > 0 && <Chosen {...props} choices={offer.choices} />}
        <Suggestions {...props} offer={offer} />
        {offer.leaders.length > 0 && (
          <Section id="leader-steps" title={t.leaders} note={t.leadersNote}>
            <Offered {...props} offer={offer} list={offer.leaders} />
          </Section>
        )}
      </MeetingPage>
    </>
  )
}

function Suggestions(props: ChoicesPageProps & { offer: Offer }) {
  const { language, meeting, offer } = props
  const t = choiceWords[language]
  const { group, hidden, choices } = offer
  const groundless = group.length === 0 && !meeting.joint && (!meeting.result || hidden.length > 0)
  const [first, rest] = [group.filter((each) => each.first), group.filter((each) => !each.first)]
  return (
    <Section id="suggestions" title={t.suggestions} note={meeting.edits && group.length > 0 ? t.note : undefined}>
      <div class="stack-l">
        <Basis {...props} />
        {meeting.edits && choices.length >= mostChoices && <p class="measure">{t.enough}</p>}
        {group.length === 0 && (
          <div class="stack-s">
            <p class="measure">{groundless ? t.none.nothing : t.none.more}</p>
            {groundless && <JointOffer language={language} meeting={meeting} main />}
          </div>
        )}
        {first.length > 0 && <Offered {...props} list={first} />}
        {rest.length > 0 && (
          <More label={t.rest(rest.length)} open={holdsChoice(rest, offer)}>
            <Offered {...props} list={rest} from={first.length} />
          </More>
        )}
        {group.length > 0 && (
          <More label={groupWords[language].rulesTitle}>
            <ul class="stack-s measure">
              {groupWords[language].rules.map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ul>
          </More>
        )}
        {hidden.length > 0 && !meeting.joint && !groundless && (
          <div class="stack-s">
            <p class="measure">{hiddenText(hidden, props)}</p>
            <JointOffer language={language} meeting={meeting} main />
          </div>
        )}
      </div>
    </Section>
  )
}

function holdsChoice(list: readonly GroupSuggestion[], { choices }: Offer): boolean {
  return list.some(({ action }) => choices.some((choice) => choice.action === action.id))
}

/** What the suggestions start from, where there is something to choose between. */
function Basis({ language, meeting }: ChoicesPageProps) {
  const t = choiceWords[language]
  const { unit, joint, result, keep } = meeting
  const released = result?.cells.some(({ audience, content }) => audience === 'staff' && content.kind !== 'protected')
  if (!joint || !released) return null
  const tab = (own: boolean, label: string) => ({
    href: meetingPath(unit.id, 'choices', { ...keep, joint: own }),
    label,
    current: keep.joint === own,
  })
  return (
    <Tabs label={t.based} tabs={[tab(false, t.basedOn.result), tab(true, t.basedOn.joint(jointWords[language].day(joint.agreedOn)))]} />
  )
}

/** Three aspects are named, more are counted. */
function hiddenText(
  hidden: readonly string[],
  { language, meeting }: { language: Language; meeting: MeetingPageProps['meeting'] },
): string {
  const t = choiceWords[language]
  if (hidden.length > 3) return t.hiddenMany(hidden.length)
  return t.hidden(
    joinNames(
      hidden.flatMap((key) => findAspect(meeting.framework, key) ?? []),
      language,
    ),
    hidden.length,
  )
}
