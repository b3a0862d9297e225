import { GuideLink } from '../../../content/guide/guide-link.tsx'
import { linkTo } from '../../../ground/base/addresses.ts'
import { formatDay, formatTime } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Agenda } from '../../../ground/ui/components/events/events.tsx'
import { Hidden } from '../../../ground/ui/components/field/inputs.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { JointOffer } from '../../joint-assessment/joint-offer.tsx'
import { slotsFrom, startAt } from '../clock.ts'
import { keptFields, meetingPath, minutesOf, parts } from '../meeting.ts'
import { meetingWords } from '../meeting.words.ts'

import { MeetingPage, type MeetingPageProps } from './meeting-head.tsx'

/** How the hour is spent, its rules, and what there is to start from. */
export function StartPage(props: MeetingPageProps) {
  const { language, today, meeting } = props
  const t = meetingWords[language]
  const { unit, result, rounds, keep } = meeting
  return (
    <MeetingPage {...props} title={t.title} part={null} lead={t.lead[unit.kind]} privacy={t.privacy[unit.kind]}>
      <Section id="agenda" title={t.agenda} note={t.agendaNote}>
        <div class="stack">
          <Hour {...props} />
          <Begin {...props} />
        </div>
      </Section>
      <Section id="rules" title={t.rules}>
        <ol class="measure stack-s">
          {t.ruleList.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ol>
        <GuideLink language={language} guide="samtal-i-arbetslaget" />
      </Section>
      <Section id="ground" title={t.ground}>
        <div class="stack">
          {result ? (
            <p class="measure">
              {t.result(
                result.round.name,
                formatDay(result.round.releasedOn, language, result.round.releasedOn.slice(0, 4) !== today.slice(0, 4)),
              )}{' '}
              <a href={linkTo('/group-results/:round/:unit', result.round.id, unit.id)}>{t.toResult}</a>
            </p>
          ) : (
            <p class="measure">{t.noResult[unit.kind]}</p>
          )}
          {rounds.length > 1 && (
            <p class="row">
              <span class="soft">{t.otherRounds}</span>
              {rounds
                .filter(({ id }) => id !== result?.round.id)
                .map(({ id, name }) => (
                  <a key={id} class="tap" href={meetingPath(unit.id, null, { ...keep, round: id === rounds[0]?.id ? null : id })}>
                    {name}
                  </a>
                ))}
            </p>
          )}
          <JointOffer language={language} meeting={meeting} />
        </div>
      </Section>
    </MeetingPage>
  )
}

/** Each part with its minutes, or its times once the meeting has begun. */
function Hour({ language, today, meeting }: MeetingPageProps) {
  const t = meetingWords[language]
  const start = startAt(meeting.keep.start ?? '', today)
  const slots = new Map(start ? slotsFrom(start).map((slot) => [slot.part, slot]) : [])
  return (
    <Agenda
      items={parts.map((part) => {
        const slot = slots.get(part)
        return {
          when: slot ? t.times(formatTime(slot.from, language), formatTime(slot.until, language)) : t.minutes(minutesOf[part]),
          text: (
            <>
              <b>{t.tabs[part]}.</b> {t.steps[part]}
            </>
          ),
        }
      })}
    />
  )
}

/** The clock begins with the address that the button leads to. */
function Begin({ language, meeting }: MeetingPageProps) {
  const t = meetingWords[language]
  const { unit, keep } = meeting
  return (
    <div class="stack-s no-print">
      <form class="row" method="get" action={linkTo('/workshops/:unit/picture', unit.id)}>
        <Hidden values={keptFields({ ...keep, start: null })} />
        <Button name="start" value="now" variant={keep.start ? 'secondary' : 'primary'} iconEnd={keep.start ? undefined : 'arrow-right'}>
          {keep.start ? t.again : t.begin}
        </Button>
        <LinkButton
          variant={keep.start ? 'primary' : 'quiet'}
          href={meetingPath(unit.id, 'picture', keep)}
          iconEnd={keep.start ? 'arrow-right' : undefined}
        >
          {keep.start ? t.firstPart : t.withoutClock}
        </LinkButton>
      </form>
      {!keep.start && <p class="small soft measure">{t.beginNote}</p>}
    </div>
  )
}
