import { LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { jointWords } from '../../joint-assessment/joint.words.ts'
import { JointLevels } from '../../joint-assessment/joint-levels.tsx'
import { JointOffer } from '../../joint-assessment/joint-offer.tsx'
import { conclusionOf } from '../../result/reading/conclusion.ts'
import { aspectRows } from '../../result/reading/rows.ts'
import { meetingPath } from '../meeting.ts'
import { meetingWords } from '../meeting.words.ts'

import { MeetingPage, type MeetingPageProps } from './meeting-head.tsx'
import { pictureWords } from './picture-page.words.ts'
import { SpreadProfile } from './spread-profile.tsx'

/** See: the group's profile with its spread, what is protected and why, and what it has agreed on. */
export function PicturePage(props: MeetingPageProps) {
  const { language, meeting } = props
  const t = pictureWords[language]
  const m = meetingWords[language]
  const { unit, result, framework, joint, keep } = meeting
  const asked = result ? aspectRows(result, framework).filter(({ staff }) => staff) : []
  const hidden = asked.filter(({ staff }) => staff?.content.kind === 'protected')
  return (
    <MeetingPage
      {...props}
      title={t.title}
      part="picture"
      lead={result ? conclusionOf(result, framework, language) : m.noResult[unit.kind]}
    >
      {result && hidden.length < asked.length && (
        <Section id="profile" title={t.heading} note={t.note}>
          <div class="stack">
            <p class="measure">{t.task}</p>
            <SpreadProfile language={language} result={result} framework={framework} rows={asked} kind={unit.kind} />
          </div>
        </Section>
      )}
      {joint && (
        <Section id="joint" title={t.joint} note={t.jointNote(jointWords[language].day(joint.agreedOn))}>
          <JointLevels language={language} framework={framework} levels={joint.levels} />
        </Section>
      )}
      {hidden.length > 0 && (
        <Section id="hidden" title={t.hidden}>
          <div class="stack">
            <p class="measure">{t.hiddenText(hidden.length, hidden.length === asked.length)}</p>
            <JointOffer language={language} meeting={meeting} main={hidden.length === asked.length && !joint} />
          </div>
        </Section>
      )}
      {!result && !joint && (
        <Empty title={t.nothing} level={2}>
          <JointOffer language={language} meeting={meeting} main />
        </Empty>
      )}
      <p class="gap no-print">
        <LinkButton
          href={meetingPath(unit.id, 'talk', keep)}
          variant={asked.length > hidden.length || joint ? 'primary' : 'secondary'}
          iconEnd="arrow-right"
        >
          {m.next.picture}
        </LinkButton>
      </p>
    </MeetingPage>
  )
}
