import { linkTo } from '../../../ground/base/addresses.ts'
import { formatTime, type Language } from '../../../ground/base/language.ts'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { QrCode } from '../../../ground/ui/components/qr-code/qr-code.tsx'
import { momentInWords, whenInWords } from '../../programme/names.words.ts'
import type { SeenSession } from '../../programme/store-sessions.ts'
import { minutesBeforeEnd, minutesLater, type Setting, type Turn, turnUntil } from '../attendance.ts'
import { projectedPageWords } from './projected-page.words.ts'

/** The code of a half minute: its letters, what it marks, and seconds until the next. */
export type Shown = { letters: string; turn: Turn; seconds: number }

type Props = {
  language: Language
  now: Date
  session: SeenSession
  setting: Setting
  locked: boolean
  code: Shown | null
  publicUrl: string
  counted: string
}

/** What is shown on the projector: the picture, the letters and how many are here. It comes anew by itself, without script. */
export function ProjectedPage({ language, now, session, setting, locked, code, publicUrl, counted }: Props) {
  const t = projectedPageWords[language]
  const back = (
    <p class="row">
      <b>{counted}</b>
      <a class="small tap" href={linkTo('/course-sessions/:id/attendance', session.id)}>
        {t.back}
      </a>
    </p>
  )
  if (!code)
    return (
      <div class="stack">
        <PageHead title={session.title} context={whenInWords(session, language)} />
        <p class="lead">{t.none}</p>
        <p>{whyNone({ now, session, setting, locked }, language)}</p>
        {back}
      </div>
    )
  const address = `${publicUrl}${linkTo('/presence/:id', session.id)}?code=${code.letters}`
  return (
    <div class="projected stage">
      <QrCode text={address} label={t.qr} />
      <div class="stack">
        <PageHead title={session.title} context={t.turn[code.turn]} />
        <p>
          {t.point} <b>{`${publicUrl.replace(/^https?:\/\//, '')}${linkTo('/narvaro')}`}</b> {t.write}
        </p>
        <p class="letters">{code.letters}</p>
        <p class="soft">
          {t.next(code.seconds)} {t.until(formatTime(turnUntil(session, setting, code.turn), language))}{' '}
          {t.noPhone(session.leader?.name ?? t.leader)}
        </p>
        {back}
      </div>
    </div>
  )
}

function whyNone({ now, session, setting, locked }: Pick<Props, 'now' | 'session' | 'setting' | 'locked'>, language: Language): string {
  const t = projectedPageWords[language]
  if (session.cancelled) return t.cancelled
  if (locked) return t.locked
  const opens = minutesLater(session.startsAt, -setting.before)
  if (now < opens) return t.early(momentInWords(opens, language))
  const leaves = minutesLater(session.endsAt, -minutesBeforeEnd)
  return setting.leaving && now < leaves ? t.leaves(momentInWords(leaves, language)) : t.over
}
