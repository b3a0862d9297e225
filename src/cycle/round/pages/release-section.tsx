import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { dayOf } from '../../../ground/base/clock.ts'
import { formatDay, formatTime, formatWeekday, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { UploadProgress } from '../../../ground/ui/components/meter/meter.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { isUnderWay } from '../closing.ts'
import type { Round } from '../round.ts'

import { partDone, type ReleaseProgress } from '../store-progress.ts'
import { releaseWords } from './release-section.words.ts'

type Props = { language: Language; round: Round; now: Date; manages: boolean; progress: ReleaseProgress | null; seesQuestions: boolean }

/** What becomes of a closed round's answers: when the results come, how far they have come, what can still be done. */
export function ReleaseSection({ language, round, now, manages, progress, seesQuestions }: Props) {
  const t = releaseWords[language]
  return (
    <Section id="release" title={t.title} note={t.note}>
      <div class="stack measure">
        {round.releasedOn ? (
          <>
            <p>{t.released(formatDay(round.releasedOn, language, true))}</p>
            <p>
              <a href={linkTo('/group-results')}>{t.toResults}</a>
            </p>
            {seesQuestions && (
              <p>
                <a href={linkTo('/rounds/:id/questions', round.id)}>{t.toQuestions}</a>
              </p>
            )}
          </>
        ) : round.releaseAt && round.releaseAt > now ? (
          <Waiting language={language} round={round} now={now} manages={manages} />
        ) : (
          <UploadProgress
            id="release-progress"
            url={linkTo('/rounds/:id/release', round.id)}
            label={t.underWay}
            done={partDone(progress)}
            total={100}
            text={progress ? t.steps[progress.step] : t.soon}
          >
            <noscript>
              <p class="small soft">{t.noScript}</p>
            </noscript>
          </UploadProgress>
        )}
      </div>
    </Section>
  )
}

function Waiting({ language, round, now, manages }: Omit<Props, 'progress' | 'seesQuestions'>) {
  const t = releaseWords[language]
  const running = round.reopenings.filter((each) => isUnderWay(each, dayOf(now)))
  return (
    <>
      <p>{t.waits(whenInWords(round.releaseAt ?? now, language))}</p>
      <p>{t.meanwhile}</p>
      {running.length > 0 && (
        <ul class="stack-s" role="list">
          {running.map(({ school, schoolName, until }) => (
            <li key={school} class="row">
              <span>{t.until(schoolName, formatWeekday(until, language))}</span>
              {manages && (
                <form method="post" action={formTo('DELETE /rounds/:id/reopenings/:school', round.id, school)} novalidate>
                  <Button variant="quiet">{t.endNow(schoolName)}</Button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {manages && (
        <p>
          <LinkButton variant="secondary" href={linkTo('/rounds/:id/reopenings/new', round.id)}>
            {t.reopen}
          </LinkButton>
        </p>
      )}
    </>
  )
}

/** "onsdag 25 november kl. 14.32". */
export function whenInWords(moment: Date, language: Language): string {
  return releaseWords[language].at(formatWeekday(dayOf(moment), language), formatTime(moment, language))
}
