import { effortText } from '../../../content/framework/effort.ts'
import { WhyItWorks } from '../../../content/framework/why-it-works.tsx'
import type { GroupSuggestion } from '../../../content/suggestion/group.ts'
import { groupReasonText } from '../../../content/suggestion/group-sentences.ts'
import { saidText, type Told } from '../../../content/suggestion/said.ts'
import { formTo } from '../../../ground/base/addresses.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { Suggestion, SuggestionList } from '../../../ground/ui/components/suggested-action/suggested-action.tsx'
import { mostChoices } from '../meeting.ts'

import type { Offer } from '../suggesting.ts'
import { choiceWords } from './choices-page.words.ts'
import { choicesForm } from './chosen.tsx'
import type { MeetingPageProps } from './meeting-head.tsx'

type Props = Pick<MeetingPageProps, 'language' | 'meeting'> & {
  offer: Offer
  list: readonly Told<GroupSuggestion>[]
  /** How many come before these. */
  from?: number
}

/** Suggestions with their reasons, each with the button that puts it in the plan. */
export function Offered(props: Props) {
  const { language, offer, list, from = 0 } = props
  const t = choiceWords[language]
  return (
    <SuggestionList>
      {list.map((suggestion, index) => {
        const { action, aspect, reason, said } = suggestion
        return (
          <Suggestion
            key={action.id}
            number={from + index + 1}
            title={action.title[language]}
            meta={[aspect.name[language], effortText(action, language), ...(action.local ? [t.local] : [])]}
            text={action.text[language]}
            why={[groupReasonText(reason, language), saidText({ said }, language)].filter(Boolean).join(' ')}
            works={action.why && <WhyItWorks language={language} action={action} />}
            actions={
              <Choose {...props} suggestion={suggestion} primary={offer.choices.length === 0 && action.id === offer.group[0]?.action.id} />
            }
          />
        )
      })}
    </SuggestionList>
  )
}

function Choose({ language, meeting, offer, suggestion: { action }, primary }: Props & { suggestion: GroupSuggestion; primary: boolean }) {
  const t = choiceWords[language]
  if (offer.choices.some((choice) => choice.action === action.id)) return <Status is="done">{t.chosen}</Status>
  if (!meeting.edits || offer.choices.length >= mostChoices) return null
  // In the form of what has been chosen: who and when that are filled in there come along.
  return (
    <Button
      form={choicesForm}
      formaction={formTo('POST /workshops/:unit/choices', meeting.unit.id)}
      name="action"
      value={action.id}
      variant={primary ? 'primary' : 'secondary'}
      about={t.about(action.title[language])}
    >
      {t.choose}
    </Button>
  )
}
