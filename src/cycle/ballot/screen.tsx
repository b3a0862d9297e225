import { linkTo } from '../../ground/base/addresses.ts'
import { PageHead } from '../../ground/ui/components/page-head/page-head.tsx'
import { QrCode } from '../../ground/ui/components/qr-code/qr-code.tsx'

export type ScreenProps = {
  words: { go: string; write: string; qr: string; note: string; refresh: string; back: string }
  title: string
  context: string
  letters: string
  publicUrl: string
  answered: string
  /** The screen's own address, and that of the desk. */
  to: { screen: string; back: string }
}

/** What is shown on the projector: the picture, the same address by hand, and how many have answered. */
export function BallotScreen({ words: t, title, context, letters, publicUrl, answered, to }: ScreenProps) {
  return (
    <div class="projected stage">
      <QrCode text={`${publicUrl}${linkTo('/kom')}?code=${letters}`} label={t.qr} />
      <div class="stack">
        <PageHead title={title} context={context} />
        <p>
          {t.go} <b>{`${publicUrl.replace(/^https?:\/\//, '')}${linkTo('/kom')}`}</b> {t.write}
        </p>
        <p class="letters">{letters}</p>
        <p class="soft">{t.note}</p>
        <p class="row">
          <b>{answered}</b>
          <a class="small tap" href={to.screen}>
            {t.refresh}
          </a>
          <a class="small tap" href={to.back}>
            {t.back}
          </a>
        </p>
      </div>
    </div>
  )
}
