import type { Framework } from '../../../content/framework/schema.ts'
import { GuideLink } from '../../../content/guide/guide-link.tsx'
import { linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Box } from '../../../ground/ui/components/box/box.tsx'
import { LinkButton, PrintButton } from '../../../ground/ui/components/button/button.tsx'
import { Agenda } from '../../../ground/ui/components/events/events.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { ReleasedResult } from '../../release/released.ts'
import { talkingPoints, timetable } from '../reading/talk.ts'
import { talkSectionWords } from './talk-section.words.ts'

type Props = {
  language: Language
  result: ReleasedResult
  framework: Framework
  /** Where the reader and the others of the unit see, talk and choose together. */
  meeting: string | null
  /** Whether the reader answers what the authority asks itself. */
  itself?: boolean | undefined
}

/** The discussion sheet: at most three things to talk about, and how to spend the time. */
export function TalkSection({ language, result, framework, meeting, itself }: Props) {
  const t = talkSectionWords[language]
  const points = talkingPoints(result, framework, language)
  const { level } = result.unit
  return (
    <Section id="talk" title={t.heading} note={t.note[level]}>
      <Box>
        <h3 class="big">{t.questions(level, points.length)}</h3>
        <ol class="measure stack">
          {points.map(({ title, text, aspect }) => (
            <li key={aspect.key}>
              <b>{title}.</b> {text}
            </li>
          ))}
        </ol>
        <div>
          <h4>{t.time}</h4>
          <Agenda items={timetable(language).map(({ time, text }) => ({ when: time, text }))} />
        </div>
        <div class="row">
          {meeting && (
            <LinkButton href={meeting} iconEnd="arrow-right">
              {t.meet}
            </LinkButton>
          )}
          <PrintButton variant={meeting ? 'secondary' : 'primary'}>{t.print}</PrintButton>
          {itself && (
            <a class="tap" href={linkTo('/authority-questions')}>
              {t.itself}
            </a>
          )}
        </div>
        <GuideLink language={language} guide="samtal-i-arbetslaget" />
      </Box>
    </Section>
  )
}
