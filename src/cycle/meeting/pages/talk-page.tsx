import type { Aspect, Framework } from '../../../content/framework/schema.ts'
import { countInWords, type Language } from '../../../ground/base/language.ts'
import { LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { isLevel, Level } from '../../../ground/ui/components/level/level.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { JointOffer } from '../../joint-assessment/joint-offer.tsx'
import { meetingPath } from '../meeting.ts'
import { meetingWords } from '../meeting.words.ts'

import { pointsFor } from '../talking.ts'
import { GapTalk } from './gap-talk.tsx'
import { MeetingPage, type MeetingPageProps } from './meeting-head.tsx'
import { talkWords } from './talk-page.words.ts'

/** Talk: at most three things, with questions for just these, and at a school staff and leaders beside each other. */
export function TalkPage(props: MeetingPageProps) {
  const { language, meeting } = props
  const t = talkWords[language]
  const m = meetingWords[language]
  const { unit, framework, keep, edits } = meeting
  const points = pointsFor(meeting, language)
  return (
    <MeetingPage {...props} title={t.title} part="talk" lead={t.lead}>
      {points.length > 0 ? (
        <Section id="points" title={t.heading} note={t.note}>
          <ol role="list">
            {points.map(({ title, text, aspect }, index) => (
              <li class="step act" key={aspect.key}>
                <span class="step-no" aria-hidden="true">
                  {index + 1}
                </span>
                <div class="stack">
                  <h3 class="big">{title}</h3>
                  <p class="measure">{text}</p>
                  <Ladder language={language} framework={framework} aspect={aspect} />
                </div>
              </li>
            ))}
          </ol>
        </Section>
      ) : (
        <Empty title={t.nothing} level={2}>
          <p>{t.nothingText}</p>
          <JointOffer language={language} meeting={meeting} main />
        </Empty>
      )}
      {unit.kind === 'school' && <GapTalk language={language} meeting={meeting} />}
      <Section id="more" title={t.more}>
        <div class="cols">
          <Questions title={t.spread} questions={t.spreadAsk} />
          <Questions title={t.alike} questions={t.alikeAsk} />
        </div>
      </Section>
      <div class="row gap no-print">
        <LinkButton href={meetingPath(unit.id, 'choices', keep)} iconEnd="arrow-right">
          {m.next.talk}
        </LinkButton>
        {edits && (
          <span>
            {t.notes} <a href={meetingPath(unit.id, 'notes', keep)}>{t.toNotes}</a>
          </span>
        )}
      </div>
    </MeetingPage>
  )
}

/** An aspect's levels in the framework's own words, to be read aloud. */
function Ladder({ language, framework, aspect }: { language: Language; framework: Framework; aspect: Aspect }) {
  const t = talkWords[language]
  const texts = aspect.statements.staff?.levels ?? {}
  const levels = framework.levels.flatMap(({ level, name }) => {
    const text = texts[level]
    return text && isLevel(level) ? [{ level, name: name[language], text: text[language] }] : []
  })
  if (levels.length === 0) return null
  return (
    <More label={`${t.ladderOf(countInWords(levels.length, language))}${t.about(aspect.name[language])}`}>
      <dl class="stack measure">
        {levels.map(({ level, name, text }) => (
          <div key={level}>
            <dt>
              <b>
                <Level level={level} name={name} />
              </b>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </More>
  )
}

function Questions({ title, questions }: { title: string; questions: readonly string[] }) {
  return (
    <div class="stack-s">
      <h3>{title}</h3>
      <ul class="stack-s">
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </div>
  )
}
