import { linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { QrCode } from '../../../ground/ui/components/qr-code/qr-code.tsx'
import { checkTitle } from '../../plan/past/check-title.ts'
import type { Checkin } from '../checkin.ts'
import { runningWords } from '../running.words.ts'

type Props = { language: Language; checkin: Checkin; letters: string; publicUrl: string; answered: string }

/** What is shown on the projector: the picture, the same address by hand, and how many have answered. */
export function ScreenPage({ language, checkin, letters, publicUrl, answered }: Props) {
  const { screen: t } = runningWords[language]
  return (
    <div class="projected stage">
      <QrCode text={`${publicUrl}${linkTo('/kom')}?code=${letters}`} label={t.qr} />
      <div class="stack">
        <PageHead title={checkTitle(checkin.openedOn)[language]} context={checkin.unit.name} />
        <p>
          {t.go} <b>{`${publicUrl.replace(/^https?:\/\//, '')}${linkTo('/kom')}`}</b> {t.write}
        </p>
        <p class="letters">{letters}</p>
        <p class="soft">{t.note}</p>
        <p class="row">
          <b>{answered}</b>
          <a class="small tap" href={linkTo('/checkins/:id/screen', checkin.id)}>
            {t.refresh}
          </a>
          <a class="small tap" href={linkTo('/checkins/:id', checkin.id)}>
            {t.back}
          </a>
        </p>
      </div>
    </div>
  )
}
